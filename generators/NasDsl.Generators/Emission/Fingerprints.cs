using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Identifies a declaration: 16 hexadecimal digits of a SHA-256 over all that an architecture of the space means. The names of the
/// space and of its enums, modifiers and layout of the source take no part; names of members and candidates do, because stored architectures carry them.
/// </summary>
internal static class Fingerprints
{
    public static string Of(SpaceModel space)
    {
        var text = new StringBuilder();
        Append(text, "input", space.Input is { } input ? $"{input.Channels},{input.Height},{input.Width},{input.IsVector}{(input.IsSequence ? ",sequence" : "")}" : "");
        Append(text, "classes", space.Classes);
        Append(text, "stem", space.Stem is { } stem ? $"{Size(stem.Channels)},{stem.Multiplier},{stem.Kernel},{stem.Stride},{stem.Activation}{(stem.Positions ? ",positions" : "")}" : "");
        Append(text, "head", space.Head is { } head ? "head," + Size(head.Channels) : "");
        Append(text, "stack", space.Stack is { } stack ? $"{stack.Normal},{stack.Reduce},{stack.Cells},{stack.Channels}" : "");
        space = Flattening.Of(space);
        foreach (DecisionModel decision in space.Decisions)
        {
            Append(text, decision.Path, Describe(decision));
            if (decision.When is { } when)
            {
                Append(text, "when", $"{when.Of},{when.Low},{when.High}");
            }

            if (decision is LayerDecisionModel layer)
            {
                Append(text, "sizes", Sizes(layer));
                foreach (CandidateModel candidate in space.CandidateSets.First(set => set.QualifiedName == layer.CandidateSet).Candidates)
                {
                    Append(text, candidate.Name, Describe(candidate.Operation));
                }
            }
        }

        return Hash(text.ToString(), bytes: 8);
    }

    /// <summary>The first bytes of a text's SHA-256, two hexadecimal digits each.</summary>
    public static string Hash(string text, int bytes)
    {
        using SHA256 algorithm = SHA256.Create();
        byte[] hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(text));
        return string.Concat(hash.Take(bytes).Select(part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>What a layer's sizes say.</summary>
    public static string Sizes(LayerDecisionModel layer) => $"{Size(layer.Channels)},{Size(layer.Stride)},{Size(layer.Repeat)}";

    // The length in front keeps one text from running into the next.
    private static void Append(StringBuilder text, string name, object? value)
    {
        string described = value?.ToString() ?? "";
        text.Append(name).Append(' ').Append(described.Length).Append(' ').Append(described).Append('\n');
    }

    /// <summary>What a decision says, candidates and sizes apart.</summary>
    public static string Describe(DecisionModel decision) => decision switch
    {
        OperationDecisionModel => "operation",
        LayersDecisionModel layers => $"{(layers.IsOptional ? "optional" : "layers")} {layers.Min},{layers.Max}{(layers.HasLinks ? ",links" : "")}",
        DepthDecisionModel depth => $"depth {depth.Min},{depth.Max}",
        CellDecisionModel cell =>
            $"cell {cell.Nodes},{cell.Predecessors},{cell.Inputs},{cell.IsDense},{cell.RepeatInputs},{cell.OutputsAllNodes},{cell.ZeroInMixtureOnly},{cell.AlwaysProjects}",
        ValueDecisionModel values => "values " + Lengths(values.Labels),
        NumberDecisionModel number => $"number {Bits(number.Min)},{Bits(number.Max)},{number.IsLogarithmic}",
        _ => throw new InvalidOperationException(decision.GetType().Name),
    };

    /// <summary>What a candidate's operation says.</summary>
    public static string Describe(OperationModel operation)
    {
        string own = $"{operation.Kind},{operation.Kernel},{operation.Expand},{operation.FactorizedReduce}";
        own += operation.Kind switch
        {
            OperationKind.Attention => $",{operation.Heads}",
            OperationKind.FeedForward => $",{Bits(operation.Ratio)}",
            _ => "",
        };
        return operation.User is not { } user ? own
            : $"{own},{user.TypeName},{Lengths(user.Arguments)},{Lengths(user.NumericArguments)}";
    }

    private static string Lengths(IEnumerable<string> texts) => string.Concat(texts.Select(text => $"{text.Length}:{text},"));

    private static string Size(SizeModel? size) => size is null ? "-" : size.From ?? size.Constant.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Bits(double number) => BitConverter.DoubleToInt64Bits(number).ToString("x", System.Globalization.CultureInfo.InvariantCulture);
}
