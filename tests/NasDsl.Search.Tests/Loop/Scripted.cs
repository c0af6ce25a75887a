namespace NasDsl.Search.Tests.Loop;

/// <summary>Proposes what it was given, and keeps what it is told.</summary>
internal sealed class Scripted<S>(IEnumerable<S> proposals) : IStrategy<S>
    where S : class, ISearchSpace<S>
{
    private readonly Queue<S> _proposals = new(proposals);

    public string Name => "Scripted";

    public List<Trial<S>> Told { get; } = [];

    public S Ask() => _proposals.Dequeue();

    public void Tell(Trial<S> trial) => Told.Add(trial);
}
