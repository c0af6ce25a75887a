using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>
/// Writes the encodings and operators of a space with conditions, blocks or skip links: over the table of its positions, since code written out for every
/// position that may be there or not would be long and say little.
/// </summary>
internal static class ForestEmitter
{
    private const string Big = "global::System.Numerics.BigInteger";
    private const string Random = "global::NasDsl.RandomSource random";
    private const string CheckRandom = "global::System.ArgumentNullException.ThrowIfNull(random);";

    /// <summary>One-hot features, what may follow a prefix, and the index.</summary>
    public static void WriteEncodings(SourceWriter writer, TokenLayout layout)
    {
        writer.Member();
        using (writer.Block("public void WriteOneHot(global::System.Span<float> destination)"))
        {
            writer.Line($"{Words.Library}TokenChecks.Room(SpaceName, destination.Length, OneHotLength);");
            writer.Line("destination[..OneHotLength].Clear();");
            writer.EncodeHere();
            writer.Line($"{Words.Library}ForestFeatures.WriteOneHot({Declared.Forest}, tokens, numbers, destination);");
        }

        if (Capabilities.IsDiscrete(layout.Space))
        {
            writer.Member();
            writer.Line($"public static bool IsActive(global::System.ReadOnlySpan<int> prefix) => {Declared.Forest}.IsActive(prefix);");
            PrefixEmitter.WriteAdmissible(writer);
        }

        if (Capabilities.IsFinite(layout.Space))
        {
            WriteIndex(writer, layout);
        }
    }

    /// <summary>Drawing, changing, combining, and the neighbours.</summary>
    public static void WriteOperators(SourceWriter writer, TokenLayout layout)
    {
        string name = layout.Space.Type.Name;
        using (writer.Block($"{AdmissionEmitter.Operator(writer, layout, "static ", "Sample")}({Random})"))
        {
            writer.Line(CheckRandom);
            writer.Line("global::System.Span<int> tokens = stackalloc int[TokenCount];");
            writer.Line("global::System.Span<double> numbers = stackalloc double[NumberCount];");
            writer.Line($"{Words.Library}ForestOperators.Sample({Declared.Forest}, tokens, numbers, random);");
            writer.Line("return FromTokens(tokens, numbers);");
        }

        using (writer.Block($"{AdmissionEmitter.Operator(writer, layout, "", "Mutate")}({Random})"))
        {
            writer.Line(CheckRandom);
            writer.EncodeHere();
            writer.Line($"{Words.Library}ForestOperators.Mutate({Declared.Forest}, SpaceName, tokens, numbers, random);");
            writer.Line("return FromTokens(tokens, numbers);");
        }

        using (writer.Block($"{AdmissionEmitter.Operator(writer, layout, "static ", "Crossover")}({name} first, {name} second, {Random})"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(first);");
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(second);");
            writer.Line(CheckRandom);
            foreach (string parent in (string[])["first", "second"])
            {
                writer.Line($"global::System.Span<int> {parent}Tokens = stackalloc int[TokenCount];");
                writer.Line($"global::System.Span<double> {parent}Numbers = stackalloc double[NumberCount];");
                writer.Line($"{parent}.Encode({parent}Tokens, {parent}Numbers);");
            }

            writer.Line($"{Words.Library}ForestOperators.Cross({Declared.Forest}, firstTokens, firstNumbers, secondTokens, secondNumbers, random);");
            writer.Line("return FromTokens(firstTokens, firstNumbers);");
        }

        WriteNeighbors(writer, layout);
    }

    /// <summary>Equality over what is taken: the words may hold more.</summary>
    public static void WriteEquality(SourceWriter writer, TokenLayout layout)
    {
        TypeModel type = layout.Space.Type;
        string ofOneType = type.IsSealed ? "other is null" : "other is null || EqualityContract != other.EqualityContract";
        writer.Member("<summary>Whether both have the same value in every decision that is taken.</summary>");
        using (writer.Block($"public {(type.IsSealed ? "" : "virtual ")}bool Equals({type.Name}? other)"))
        {
            using (writer.Block($"if ({ofOneType})"))
            {
                writer.Line("return false;");
            }

            writer.Line();
            writer.EncodeHere();
            writer.Line("global::System.Span<int> otherTokens = stackalloc int[TokenCount];");
            writer.Line("global::System.Span<double> otherNumbers = stackalloc double[NumberCount];");
            writer.Line("other.Encode(otherTokens, otherNumbers);");
            writer.Line("return global::System.MemoryExtensions.SequenceEqual<int>(tokens, otherTokens)");
            writer.Line("    && global::System.MemoryExtensions.SequenceEqual<double>(numbers, otherNumbers);");
        }

        writer.Member();
        using (writer.Block("public override int GetHashCode()"))
        {
            writer.EncodeHere();
            writer.Line($"return {Words.Library}ForestFeatures.Hash(tokens, numbers);");
        }
    }

    private static void WriteIndex(SourceWriter writer, TokenLayout layout)
    {
        writer.Member().Line($"public static {Big} Cardinality => {Declared.Index}.Cardinality;");
        writer.Member();
        using (writer.Block($"public {Big} ToIndex()"))
        {
            writer.EncodeHere();
            writer.Line($"return {Declared.Index}.Of(tokens);");
        }

        writer.Member();
        using (writer.Block($"public static {layout.Space.Type.Name} FromIndex({Big} index)"))
        {
            using (writer.Block("if (index.Sign < 0 || index >= Cardinality)"))
            {
                writer.Line($"throw {Words.Library}SpaceErrors.NoIndex(SpaceName, index, Cardinality);");
            }

            writer.Line();
            writer.Line("global::System.Span<int> tokens = stackalloc int[TokenCount];");
            writer.Line($"{Declared.Index}.Write(index, tokens);");
            writer.Line("return FromTokens(tokens, []);");
        }
    }

    private static void WriteNeighbors(SourceWriter writer, TokenLayout layout)
    {
        writer.Member();
        using (writer.Block($"public global::System.Collections.Generic.IEnumerable<{layout.Space.Type.Name}> Neighbors()"))
        {
            writer.Line("var tokens = new int[TokenCount];");
            writer.Line("var numbers = new double[NumberCount];");
            writer.Line("Encode(tokens, numbers);");
            using (writer.Block($"foreach (int[] neighbor in {Words.Library}ForestNeighbors.Of({Declared.Forest}, tokens))"))
            {
                writer.Line("var own = (double[])numbers.Clone();");
                writer.Line($"{Declared.Forest}.Settle(neighbor, own);");
                if (layout.Space.Bounds.AreNone)
                {
                    writer.Line("yield return FromTokens(neighbor, own);");
                }
                else
                {
                    using (writer.Block("if (FromTokens(neighbor, own) is { IsAdmissible: true } admissible)"))
                    {
                        writer.Line("yield return admissible;");
                    }
                }
            }
        }
    }
}
