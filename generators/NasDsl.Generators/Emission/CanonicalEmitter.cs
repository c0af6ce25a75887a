using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Writes <c>Canonical</c>: the rules of structure, member by member. Whether the first layer of a range changes the shape may hang on sizes that
/// are decisions, so that the channels are followed through the series of layers.
/// </summary>
internal sealed class CanonicalEmitter
{
    private readonly SourceWriter _writer;
    private readonly TokenLayout _layout;

    // The channels that reach the next member: a constant or an expression; null where nothing says.
    private string? _channels;

    private CanonicalEmitter(SourceWriter writer, TokenLayout layout)
    {
        (_writer, _layout) = (writer, layout);
        _channels = layout.Space.Stem is { } stem ? Size(stem.Channels)
            : layout.Space.Input is { } input ? Literal.Of(input.Channels)
            : null;
    }

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
            var emitter = new CanonicalEmitter(writer, layout);
            foreach (MemberLayout member in layout.Members)
            {
                emitter.WriteMember(member);
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

    private void WriteMember(MemberLayout member)
    {
        if (member.Decision is not LayerDecisionModel layer)
        {
            return;
        }

        if (HasRule(member))
        {
            string tokens = Words.Slice("tokens", member);
            _writer.Line(member.Decision is CellDecisionModel
                ? $"changed |= {Words.Library}CanonicalForm.Cell({Declared.Topology(member)}, {tokens}, zero: {Literal.Of(member.ZeroToken)});"
                : $"changed |= {Words.Library}CanonicalForm.Layers({Declared.Decision(member)}, {tokens}, identities: [{string.Join(", ", member.IdentityTokens.Select(Literal.Of))}], firstChangesShape: {ChangesShape(layer)});");
        }

        // Behind a layer that may be absent nothing says which channels there are, unless it leaves them as they are.
        string? before = _channels;
        Follow(layer);
        _channels = layer.When is not null && _channels != before ? null : _channels;
    }

    // An expression: whether the member's first layer has a stride or other channels than reach it.
    private string ChangesShape(LayerDecisionModel layer)
    {
        var changes = new List<string>();
        if (layer.Stride is { } stride && stride is not { From: null, Constant: 1 })
        {
            if (stride.From is null || Size(stride) is not { } steps)
            {
                return "true";
            }

            changes.Add($"{steps} != 1");
        }

        if (layer.Channels is { } own)
        {
            string? channels = Size(own);
            if (channels is null || _channels is null || (channels != _channels && own.From is null && int.TryParse(_channels, out _)))
            {
                return "true";
            }

            if (channels != _channels)
            {
                changes.Add($"{channels} != {_channels}");
            }
        }

        return changes.Count == 0 ? "false" : string.Join(" || ", changes);
    }

    private void Follow(LayerDecisionModel layer)
    {
        string? own = layer.Channels is { } channels ? Size(channels) : _channels;
        if (layer is CellDecisionModel { OutputsAllNodes: true, Nodes: > 1 } cell && own is not null)
        {
            own = int.TryParse(own, out int constant) ? Literal.Of(constant * cell.Nodes) : $"({own} * {Literal.Of(cell.Nodes)})";
        }

        _channels = own;
    }

    private string? Size(SizeModel? size)
    {
        if (size?.From is not { } from)
        {
            return size is null ? null : Literal.Of(size.Constant);
        }

        // The property may depend on a condition, in a block that is not there.
        return _layout.Members.First(member => member.Name == from).Decision.NestedAccess is null
            ? SizeExpression.Of(size, _layout.Space)
            : null;
    }
}
