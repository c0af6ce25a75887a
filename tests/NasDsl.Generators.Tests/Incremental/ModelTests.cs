using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Tests.Incremental;

/// <summary>What flows through the pipeline: values that are equal by content and hold nothing of the compiler's.</summary>
public class ModelTests
{
    private static readonly Type[] _forbidden =
    [
        typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SemanticModel), typeof(Location), typeof(AttributeData),
        typeof(SyntaxReference),
    ];

    [Test]
    public void No_step_hands_on_an_object_of_the_compiler()
    {
        GeneratorRun run = GeneratorRun.Of([.. SampleSpaces.All, SampleSpaces.Chain.Replace("ChainSpace", "BadSpace").Replace("Layers(1, 4)", "Layers(4, 1)")]);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        int values = 0;
        foreach (string step in (string[])[TrackingNames.Declaration, TrackingNames.Verdict, TrackingNames.SharedNames, TrackingNames.Output])
        {
            foreach (IncrementalGeneratorRunStep once in run.Result.TrackedSteps[step])
            {
                foreach ((object value, _) in once.Outputs)
                {
                    Walk(value, step, seen);
                    values++;
                }
            }
        }

        Assert.That(values, Is.EqualTo((3 * SampleSpaces.All.Length) + 1));
    }

    [Test]
    public void The_same_source_gives_equal_models_with_equal_hashes()
    {
        object[] first = Verdicts();
        object[] second = Verdicts();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(second, Is.EqualTo(first));
            Assert.That(second.Select(verdict => verdict.GetHashCode()), Is.EqualTo(first.Select(verdict => verdict.GetHashCode())));
            Assert.That(first, Is.Unique);
        }
    }

    private static object[] Verdicts() =>
    [
        .. GeneratorRun.Of(SampleSpaces.All).Result.TrackedSteps[TrackingNames.Verdict].SelectMany(step => step.Outputs).Select(output => output.Value),
    ];

    private static void Walk(object? value, string path, HashSet<object> seen)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.That(_forbidden.Any(type => type.IsInstanceOfType(value)), Is.False, $"{path} holds a {value.GetType()}");
        if (value is IEnumerable items)
        {
            int index = 0;
            foreach (object? item in items)
            {
                Walk(item, $"{path}[{index++}]", seen);
            }

            return;
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }
}
