using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;

namespace NasDsl.Generators.Validation;

/// <summary>What surrounds the layers: input, classes, stem and head.</summary>
internal static class NetworkValidation
{
    public static void Check(SpaceDeclaration space, Findings findings)
    {
        AttributeDeclaration? input = space.Find(AttributeNames.Input);
        AttributeDeclaration? classes = space.Find(AttributeNames.Classes);
        foreach (AttributeDeclaration attribute in space.Attributes)
        {
            if (attribute.IsBroken)
            {
                findings.Fail();
            }
            else if (attribute.Name != AttributeNames.SearchSpace && attribute.Name != AttributeNames.Input && input is null)
            {
                findings.Add(
                    StructureRules.Incomplete, new(null, attribute.Name), space.Type.Name, "Input(…)", attribute.Name);
            }
        }

        if (input is not null && classes is null)
        {
            findings.Add(StructureRules.Incomplete, new(null, AttributeNames.Input), space.Type.Name, "Classes(…)", AttributeNames.Input);
        }

        if (input is { IsBroken: false })
        {
            CheckInput(input, findings);
        }

        if (classes is { IsBroken: false } && classes.Whole("count", 1) is < 1 and int count)
        {
            findings.Add(StructureRules.ClassCount, new(null, AttributeNames.Classes, "count"), Literal.Of(count));
        }

        if (space.Find(AttributeNames.Stem) is { IsBroken: false } stem)
        {
            CheckStem(space, stem, input is not null && input.Find("features") is not null, findings);
        }

        if (space.Find(AttributeNames.Head) is { IsBroken: false } head)
        {
            CheckHead(space, head, findings);
        }
    }

    private static void CheckInput(AttributeDeclaration input, Findings findings)
    {
        foreach (ArgumentDeclaration argument in input.Arguments)
        {
            if (argument.Value.Whole < 1)
            {
                findings.Add(StructureRules.InputSize, new(null, AttributeNames.Input, argument.Name), argument.Value.Text);
            }
        }
    }

    private static void CheckStem(SpaceDeclaration space, AttributeDeclaration stem, bool isVector, Findings findings)
    {
        string name = space.Type.Name;
        if (stem.Find("channelsFrom") is ConstantDeclaration from)
        {
            SizeValidation.CheckNamed(space, from, new(null, stem.Name, "channelsFrom"), "the stem's channels", findings);
        }
        else if (stem.Find("channels") is { Whole: < 1 } channels)
        {
            Refuse("channels", $"it needs at least 1 channel, not {channels.Text}");
        }
        else if (stem.Find("channels") is null && space.Find(AttributeNames.Stack) is null)
        {
            findings.Add(
                StructureRules.Stem, new(null, stem.Name), name, "name its channels, as in [Stem(16)]: there is no [Stack] that they could follow from");
        }

        if (stem.Whole("Multiplier", 1) is < 1 and int multiplier)
        {
            Refuse("Multiplier", $"the multiplier must be at least 1, not {Literal.Of(multiplier)}");
        }

        if (stem.Find("Multiplier") is not null && (stem.Find("channels") ?? stem.Find("channelsFrom")) is not null)
        {
            findings.Add(
                StructureRules.IgnoredSetting, new(null, stem.Name, "Multiplier"), "Multiplier", stem.Name,
                $"the stem of '{name}' names its channels, and takes no multiple of the stack's");
        }

        foreach (string argument in (string[])["Kernel", "Stride"])
        {
            if (isVector && stem.Find(argument) is not null)
            {
                Refuse(argument, $"a vector has no {argument.ToLowerInvariant()}; remove it");
            }
        }

        CheckSequenceStem(space, stem, Refuse, findings);
        if (stem.Whole("Kernel", 3) is var kernel && (kernel < 1 || kernel % 2 == 0))
        {
            Refuse("Kernel", $"the kernel must be odd and at least 1, not {Literal.Of(kernel)}");
        }

        if (stem.Whole("Stride", 1) is < 1 and int stride)
        {
            Refuse("Stride", $"the stride must be at least 1, not {Literal.Of(stride)}");
        }

        void Refuse(string argument, string advice) => findings.Add(StructureRules.Stem, new(null, stem.Name, argument), name, advice);
    }

    private static void CheckSequenceStem(
        SpaceDeclaration space, AttributeDeclaration stem, System.Action<string, string> refuse, Findings findings)
    {
        bool isTransformer = SequenceDeclaration.IsTransformer(space);
        if (stem.Find("Positions") is not null && space.Find(AttributeNames.Input) is not null && !SequenceDeclaration.IsSequence(space))
        {
            refuse("Positions", "only a sequence, [Input(length, channels)], has positions; remove it");
        }
        else if (stem.Find("Positions") is not null && !isTransformer)
        {
            findings.Add(
                StructureRules.IgnoredSetting, new(null, stem.Name, "Positions"), "Positions", stem.Name,
                $"no candidate of '{space.Type.Name}' is [Attention] or [FeedForward], and without them the stem is a convolution, batch norm and ReLU");
        }

        if (stem.Find("Activation") is not null && isTransformer)
        {
            findings.Add(
                StructureRules.IgnoredSetting, new(null, stem.Name, "Activation"), "Activation", stem.Name,
                $"'{space.Type.Name}' has candidates with [Attention] or [FeedForward], and the embedding in front of them has no ReLU");
        }
    }

    private static void CheckHead(SpaceDeclaration space, AttributeDeclaration head, Findings findings)
    {
        if (head.Find("channelsFrom") is ConstantDeclaration from)
        {
            SizeValidation.CheckNamed(space, from, new(null, head.Name, "channelsFrom"), "the head's channels", findings);
        }
        else if (head.Find("channels") is { Whole: < 1 } channels)
        {
            findings.Add(StructureRules.Head, new(null, head.Name, "channels"), channels.Text);
        }
    }
}
