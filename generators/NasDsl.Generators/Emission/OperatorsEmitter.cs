using System.Collections.Generic;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>S.Operators.g.cs</c>: drawing, changing and combining architectures.</summary>
internal static class OperatorsEmitter
{
    public static string Emit(SpaceModel model)
    {
        TokenLayout layout = TokenLayout.Of(model);
        return SpacePart.Write(model.Type, DistinctCountEmitter.Interface(layout), writer =>
        {
            if (Capabilities.UsesForest(model))
            {
                ForestEmitter.WriteOperators(writer, layout);
            }
            else
            {
                SampleEmitter.Write(writer, layout);
                MutateEmitter.Write(writer, layout);
                CrossoverEmitter.Write(writer, layout);
                NeighborsEmitter.Write(writer, layout);
            }

            CanonicalEmitter.Write(writer, TokenLayout.Of(Flattening.Of(model)));
            DistinctCountEmitter.Write(writer, layout);
            AdmissionEmitter.Write(writer, layout);
        });
    }

    /// <summary>The construction of a value from locals that are named as the constructor's parameters are.</summary>
    public static string New(TokenLayout layout)
    {
        var arguments = new List<string>();
        for (int word = 0; word < layout.WordCount; word++)
        {
            arguments.Add(Words.Local(word));
        }

        foreach (MemberLayout member in layout.Members)
        {
            if (member.Decision is NumberDecisionModel)
            {
                arguments.Add(Numbers.Local(member));
            }
        }

        return $"new {layout.Space.Type.Name}({string.Join(", ", arguments)})";
    }

    /// <summary>Fits the layers of a range to another depth, word by word.</summary>
    public static void Resize(SourceWriter writer, MemberLayout member, string before, string after)
    {
        foreach (LayerRun run in member.Runs)
        {
            string word = Words.Local(run.Word);
            writer.Line($"{word} = {Words.Library}PackedTokens.Resize({word}, {Run(run)}, {before}, {after}, random);");
        }
    }

    /// <summary>A run of layers as arguments.</summary>
    public static string Run(LayerRun run) =>
        $"shift: {Literal.Of(run.Shift)}, size: {Literal.Of(run.Size)}, first: {Literal.Of(run.First)}, count: {Literal.Of(run.Count)}";
}
