using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Writes <c>Mutate</c>. The decisions that have a second value are numbered in the order of the encoding, and one is drawn; layers beyond a depth
/// have their numbers too, and are skipped. A depth and a continuous number have code of their own, any other token only its place and size.
/// </summary>
internal sealed class MutateEmitter
{
    private readonly SourceWriter _writer;
    private readonly TokenLayout _layout;

    // Each numbered decision: its member, and its token or null for a continuous number.
    private readonly List<(MemberLayout Member, TokenPosition? Position)> _numbered = [];

    private MutateEmitter(SourceWriter writer, TokenLayout layout)
    {
        (_writer, _layout) = (writer, layout);
        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision is NumberDecisionModel)
            {
                _numbered.Add((member, null));
            }

            _numbered.AddRange(member.Positions.Where(position => position.Varies).Select(position => (member, (TokenPosition?)position)));
        }
    }

    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        using (writer.Block(AdmissionEmitter.Operator(writer, layout, "", "Mutate") + "(global::NasDsl.RandomSource random)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(random);");
            new MutateEmitter(writer, layout).WriteBody();
        }
    }

    private static string Depth(MemberLayout member) => member.Stem + "Depth";

    private static bool IsPlain((MemberLayout Member, TokenPosition? Position) numbered) => numbered.Position is { Unit: >= 0 };

    private void WriteBody()
    {
        if (_numbered.Count == 0)
        {
            _writer.Line($"throw {Words.Library}SpaceErrors.NothingToMutate(SpaceName);");
            return;
        }

        WriteLocals();
        WriteDraw();
        if (_numbered.Any(IsPlain))
        {
            WriteTable("begins", "The bit where each decision's token begins.", position => position.Shift);
            WriteTable("sizes", "How many tokens each one knows.", position => position.Size);
        }

        _writer.Line();
        if (_numbered.All(IsPlain))
        {
            WritePlain();
        }
        else
        {
            using (_writer.Block("switch (decision)"))
            {
                WriteCases();
            }
        }

        _writer.Line().Line($"return {OperatorsEmitter.New(_layout)};");
    }

    private void WriteLocals()
    {
        for (int word = 0; word < _layout.WordCount; word++)
        {
            _writer.Line($"ulong {Words.Local(word)} = {Words.Field(word)};");
        }

        foreach (MemberLayout member in _layout.Members)
        {
            if (member.Decision is NumberDecisionModel)
            {
                _writer.Line($"double {Numbers.Local(member)} = {Numbers.Field(member)};");
            }
            else if (member.Deep is not null)
            {
                _writer.Line($"int {Depth(member)} = {Words.Depth(member, Words.Field(member.Positions[0].Word))};");
            }
        }
    }

    private void WriteDraw()
    {
        int always = _numbered.Count;
        string depths = "";
        string skips = "";
        foreach (MemberLayout member in _layout.Members)
        {
            if (member.Deep is { } range && member.Runs.Count > 0)
            {
                int firstLayer = 1 + _numbered.FindIndex(numbered => numbered.Member == member);
                always -= range.Max;
                depths += $" + {Depth(member)}";
                skips += $"\ndecision += decision >= {Literal.Of(firstLayer)} + {Depth(member)} ? {Literal.Of(range.Max)} - {Depth(member)} : 0;";
            }
        }

        _writer.Line();
        if (skips.Length > 0)
        {
            _writer.Line("// Layers beyond a range's depth are skipped.");
        }

        _writer.Line($"int decision = random.Next({Literal.Of(always)}{depths});{skips}");
    }

    // Where nothing plain stands, there is a 0 that nobody reads.
    private void WriteTable(string name, string comment, System.Func<TokenPosition, int> value)
    {
        string type = _numbered.Where(IsPlain).All(numbered => value(numbered.Position!) <= byte.MaxValue) ? "byte" : "int";
        _writer.Line().Line("// " + comment).Line($"global::System.ReadOnlySpan<{type}> {name} =");
        using (_writer.List("];"))
        {
            foreach (IGrouping<MemberLayout, (MemberLayout Member, TokenPosition? Position)> group in _numbered.GroupBy(numbered => numbered.Member))
            {
                IEnumerable<string> values = group.Select(numbered => Literal.Of(IsPlain(numbered) ? value(numbered.Position!) : 0));
                _writer.Line($"{string.Join(", ", values)}, // {group.Key.Name}");
            }
        }
    }

    private void WriteCases()
    {
        for (int number = 0; number < _numbered.Count; number++)
        {
            (MemberLayout member, TokenPosition? position) = _numbered[number];
            if (IsPlain(_numbered[number]))
            {
                continue;
            }

            _writer.Line($"case {Literal.Of(number)}: // {position?.Meaning ?? member.Name}").Indent();
            if (position is not null)
            {
                WriteDepth(member, position);
            }
            else
            {
                string local = Numbers.Local(member);
                _writer.Line($"{local} = {Declared.Scale(member)}.Mutate({local}, random);");
            }

            _writer.Line("break;").Outdent();
        }

        if (_numbered.Any(IsPlain))
        {
            _writer.Line("default:").Indent();
            WritePlain();
            _writer.Line("break;").Outdent();
        }
    }

    // Decisions are numbered word by word, so that a comparison finds the word.
    private void WritePlain()
    {
        List<int> words = [.. _numbered.Where(IsPlain).Select(numbered => numbered.Position!.Word).Distinct()];
        for (int i = 0; i < words.Count; i++)
        {
            string word = Words.Local(words[i]);
            string redraw = $"{word} = {Words.Library}PackedTokens.Redraw({word}, begins[decision], sizes[decision], random);";
            if (words.Count == 1)
            {
                _writer.Line(redraw);
                return;
            }

            int end = 1 + _numbered.FindLastIndex(numbered => IsPlain(numbered) && numbered.Position!.Word == words[i]);
            string condition = i == words.Count - 1 ? "else" : $"{(i == 0 ? "if" : "else if")} (decision < {Literal.Of(end)})";
            using (_writer.Block(condition))
            {
                _writer.Line(redraw);
            }
        }
    }

    // New layers are drawn anew, dropped ones cleared.
    private void WriteDepth(MemberLayout member, TokenPosition position)
    {
        string before = Depth(member);
        string word = Words.Local(position.Word);
        int min = member.Deep!.Min;
        using (_writer.Block())
        {
            _writer.Line($"int depth = random.NextExcept({Literal.Of(position.Size)}, {(min == 0 ? before : $"{before} - {Literal.Of(min)}")});");
            _writer.Line($"{word} = {Words.Library}PackedTokens.With({word}, shift: {Literal.Of(position.Shift)}, size: {Literal.Of(position.Size)}, depth);");
            OperatorsEmitter.Resize(_writer, member, $"before: {before}", $"after: {Words.DepthOf(member, "depth")}");
        }
    }
}
