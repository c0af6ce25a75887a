using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace NasDsl.Search.Studies;

/// <summary>The decisions of a space as JSON, with all that they say: so that a study can be read and drawn where the space's type is unknown.</summary>
public static class DecisionsJson
{
    /// <summary>The decisions as a JSON array.</summary>
    public static string Write(IReadOnlyList<DecisionInfo> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return JsonText.Write(writer =>
        {
            writer.WriteStartArray();
            foreach (DecisionInfo decision in decisions)
            {
                Write(writer, decision);
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>Reads what <see cref="Write(IReadOnlyList{DecisionInfo})"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not that.</exception>
    public static IReadOnlyList<DecisionInfo> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateArray().Select(ReadDecision)];
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new JsonException($"The text is no list of decisions: {exception.Message}", exception);
        }
    }

    private static void Write(Utf8JsonWriter writer, DecisionInfo decision)
    {
        writer.WriteStartObject();
        writer.WriteString("name", decision.Name);
        writer.WriteString("kind", decision.Kind.ToString());
        writer.WriteNumber("firstToken", decision.FirstToken);
        writer.WriteNumber("tokenCount", decision.TokenCount);
        writer.WriteString("cardinality", decision.Cardinality.ToString(CultureInfo.InvariantCulture));
        WriteTexts(writer, "labels", decision.Labels);
        WriteTexts(writer, "literals", decision.Literals);
        writer.WriteBoolean("isText", decision.IsText);
        writer.WritePropertyName("min");
        JsonText.WriteNumber(writer, decision.Min);
        writer.WritePropertyName("max");
        JsonText.WriteNumber(writer, decision.Max);
        writer.WriteBoolean("isLogarithmic", decision.IsLogarithmic);
        writer.WriteBoolean("hasDepth", decision.HasDepth);
        writer.WriteBoolean("hasLinks", decision.HasLinks);
        writer.WriteString("fingerprint", decision.Fingerprint);
        writer.WriteBoolean("isOptional", decision.IsOptional);
        writer.WriteNumber("identityToken", decision.IdentityToken);
        if (decision.Topology is { } topology)
        {
            writer.WritePropertyName("topology");
            Write(writer, topology);
        }

        if (decision.When is { } condition)
        {
            writer.WritePropertyName("when");
            Write(writer, condition);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CellTopology topology)
    {
        writer.WriteStartObject();
        writer.WriteNumber("nodes", topology.Nodes);
        writer.WriteNumber("predecessors", topology.Predecessors);
        writer.WriteNumber("inputs", topology.Inputs);
        writer.WriteString("wiring", topology.Wiring.ToString());
        writer.WriteBoolean("repeatInputs", topology.RepeatInputs);
        writer.WriteString("output", topology.Output.ToString());
        writer.WriteNumber("operations", topology.Operations);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DecisionCondition condition)
    {
        writer.WriteStartObject();
        writer.WriteString("member", condition.Member);
        writer.WriteNumber("token", condition.Token);
        writer.WriteNumber("low", condition.Low);
        writer.WriteNumber("high", condition.High);
        if (condition.Outer is { } outer)
        {
            writer.WritePropertyName("outer");
            Write(writer, outer);
        }

        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static DecisionInfo ReadDecision(JsonElement decision) => new(
        decision.GetProperty("name").GetString()!,
        Enum.Parse<DecisionKind>(decision.GetProperty("kind").GetString()!),
        decision.GetProperty("firstToken").GetInt32(),
        decision.GetProperty("tokenCount").GetInt32(),
        BigInteger.Parse(decision.GetProperty("cardinality").GetString()!, CultureInfo.InvariantCulture),
        ReadTexts(decision.GetProperty("labels")))
    {
        Literals = ReadTexts(decision.GetProperty("literals")),
        IsText = decision.GetProperty("isText").GetBoolean(),
        Min = JsonText.ReadNumber(decision.GetProperty("min")),
        Max = JsonText.ReadNumber(decision.GetProperty("max")),
        IsLogarithmic = decision.GetProperty("isLogarithmic").GetBoolean(),
        HasDepth = decision.GetProperty("hasDepth").GetBoolean(),
        HasLinks = decision.GetProperty("hasLinks").GetBoolean(),
        Fingerprint = decision.GetProperty("fingerprint").GetString()!,
        IsOptional = decision.GetProperty("isOptional").GetBoolean(),
        IdentityToken = decision.GetProperty("identityToken").GetInt32(),
        Topology = decision.TryGetProperty("topology", out JsonElement topology) ? ReadTopology(topology) : null,
        When = decision.TryGetProperty("when", out JsonElement condition) ? ReadCondition(condition) : null,
    };

    private static CellTopology ReadTopology(JsonElement topology) => new(
        topology.GetProperty("nodes").GetInt32(),
        topology.GetProperty("predecessors").GetInt32(),
        topology.GetProperty("inputs").GetInt32(),
        Enum.Parse<Wiring>(topology.GetProperty("wiring").GetString()!),
        topology.GetProperty("repeatInputs").GetBoolean(),
        Enum.Parse<CellOutput>(topology.GetProperty("output").GetString()!),
        topology.GetProperty("operations").GetInt32());

    private static DecisionCondition ReadCondition(JsonElement condition) => new(
        condition.GetProperty("member").GetString()!,
        condition.GetProperty("token").GetInt32(),
        condition.GetProperty("low").GetInt32(),
        condition.GetProperty("high").GetInt32(),
        condition.TryGetProperty("outer", out JsonElement outer) ? ReadCondition(outer) : null);

    private static string[] ReadTexts(JsonElement texts) => [.. texts.EnumerateArray().Select(static text => text.GetString()!)];
}
