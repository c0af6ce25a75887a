namespace NasDsl.Fuzzing.Tests;

/// <summary>
/// 500 random small spaces, counted by hand, so to say: an enumeration that knows the declarations and nothing of the generator lists their
/// architectures, and each has one index, one value, one text.
/// </summary>
public class CardinalityTests
{
    private const int Spaces = 500;
    private const int Together = 125;

    [Test]
    public void Every_architecture_has_one_index([Range(0, Spaces - 1, Together)] int first)
    {
        IReadOnlyList<Defect> defects = CountedSpaces.Check(seed: 1, first, Together);
        Assert.That(defects.Select(static defect => $"{defect.Problem}\n{defect.Source}").FirstOrDefault(), Is.Null, $"{defects.Count} spaces");
    }

    [Test]
    public void The_enumeration_counts_what_is_known()
    {
        Assert.That(ArchitecturesOf(1, 4, 1), Is.EqualTo(1 + 1 + 1 + 1));
        Assert.That(ArchitecturesOf(0, 2, 3), Is.EqualTo(1 + 3 + 9));

        // NAS-Bench-201, and two nodes of a cell of DARTS.
        Assert.That(ValueLists.Cells(3, 1, 0, isDense: true, repeats: false, ["a", "b", "c", "d", "e"]), Has.Count.EqualTo(15_625).And.Unique);
        Assert.That(ValueLists.Cells(2, 2, 2, isDense: false, repeats: false, ["a", "b"]), Has.Count.EqualTo(4 * 3 * 4).And.Unique);
    }

    private static int ArchitecturesOf(int min, int max, int operations) =>
        ValueLists.Layers(min, max, [.. Enumerable.Range(0, operations).Select(static i => $"O{i}")]).Count;
}
