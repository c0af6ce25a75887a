using System.Collections.Generic;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Which expression gives the channels at the present place of emitted code: a number where every architecture has the same, else the local
/// <c>channels</c>, which is kept up on the way.
/// </summary>
internal sealed class ChannelCursor
{
    private readonly SourceWriter _writer;
    private readonly ChannelFlow _flow;

    public ChannelCursor(SourceWriter writer, ChannelFlow flow, InputModel input)
    {
        (_writer, _flow) = (writer, flow);
        Current = Literal.Of(input.Channels);
        if (flow.Varies)
        {
            writer.Line($"int channels = {Current};");
        }
    }

    /// <summary>The channels here.</summary>
    public string Current { get; private set; }

    /// <summary>Makes sure that the local holds the present number, before a part that may be absent and changes it.</summary>
    public void Settle(IReadOnlyList<Width> after)
    {
        if (!ChannelFlow.IsConstant(after) && Current != "channels")
        {
            _writer.Line($"channels = {Current};");
            Current = "channels";
        }
    }

    /// <summary>Goes on behind a part.</summary>
    /// <param name="width">What the part gives.</param>
    /// <param name="expression">The number in emitted code, for a width that is a decision.</param>
    public void Advance(IReadOnlyList<Width> width, string expression)
    {
        if (ChannelFlow.IsConstant(width))
        {
            Current = Literal.Of(width[0].Factor);
            return;
        }

        if (expression != "channels")
        {
            _writer.Line($"channels = {expression};");
        }

        Current = "channels";
    }
}
