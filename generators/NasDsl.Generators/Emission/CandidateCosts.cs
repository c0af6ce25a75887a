using System.Collections.Generic;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>The method that gives the cost of one candidate of a set by its token.</summary>
internal sealed class CandidateCosts
{
    private const string Costs = "global::NasDsl.OperationCosts";

    private readonly string _name;
    private readonly IReadOnlyList<CandidateModel> _candidates;
    private readonly InputModel _input;

    private CandidateCosts(string name, IReadOnlyList<CandidateModel> candidates, InputModel input)
    {
        _name = name;
        _candidates = candidates;
        _input = input;
    }

    /// <summary>One method for each numbering of candidates that the space's layers use.</summary>
    public static IEnumerable<CandidateCosts> Of(SpaceModel model) => model.Decisions
        .OfType<LayerDecisionModel>()
        .Select(decision => new CandidateCosts(MethodName(model, decision), Candidates.ChoosableOf(model, decision), model.Input!))
        .GroupBy(costs => costs._name)
        .Select(group => group.First());

    /// <summary>The method for a decision's candidates: <c>CostOfConvOp</c>, or <c>CostWithoutZeroOfConvOp</c> where zero is not to be chosen.</summary>
    public static string MethodName(SpaceModel model, LayerDecisionModel decision)
    {
        CandidateSetModel set = Candidates.SetOf(model, decision);
        return (Candidates.HasMixtureOnly(model, decision) ? "CostWithoutZeroOf" : "CostOf") + Candidates.ShortName(model, set);
    }

    public void Write(SourceWriter writer)
    {
        writer.Line(SpacePart.GeneratedCode);
        writer.Line($"private static global::NasDsl.NetworkCost {_name}(");
        writer.Line("    int candidate, int inChannels, int outChannels, int stride, int height, int width) => candidate switch");
        writer.Line("{").Indent();
        for (int token = 0; token < _candidates.Count; token++)
        {
            writer.Line($"{token} => {CostOf(_candidates[token].Operation)}, // {_candidates[token].Name}");
        }

        writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(candidate), candidate, null),");
        writer.Outdent().Line("};");
    }

    private string CostOf(OperationModel operation)
    {
        const string place = "inChannels, outChannels, stride, height, width";
        const string positions = "inChannels, outChannels, stride, length: height";
        return operation.Kind switch
        {
            OperationKind.Conv => $"{Costs}.Conv({place}, kernel: {operation.Kernel})",
            OperationKind.SepConv => $"{Costs}.SepConv({place}, kernel: {operation.Kernel})",
            OperationKind.DilConv => $"{Costs}.DilConv({place}, kernel: {operation.Kernel})",
            OperationKind.MBConv => $"{Costs}.MBConv({place}, kernel: {operation.Kernel}, expand: {operation.Expand})",
            OperationKind.MaxPool or OperationKind.AvgPool => $"{Costs}.Pool({place})",
            OperationKind.Identity => $"{Costs}.Identity({place})",
            OperationKind.Linear when _input.IsSequence => $"{Costs}.Conv1d({positions}, kernel: 1)",
            OperationKind.Linear => $"{Costs}.Linear(inChannels, outChannels)",
            OperationKind.Conv1d => $"{Costs}.Conv1d({positions}, kernel: {operation.Kernel})",
            OperationKind.Attention => $"{Costs}.Attention({positions})",
            OperationKind.FeedForward => $"{Costs}.FeedForward({positions}, ratio: {Literal.Of(operation.Ratio)})",
            OperationKind.User => OfUser(operation.User!, place),
            _ => "default",
        };
    }

    private string OfUser(UserOperationModel user, string place) => user.HasCost
        ? $"{Costs}.Of<{user.TypeName}>({place}, [{string.Join(", ", user.NumericArguments)}])"
        : $"global::NasDsl.Torch.OperationMeasurement.CostOf(static (inChannels, outChannels, stride) => new {user.TypeName}({string.Join(", ", user.Arguments)}), {place}{(_input.IsVector ? ", isVector: true" : _input.IsSequence ? ", isSequence: true" : "")})";
}
