using System.Globalization;
using System.Text;

namespace NasDsl.Generators.Tests.Shapes;

/// <summary>A random chain with strides and conditions, as a declaration and as what it means.</summary>
internal sealed class RandomChain
{
    private readonly (string Name, int[] Values, (int Decision, int Value)? When)[] _decisions;
    private readonly (string Name, int Stride, int? StrideFrom, (int Decision, int Value)? When, bool ReadsOn)[] _layers;
    private readonly int _height;
    private readonly int _width;

    public RandomChain(Random random)
    {
        (_height, _width) = (random.Next(2, 40), random.Next(2, 40));
        _decisions = new (string, int[], (int, int)?)[random.Next(1, 6)];
        for (int i = 0; i < _decisions.Length; i++)
        {
            int[] values = [.. Enumerable.Range(1, 6).OrderBy(_ => random.Next()).Take(random.Next(1, 4))];
            _decisions[i] = ($"D{i}", values, ConditionOn(random, i));
        }

        _layers = new (string, int, int?, (int, int)?, bool)[random.Next(1, 6)];
        for (int i = 0; i < _layers.Length; i++)
        {
            int? from = random.Next(2) == 0 ? random.Next(_decisions.Length) : null;
            _layers[i] = ($"L{i}", from is null ? random.Next(1, 4) : 0, from, LayerCondition(random, i), random.Next(2) == 0);
        }
    }

    /// <summary>The declaration.</summary>
    public string Text(string name)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"[SearchSpace, Input(3, {_height}, {_width}), Classes(2)] public partial record {name}\n{{\n");
        foreach ((string decision, int[] values, (int, int)? when) in _decisions)
        {
            text.Append(CultureInfo.InvariantCulture, $"    [{When(when)}Choice({string.Join(", ", values)})] public partial int {decision} {{ get; init; }}\n");
        }

        foreach ((string layer, int stride, int? from, (int, int)? when, bool readsOn) in _layers)
        {
            string size = from is int decision ? $"nameof({_decisions[decision].Name})" : stride.ToString(CultureInfo.InvariantCulture);
            text.Append(
                CultureInfo.InvariantCulture,
                $"    [{When(when)}{(readsOn ? "Layers(1, 2)" : "Choice")}, Stride({size})] public partial {(readsOn ? "Layers<Op>" : "Op")} {layer} {{ get; init; }}\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>What its layers read in all architectures: of every combination of values the walk through the layers.</summary>
    public HashSet<(string Layer, int Height, int Width, int Stride)> Readings()
    {
        var readings = new HashSet<(string, int, int, int)>();
        int[] values = new int[_decisions.Length + _layers.Length];
        Decide(0);
        return readings;

        void Decide(int decision)
        {
            if (decision == values.Length)
            {
                Walk(values, readings);
                return;
            }

            foreach (int value in ValuesOf(decision))
            {
                values[decision] = value;
                Decide(decision + 1);
            }
        }
    }

    private void Walk(int[] values, HashSet<(string, int, int, int)> readings)
    {
        (int height, int width) = (_height, _width);
        foreach ((string layer, int constant, int? from, (int, int)? when, bool readsOn) in _layers)
        {
            if (!IsMet(when, values))
            {
                continue;
            }

            int stride = from is not int decision ? constant
                : IsMet(_decisions[decision].When, values) ? values[decision] : _decisions[decision].Values[0];
            readings.Add((layer, height, width, stride));
            if (stride > height || stride > width)
            {
                return;
            }

            height = (int)Math.Ceiling(height / (double)stride);
            width = (int)Math.Ceiling(width / (double)stride);
            if (readsOn)
            {
                readings.Add((layer, height, width, 1));
            }
        }
    }

    // Behind the decisions between numbers come the layers, of whose operations only a choice of one is asked.
    private int[] ValuesOf(int decision) =>
        decision < _decisions.Length ? _decisions[decision].Values : _layers[decision - _decisions.Length].ReadsOn ? [0] : [0, 1];

    private bool IsMet((int Decision, int Value)? when, int[] values) =>
        when is not (int decision, int value)
        || (values[decision] == value && IsMet(decision < _decisions.Length ? _decisions[decision].When : _layers[decision - _decisions.Length].When, values));

    private (int, int)? LayerCondition(Random random, int layer)
    {
        int[] choices = [.. Enumerable.Range(0, layer).Where(earlier => !_layers[earlier].ReadsOn)];
        return choices.Length > 0 && random.Next(3) == 0
            ? (_decisions.Length + choices[random.Next(choices.Length)], random.Next(2))
            : ConditionOn(random, _decisions.Length);
    }

    private (int, int)? ConditionOn(Random random, int before)
    {
        if (before == 0 || random.Next(2) == 0)
        {
            return null;
        }

        int decision = random.Next(before);
        int[] values = _decisions[decision].Values;
        return (decision, values[random.Next(values.Length)]);
    }

    private string When((int Decision, int Value)? when) => when is not (int decision, int value) ? ""
        : decision < _decisions.Length ? string.Create(CultureInfo.InvariantCulture, $"When(nameof({_decisions[decision].Name}), {value}), ")
        : $"When(nameof({_layers[decision - _decisions.Length].Name}), Op.{(value == 0 ? "A" : "B")}), ";
}
