using NasDsl.Search.Studies;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Studies;

/// <summary>What is kept can be read without the type of the space.</summary>
[TestFixture]
internal sealed class RecordTests
{
    [Test]
    public void DecisionsComeBackWithAllThatTheySay()
    {
        AreKept<DartsSpace>();
        AreKept<Bench201Space>();
        AreKept<EnasMacroSpace>();
        AreKept<FashionSpace>();
        AreKept<TrainingSpace>();
        AreKept<AutoFormerSpace>();
        AreKept<ZdtSpace>();
        Assert.That(() => DecisionsJson.Read("[{}]"), Throws.InstanceOf<System.Text.Json.JsonException>());
    }

    [Test]
    public void ATrialHasItsFiguresItsCostAndItsCurve()
    {
        using var folder = new StudyFolder();
        using SqliteStudyStore store = folder.Open();
        var evaluator = new FunctionEvaluator<MacroSpace>((architecture, trial, _) =>
        {
            for (int step = 0; step < 600; step++)
            {
                trial.Curve!.Report(new CurvePoint("loss", step, step == 7 ? double.NegativeInfinity : 1.0 / step));
            }

            return new Evaluation(0.1 + 0.2, 50) { Costs = [1e-300, -0.0] };
        });
        SearchResult<MacroSpace> result = new Study<MacroSpace>(store, "s", static seed => new RandomSearch<MacroSpace>(seed), evaluator, StudyFolder.Options(3)).Run();
        StudyRecord record = store.Read("s");
        Assert.That((record.Space, record.Fingerprint, record.Strategy, record.Seed), Is.EqualTo(("MacroSpace", MacroSpace.Fingerprint, "Random", 3UL)));
        Assert.That(record.Trials, Has.Count.EqualTo(3));
        foreach ((TrialRecord kept, Trial<MacroSpace> trial) in record.Trials.Zip(result.Trials))
        {
            NetworkCost cost = trial.Architecture.Cost();
            Assert.That(kept.State, Is.EqualTo(TrialRecordState.Completed));
            Assert.That(kept.Score, Is.EqualTo(0.1 + 0.2));
            Assert.That(kept.Costs.Select(BitConverter.DoubleToInt64Bits), Is.EqualTo(new[] { 1e-300, -0.0 }.Select(BitConverter.DoubleToInt64Bits)));
            Assert.That((kept.Parameters, kept.Macs, kept.TrainingImages), Is.EqualTo(((long?)cost.Parameters, (long?)cost.MultiplyAdds, 50L)));
            Assert.That(MacroSpace.Decode([.. kept.Tokens], []), Is.EqualTo(trial.Architecture));
            Assert.That(kept.Curve.Select(static point => point.Value), Is.EqualTo(
                Enumerable.Range(0, 600).Select(static step => step == 7 ? double.NegativeInfinity : 1.0 / step)));
        }
    }

    private static void AreKept<S>()
        where S : class, ISearchSpace<S>
    {
        IReadOnlyList<DecisionInfo> read = DecisionsJson.Read(DecisionsJson.Write(S.Decisions.ToArray()));
        Assert.That(read, Has.Count.EqualTo(S.Decisions.Length));
        for (int i = 0; i < read.Count; i++)
        {
            // Records compare lists by reference: the lists are compared by themselves.
            Assert.That(read[i].Labels, Is.EqualTo(S.Decisions[i].Labels));
            Assert.That(read[i].Literals, Is.EqualTo(S.Decisions[i].Literals));
            Assert.That(read[i] with { Labels = [], Literals = [] }, Is.EqualTo(S.Decisions[i] with { Labels = [], Literals = [] }));
        }
    }
}
