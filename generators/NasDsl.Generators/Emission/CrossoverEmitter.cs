using System.Collections.Generic;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Writes <c>Crossover</c>: one random bit for each decision, layer or node says which parent it comes from, and masks take the bits of the words from
/// one parent or the other.
/// </summary>
internal sealed class CrossoverEmitter
{
    private const int CoinsInWord = 64;

    private readonly SourceWriter _writer;
    private int _coins = CoinsInWord;
    private bool _isFirstDraw = true;

    private CrossoverEmitter(SourceWriter writer) => _writer = writer;

    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        string name = layout.Space.Type.Name;
        using (writer.Block($"{AdmissionEmitter.Operator(writer, layout, "static ", "Crossover")}({name} first, {name} second, global::NasDsl.RandomSource random)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(first);");
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(second);");
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(random);");
            new CrossoverEmitter(writer).WriteBody(layout);
        }
    }

    private void WriteBody(TokenLayout layout)
    {
        for (int word = 0; word < layout.WordCount; word++)
        {
            _writer.Line($"ulong second{Literal.Of(word)} = 0; // The bits of {Words.Field(word)} that come from the second parent.");
        }

        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision is NumberDecisionModel)
            {
                string field = Numbers.Field(member);
                string coin = Coin();
                _writer.Line($"double {Numbers.Local(member)} = {coin} == 0 ? first.{field} : second.{field};");
            }
            else
            {
                WriteTokens(member);
            }
        }

        if (layout.WordCount > 0)
        {
            _writer.Line();
        }

        for (int word = 0; word < layout.WordCount; word++)
        {
            string field = Words.Field(word);
            string mask = "second" + Literal.Of(word);
            _writer.Line($"ulong {Words.Local(word)} = (first.{field} & ~{mask}) | (second.{field} & {mask});");
        }

        foreach (MemberLayout member in layout.Members)
        {
            if (member.Deep is not null)
            {
                WriteLayers(member);
            }
        }

        _writer.Line($"return {OperatorsEmitter.New(layout)};");
    }

    // A depth stands alone here; its layers follow when the child's depth is known.
    private void WriteTokens(MemberLayout member)
    {
        int i = 0;
        while (i < member.Positions.Count)
        {
            TokenPosition first = member.Positions[i];
            var masks = new SortedDictionary<int, ulong>();
            for (; i < member.Positions.Count && member.Positions[i].Unit == first.Unit; i++)
            {
                TokenPosition position = member.Positions[i];
                if (position.Varies)
                {
                    masks.TryGetValue(position.Word, out ulong mask);
                    masks[position.Word] = mask | position.Mask;
                }
            }

            if (masks.Count == 0 || (member.Deep is not null && first.Unit >= 0))
            {
                continue;
            }

            string coin = Coin();
            string meaning = member.Decision is CellDecisionModel ? $"{member.Name}, node {Literal.Of(first.Unit)}" : first.Meaning;
            foreach (KeyValuePair<int, ulong> mask in masks)
            {
                _writer.Line($"second{Literal.Of(mask.Key)} |= {coin} * {Literal.Of(mask.Value)}; // {meaning}");
            }
        }
    }

    private void WriteLayers(MemberLayout member)
    {
        if (member.Runs.Count == 0)
        {
            return;
        }

        TokenPosition depth = member.Positions[0];
        string Of(string parent) => Words.Depth(member, parent + Words.Field(depth.Word));
        _writer.Line().Line($"// {member.Name}: each layer up to the child's depth from a parent that has it.");
        using (_writer.Block())
        {
            _writer.Line($"var depths = ({Of("first.")}, {Of("second.")}, {Words.Depth(member, Words.Local(depth.Word))});");
            foreach (LayerRun run in member.Runs)
            {
                string field = Words.Field(run.Word);
                string word = Words.Local(run.Word);
                ulong mask = 0;
                foreach (TokenPosition layer in member.Layers)
                {
                    mask |= layer.Word == run.Word ? layer.Mask : 0;
                }

                _writer.Line($"{word} = ({word} & ~{Literal.Of(mask)})").Indent();
                _writer.Line($"| {Words.Library}PackedTokens.CrossLayers(first.{field}, second.{field}, {OperatorsEmitter.Run(run)}, depths, random);");
                _writer.Outdent();
            }
        }

        _writer.Line();
    }

    // The next random bit, as an expression that is 0 or 1.
    private string Coin()
    {
        if (_coins == CoinsInWord)
        {
            _writer.Line(_isFirstDraw ? "ulong coins = random.NextUInt64();" : "coins = random.NextUInt64();");
            (_coins, _isFirstDraw) = (0, false);
        }

        return _coins++ == 0 ? "(coins & 1)" : $"((coins >> {Literal.Of(_coins - 1)}) & 1)";
    }
}
