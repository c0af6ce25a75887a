using System.Text;
using System.Text.Json;
using NasDsl.Search;
using NasDsl.Search.Studies;

namespace NasDsl.Reporting.Tests;

/// <summary>Studies as a store keeps them: architectures of a space, scores that depend on them, failures of every kind.</summary>
internal static class SampleStudy
{
    private static readonly DateTimeOffset _begun = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    /// <summary>A study of any space; from 12 trials on each kind of failure is in it, and the last trial is running.</summary>
    public static StudyRecord Of<S>(int trials, ulong seed = 1, bool hasCurves = true)
        where S : class, ISearchSpace<S>
    {
        var random = new RandomSource(seed);
        return new StudyRecord("night run", S.SpaceName, S.Fingerprint, [.. S.Decisions])
        {
            Strategy = "Regularized evolution",
            Seed = seed,
            Settings = new Dictionary<string, string> { ["population"] = "25", ["budget"] = $"{trials} trials" },
            Created = _begun,
            StopReason = StopReason.TrialBudget,
            Trials = [.. Enumerable.Range(0, trials).Select(number => Trial<S>(number, trials, random, hasCurves))],
        };
    }

    private static TrialRecord Trial<S>(int number, int trials, RandomSource random, bool hasCurves)
        where S : class, ISearchSpace<S>
    {
        S architecture = S.Sample(random);
        int[] tokens = new int[S.TokenCount];
        double[] numbers = new double[S.NumberCount];
        architecture.Encode(tokens, numbers);
        FailureKind? failure = number % 10 == 7 ? (FailureKind)(number / 10 % 6) : null;
        TrialRecordState state = failure is not null ? TrialRecordState.Failed : number == trials - 1 && trials >= 12 ? TrialRecordState.Running : TrialRecordState.Completed;
        double quality = tokens.Select((token, at) => (token * (at + 3) % 7) / 7.0).Average();
        double score = 0.7 + (0.2 * quality) + (0.06 * number / trials) + (0.01 * random.NextGaussian());
        return new TrialRecord(number, Json(architecture), state)
        {
            Tokens = tokens,
            Numbers = numbers,
            Score = state == TrialRecordState.Completed ? score : double.NaN,
            Parameters = 200_000 + (tokens.Sum() * 17_345L),
            Macs = 30_000_000 + (tokens.Sum() * 2_345_678L),
            Costs = state == TrialRecordState.Completed ? [0.004 + (quality * 0.01)] : [],
            TrainingImages = 50_000,
            Started = _begun.AddSeconds(40 * number),
            Duration = TimeSpan.FromSeconds(25 + (12 * quality)),
            Parent = number > 20 ? number - 11 : null,
            Worker = "host a, process 4711",
            Attempt = number % 23 == 5 ? 2 : 1,
            Failure = failure,
            Error = failure is null ? null : Reason(failure.Value),
            Curve = hasCurves ? [.. Curve(score, failure)] : [],
        };
    }

    private static string Reason(FailureKind kind) => kind switch
    {
        FailureKind.NotFinite => "The training loss is NaN at step 40.",
        FailureKind.NotAdmissible => "NotAdmissibleException: the network has 4,210,000 parameters; [MaxParameters] allows 4,000,000.",
        FailureKind.OutOfMemory => "OutOfMemoryException: 2.1 GB were asked for.",
        FailureKind.TimedOut => "The evaluation took longer than 00:02:00.",
        FailureKind.Crashed => "The process ended with exit code 139.",
        _ => "InvalidOperationException: </script><script>document.title = 'harmed'</script> <b onclick=\"x\">&amp; 'quotes'",
    };

    private static IEnumerable<CurvePoint> Curve(double score, FailureKind? failure)
    {
        int epochs = failure is null ? 20 : 8;
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            bool isLost = failure == FailureKind.NotFinite && epoch == epochs;
            yield return new CurvePoint("training loss", epoch, isLost ? double.NaN : 2.3 * Math.Exp(-epoch / 6.0));
            yield return new CurvePoint("validation accuracy", epoch, score * (1 - Math.Exp(-epoch / 4.0)));
        }
    }

    private static string Json<S>(S architecture)
        where S : class, ISearchSpace<S>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            architecture.WriteJson(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
