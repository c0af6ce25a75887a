using System.Collections.Immutable;
using System.Numerics;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Tests;

public class TokenLayoutTests
{
    private const string Set = "global::User.Op";

    [Test]
    public void A_cell_of_DARTS_takes_33_bits_of_one_word()
    {
        TokenLayout layout = Of(7, Cell("Normal"), Cell("Reduce"));
        Assert.That(layout.Positions.Select(position => position.Size), Is.EqualTo(new[] { 1, 7, 7, 3, 7, 7, 6, 7, 7, 10, 7, 7, 1, 7, 7, 3, 7, 7, 6, 7, 7, 10, 7, 7 }));
        Assert.That(layout.Members.Select(member => member.Words.Single()), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(layout.Members.Select(member => member.Positions.Sum(position => position.Bits)), Is.All.EqualTo(33));
        Assert.That(layout.Cardinality, Is.EqualTo(BigInteger.Pow(1_037_664_180, 2)));
        Assert.That(layout.WordCount, Is.EqualTo(2));
    }

    [Test]
    public void A_range_has_a_depth_where_there_is_one_to_choose()
    {
        TokenLayout layout = Of(5, Range("Free", 1, 4), Range("Fixed", 3, 3), Range("Maybe", 0, 1));
        Assert.That(layout.Positions.Select(position => position.Size), Is.EqualTo(new[] { 4, 5, 5, 5, 5, 5, 5, 5, 2, 5 }));
        Assert.That(layout.Members.Select(member => member.Deep is not null), Is.EqualTo(new[] { true, false, true }));
        Assert.That(layout.Members.Select(member => member.Cardinality), Is.EqualTo(new BigInteger[] { 780, 125, 6 }));
        Assert.That(layout.Members.Select(member => member.First), Is.EqualTo(new[] { 0, 5, 8 }));
    }

    [Test]
    public void No_token_straddles_words_and_none_overlaps_another()
    {
        TokenLayout layout = Of(5, Range("Deep", 0, 100), Cell("Top"), Range("Rest", 7, 7));
        var used = new ulong[layout.WordCount];
        foreach (TokenPosition position in layout.Positions.Where(position => position.Varies))
        {
            Assert.That(position.Shift + position.Bits, Is.LessThanOrEqualTo(64));
            Assert.That(used[position.Word] & position.Mask, Is.Zero);
            used[position.Word] |= position.Mask;
        }

        MemberLayout deep = layout.Members[0];
        Assert.That(deep.Runs.Sum(run => run.Count), Is.EqualTo(100));
        Assert.That(deep.Runs.Select(run => run.First), Is.EqualTo(new[] { 0, 19, 40, 61, 82 }));
        Assert.That(layout.Members[1].Words, Has.Count.EqualTo(1), "what fits into one word stays together");
    }

    [Test]
    public void One_candidate_takes_no_bits()
    {
        TokenLayout layout = Of(1, Range("Depth", 1, 3));
        Assert.That(layout.Positions.Select(position => position.Bits), Is.EqualTo(new[] { 2, 0, 0, 0 }));
        Assert.That(layout.Members[0].Runs, Is.Empty);
        Assert.That(layout.Cardinality, Is.EqualTo((BigInteger)3));
    }

    [Test]
    public void Numbers_stand_beside_the_tokens()
    {
        TokenLayout layout = Of(2, new NumberDecisionModel("Rate", "double", "public", 0, 1, false), Range("Deep", 1, 1), new NumberDecisionModel("Other", "double", "public", 0, 1, false));
        Assert.That((layout.NumberCount, layout.Positions.Count, layout.WordCount), Is.EqualTo((2, 1, 1)));
        Assert.That(layout.Members.Select(member => member.First), Is.EqualTo(new[] { 0, 0, 1 }));
    }

    private static CellDecisionModel Cell(string name) => new(
        name, $"global::NasDsl.Cell<{Set}>", "public", Set, null, null, null, 4, 2, 2, IsDense: false, RepeatInputs: false, OutputsAllNodes: true,
        ZeroInMixtureOnly: true, AlwaysProjects: true);

    private static LayersDecisionModel Range(string name, int min, int max) =>
        new(name, $"global::NasDsl.Layers<{Set}>", "public", Set, null, null, null, min, max);

    private static TokenLayout Of(int operations, params DecisionModel[] decisions)
    {
        // Zero stands among the candidates, and no cell can choose it.
        CandidateModel[] candidates =
        [
            .. Enumerable.Range(0, operations).Select(i => new CandidateModel($"Conv{i}", i, new OperationModel(OperationKind.Conv, 3))),
        ];
        if (decisions.Any(decision => decision is CellDecisionModel) && decisions.All(decision => decision is CellDecisionModel))
        {
            candidates = [new CandidateModel("None", operations, new OperationModel(OperationKind.Zero)), .. candidates];
        }

        var type = new TypeModel("User", "Space", default, "public", false, "global::User.Space");
        return TokenLayout.Of(new SpaceModel(
            type, null, null, null, null, null, new(ImmutableArray.Create(decisions)),
            new(ImmutableArray.Create(new CandidateSetModel(Set, new(ImmutableArray.Create(candidates))))), HasTorch: false));
    }
}
