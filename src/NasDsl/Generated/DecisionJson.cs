using System.Buffers;
using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace NasDsl.Generated;

/// <summary>The JSON of an architecture: the space's name and fingerprint, then a property for each decision.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DecisionJson
{
    private const string SpaceProperty = "space";
    private const string FingerprintProperty = "fingerprint";

    /// <summary>Writes an encoding as an object.</summary>
    public static void Write(
        Utf8JsonWriter writer, string space, string fingerprint, ReadOnlySpan<DecisionInfo> decisions, ReadOnlySpan<int> tokens, ReadOnlySpan<double> numbers)
    {
        writer.WriteStartObject();
        writer.WriteString(SpaceProperty, space);
        writer.WriteString(FingerprintProperty, fingerprint);
        foreach (DecisionInfo decision in decisions)
        {
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
        if (reader.TokenType == JsonTokenType.None)
        {
            reader.Read();
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"{space}: an architecture is an object, and here stands a {reader.TokenType}.");
        }

        var values = new Dictionary<string, DecisionValue>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (!values.TryAdd(name, ReadValue(ref reader, space, name)))
            {
                throw new JsonException($"{space}: {name} stands there twice.");
            }
        }

        if (values.Remove(SpaceProperty, out DecisionValue? other) && other.Text != space)
        {
            throw new JsonException($"{space}: this is an architecture of the space {other}.");
        }

        string? written = values.Remove(FingerprintProperty, out DecisionValue? print) ? print.ToString() : null;
        string? error = DecisionParser.Write(space, values, decisions, tokens, numbers);
        if (written is not null && written != fingerprint)
        {
            throw new JsonException(
                $"{error ?? $"{space}: the declaration has changed."} It was written by another declaration of the space (fingerprint {written}, now {fingerprint})"
                + (error is null ? $"; without the property \"{FingerprintProperty}\" its values are taken over." : "."));
        }

        if (error is not null)
        {
            throw new JsonException(error);
        }
    }

    private static void WriteLayers(Utf8JsonWriter writer, DecisionInfo decision, ReadOnlySpan<int> tokens)
    {
        writer.WriteStartArray();
        foreach (int token in LayerTokens.LayersOf(decision, tokens))
        {
            writer.WriteStringValue(decision.Labels[token]);
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
