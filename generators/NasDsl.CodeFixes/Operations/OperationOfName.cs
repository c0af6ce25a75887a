using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace NasDsl.CodeFixes.Operations;

/// <summary>The operation that a candidate's name suggests: <c>Conv5</c>, <c>Sep3</c>, <c>MB3E6</c>, <c>AvgPool</c>, <c>Skip</c>.</summary>
internal static class OperationOfName
{
    private static readonly Regex _words = new("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.CultureInvariant);

    /// <summary>What stands in where the name says nothing; the first that is free.</summary>
    private static readonly string[] _plain = ["Identity", "Conv(3)", "Conv(5)", "SepConv(3)", "SepConv(5)", "MaxPool(3)", "AvgPool(3)"];

    /// <summary>The attribute without brackets, or null where the name says nothing.</summary>
    public static string? Find(string name)
    {
        string[] words = [.. _words.Matches(name).Cast<Match>().Select(match => match.Value.ToLowerInvariant())];
        int[] numbers = [.. words.Where(word => char.IsDigit(word[0]) && word.Length < 3).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
        int kernel = numbers is [> 0 and var first, ..] && first % 2 == 1 ? first : 3;
        if (words is [.., "1", "d"] or [_, "1", "d", ..])
        {
            // Of Conv1d5 the kernel is what follows.
            int length = numbers is [1, > 1 and var second, ..] && second % 2 == 1 ? second : 3;
            return $"Conv1d({length.ToString(CultureInfo.InvariantCulture)})";
        }

        string sized = "(" + kernel.ToString(CultureInfo.InvariantCulture) + ")";
        foreach (string word in words)
        {
            switch (word)
            {
                case "mb" or "mbconv" or "inverted":
                    int expand = Expand(numbers);
                    return $"MBConv({kernel.ToString(CultureInfo.InvariantCulture)}, {expand.ToString(CultureInfo.InvariantCulture)})";
                case "attention" or "attn" or "heads" or "head":
                    return $"Attention({Count(numbers)})";
                case "feed" or "ffn" or "mlp":
                    return $"FeedForward({Count(numbers)})";
                case "sep" or "separable" or "depthwise":
                    return "SepConv" + sized;
                case "dil" or "dilated" or "atrous":
                    return "DilConv" + sized;
                case "max":
                    return "MaxPool" + sized;
                case "avg" or "average" or "mean":
                    return "AvgPool" + sized;
                case "skip" or "identity" or "id" or "shortcut":
                    return "Identity";
                case "none" or "zero":
                    return "Zero";
                case "linear" or "dense" or "fc":
                    return "Linear";
            }
        }

        return words.Contains("conv") || words.Contains("convolution") ? "Conv" + sized : words.Contains("pool") ? "MaxPool" + sized : null;
    }

    /// <summary>The attribute that the name suggests, else one that no other candidate has.</summary>
    public static string FindOrPlain(string name, ICollection<string> taken) =>
        Find(name) ?? _plain.FirstOrDefault(operation => !taken.Contains(operation)) ?? _plain[0];

    /// <summary>The number in the name, else 4, as is usual of heads and of ratios.</summary>
    private static string Count(int[] numbers) => (numbers is [> 0 and var count, ..] ? count : 4).ToString(CultureInfo.InvariantCulture);

    /// <summary>The number behind the kernel's, as in <c>MB3E6</c>; of one kernel written twice (<c>MB3x3</c>) there is none.</summary>
    private static int Expand(int[] numbers) => numbers switch
    {
        [var first, var second] when first != second && second > 0 => second,
        [_, _, > 0 and var third, ..] => third,
        _ => 6,
    };
}
