namespace NasDsl.Search.Tests;

/// <summary>Gives each test an empty folder, and states of bytes.</summary>
internal abstract class CheckpointTest
{
    protected string Root { get; private set; } = "";

    [SetUp]
    public void MakeFolder() => Root = Directory.CreateTempSubdirectory("nasdsl-checkpoints-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Root, recursive: true);

    protected static byte[] State(int length, byte first) => [.. Enumerable.Range(0, length).Select(i => (byte)(first + (i * 7)))];

    protected static void Save(ICheckpoints checkpoints, long step, byte[] state) => checkpoints.Save(step, stream => stream.Write(state));

    protected static (long? Step, byte[] State) Load(ICheckpoints checkpoints)
    {
        byte[] state = [];
        long? step = checkpoints.Load(stream =>
        {
            using MemoryStream copy = new();
            stream.CopyTo(copy);
            state = copy.ToArray();
        });
        return (step, state);
    }

    protected string[] Files(string extension = "*") => [.. Directory.GetFiles(Root, extension).Order(StringComparer.Ordinal)];
}
