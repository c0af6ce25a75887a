using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>Makes the model of a valid declaration.</summary>
internal static class ModelBuilder
{
    /// <summary>The model, or null where the declaration cannot be one.</summary>
    public static SpaceModel? Build(SpaceDeclaration space)
    {
        var used = new List<string>();
        ImmutableArray<CandidateSetModel>.Builder sets = ImmutableArray.CreateBuilder<CandidateSetModel>();
        if (Decisions(space, space.Blocks, used, sets) is not { } decisions)
        {
            return null;
        }

        SpaceModel whole = new(
            space.Type, Input(space.Find(AttributeNames.Input)), Classes(space.Find(AttributeNames.Classes)),
            Stem(space.Find(AttributeNames.Stem), SequenceDeclaration.IsTransformer(space)), Head(space.Find(AttributeNames.Head)),
            Stack(space.Find(AttributeNames.Stack)),
            decisions, new(sets.ToImmutable()), space.HasTorch, space.HasJsonConverter)
        {
            Bounds = BoundsReader.Read(space),
            Level = space.Level,
        };

        // What surrounds its layers is the business of the spaces that derive from it.
        return space.Type.IsAbstract ? whole with { Input = null, Classes = null, Stem = null, Head = null, Stack = null, Bounds = BoundsModel.None } : whole;
    }

    // The decisions of a space or a block, and the enums that they use for the first time.
    private static EquatableArray<DecisionModel>? Decisions(
        SpaceDeclaration space, EquatableArray<SpaceDeclaration> blocks, List<string> used, ImmutableArray<CandidateSetModel>.Builder sets)
    {
        ImmutableArray<DecisionModel>.Builder decisions = ImmutableArray.CreateBuilder<DecisionModel>();
        foreach (PropertyDeclaration property in space.Properties)
        {
            DecisionModel? decision = null;
            if (property.Type.Block is string name)
            {
                decision = Block(property, name, blocks, used, sets);
            }
            else if (property.Decision is AttributeDeclaration attribute)
            {
                decision = Decision(property, attribute);
            }
            else
            {
                continue;
            }

            if (decision is null)
            {
                return null;
            }

            if (property.Find(AttributeNames.When) is AttributeDeclaration when)
            {
                if (Condition(space, when) is not ConditionModel condition)
                {
                    return null;
                }

                decision = decision with { When = condition };
            }

            decisions.Add(decision with { Level = property.Level });
            if (decision is LayerDecisionModel layer && !used.Contains(layer.CandidateSet))
            {
                if (space.CandidateSet(layer.CandidateSet) is not CandidateSetDeclaration set || CandidateSet(set) is not CandidateSetModel model)
                {
                    return null;
                }

                used.Add(layer.CandidateSet);
                sets.Add(model);
            }
        }

        return new(decisions.ToImmutable());
    }

    private static BlockDecisionModel? Block(
        PropertyDeclaration property, string name, EquatableArray<SpaceDeclaration> blocks, List<string> used,
        ImmutableArray<CandidateSetModel>.Builder sets)
    {
        foreach (SpaceDeclaration block in blocks)
        {
            if (block.Type.QualifiedName != name || Decisions(block, blocks, used, sets) is not { Count: > 0 } parts)
            {
                continue;
            }

            AttributeDeclaration? layers = property.Find(AttributeNames.Layers);
            return new(
                property.Name, property.Type.Name, property.Modifiers, name, Size(property, AttributeNames.Channels),
                Size(property, AttributeNames.Stride), layers?.Whole("min", 1) ?? 1, layers?.Whole("max", 1) ?? 1, layers is not null, parts);
        }

        return null;
    }

    private static ConditionModel? Condition(SpaceDeclaration space, AttributeDeclaration when)
    {
        if (when.Text("property") is not string name || space.Property(name) is not PropertyDeclaration property
            || when.Find("value") is not ConstantDeclaration value)
        {
            return null;
        }

        int token = Conditions.TokenOf(space, property, value);
        return token < 0 ? null : new(name, token, token);
    }

