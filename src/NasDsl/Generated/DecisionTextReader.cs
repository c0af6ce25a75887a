using System.Text;

namespace NasDsl.Generated;

/// <summary>Reads members and values from the one-line text of an architecture.</summary>
internal ref struct DecisionTextReader
{
    // A list of a cell's nodes, each a list of edges, each a pair.
    private const int DeepestList = 3;

    private readonly ReadOnlySpan<char> _text;
    private int _position;

    private DecisionTextReader(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Reads <c>name=value; …</c>; returns what is wrong, or null.</summary>
    public static string? Read(ReadOnlySpan<char> text, Dictionary<string, DecisionValue> values)
    {
        var reader = new DecisionTextReader(text);
        while (reader.SkipSpace() < text.Length)
        {
            int equals = text[reader._position..].IndexOf('=');
            if (equals < 0)
            {
                return $"'{text[reader._position..]}' is no decision, which is written as name=value";
            }

            string name = text.Slice(reader._position, equals).Trim().ToString();
            reader._position += equals + 1;
            DecisionValue? value = reader.ReadValue(depth: 0);
            if (value is null)
            {
                return $"the value of {name} is no word and no list that ends";
            }

            if (!values.TryAdd(name, value))
            {
                return $"{name} has two values";
            }

            if (reader.SkipSpace() < text.Length && !reader.Accept(';'))
            {
                return $"'{text[reader._position..]}' stands behind the value of {name}, where a ; belongs";
            }
        }

        return null;
    }

    private DecisionValue? ReadValue(int depth)
    {
        SkipSpace();
        return Accept('[') ? ReadList(depth + 1) : Accept('"') ? ReadQuoted() : ReadWord();
    }

    private DecisionValue? ReadList(int depth)
    {
        if (depth > DeepestList)
        {
            return null;
        }

        var items = new List<DecisionValue>();
        SkipSpace();
        if (Accept(']'))
        {
            return new DecisionValue(items);
        }

        do
        {
            if (ReadValue(depth) is not { } item)
            {
                return null;
            }

            items.Add(item);
            SkipSpace();
        }
        while (Accept(','));
        return Accept(']') ? new DecisionValue(items) : null;
    }

    private DecisionValue? ReadQuoted()
    {
        var word = new StringBuilder();
        for (; _position < _text.Length; _position++)
        {
            char c = _text[_position];
            if (c == '"')
            {
                _position++;
                return new DecisionValue(word.ToString());
            }

            if (c == '\\' && _position + 1 < _text.Length)
            {
                c = _text[++_position];
            }

            word.Append(c);
        }

        return null;
    }

    private DecisionValue ReadWord()
    {
        ReadOnlySpan<char> rest = _text[_position..];
        int end = rest.IndexOfAny(",;]");
        ReadOnlySpan<char> word = end < 0 ? rest : rest[..end];
        _position += word.Length;
        return new DecisionValue(word.Trim().ToString());
    }

    private int SkipSpace()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        return _position;
    }

    private bool Accept(char c)
    {
        bool isThere = _position < _text.Length && _text[_position] == c;
        _position += isThere ? 1 : 0;
        return isThere;
    }
}
