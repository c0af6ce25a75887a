using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Counting;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>Canonical</c>: the rules of structure, member by member. Whether the first layer of a range changes the shape may hang on sizes that are decisions.</summary>
internal static class CanonicalEmitter
{
    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        string name = layout.Space.Type.Name;
        bool any = false;
        foreach (MemberLayout member in layout.Members)
        {
            any |= HasRule(member);
        }

        writer.Member();
        if (!any)
        {
            writer.Line($"public {name} Canonical() => this;");
            return;
        }

        using (writer.Block($"public {name} Canonical()"))
        {
            writer.EncodeHere();
            writer.Line("bool changed = false;");
            foreach ((MemberLayout member, ShapeChange change) in ShapeChange.Along(layout))
            {
                WriteMember(writer, layout.Space, member, change);
            }

            writer.Line("return changed ? FromTokens(tokens, numbers) : this;");
        }
    }

    private static bool HasRule(MemberLayout member) => member.Decision switch
    {
        // An identity in a range with skip links is summed and normed like any other operation.
        LayersDecisionModel { HasLinks: true } => false,
        LayersDecisionModel => member.IdentityToken >= 0,
        CellDecisionModel cell => !cell.OutputsAllNodes || (cell.RepeatInputs && !cell.IsDense),
        _ => false,
    };

    private static void WriteMember(SourceWriter writer, SpaceModel space, MemberLayout member, ShapeChange change)
    {
        if (HasRule(member))
        {
            string tokens = Words.Slice("tokens", member);
            writer.Line(member.Decision is CellDecisionModel
                ? $"changed |= {Words.Library}CanonicalForm.Cell({Declared.Topology(member)}, {tokens}, zero: {Literal.Of(member.ZeroToken)});"
                : $"changed |= {Words.Library}CanonicalForm.Layers({Declared.Decision(member)}, {tokens}, identities: [{string.Join(", ", member.IdentityTokens.Select(Literal.Of))}], firstChangesShape: {Text(change, space)});");
        }
    }

    // An expression: whether the member's first layer has a stride or other channels than reach it.
    private static string Text(ShapeChange change, SpaceModel space)
    {
        if (change.IsCertain || change is { Own: { From: null }, Before.From: null })
        {
            return "true";
        }

        var changes = new List<string>();
        if (change.Stride is { } stride)
        {
            changes.Add($"{Text(stride, space)} != 1");
        }

        if (change.Own is { } own)
        {
            changes.Add($"{Text(own, space)} != {Text(change.Before!, space)}");
        }

        return changes.Count == 0 ? "false" : string.Join(" || ", changes);
    }

    private static string Text(Width width, SpaceModel space)
    {
        if (width.From is null)
        {
            return Literal.Of(width.Factor);
        }

        string value = SizeExpression.Of(new(0, width.From), space);
        return width.Factor == 1 ? value : $"({value} * {Literal.Of(width.Factor)})";
    }
}
