using System.Text;

namespace NasDsl.Fuzzing;

/// <summary>Composes enums of operations.</summary>
internal static class CandidateSetComposer
{
    private static readonly string[] _image =
    [
        "Conv(1)", "Conv(3)", "SepConv(3)", "MBConv(3, 1)", "MBConv(3, 2)", "MaxPool(3)", "AvgPool(3)", "Identity", "Identity(Adapter = Adapter.Conv1x1)",
        "Identity(Adapter = Adapter.FactorizedReduce)",
    ];

    // Refused where strides have left little of the image.
    private static readonly string[] _large = ["Conv(5)", "SepConv(5)", "DilConv(3)", "DilConv(5)", "MBConv(5, 3)", "MaxPool(5)", "Conv(7)"];

    private static readonly string[] _vector = ["Linear", "Identity"];

    private static readonly string[] _sequence =
    [
        "Conv1d(1)", "Conv1d(3)", "Attention(1)", "Attention(2)", "FeedForward(2)", "FeedForward(0.5)", "MaxPool(3)", "AvgPool(3)", "Linear", "Identity",
    ];

    private static readonly string[] _names =
        ["Conv3", "Sep", "Pool", "Skip", "None", "Max", "Dense", "@if", "@else", "@void", "A", "B", "C", "a", "Zero", "Ölüm", "Identity", "Default", "Mixed"];

    /// <summary>An enum's text.</summary>
    /// <param name="draw">Random draws.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kind">Where its operations stand.</param>
    public static string Compose(Draw draw, string name, LayerKind kind)
    {
        List<string> operations = kind switch
        {
            LayerKind.Sequence => [.. draw.Some(draw.Between(2, 4), _sequence)],
            LayerKind.Vector => [.. draw.Some(draw.Chance(85) ? 2 : 1, _vector)],
            _ => [.. draw.Some(draw.Between(2, 4), draw.Chance(20) ? [.. _image, .. _large] : _image)],
        };
        if (kind == LayerKind.Cell && draw.Chance(50))
        {
            operations.Insert(draw.Between(0, operations.Count), "Zero");
        }

        IReadOnlyList<string> names = draw.Some(operations.Count, _names);
        string underlying = draw.Chance(85) ? "" : " : " + draw.Pick("byte", "sbyte", "short", "long", "ulong");
        int value = draw.Between(-3, 60);
        bool hasValues = draw.Chance(15) && underlying is not (" : byte" or " : ulong");
        var text = new StringBuilder($"public enum {name}{underlying} {{ ");
        for (int i = 0; i < operations.Count; i++)
        {
            text.Append($"[{operations[i]}] {names[i]}{(hasValues ? $" = {value - (7 * i)}" : "")}, ");
        }

        return text.Append('}').ToString();
    }
}
