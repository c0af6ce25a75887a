using Microsoft.CodeAnalysis;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Tests.Emission;

/// <summary>A space with blocks has as many values as the one without them into which it is flattened.</summary>
public class BlockLayoutTests
{
    [TestCase("[When(nameof(Deep), true)] public partial Part P { get; init; }", 1 + (2 * 3))]
    [TestCase("[When(nameof(Deep), true), Layers(0, 2)] public partial Layers<Part> P { get; init; }", 1 + 1 + 6 + 36)]
    [TestCase("[Layers(1, 2)] public partial Layers<Part> P { get; init; }", 2 * (6 + 36))]
    public void Cardinality(string member, int expected)
    {
        Compilation compilation = TestCompilation.Of(
            "using NasDsl; [Block] public partial record Part { [Choice(1, 2)] public partial int One { get; init; } [Choice(1, 2, 3)] public partial int Other { get; init; } }"
            + $"[SearchSpace] public partial record S {{ [Choice(true, false)] public partial bool Deep {{ get; init; }} {member} }}");
        SpaceModel model = ModelBuilder.Build(SpaceReader.Read(compilation.GetTypeByMetadataName("S")!, compilation, CancellationToken.None))!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)TokenLayout.Of(model).Cardinality, Is.EqualTo(expected));
            Assert.That((int)TokenLayout.Of(Flattening.Of(model)).Cardinality, Is.EqualTo(expected));
        }
    }
}
