using System.Globalization;
using System.Text;

namespace NasDsl.Generators.Tests.Counting;

/// <summary>
/// Random declarations of small networks, all of them right or nearly so: chains of choices, ranges and cells with sizes that are constants or shared
/// decisions, conditions, blocks, layers that may be left out, and stacks.
/// </summary>
internal sealed class RandomNetworks(int seed)
{
    private static readonly string[] _imageOperations =
    [
        "[Conv(1)]", "[Conv(3)]", "[SepConv(3)]", "[DilConv(5)]", "[MBConv(3, 1)]", "[MBConv(3, 2)]", "[MaxPool(3)]", "[AvgPool(3)]", "[Identity]",
        "[Identity(Adapter = Adapter.FactorizedReduce)]",
    ];

    // A single head divides all channels.
    private static readonly string[] _sequenceOperations =
    [
        "[Conv1d(1)]", "[Conv1d(3)]", "[MaxPool(3)]", "[AvgPool(3)]", "[Linear]", "[Identity]", "[Attention(1)]", "[FeedForward(0.4)]", "[FeedForward(2.5)]",
    ];

    private static readonly string[] _vectorOperations = ["[Linear]", "[Identity]"];

    private readonly Random _random = new(seed);

    /// <summary>A file with one space and its candidate sets.</summary>
    public string Next(string name)
    {
        bool isSequence = _random.Next(4) == 0;
        bool isVector = !isSequence && _random.Next(7) == 0;
        var drivers = new List<string>();
        var text = new StringBuilder();
        var members = new StringBuilder();
        string attributes = isVector ? $"Input({_random.Next(1, 9)}), Classes(2)"
            : isSequence ? $"Input({_random.Next(9, 20)}, {_random.Next(1, 4)}), Classes(3)"
            : $"Input({_random.Next(1, 4)}, {_random.Next(5, 12)}, {_random.Next(5, 12)}), Classes(3)";
        if (!isVector && !isSequence && _random.Next(4) == 0)
        {
            attributes += Pick(", Stem", ", Stem(Multiplier = 3, Kernel = 1)", ", Stem(6)", $", Stem({Named(drivers, "Wide")}, Stride = 1)")
                + $", Stack(nameof(Normal), Cells = {_random.Next(1, 7)}, Channels = {_random.Next(1, 5)}{(_random.Next(2) == 0 ? ", Reduce = nameof(Reduced)" : "")})";
            Set(text, name + "Op", _imageOperations, isCell: true);
            members.AppendLine(CultureInfo.InvariantCulture, $"{Cell()} public partial Cell<{name}Op> Normal {{ get; init; }}");
            if (attributes.Contains("Reduced"))
            {
                members.AppendLine(CultureInfo.InvariantCulture, $"{Cell()} public partial Cell<{name}Op> Reduced {{ get; init; }}");
            }
        }
        else
        {
            attributes += Pick("", ", Stem(4)", isVector ? ", Stem(3)" : ", Stem(4, Kernel = 5, Stride = 2)", $", Stem({Named(drivers, "Wide")})");
            string[] operations = isVector ? _vectorOperations : isSequence ? _sequenceOperations : _imageOperations;
            int layers = _random.Next(1, 4);
            bool hasKinds = _random.Next(3) == 0;
            if (hasKinds)
            {
                members.AppendLine("[Choice(\"a\", \"b\")] public partial string Kind { get; init; }");
            }

            for (int layer = 0; layer < layers; layer++)
            {
                string when = hasKinds && _random.Next(2) == 0 ? $"[When(nameof(Kind), \"{Pick("a", "b")}\")] "
                    : layer > 0 && members.ToString().Contains($"partial {name}Op{layer - 1} M") && _random.Next(2) == 0 ? $"[When(nameof(M{layer - 1}), {name}Op{layer - 1}.O0)] "
                    : "";
                members.Append(when);
                if (_random.Next(4) == 0)
                {
                    Block(text, members, name, layer, drivers, operations);
                }
                else
                {
                    Layer(text, members, name, layer, drivers, operations);
                }
            }
        }

        attributes += Pick("", "", ", Head", ", Head(7)", $", Head({Named(drivers, "Wide")})");
        Drivers(members, drivers, members.ToString().Contains("Kind") && _random.Next(2) == 0 ? "[When(nameof(Kind), \"b\")] " : "");
        return $"using NasDsl;\nnamespace Small;\n{text}\n[SearchSpace, {attributes}]\npublic partial record {name}\n{{\n{members}}}\n";
    }

