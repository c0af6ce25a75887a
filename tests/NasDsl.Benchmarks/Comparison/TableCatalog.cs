using NasDsl.Search.Comparison;
using NasDsl.Spaces;

namespace NasDsl.Benchmarks.Comparison;

/// <summary>
/// The tables that <c>--compare</c> knows: <c>macro</c> (NAS-Bench-Macro in <c>$NASDSL_DATA</c> or <c>../shared/data</c>), <c>macro=FILE</c> (any JSON of its
/// form), and <c>SPACE:LANDSCAPE[:SEED]</c>, which a seed generates over one of the test spaces.
/// </summary>
internal static class TableCatalog
{
    private const string Macro = "macro";

    private static readonly Dictionary<string, Func<SyntheticTableOptions, ComparisonSettings, ComparisonResult>> Spaces = new()
    {
        [Macro] = Counted<MacroSpace>,
        ["bench201"] = Counted<Bench201Space>,
        ["autoformer"] = Counted<AutoFormerSpace>,
        ["conditional"] = Counted<ConditionalSpace>,
        ["enas"] = Counted<EnasMacroSpace>,
        ["darts"] = Counted<DartsSpace>,
        ["optimizer"] = Sampled<OptimizerSpace>,
        ["training"] = Sampled<TrainingSpace>,
    };

    /// <summary>What a table may be called.</summary>
    public static string Names =>
        $"macro, macro=FILE, or SPACE:LANDSCAPE[:SEED] with {string.Join(", ", Spaces.Keys)} and {string.Join(", ", Enum.GetNames<Landscape>()).ToLowerInvariant()}";

    /// <summary>Compares the strategies over the table of this name.</summary>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static ComparisonResult Run(string name, ComparisonSettings settings)
    {
        if (name == Macro || name.StartsWith(Macro + "=", StringComparison.Ordinal))
        {
            string path = name != Macro ? name[(Macro.Length + 1)..]
                : TestData.Folder("nas-bench-macro") is { } folder ? Path.Combine(folder, "nas-bench-macro_cifar10.json")
                : throw new ArgumentException("NAS-Bench-Macro is not there: set NASDSL_DATA, or name the file with macro=FILE.");
            var table = RecordedTable<MacroSpace>.Read(path, new RecordedTableFormat { Name = name == Macro ? "NAS-Bench-Macro" : null });
            return settings.Compare(table);
        }

        string[] parts = name.Split(':');
        ulong seed = 0;
        return parts.Length is 2 or 3
            && Spaces.TryGetValue(parts[0], out Func<SyntheticTableOptions, ComparisonSettings, ComparisonResult>? run)
            && Enum.TryParse(parts[1], ignoreCase: true, out Landscape landscape)
            && (parts.Length == 2 || ulong.TryParse(parts[2], out seed))
                ? run(new SyntheticTableOptions { Landscape = landscape, Seed = seed }, settings)
                : throw new ArgumentException($"There is no table {name}; there are {Names}.");
    }

    private static ComparisonResult Counted<S>(SyntheticTableOptions options, ComparisonSettings settings)
        where S : class, IFinite<S> => settings.Compare(SyntheticTable.WithBest<S>(options));

    private static ComparisonResult Sampled<S>(SyntheticTableOptions options, ComparisonSettings settings)
        where S : class, IDiscrete<S> => settings.Compare(new SyntheticTable<S>(options));
}
