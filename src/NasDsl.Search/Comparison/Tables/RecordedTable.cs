using System.Text.Json;

namespace NasDsl.Search.Comparison;

/// <summary>
/// A published or an own table of architectures that were trained beforehand, once or several times. A query gives one of the trainings, which the
/// trial's seed picks; the truth is their mean. Architectures are told apart as they stand in the file: two that are the same network but were
/// trained by themselves keep their own scores. (A search evaluates only the first of them that it meets, unless its <see cref="SearchOptions.Repeats"/> says
/// otherwise.)
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class RecordedTable<S> : ITable<S>
    where S : class, ISearchSpace<S>
{
    private readonly Dictionary<S, double[]> _scores;

    /// <summary>A table of one's own.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="scores">The scores of every architecture's trainings, greater is better; at least one each.</param>
    /// <exception cref="ArgumentException">There is no architecture, or one has no score or one that is no finite number.</exception>
    public RecordedTable(string name, IReadOnlyDictionary<S, double[]> scores)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(scores);
        Name = name;
        _scores = new Dictionary<S, double[]>(scores.Count);
        double best = double.NegativeInfinity;
        foreach ((S architecture, double[] trainings) in scores)
        {
            if (trainings.Length == 0 || !Array.TrueForAll(trainings, double.IsFinite))
            {
                throw new ArgumentException($"The scores of {architecture} are [{string.Join(", ", trainings)}]; at least one is needed, and all must be finite.", nameof(scores));
            }

            _scores.Add(architecture, trainings);
            if (architecture.IsAdmissible)
            {
                best = Math.Max(best, Mean(trainings));
            }
        }

        BestScore = double.IsFinite(best) ? best : throw new ArgumentException($"The table {name} holds no admissible architecture.", nameof(scores));
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>How many architectures it holds.</summary>
    public int Count => _scores.Count;

    /// <inheritdoc/>
    public double? BestScore { get; }

    /// <summary>Reads a JSON file; see <see cref="RecordedTableFormat"/> for what it may look like. NAS-Bench-Macro's file is one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">The names that the file uses; by default NAS-Bench-Macro's.</param>
    /// <exception cref="JsonException">It is no such file; the message names the entry.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RecordedTable<S> Read(string path, RecordedTableFormat? format = null)
    {
        using FileStream stream = File.OpenRead(path);
        return Read(stream, Path.GetFileNameWithoutExtension(path), format);
    }

    /// <summary>Reads JSON; see <see cref="RecordedTableFormat"/> for what it may look like.</summary>
    /// <param name="json">The text in UTF-8.</param>
    /// <param name="name">What the table is called, unless the format names it.</param>
    /// <param name="format">The names that the file uses; by default NAS-Bench-Macro's.</param>
    /// <exception cref="JsonException">It is no such text; the message names the entry.</exception>
    public static RecordedTable<S> Read(Stream json, string name, RecordedTableFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        format ??= new RecordedTableFormat();
        using var document = JsonDocument.Parse(json);
        return new RecordedTable<S>(format.Name ?? name, format.Read<S>(document.RootElement));
    }

    /// <inheritdoc/>
    public double TrueScore(S architecture) => Mean(Scores(architecture));

    /// <summary>The scores of an architecture's trainings.</summary>
    /// <exception cref="KeyNotFoundException">The table does not hold this architecture.</exception>
    public ReadOnlySpan<double> Trainings(S architecture) => Scores(architecture);

    /// <inheritdoc/>
    public Evaluation Evaluate(S architecture, TrialContext context, CancellationToken cancellationToken)
    {
        double[] trainings = Scores(architecture);
        return new Evaluation(trainings[(int)(context.Seed % (ulong)trainings.Length)]);
    }

    private static double Mean(double[] trainings)
    {
        double sum = 0;
        foreach (double score in trainings)
        {
            sum += score;
        }

        return sum / trainings.Length;
    }

    private double[] Scores(S architecture) => _scores.TryGetValue(architecture, out double[]? trainings)
        ? trainings
        : throw new KeyNotFoundException($"The table {Name} does not hold {architecture}.");
}
