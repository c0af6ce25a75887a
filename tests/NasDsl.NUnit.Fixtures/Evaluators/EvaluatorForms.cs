namespace NasDsl.NUnit.Fixtures;

/// <summary>All that an evaluator may be.</summary>
public class EvaluatorForms
{
    private IEvaluator<PocketSpace>? _fromSetUp;

    public static int Disposed { get; set; }

    public Func<PocketSpace, double> Lambda { get; } = static _ => 4;

    private IEvaluator<PocketSpace> Property => new FunctionEvaluator<PocketSpace>(static _ => 5);

    [SetUp]
    public void SetUp() => _fromSetUp = new FunctionEvaluator<PocketSpace>(static _ => 6);

    [SearchTest(Trials = 2), Evaluator(nameof(WithContext))]
    public void A_method_with_context_and_token(Trial<PocketSpace> best) => Assert.That(best.Score, Is.EqualTo(1.5));

    [SearchTest(Trials = 2), Evaluator(nameof(Single))]
    public void A_method_that_gives_a_float(Trial<PocketSpace> best) => Assert.That(best.Score, Is.EqualTo(2));

    [SearchTest(Trials = 2), Evaluator(nameof(Later))]
    public void A_method_that_gives_a_task(Trial<PocketSpace> best) => Assert.That(best.Score, Is.EqualTo(3));

    [SearchTest(Trials = 2), Evaluator(nameof(LaterWhole))]
    public void A_method_that_gives_a_value_task_of_an_evaluation(Trial<PocketSpace> best) => Assert.That((best.Score, best.TrainingImages), Is.EqualTo((3.5, 10L)));

    [SearchTest(Trials = 2), Evaluator(nameof(Lambda))]
    public void A_lambda(Trial<PocketSpace> best) => Assert.That(best.Score, Is.EqualTo(4));

    [SearchTest(Trials = 2), Evaluator(nameof(Property))]
    public void A_property(Trial<PocketSpace> best) => Assert.That(best.Score, Is.EqualTo(5));

    [SearchTest(Trials = 2), Evaluator(nameof(_fromSetUp))]
    public void A_field_that_is_set_up(Trial<PocketSpace> best) => Assert.That(best.Score, Is.EqualTo(6));

    [SearchTest(Trials = 2), Evaluator(nameof(Make))]
    public void A_method_that_makes_one(Trial<PocketSpace> best)
    {
        Assert.That(best.Score, Is.EqualTo(7));
        Assert.That(Disposed, Is.Zero);
    }

    [SearchTest(Trials = 2), Evaluator(typeof(AnyEvaluator<>))]
    public void An_open_type(Trial<PocketSpace> best) => Assert.That(best.Score, Is.EqualTo(8));

    [SearchTest(Trials = 2), Evaluator(typeof(Scores), nameof(Scores.Of))]
    public void A_member_of_another_type(Trial<PocketSpace> best) => Assert.That(best.Score, Is.EqualTo(Scores.Of(best.Architecture)));

    [SearchTest(Trials = 2), Evaluator(nameof(OfAnything))]
    public void A_method_over_a_base(Trial<PocketSpace> best) => Assert.That(best.Score, Is.EqualTo(9));

    private static float Single(PocketSpace architecture) => 2;

    private static double OfAnything(object architecture) => 9;

    private static async Task<double> Later(PocketSpace architecture)
    {
        await Task.Yield();
        return 3;
    }

    private static async ValueTask<Evaluation> LaterWhole(PocketSpace architecture, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return new Evaluation(3.5, 10);
    }

    private static IEvaluator<PocketSpace> Make() => new DisposableEvaluator();

    private double WithContext(PocketSpace architecture, TrialContext context, CancellationToken cancellationToken) => context.Number == 0 ? 1.5 : 1;

    private sealed class AnyEvaluator<S> : IEvaluator<S>
        where S : class, ISearchSpace<S>
    {
        public Evaluation Evaluate(S architecture, TrialContext context, CancellationToken cancellationToken) => new(8);
    }

    private sealed class DisposableEvaluator : IEvaluator<PocketSpace>, IDisposable
    {
        public void Dispose() => Disposed++;

        public Evaluation Evaluate(PocketSpace architecture, TrialContext context, CancellationToken cancellationToken) => new(7);
    }
}
