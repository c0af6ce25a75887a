namespace NasDsl.Search.Tests;

/// <summary>A state that could not be written to its end leaves the one before.</summary>
[TestFixture]
internal sealed class InterruptedCheckpointTests : CheckpointTest
{
    [Test]
    public void WhatAKilledProcessLeftHalfWrittenIsRemoved()
    {
        CheckpointFolder folder = new(Root);
        Save(folder, 1, State(100, 1));
        byte[] whole = File.ReadAllBytes(Files()[0]);
        for (int length = 0; length <= whole.Length; length++)
        {
            // The kill came after so many bytes, at the latest before the file had its name.
            File.WriteAllBytes(Path.Combine(Root, $"{Guid.NewGuid():N}.unfinished"), whole[..length]);
            Assert.That(Load(new CheckpointFolder(Root)), Is.EqualTo(((long?)1, State(100, 1))));
            Assert.That(Files(), Has.Length.EqualTo(1));
        }

        File.WriteAllBytes(Path.Combine(Root, $"{Guid.NewGuid():N}.unfinished"), whole);
        Save(new CheckpointFolder(Root), 2, State(100, 2));
        Assert.That(Files("*.unfinished"), Is.Empty);
    }

    [Test]
    public void WhatIsBeingWrittenIsNot()
    {
        CheckpointFolder folder = new(Root);
        folder.Save(1, stream =>
        {
            stream.Write(State(50, 1));
            Assert.That(Load(new CheckpointFolder(Root)).Step, Is.Null);
            Assert.That(Files("*.unfinished"), Has.Length.EqualTo(1));
            stream.Write(State(50, 2));
        });
        Assert.That(Load(folder).State, Is.EqualTo((byte[])[.. State(50, 1), .. State(50, 2)]));
    }

    [Test]
    public void AWriterThatThrowsLeavesTheStateBeforeAndNoFile()
    {
        CheckpointFolder folder = new(Root);
        Save(folder, 1, State(100, 1));
        Assert.That(
            () => folder.Save(2, stream =>
            {
                stream.Write(State(100_000, 2));
                throw new IOException("No space left on device");
            }),
            Throws.InstanceOf<CheckpointNotKeptException>().With.Message.Contains($"step 2 could not be kept in {Root}: No space left"));
        Assert.That(Files(), Has.Length.EqualTo(1));
        Assert.That(Load(folder), Is.EqualTo(((long?)1, State(100, 1))));
        Save(folder, 2, State(100, 2));
        Assert.That(Load(folder).Step, Is.EqualTo(2));
    }

    [Test]
    [Platform("Linux")]
    public void AFullDiskLeavesTheStateBeforeAndWorkGoesOnWhereThereIsRoom()
    {
        string disk = Path.Combine(Root, "disk");
        using SmallDisk mounted = new(disk, "64k");
        CheckpointFolder folder = new(Path.Combine(disk, "states"));
        Save(folder, 1, State(10_000, 1));
        Save(folder, 2, State(10_000, 2));
        string hog = Path.Combine(disk, "hog");
        File.WriteAllBytes(hog, new byte[28 << 10]);
        Assert.That(() => Save(folder, 3, State(30_000, 3)), Throws.InstanceOf<CheckpointNotKeptException>());
        Assert.That(Load(new CheckpointFolder(folder.FullPath)), Is.EqualTo(((long?)2, State(10_000, 2))));
        File.Delete(hog);
        Save(folder, 3, State(30_000, 3));
        Assert.That(Load(new CheckpointFolder(folder.FullPath)), Is.EqualTo(((long?)3, State(30_000, 3))));
    }
}
