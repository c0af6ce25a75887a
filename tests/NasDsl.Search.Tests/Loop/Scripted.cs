namespace NasDsl.Search.Tests.Loop;

/// <summary>Proposes what it was given, and keeps what it is told.</summary>
internal sealed class Scripted<S>(IEnumerable<Proposal<S>> proposals) : IStrategy<S>
    where S : class, ISearchSpace<S>
{
    private readonly Queue<Proposal<S>> _proposals = new(proposals);

    public string Name => "Scripted";

    public List<Trial<S>> Told { get; } = [];

    public Proposal<S> Ask() => _proposals.Dequeue();

    public void Tell(Trial<S> trial) => Told.Add(trial);
}
