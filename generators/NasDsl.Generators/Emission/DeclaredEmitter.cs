using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes the nested class that holds what the declaration says: the decisions, and the values that tokens stand for.</summary>
internal static class DeclaredEmitter
{
    /// <summary>Writes the class.</summary>
    /// <param name="writer">Receives it.</param>
    /// <param name="layout">The layout of the space without blocks.</param>
    /// <param name="usesForest">Whether the space has conditions, blocks or skip links.</param>
    public static void Write(SourceWriter writer, TokenLayout layout, bool usesForest)
    {
        writer.Line().Line("// What the declaration says.").Line(SpacePart.GeneratedCode);
        using (writer.Block($"private static class {Declared.Class}"))
        {
            foreach (MemberLayout member in layout.Members)
            {
                WriteDecision(writer, layout, member);
                if (member.Decision.NestedPath is null)
                {
                    WriteValues(writer, member);
                }

                writer.Line();
            }

            if (!usesForest && layout.Cardinality > ulong.MaxValue && Capabilities.IsFinite(layout.Space))
            {
                string number = IndexEmitter.Number(layout.Cardinality, "global::System.Numerics.BigInteger");
                writer.Line($"public static readonly global::System.Numerics.BigInteger Cardinality = {number};").Line();
            }

            if (!layout.Space.Bounds.AreNone)
            {
                AdmissionEmitter.WriteNames(writer, layout.Space.Bounds);
            }

            // Last, so that what it holds is there.
            IEnumerable<string> all = layout.Members.Select(member => $"{member.Name}Decision");
            writer.Line($"public static readonly global::NasDsl.DecisionInfo[] AllDecisions = [{string.Join(", ", all)}];");
            if (usesForest)
            {
                writer.Line();
                writer.Line($"public static readonly {Words.Library}TokenForest Forest = new(AllDecisions, TokenSizes);");
                if (Capabilities.IsFinite(layout.Space))
                {
                    writer.Line($"public static readonly {Words.Library}ForestIndex Index = new(Forest);");
                }
            }
        }
    }

    private static void WriteDecision(SourceWriter writer, TokenLayout layout, MemberLayout member)
    {
        string kind = member.Decision switch
        {
            OperationDecisionModel => "Operation",
            ValueDecisionModel => "Value",
            LayersDecisionModel => "Layers",
            CellDecisionModel => "Cell",
            DepthDecisionModel => "Depth",
            _ => "Number",
        };
        IReadOnlyList<string> labels = member.Decision switch
        {
            ValueDecisionModel values => [.. values.Labels],
            DepthDecisionModel depth => [.. Enumerable.Range(depth.Min, depth.Max - depth.Min + 1).Select(Literal.Of)],
            _ => [.. member.Choosable.Select(candidate => candidate.Name)],
        };
        int count = member.Decision is NumberDecisionModel ? 1 : member.Positions.Count;
        string cardinality = IndexEmitter.Number(member.Cardinality, "global::System.Numerics.BigInteger");
        writer.Line($"public static readonly global::NasDsl.DecisionInfo {member.Name}Decision = new(");
        writer.Indent();
        writer.Line($"{Identifier.Quote(member.Decision.Path)}, global::NasDsl.DecisionKind.{kind}, {Literal.Of(member.First)}, {Literal.Of(count)}, {cardinality},");
        writer.Line($"[{string.Join(", ", labels.Select(Identifier.Quote))}])").Outdent();
        using (writer.Block("", ";"))
        {
            writer.Line($"Fingerprint = {Identifier.Quote(MemberFingerprints.Of(layout.Space, member.Decision))},");
            WriteTraits(writer, layout, member);
            WriteCondition(writer, layout, member);
        }
    }

    private static void WriteCondition(SourceWriter writer, TokenLayout layout, MemberLayout member)
    {
        if (member.Decision.When is not { } when)
        {
            return;
        }

        MemberLayout decider = layout.Members.First(candidate => candidate.Name == when.Of);
        string outer = decider.Decision.When is null ? "" : $", {decider.Name}Decision.When";
        writer.Line(
            $"When = new({Identifier.Quote(decider.Decision.Path)}, {Literal.Of(decider.First)}, {Literal.Of(when.Low)}, {Literal.Of(when.High)}{outer}),");
    }