    private void Layer(StringBuilder text, StringBuilder members, string name, int number, List<string> drivers, string[] operations)
    {
        bool isVector = operations == _vectorOperations;
        string set = $"{name}Op{number}";
        string sizes = Pick("", ", Channels(5)", $", Channels({Named(drivers, "Wide")})", $", Channels({Named(drivers, "Broad")})");
        sizes += isVector ? "" : Pick("", "", ", Stride(2)", $", Stride({Named(drivers, "Step")})");
        sizes += Pick("", "", ", Repeat(3)", $", Repeat({Named(drivers, "Times")})");
        int kind = _random.Next(operations == _imageOperations ? 3 : 2);
        Set(text, set, operations, isCell: kind == 2);
        if (kind == 0 && _random.Next(4) == 0)
        {
            string times = sizes.Contains("Repeat(3)") ? ", Repeat(3)" : "";
            members.AppendLine(CultureInfo.InvariantCulture, $"[Choice{times}] public partial {set}? M{number} {{ get; init; }}");
            return;
        }

        int min = _random.Next(sizes.Contains("Stride") || sizes.Contains("Channels") ? 1 : 0, 3);
        (string attribute, string type) = kind switch
        {
            0 => ("[Choice", set),
            1 => ($"[Layers({min}, {Math.Max(1, min + _random.Next(3))}{(sizes.Length == 0 ? Pick("", ", SkipLinks = true") : "")})", $"Layers<{set}>"),
            _ => (Cell().TrimEnd(']'), $"Cell<{set}>"),
        };
        members.AppendLine(CultureInfo.InvariantCulture, $"{attribute}{sizes}] public partial {type} M{number} {{ get; init; }}");
    }

    private void Block(StringBuilder text, StringBuilder members, string name, int number, List<string> drivers, string[] operations)
    {
        bool isVector = operations == _vectorOperations;
        string block = $"{name}Part{number}";
        Set(text, block + "Op", operations, isCell: false, most: 2);
        string inner = Pick(", Channels(nameof(Inner))", ", Channels(3)", "");
        string parts = (inner.Contains("Inner") ? "[Choice(2, 3)] public partial int Inner { get; init; }\n" : "")
            + Pick($"[Choice{inner}]", isVector ? "[Choice]" : "[Choice, Stride(2)]") + $" public partial {block}Op One {{ get; init; }}\n"
            + Pick("", $"[When(nameof(One), {block}Op.O0), Choice] public partial {block}Op Two {{ get; init; }}\n", $"[Layers(0, 1)] public partial Layers<{block}Op> Two {{ get; init; }}\n", $"[Choice] public partial {block}Op? Two {{ get; init; }}\n");
        text.AppendLine(CultureInfo.InvariantCulture, $"[Block] public partial record {block} {{\n{parts}}}");
        string sizes = Pick("", "Channels(4), ", $"Channels({Named(drivers, "Wide")}), ") + (isVector ? "" : Pick("", "Stride(2), "));
        int min = _random.Next(sizes.Length > 0 ? 1 : 0, 2);
        string layers = $"[{sizes}Layers({min}, {_random.Next(Math.Max(1, min), 3)})] public partial Layers<{block}>";
        string one = sizes.Length > 0 ? $"[{sizes.TrimEnd(' ', ',')}] public partial {block}" : $"public partial {block}";
        members.AppendLine(CultureInfo.InvariantCulture, $"{Pick(layers, one)} M{number} {{ get; init; }}");
    }

    private string Cell() => $"[Cell(Nodes = {_random.Next(1, 4)}"
        + Pick("", ", Inputs = 1", ", Inputs = 1, Predecessors = 1", ", Wiring = Wiring.Dense", ", Wiring = Wiring.Dense, Predecessors = 1", ", Inputs = 2, RepeatInputs = true", ", Inputs = 2, Predecessors = 1, RepeatInputs = true")
        + Pick("", ", Output = CellOutput.LastNode") + Pick("", "", ", Projection = InputProjection.WhereNeeded") + Pick("", "", ", Zero = ZeroRole.MixtureOnly") + ")]";

    private void Set(StringBuilder text, string name, string[] operations, bool isCell, int most = 3)
    {
        int count = _random.Next(1, most + 1);
        string[] chosen = [.. operations.OrderBy(_ => _random.Next()).Take(count)];
        if (isCell && _random.Next(2) == 0)
        {
            chosen = [.. chosen.Take(2), "[Zero]"];
            _random.Shuffle(chosen);
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"public enum {name} {{ {string.Join(", ", chosen.Select((operation, i) => $"{operation} O{i}"))} }}");
    }

    private void Drivers(StringBuilder members, List<string> drivers, string when)
    {
        foreach (string driver in drivers.Distinct())
        {
            int[] values = [.. Enumerable.Range(1, driver is "Wide" or "Broad" ? 6 : 3).OrderBy(_ => _random.Next()).Take(_random.Next(1, 4))];
            members.AppendLine(CultureInfo.InvariantCulture, $"{when}[Choice({string.Join(", ", values)})] public partial {Pick("int", "long", "byte")} {driver} {{ get; init; }}");
        }

        if (_random.Next(4) == 0)
        {
            members.AppendLine("[Choice(\"sgd\", \"adam\")] public partial string Optimizer { get; init; }");
        }
    }

    private static string Named(List<string> drivers, string name)
    {
        drivers.Add(name);
        return $"nameof({name})";
    }

    // All alternatives are made up before one is taken, so that a driver may be named that nothing reads.
    private string Pick(params string[] items) => items[_random.Next(items.Length)];
}
