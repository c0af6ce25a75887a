using System;
using System.Text;

namespace NasDsl.Generators.Emission;

/// <summary>Builds indented C# text with <c>\n</c> line ends, the same on every system.</summary>
internal sealed class SourceWriter
{
    private const int SpacesPerLevel = 4;

    private readonly StringBuilder _text = new(16 * 1024);
    private int _level;

    /// <summary>Ends a line; without text it leaves an empty one.</summary>
    public SourceWriter Line()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes one line, or several where the text has line ends of its own (as a raw string literal has): each gets the present indentation.</summary>
    public SourceWriter Line(string text)
    {
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf('\n', start);
            int next = end < 0 ? text.Length + 1 : end + 1;
            end = end < 0 ? text.Length : end;
            if (end > start && text[end - 1] == '\r')
            {
                end--;
            }

            if (end > start)
            {
                // Preprocessor lines and empty ones stay at the margin.
                _text.Append(' ', text[start] == '#' ? 0 : _level * SpacesPerLevel).Append(text, start, end - start);
            }

            _text.Append('\n');
            start = next;
        }

        return this;
    }

    /// <summary>Indents what follows until <see cref="Outdent"/>.</summary>
    public SourceWriter Indent()
    {
        _level++;
        return this;
    }

    /// <summary>Takes one <see cref="Indent"/> back.</summary>
    public SourceWriter Outdent()
    {
        _level--;
        return this;
    }

    /// <summary>Writes <paramref name="header"/> and opens a brace; disposing the result closes it: <c>using (writer.Block("if (x)")) { … }</c>.</summary>
    /// <param name="header">The line or lines before the brace; empty for none.</param>
    /// <param name="end">What follows the closing brace, such as <c>;</c>.</param>
    public BlockEnd Block(string header = "", string end = "")
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _level++;
        return new BlockEnd(this, "}" + end);
    }

    /// <summary>Opens a bracket; disposing the result closes it with <paramref name="end"/>.</summary>
    public BlockEnd List(string end)
    {
        Line("[");
        _level++;
        return new BlockEnd(this, end);
    }

    /// <summary>The text so far; all blocks must be closed.</summary>
    public override string ToString() => _level == 0
        ? _text.ToString()
        : throw new InvalidOperationException($"{_level} blocks are still open.");

    /// <summary>Closes a block when disposed.</summary>
    internal readonly struct BlockEnd(SourceWriter writer, string end) : IDisposable
    {
        public void Dispose()
        {
            writer._level--;
            writer.Line(end);
        }
    }
}
