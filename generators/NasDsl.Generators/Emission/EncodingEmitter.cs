using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>S.Encoding.g.cs</c>: an architecture as tokens, as features, as an index, as text and as JSON.</summary>
internal static class EncodingEmitter
{
    public static string Emit(SpaceModel model)
    {
        TokenLayout layout = TokenLayout.Of(model);
        TokenLayout flat = TokenLayout.Of(Flattening.Of(model));
        bool usesForest = Capabilities.UsesForest(model);
        string space = Capabilities.IsFinite(model) ? "IFinite" : Capabilities.IsDiscrete(model) ? "IDiscrete" : "ISearchSpace";
        return SpacePart.Write(model.Type, $"global::NasDsl.{space}<{model.Type.QualifiedName}>", writer =>
        {
            WriteFacts(writer, layout);
            PackingEmitter.Write(writer, layout);
            if (usesForest)
            {
                ForestEmitter.WriteEncodings(writer, layout);
            }
            else
            {
                OneHotEmitter.Write(writer, layout);
                if (Capabilities.IsDiscrete(model))
                {
                    PrefixEmitter.Write(writer, layout);
                }

                if (Capabilities.IsFinite(model))
                {
                    IndexEmitter.Write(writer, layout);
                }
            }

            TextEmitter.Write(writer, flat);
            JsonEmitter.Write(writer, layout);
            DeclaredEmitter.Write(writer, flat, usesForest);
        });
    }

    /// <summary>What the properties of an abstract record need.</summary>
    public static string EmitAbstract(SpaceModel model)
    {
        TokenLayout layout = TokenLayout.Of(model);
        return SpacePart.Write(model.Type, "", writer =>
        {
            PackingEmitter.WriteBits(writer, layout);
            DeclaredEmitter.Write(writer, TokenLayout.Of(Flattening.Of(model)), usesForest: false);
        });
    }

    /// <summary>A declaration of spans for the encoding of a value, and the call that fills them.</summary>
    public static SourceWriter EncodeHere(this SourceWriter writer) => writer.Line("""
        global::System.Span<int> tokens = stackalloc int[TokenCount];
        global::System.Span<double> numbers = stackalloc double[NumberCount];
        Encode(tokens, numbers);
        """);

    private static void WriteFacts(SourceWriter writer, TokenLayout layout)
    {
        SpaceModel model = layout.Space;
        IEnumerable<string> sizes = layout.Positions.Select(position => Literal.Of(position.Size));
        int oneHot = layout.Positions.Sum(position => position.Size) + layout.NumberCount;
        Fact("string SpaceName", Identifier.Quote(model.Type.Name.TrimStart('@')));
        Fact("string Fingerprint", Identifier.Quote(Fingerprints.Of(model)));
        Fact("global::System.ReadOnlySpan<global::NasDsl.DecisionInfo> Decisions", Declared.All);
        Fact("int TokenCount", Literal.Of(layout.Positions.Count));
        Fact("int NumberCount", Literal.Of(layout.NumberCount));
        Fact("global::System.ReadOnlySpan<int> TokenSizes", $"[{string.Join(", ", sizes)}]");
        Fact("int OneHotLength", Literal.Of(oneHot));

        void Fact(string name, string value) => writer.Member().Line($"public static {name} => {value};");
    }
}