    private static void WriteTraits(SourceWriter writer, TokenLayout layout, MemberLayout member)
    {
        switch (member.Decision)
        {
            case NumberDecisionModel number:
                writer.Line($"Min = {Literal.Of(number.Min)},").Line($"Max = {Literal.Of(number.Max)},");
                WriteFlag(writer, "IsLogarithmic", number.IsLogarithmic);
                return;
            case ValueDecisionModel values:
                WriteFlag(writer, "IsText", !TypeNames.IsNumeric(values.TypeName));
                WriteLiterals(writer, values.Literals.Select((literal, i) => ShownLiteral(layout, values, literal, i)));
                return;
            case LayersDecisionModel layers:
                writer.Line($"Min = {Literal.Of(layers.Min)},").Line($"Max = {Literal.Of(layers.Max)},");
                WriteFlag(writer, "HasDepth", member.Deep is not null);
                WriteFlag(writer, "HasLinks", layers.HasLinks);
                WriteFlag(writer, "IsOptional", layers.IsOptional);
                break;
            case DepthDecisionModel depth:
                writer.Line($"Min = {Literal.Of(depth.Min)},").Line($"Max = {Literal.Of(depth.Max)},");
                WriteLiterals(writer, Enumerable.Range(depth.Min, depth.Max - depth.Min + 1).Select(Literal.Of));
                return;
            case CellDecisionModel cell:
                writer.Line("Topology = new(");
                writer.Indent().Line($"Nodes: {Literal.Of(cell.Nodes)}, Predecessors: {Literal.Of(cell.Predecessors)}, Inputs: {Literal.Of(cell.Inputs)},");
                writer.Line($"global::NasDsl.Wiring.{(cell.IsDense ? "Dense" : "Chosen")}, RepeatInputs: {Literal.Of(cell.RepeatInputs)},");
                writer.Line($"global::NasDsl.CellOutput.{(cell.OutputsAllNodes ? "AllNodes" : "LastNode")}, Operations: {Literal.Of(member.Choosable.Count)}),");
                writer.Outdent();
                break;
        }

        if (member.IdentityToken >= 0)
        {
            writer.Line($"IdentityToken = {Literal.Of(member.IdentityToken)},");
        }

        var layer = (LayerDecisionModel)member.Decision;
        WriteFlag(writer, "IsText", true);
        WriteLiterals(writer, member.Choosable.Select(
            candidate => TypeNames.Shorten(TypeNames.Candidate(layer, candidate), layout.Space.Type)));
    }

    private static void WriteFlag(SourceWriter writer, string name, bool value)
    {
        if (value)
        {
            writer.Line(name + " = true,");
        }
    }

    private static void WriteLiterals(SourceWriter writer, IEnumerable<string> literals) =>
        writer.Line($"Literals = [{string.Join(", ", literals.Select(Identifier.Quote))}],");

    // As a person would write the value: a constant converts by itself to every whole type and to double.
    private static string ShownLiteral(TokenLayout layout, ValueDecisionModel values, string literal, int index) => values.TypeName switch
    {
        "float" => values.Labels[index] + "f",
        "decimal" => values.Labels[index] + "m",
        "bool" or "char" or "string" or "string?" => literal,
        string type when TypeNames.IsNumeric(type) => values.Labels[index],
        _ => TypeNames.Shorten(literal, layout.Space.Type),
    };

    private static void WriteValues(SourceWriter writer, MemberLayout member)
    {
        switch (member.Decision)
        {
            case NumberDecisionModel number:
                string scale = $"{Words.Library}NumberScale";
                string bounds = $"{Literal.Of(number.Min)}, {Literal.Of(number.Max)}";
                writer.Line($"public static readonly {scale} {member.Name}Scale = new({bounds}, {Literal.Of(number.IsLogarithmic)});");
                break;
            case ValueDecisionModel values when !TypeNames.IsBlittable(values.TypeName):
                writer.Line($"public static readonly {values.TypeName}[] {member.Name}Values = [{string.Join(", ", values.Literals)}];");
                break;
            case ValueDecisionModel values:
                WriteSpan(writer, member, values.TypeName, values.Literals);
                break;
            case LayerDecisionModel layer:
                WriteSpan(writer, member, layer.CandidateSet, member.Choosable.Select(candidate => TypeNames.Candidate(layer, candidate)));
                break;
        }
    }

    private static void WriteSpan(SourceWriter writer, MemberLayout member, string type, IEnumerable<string> values) =>
        writer.Line($"public static global::System.ReadOnlySpan<{type}> {member.Name}Values => [{string.Join(", ", values)}];");
}