    private static DecisionModel? Decision(PropertyDeclaration property, AttributeDeclaration attribute)
    {
        PropertyTypeDeclaration type = property.Type;
        switch (attribute.Name)
        {
            case AttributeNames.Layers when type.CandidateSet is not null:
                return new LayersDecisionModel(
                    property.Name, type.Name, property.Modifiers, type.CandidateSet, Size(property, AttributeNames.Channels),
                    Size(property, AttributeNames.Stride), Size(property, AttributeNames.Repeat),
                    attribute.Whole("min", 0), attribute.Whole("max", 0))
                {
                    HasLinks = attribute.Flag("SkipLinks", false),
                };
            case AttributeNames.Cell when type.CandidateSet is not null:
                return Cell(property, attribute, type.CandidateSet);
            case AttributeNames.Choice when attribute.Find("values") is { Items.Count: > 0 } values:
                return Values(property, values.Items);
            case AttributeNames.Choice when type is { Kind: PropertyKind.OptionalEnum, CandidateSet: not null }:
                return new LayersDecisionModel(
                    property.Name, type.Name, property.Modifiers, type.CandidateSet, Size(property, AttributeNames.Channels),
                    Size(property, AttributeNames.Stride), Size(property, AttributeNames.Repeat), Min: 0, Max: 1)
                {
                    IsOptional = true,
                };
            case AttributeNames.Choice when type.CandidateSet is not null:
                return new OperationDecisionModel(
                    property.Name, type.Name, property.Modifiers, type.CandidateSet, Size(property, AttributeNames.Channels),
                    Size(property, AttributeNames.Stride), Size(property, AttributeNames.Repeat));
            case AttributeNames.Uniform or AttributeNames.LogUniform when SteppedValues.StepOf(attribute, type) == 0:
                return new NumberDecisionModel(
                    property.Name, type.Name, property.Modifiers, attribute.Number("min", 0), attribute.Number("max", 0),
                    attribute.Name == AttributeNames.LogUniform);
            case AttributeNames.Uniform or AttributeNames.LogUniform:
                return SteppedValues.Convert(attribute, type) is { } steps ? Values(property, steps) : null;
            default:
                return null;
        }
    }

    private static CellDecisionModel Cell(PropertyDeclaration property, AttributeDeclaration attribute, string candidates) => new(
        property.Name, property.Type.Name, property.Modifiers, candidates, Size(property, AttributeNames.Channels),
        Size(property, AttributeNames.Stride), Size(property, AttributeNames.Repeat),
        CellDefaults.Nodes(attribute), CellDefaults.Predecessors(attribute), CellDefaults.Inputs(attribute),
        CellDefaults.IsDense(attribute), attribute.Flag("RepeatInputs", false), attribute.Whole("Output", 0) == 0,
        CellDefaults.ZeroInMixtureOnly(attribute), attribute.Whole("Projection", 0) == 0);

    private static ValueDecisionModel? Values(PropertyDeclaration property, EquatableArray<ConstantDeclaration> constants)
    {
        var values = new List<ConvertedValue>(constants.Count);
        foreach (ConstantDeclaration constant in constants)
        {
            if (ValueConversion.Convert(constant, property.Type.Special, property.Type.Name) is not ConvertedValue value)
            {
                return null;
            }

            values.Add(value);
        }

        return Values(property, values);
    }

    private static ValueDecisionModel Values(PropertyDeclaration property, IReadOnlyList<ConvertedValue> values)
    {
        ImmutableArray<string>.Builder literals = ImmutableArray.CreateBuilder<string>(values.Count);
        ImmutableArray<string>.Builder labels = ImmutableArray.CreateBuilder<string>(values.Count);
        ImmutableArray<int>.Builder integers = ImmutableArray.CreateBuilder<int>(values.Count);
        foreach (ConvertedValue value in values)
        {
            literals.Add(value.Literal);
            labels.Add(value.Label);
            if (property.Type.Kind == PropertyKind.Whole && value.Integer is int integer)
            {
                integers.Add(integer);
            }
        }

        return new(
            property.Name, property.Type.Name, property.Modifiers, new(literals.ToImmutable()), new(labels.ToImmutable()),
            integers.Count == literals.Count ? new(integers.ToImmutable()) : default);
    }

