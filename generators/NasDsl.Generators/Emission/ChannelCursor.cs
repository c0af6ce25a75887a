using System.Collections.Generic;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Which expression gives the channels at the present place of emitted code: a number where every architecture has the same, else the local
/// <c>channels</c>, which is kept up on the way.
/// </summary>
internal sealed class ChannelCursor
{
    private const string Local = "channels";

    private readonly SourceWriter _writer;
    private readonly bool _keepsLocal;

    /// <summary>Begins at the input.</summary>
    /// <param name="writer">What is written to.</param>
    /// <param name="flow">The channels of every place.</param>
    /// <param name="input">The input.</param>
    /// <param name="isRead">Whether what is written reads the local; where it does not, there is none.</param>
    public ChannelCursor(SourceWriter writer, ChannelFlow flow, InputModel input, bool isRead = true)
    {
        (_writer, _keepsLocal) = (writer, flow.Varies && isRead);
        Current = Literal.Of(input.Channels);
        if (_keepsLocal)
        {
            writer.Line($"int {Local} = {Current};");
        }
    }

    /// <summary>The channels here.</summary>
    public string Current { get; private set; }

    /// <summary>Makes sure that the local holds the present number, before a part that may be absent and changes it.</summary>
    public void Settle(IReadOnlyList<Width> after)
    {
        if (!ChannelFlow.IsConstant(after) && Current != Local)
        {
            Assign(Current);
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

        Assign(expression);
    }

    /// <summary>Goes on behind a part that a call sets, which gives the channels that go out.</summary>
    /// <param name="width">What the part gives.</param>
    /// <param name="call">The call.</param>
    public void Call(IReadOnlyList<Width> width, string call)
    {
        if (ChannelFlow.IsConstant(width) || !_keepsLocal)
        {
            _writer.Line($"{call};");
        }

        Advance(width, call);
    }

    private void Assign(string expression)
    {
        if (_keepsLocal && expression != Local)
        {
            _writer.Line($"{Local} = {expression};");
        }

        Current = Local;
    }
}
