using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Tests.Output;

/// <summary>
/// Random declarations, most of them wrong in some way: the generator never throws, what it accepts compiles, and what it refuses has a diagnostic.
/// </summary>
public class RandomDeclarationTests
{
    private const int Spaces = 40;

    private const string Enums = """
        using NasDsl;
        public enum ConvOp { [Conv(3)] Conv3, [MaxPool(3)] Max3, [Identity] Skip }
        public enum CellOp { [Zero] None, [SepConv(3)] Sep3, [Identity] Skip }
        public enum DenseOp { [Linear] Dense, [Identity] Skip }
        public enum Plain { A, B }
        """;

    private static readonly string[] _types =
    [
        "int", "double", "float", "long", "byte", "decimal", "string", "bool", "Plain", "ConvOp", "CellOp", "DenseOp", "Layers<ConvOp>", "Layers<DenseOp>",
        "Layers<CellOp>", "Layers<int>", "Cell<CellOp>", "Cell<ConvOp>", "int?", "object",
    ];

    private static readonly string[] _constants =
        ["0", "1", "2", "3", "-1", "8", "16", "300", "0.5", "1e-3", "1.0", "\"a\"", "\"P0\"", "true", "'c'", "Plain.A", "Plain.B", "ConvOp.Skip", "nameof(P0)", "nameof(P1)"];

    [Test]
    public async Task What_is_accepted_compiles_and_what_is_refused_says_why([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        string[] sources = [.. Enumerable.Range(0, Spaces).Select(i => Space(random, $"Space{i}"))];
        GeneratorRun run = GeneratorRun.Of([Enums, .. sources]);
        ImmutableArray<Diagnostic> found = await Analysis.Of(run.Output);
        HashSet<string> refused = [.. found.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(FileOf)];
        int accepted = 0;
        using (Assert.EnterMultipleScope())
        {
            for (int i = 0; i < Spaces; i++)
            {
                bool isInvalid = run.Sources.ContainsKey($"Space{i}.Invalid.g.cs");
                accepted += isInvalid ? 0 : 1;
                Assert.That(refused.Contains($"File{i + 1}.cs"), Is.EqualTo(isInvalid), sources[i]);
            }

            Assert.That(found.Select(diagnostic => diagnostic.Id), Has.None.EqualTo("AD0001"));
            foreach (Diagnostic error in run.CompilerDiagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                Assert.Fail($"{error}\n{error.Location.SourceTree?.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line]}");
            }
        }

        Assert.That(accepted, Is.InRange(1, Spaces - 1), "there are spaces of both kinds");
    }

    private static string Space(Random random, string name)
    {
        var text = new StringBuilder("using NasDsl;\n[SearchSpace]");
        bool isNetwork = random.Next(3) > 0;
        if (isNetwork)
        {
            text.Append(random.Next(5) == 0 ? "[Input(16), Classes(3)]" : "[Input(3, 16, 16), Classes(3)]");
            text.Append(Pick(random, "", "[Stem(8)]", "[Stem(nameof(P0))]", "[Stem(8, Stride = 2)]", "[Stem]"));
            text.Append(Pick(random, "", "", "[Head]", "[Head(32)]", "[Head(nameof(P1))]"));
            text.Append(Pick(random, "", "", "", "[Stack(nameof(P0))]", "[Stack(nameof(P0), Reduce = nameof(P1))]"));
        }

        text.Append(CultureInfo.InvariantCulture, $"\npublic partial record {name}\n{{\n");
        int properties = random.Next(2, 5);
        for (int i = 0; i < properties; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Property(random, isNetwork, i)}\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Property(Random random, bool isNetwork, int number)
    {
        // Mostly what could be right, so that whole spaces can be.
        (string attribute, string type) = random.Next(isNetwork ? 8 : 4) switch
        {
            0 => ($"Choice({string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 40)))})", Pick(random, "int", "long", "double", "byte")),
            1 => ($"Uniform({random.Next(0, 3)}, {random.Next(1, 5)}{Pick(random, "", "", ", Step = 0.5", ", Step = 1", ", Step = 0")})", Pick(random, "int", "double", "float")),
            2 => ($"LogUniform(1e-3, {random.Next(1, 4)}{Pick(random, "", ", Step = 10")})", Pick(random, "double", "double", "int")),
            3 => ($"{Pick(random, "Choice", "Uniform", "LogUniform")}({Pick(random, _constants.Where(c => char.IsDigit(c[0])).ToArray())}, {Pick(random, _constants.Where(c => char.IsDigit(c[0])).ToArray())})", Pick(random, _types)),
            4 => ("Choice", Pick(random, "ConvOp", "ConvOp", "DenseOp", Pick(random, _types))),
            5 => ($"Layers({random.Next(0, 3)}, {random.Next(1, 4)}{Pick(random, "", "", ", SkipLinks = true", ", SkipLinks = false")})", Pick(random, "Layers<ConvOp>", "Layers<ConvOp>", "Layers<DenseOp>", Pick(random, _types))),
            6 => ($"Cell(Nodes = {random.Next(1, 4)}{Pick(random, "", "", ", Predecessors = 1", ", Inputs = 1", ", RepeatInputs = true", ", Wiring = Wiring.Dense", ", Zero = ZeroRole.MixtureOnly", ", Output = CellOutput.LastNode")})", Pick(random, "Cell<CellOp>", "Cell<CellOp>", "Cell<ConvOp>", Pick(random, _types))),
            _ => ($"Choice({string.Join(", ", Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random, _constants.Where(c => !c.Contains("P1")).ToArray())))})", Pick(random, _types)),
        };
        string sizes = isNetwork && number > 1
            ? Pick(random, "", "", ", Channels(8)", ", Channels(nameof(P0))", ", Stride(2)", ", Stride(nameof(P1))", ", Repeat(2)", ", Repeat(nameof(P0))", ", Channels(nameof(P0)), Stride(2)")
            : "";
        return $"[{attribute}{sizes}] public {(random.Next(40) == 0 ? "" : "partial ")}{type} P{number} {{ get; {(random.Next(40) == 0 ? "set" : "init")}; }}";
    }

    private static string Pick(Random random, params string[] items) => items[random.Next(items.Length)];

    private static string FileOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.FilePath;
}