    private static SizeModel? Size(PropertyDeclaration property, string attribute) =>
        property.Find(attribute) is not AttributeDeclaration declared
            ? null
            : declared.Text("from") is string from
                ? new(0, from)
                : new(declared.Whole(attribute switch
                {
                    AttributeNames.Channels => "channels",
                    AttributeNames.Stride => "stride",
                    _ => "times",
                }, 0), null);

    private static CandidateSetModel? CandidateSet(CandidateSetDeclaration set)
    {
        ImmutableArray<CandidateModel>.Builder candidates = ImmutableArray.CreateBuilder<CandidateModel>(set.Candidates.Count);
        foreach (CandidateDeclaration candidate in set.Candidates)
        {
            if (candidate.Operations is not [var operation] || Operation(operation, candidate.User) is not OperationModel model)
            {
                return null;
            }

            candidates.Add(new(candidate.Name, candidate.Value, model));
        }

        return candidates.Count == 0 ? null : new(set.QualifiedName, new(candidates.ToImmutable()));
    }

    private static OperationModel? Operation(AttributeDeclaration operation, UserOperationDeclaration? user)
    {
        int kernel = operation.Whole("kernel", 0);
        return operation.Name switch
        {
            "Conv" => new(OperationKind.Conv, kernel),
            "SepConv" => new(OperationKind.SepConv, kernel),
            "DilConv" => new(OperationKind.DilConv, kernel),
            "MBConv" => new(OperationKind.MBConv, kernel, operation.Whole("expand", 1)),
            "MaxPool" => new(OperationKind.MaxPool, kernel),
            "AvgPool" => new(OperationKind.AvgPool, kernel),
            "Identity" => new(OperationKind.Identity, FactorizedReduce: operation.Whole("Adapter", 0) switch
            {
                1 => false,
                2 => true,
                _ => null,
            }),
            "Zero" => new(OperationKind.Zero),
            "Linear" => new(OperationKind.Linear),
            "Conv1d" => new(OperationKind.Conv1d, kernel),
            "Attention" => new(OperationKind.Attention) { Heads = operation.Whole("heads", 1) },
            "FeedForward" => new(OperationKind.FeedForward) { Ratio = operation.Number("ratio", 1) },
            "Op" when user?.Model is UserOperationModel bound => new(OperationKind.User, User: bound),
            _ => null,
        };
    }

    private static InputModel? Input(AttributeDeclaration? input) =>
        input is null
            ? null
            : input.Find("features") is { } features
                ? new((int)features.Whole, 1, 1, IsVector: true)
                : input.Find("length") is { } length
                ? new(input.Whole("channels", 0), (int)length.Whole, 1, IsVector: false) { IsSequence = true }
                : new(input.Whole("channels", 0), input.Whole("height", 0), input.Whole("width", 0), IsVector: false);

    private static int? Classes(AttributeDeclaration? classes) => classes?.Whole("count", 0);

    private static StemModel? Stem(AttributeDeclaration? stem, bool isTransformer)
    {
        if (stem is null)
        {
            return null;
        }

        SizeModel? channels = stem.Text("channelsFrom") is string from
            ? new SizeModel(0, from)
            : stem.Find("channels") is { } constant ? new SizeModel((int)constant.Whole, null) : null;
        return new(
            channels, stem.Whole("Multiplier", 1), stem.Whole("Kernel", isTransformer ? 1 : 3), stem.Whole("Stride", 1),
            stem.Flag("Activation", true) && !isTransformer)
        {
            Positions = isTransformer && stem.Flag("Positions", true),
        };
    }

    private static HeadModel? Head(AttributeDeclaration? head) =>
        head is null
            ? null
            : new(head.Text("channelsFrom") is string from
                ? new SizeModel(0, from)
                : head.Find("channels") is { } constant ? new SizeModel((int)constant.Whole, null) : null);

    private static StackModel? Stack(AttributeDeclaration? stack) =>
        stack?.Text("normal") is string normal
            ? new(normal, stack.Text("Reduce"), stack.Whole("Cells", 8), stack.Whole("Channels", 16))
            : null;
}
