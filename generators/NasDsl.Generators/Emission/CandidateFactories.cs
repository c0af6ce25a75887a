using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes, for each candidate set, the method that makes a candidate's operation, and the candidates in the order of their tokens.</summary>
internal static class CandidateFactories
{
    /// <summary>The method's name.</summary>
    public static string Method(SpaceModel space, LayerDecisionModel decision) =>
        "Create" + Candidates.ShortName(space, Candidates.SetOf(space, decision));

    /// <summary>A lambda that makes the operation of a token at a place.</summary>
    public static string ByToken(SpaceModel space, LayerDecisionModel decision) =>
        $"static (token, place) => {Method(space, decision)}({Choices(space, decision)}[token], place)";

    /// <summary>A lambda that makes any candidate of the set, zero included, by its place in the set.</summary>
    public static string ByCandidate(SpaceModel space, LayerDecisionModel decision) =>
        $"static (candidate, place) => {Method(space, decision)}({All(space, decision)}[candidate], place)";

    /// <summary>The candidate of each token, as a collection expression of numbers.</summary>
    public static string Choosable(SpaceModel space, LayerDecisionModel decision)
    {
        IReadOnlyList<CandidateModel> choosable = Candidates.ChoosableOf(space, decision);
        IEnumerable<string> numbers = Candidates.SetOf(space, decision).Candidates
            .Select(static (candidate, index) => (candidate, index))
            .Where(pair => choosable.Contains(pair.candidate))
            .Select(static pair => Literal.Of(pair.index));
        return "[" + string.Join(", ", numbers) + "]";
    }

    /// <summary>The place of the first zero in the set, or −1.</summary>
    public static int ZeroOf(SpaceModel space, LayerDecisionModel decision)
    {
        EquatableArray<CandidateModel> all = Candidates.SetOf(space, decision).Candidates;
        for (int i = 0; i < all.Count; i++)
        {
            if (all[i].Operation.Kind == OperationKind.Zero)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Writes what the space's layer decisions need.</summary>
    public static void Write(SourceWriter writer, SpaceModel space)
    {
        var written = new HashSet<string>();
        foreach (LayerDecisionModel decision in space.Decisions.OfType<LayerDecisionModel>())
        {
            CandidateSetModel set = Candidates.SetOf(space, decision);
            if (written.Add(All(space, decision)))
            {
                WriteList(writer, set, All(space, decision), set.Candidates, "The candidates in order.");
                WriteMethod(writer, set, Method(space, decision));
            }

            if (written.Add(Choices(space, decision)))
            {
                WriteList(
                    writer, set, Choices(space, decision), Candidates.ChoosableOf(space, decision),
                    "The candidates that an architecture can choose, in the order of their tokens.");
            }
        }
    }

    private static string All(SpaceModel space, LayerDecisionModel decision) =>
        Candidates.ShortName(space, Candidates.SetOf(space, decision)) + "Candidates";

    private static string Choices(SpaceModel space, LayerDecisionModel decision) => Candidates.HasMixtureOnly(space, decision)
        ? Candidates.ShortName(space, Candidates.SetOf(space, decision)) + "Choices"
        : All(space, decision);

    private static void WriteList(
        SourceWriter writer, CandidateSetModel set, string name, IReadOnlyList<CandidateModel> candidates, string summary)
    {
        writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line(SpacePart.GeneratedCode);
        writer.Line($"private static readonly {set.QualifiedName}[] {name} =");
        writer.Line("[").Indent();
        foreach (CandidateModel candidate in candidates)
        {
            writer.Line($"{set.QualifiedName}.{Identifier.Escape(candidate.Name)},");
        }

        writer.Outdent().Line("];");
    }

    private static void WriteMethod(SourceWriter writer, CandidateSetModel set, string name)
    {
        writer.Line();
        writer.Line("/// <summary>Makes a candidate's operation at a place.</summary>");
        writer.Line(SpacePart.GeneratedCode);
        writer.Line($"private static {Torch.Library}Operation {name}({set.QualifiedName} candidate, {Torch.Library}Place place) => candidate switch");
        writer.Line("{").Indent();
        foreach (CandidateModel candidate in set.Candidates)
        {
            writer.Line($"{set.QualifiedName}.{Identifier.Escape(candidate.Name)} => {Create(candidate.Operation)},");
        }

        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(candidate), candidate, null),");
        writer.Outdent().Line("};");
    }

    private static string Create(OperationModel operation) => operation.Kind switch
    {
        OperationKind.Conv => $"new {Torch.Library}ConvOperation(place, kernel: {Literal.Of(operation.Kernel)})",
        OperationKind.SepConv => $"new {Torch.Library}SepConvOperation(place, kernel: {Literal.Of(operation.Kernel)})",
        OperationKind.DilConv => $"new {Torch.Library}DilConvOperation(place, kernel: {Literal.Of(operation.Kernel)})",
        OperationKind.MBConv =>
            $"new {Torch.Library}MBConvOperation(place, kernel: {Literal.Of(operation.Kernel)}, expand: {Literal.Of(operation.Expand)})",
        OperationKind.MaxPool => $"new {Torch.Library}MaxPoolOperation(place, kernel: {Literal.Of(operation.Kernel)})",
        OperationKind.AvgPool => $"new {Torch.Library}AvgPoolOperation(place, kernel: {Literal.Of(operation.Kernel)})",
        OperationKind.Identity => operation.FactorizedReduce switch
        {
            null => $"new {Torch.Library}IdentityOperation(place)",
            true => $"new {Torch.Library}IdentityOperation(place, global::NasDsl.Adapter.FactorizedReduce)",
            false => $"new {Torch.Library}IdentityOperation(place, global::NasDsl.Adapter.Conv1x1)",
        },
        OperationKind.Zero => $"new {Torch.Library}ZeroOperation(place)",
        OperationKind.Conv1d => $"new {Torch.Library}ConvOperation(place, kernel: {Literal.Of(operation.Kernel)})",
        OperationKind.Attention => $"new {Torch.Library}AttentionOperation(place, heads: {Literal.Of(operation.Heads)})",
        OperationKind.FeedForward => $"new {Torch.Library}FeedForwardOperation(place, ratio: {Literal.Of(operation.Ratio)})",
        OperationKind.Linear => $"new {Torch.Library}LinearOperation(place)",
        _ => CreateUser(operation.User!),
    };

    // The constructor of the user's module is bound by name to the sizes of the place.
    private static string CreateUser(UserOperationModel user)
    {
        string arguments = string.Join(", ", user.Arguments);
        return $"new {Torch.Library}UserOperation(place, static (inChannels, outChannels, stride) => new {user.TypeName}({arguments}))";
    }
}
