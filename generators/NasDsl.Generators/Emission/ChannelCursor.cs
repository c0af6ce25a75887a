using System.Collections.Generic;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Which expression gives the channels at the present place of emitted code: a number where every architecture has the same, else a local
/// variable that is kept up on the way.
/// </summary>
internal sealed class ChannelCursor
{
    private readonly SourceWriter _writer;
    private readonly bool _isVariable;

    public ChannelCursor(SourceWriter writer, ChannelFlow flow, InputModel input)
    {
        (_writer, _isVariable) = (writer, flow.IsElastic);
        Current = Literal.Of(input.Channels);
        if (_isVariable)
        {
            writer.Line($"int channels = {Current};");
            Current = "channels";
        }
    }

    /// <summary>The channels here.</summary>
    public string Current { get; private set; }

    /// <summary>Goes on behind a part.</summary>
    /// <param name="numbers">The numbers of channels that the part can give.</param>
    /// <param name="expression">What gives the number in emitted code, where there are several.</param>
    public void Advance(IReadOnlyList<int> numbers, string expression)
    {
        if (_isVariable)
        {
            _writer.Line($"channels = {(numbers.Count == 1 ? Literal.Of(numbers[0]) : expression)};");
        }
        else
        {
            Current = Literal.Of(numbers[0]);
        }
    }

    /// <summary>Goes on behind a part whose width is the expression's alone.</summary>
    public void Advance(string expression) => Current = expression;
}
