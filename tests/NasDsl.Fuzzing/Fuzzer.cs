namespace NasDsl.Fuzzing;

/// <summary>Composes and mutates declarations, judges each, and runs what is accepted. The same seed gives the same declarations.</summary>
public static class Fuzzer
{
    /// <summary>Fuzzes.</summary>
    public static FuzzReport Run(FuzzOptions options)
    {
        var report = new FuzzReport();
        TorchSharp.torch.set_num_threads(1);
        // About half of the declarations are accepted, which leaves each thread a batch to run.
        int chunk = 2 * options.Threads * options.BatchSize;
        for (int first = options.First; first < options.Declarations; first += chunk)
        {
            int count = Math.Min(chunk, options.Declarations - first);
            var judged = new (string Source, bool IsMutant, Judgement Judgement)[count];
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, i => judged[i] = JudgeOne(first + i, options.Seed));
            var batches = new List<Batch>();
            for (int i = 0; i < count; i++)
            {
                Count(report, first + i, judged[i]);
                if (judged[i].Judgement.Verdict == Verdict.Accepted && report.Accepted <= options.MaxRun)
                {
                    Place(batches, options, first + i, judged[i].Source);
                }
            }

            var results = new BatchResult[batches.Count];
            Parallel.For(0, batches.Count, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, i => results[i] = batches[i].Run());
            foreach (BatchResult result in results)
            {
                report.Add(result);
            }

            options.Progress?.Invoke(first + count, report);
        }

        report.Defects.Sort(static (left, right) => left.Number.CompareTo(right.Number));
        return report;
    }

    /// <summary>The declaration with this number.</summary>
    public static (string Source, bool IsMutant) Declaration(int number, ulong seed)
    {
        var draw = new Draw((seed * 1_000_003) + (ulong)number);
        string composed = FileComposer.Compose(draw, number);
        if (draw.Chance(50))
        {
            return (composed, false);
        }

        return (SourceMutator.Mutate(draw, draw.Chance(60) ? composed : Corpus.Pick(draw, number)), true);
    }

    private static (string Source, bool IsMutant, Judgement Judgement) JudgeOne(int number, ulong seed)
    {
        (string source, bool isMutant) = Declaration(number, seed);
        try
        {
            return (source, isMutant, Judge.Of(source));
        }
        catch (Exception exception)
        {
            return (source, isMutant, new(Verdict.Defect, [], $"judging throws: {exception}"));
        }
    }

    private static void Count(FuzzReport report, int number, (string Source, bool IsMutant, Judgement Judgement) judged)
    {
        report.Declarations++;
        report.Mutated += judged.IsMutant ? 1 : 0;
        switch (judged.Judgement.Verdict)
        {
            case Verdict.Accepted:
                report.Accepted++;
                break;
            case Verdict.Refused:
                report.Refused++;
                foreach (string rule in judged.Judgement.Rules)
                {
                    report.Rules[rule] = report.Rules.GetValueOrDefault(rule) + 1;
                }

                break;
            case Verdict.NotCSharp:
                report.NotCSharp++;
                break;
            default:
                report.Defects.Add(new(number, judged.Source, judged.Judgement.Problem));
                break;
        }
    }

    // What a file says of the whole project would be said of its neighbours: such a file is compiled alone.
    private static void Place(List<Batch> batches, FuzzOptions options, int number, string source)
    {
        bool isAlone = source.Contains("global using", StringComparison.Ordinal) || source.Contains("[assembly", StringComparison.Ordinal)
            || !(source.Contains($"namespace F{number}", StringComparison.Ordinal) || source.Contains($"_{number}", StringComparison.Ordinal));
        if (isAlone || batches.Count == 0 || batches[^1].Count >= options.BatchSize)
        {
            batches.Add(new Batch(options.Networks, options.Seed));
        }

        batches[^1].Add(number, source);
        if (isAlone)
        {
            batches.Add(new Batch(options.Networks, options.Seed));
        }
    }
}
