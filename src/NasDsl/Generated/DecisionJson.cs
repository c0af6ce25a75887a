using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NasDsl.Generated;

/// <summary>The JSON of an architecture: the space's name and fingerprint and those of its members, then a property for each decision that is taken.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DecisionJson
{
    private const string SpaceProperty = "space";
    private const string FingerprintProperty = "fingerprint";
    private const string DeclarationProperty = "declaration";

    /// <summary>Writes an encoding as an object.</summary>
    public static void Write(
        Utf8JsonWriter writer, string space, string fingerprint, ReadOnlySpan<DecisionInfo> decisions, ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers)
    {
        writer.WriteStartObject();
        writer.WriteString(SpaceProperty, space);
        writer.WriteString(FingerprintProperty, fingerprint);
        WriteDeclaration(writer, decisions);
        foreach (DecisionInfo decision in decisions)
        {
            if (!decision.IsActive(tokens))
            {
                continue;
            }

            writer.WritePropertyName(decision.Name);
            switch (decision.Kind)
            {
                case DecisionKind.Number:
                    writer.WriteNumberValue(numbers[decision.FirstToken]);
                    break;
                case DecisionKind.Layers:
                    WriteLayers(writer, decision, tokens.Slice(decision.FirstToken, decision.TokenCount));
                    break;
                case DecisionKind.Cell:
                    WriteCell(writer, decision, tokens.Slice(decision.FirstToken, decision.TokenCount));
                    break;
                default:
                    WriteLabel(writer, decision, decision.Labels[tokens[decision.FirstToken]]);
                    break;
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>
    /// Reads what <see cref="Write"/> wrote, with the reader before or on the object's start; it ends on the object's end. The properties may come in
    /// any order, and the name and the fingerprint may be absent.
    /// </summary>
    /// <exception cref="JsonException">A decision is missing, unknown or has another value than the space allows; or the object belongs to another space or to
    /// another declaration of this one.</exception>
    public static void Read(
        ref Utf8JsonReader reader,
        string space,
        string fingerprint,
        scoped ReadOnlySpan<DecisionInfo> decisions,
        scoped Span<int> tokens,
        scoped Span<double> numbers)
    {
        StoredArchitecture stored = ReadMembers(ref reader, space);
        if (stored.Space is { } other && other != space)
        {
            throw new JsonException(
                $"{space}: this is an architecture of the space {other}; {nameof(SpaceMigration)}.{nameof(SpaceMigration.ReadJson)} takes over what both have.");
        }

        if (stored.Fingerprint is { } written && written != fingerprint)
        {
            throw new JsonException(
                $"{space}: this was written by another declaration of the space (fingerprint {written}, now {fingerprint}). "
                + $"{Changed(stored, decisions, tokens, numbers)}. {nameof(SpaceMigration)}.{nameof(SpaceMigration.ReadJson)} takes over what is still allowed.");
        }

        if (DecisionParser.Write(space, stored.Values, decisions, tokens, numbers) is { } error)
        {
            throw new JsonException(error);
        }
    }

    /// <summary>Reads an object as <see cref="Read"/> does, without holding it against a space.</summary>
    internal static StoredArchitecture ReadMembers(ref Utf8JsonReader reader, string space)
    {
        if (reader.TokenType == JsonTokenType.None)
        {
            reader.Read();
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{space}: an architecture is an object, and here stands a {reader.TokenType}.");
        }

        var values = new Dictionary<string, DecisionValue>();
        Dictionary<string, string>? declaration = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            bool isNew = name == DeclarationProperty && reader.TokenType == JsonTokenType.StartObject
                ? declaration is null && (declaration = ReadDeclaration(ref reader, space)) is not null
                : values.TryAdd(name, ReadValue(ref reader, space, name));
            if (!isNew)
            {
                throw new JsonException($"{space}: {name} stands there twice.");
            }
        }

        string? storedSpace = values.Remove(SpaceProperty, out DecisionValue? word) ? word.ToString() : null;
        string? storedPrint = values.Remove(FingerprintProperty, out word) ? word.ToString() : null;
        return new StoredArchitecture(storedSpace, storedPrint, declaration ?? [], values);
    }

    private static string Changed(StoredArchitecture stored, ReadOnlySpan<DecisionInfo> decisions, Span<int> tokens, Span<double> numbers)
    {
        IReadOnlyList<MemberChange> changes = MemberComparison.Compare(stored, decisions, tokens, numbers);
        return changes.Count > 0 ? string.Join("; ", changes)
            : stored.Declaration.Count > 0 ? "Its members are the same: the order of members has changed, or what the space's own attributes say"
            : "All its values are still allowed";
    }

    private static void WriteDeclaration(Utf8JsonWriter writer, ReadOnlySpan<DecisionInfo> decisions)
    {
        writer.WriteStartObject(DeclarationProperty);
        foreach (DecisionInfo decision in decisions)
        {
            if (decision.Fingerprint.Length > 0)
            {
                writer.WriteString(decision.Name, decision.Fingerprint);
            }
        }

        writer.WriteEndObject();
    }

    private static Dictionary<string, string> ReadDeclaration(ref Utf8JsonReader reader, string space)
    {
        var prints = new Dictionary<string, string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            prints[name] = reader.TokenType == JsonTokenType.String
                ? reader.GetString()!
                : throw new JsonException($"{space}: {DeclarationProperty}: the fingerprint of {name} is a text, and here stands a {reader.TokenType}.");
        }

        return prints;
    }

    private static void WriteLayers(Utf8JsonWriter writer, DecisionInfo decision, ReadOnlySpan<int> tokens)
    {
        writer.WriteStartArray();
        int depth = LayerTokens.DepthOf(decision, tokens);
        for (int layer = 0; layer < depth; layer++)
        {
            string label = LinkTokens.LabelOf(decision, tokens, layer);
            if (label.Contains(LayerLinks.Sign))
            {
                // A person may read it: the sign is not escaped.
                writer.WriteStringValue(JsonEncodedText.Encode(label, JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
            }
            else
            {
                writer.WriteStringValue(label);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteCell(Utf8JsonWriter writer, DecisionInfo decision, ReadOnlySpan<int> tokens)
    {
        CellTopology topology = decision.Topology!;
        Span<int> inputs = stackalloc int[CellTokens.MostEdges(topology)];
        Span<int> operations = stackalloc int[CellTokens.MostEdges(topology)];
        writer.WriteStartArray();
        for (int node = 0; node < topology.Nodes; node++)
        {
            topology.ReadEdges(node, tokens, inputs, operations);
            writer.WriteStartArray();
            for (int edge = 0; edge < topology.EdgesOf(node); edge++)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(inputs[edge]);
                writer.WriteStringValue(decision.Labels[operations[edge]]);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void WriteLabel(Utf8JsonWriter writer, DecisionInfo decision, string label)
    {
        if (decision.IsText)
        {
            writer.WriteStringValue(label);
        }
        else if (bool.TryParse(label, out bool flag))
        {
            writer.WriteBooleanValue(flag);
        }
        else
        {
            writer.WriteRawValue(label);
        }
    }

    private static DecisionValue ReadValue(ref Utf8JsonReader reader, string space, string name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return new DecisionValue(reader.GetString()!);
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return new DecisionValue(Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan));
            case JsonTokenType.StartArray:
                var items = new List<DecisionValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader, space, name));
                }

                return new DecisionValue(items);
            default:
                throw new JsonException($"{space}: {name}: a {reader.TokenType} is no value of a decision.");
        }
    }
}
