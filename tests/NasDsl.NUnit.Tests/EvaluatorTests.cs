using NasDsl.NUnit.Fixtures;
using NUnit.Framework.Internal;
using NUnit.Framework.Interfaces;

namespace NasDsl.NUnit.Tests;

/// <summary>Where evaluators come from.</summary>
public class EvaluatorTests
{
    private const string Forms =
        """
          double Score(PocketSpace architecture), which may also take a TrialContext and a CancellationToken, and give a float, an Evaluation or a task of these
          IEvaluator<PocketSpace> Make()
          a property or field of a type that is an IEvaluator<PocketSpace>, or a Func<PocketSpace, double>
        """;

    [Test]
    public void Every_form_evaluates()
    {
        EvaluatorForms.Disposed = 0;
        Expected.Passed(InnerRun.All<EvaluatorForms>());
        Assert.That(EvaluatorForms.Disposed, Is.EqualTo(1), "what was made for the test is disposed");
    }

    [Test]
    public void The_nearest_evaluates() =>
        Expected.Passed([.. InnerRun.All<NearestEvaluators.Inherited>(), .. InnerRun.All<NearestEvaluators.OfTheClass>(), .. InnerRun.All<NearestEvaluators.Itself>()]);

    [TestCase(nameof(EvaluatorMistakes.Missing), $"""
        Nothing scores the architectures of PocketSpace for 'EvaluatorMistakes.Missing'. Looked for, in this order:
          [Evaluator(…)] on 'Missing': none
          a member of 'EvaluatorMistakes' or its bases with [Evaluator]: 'double First(RateSpace)', 'float Second(RateSpace)', which scores no PocketSpace
          [Evaluator(…)] on 'EvaluatorMistakes', its bases, the classes around it and the assembly: none
          IEvaluator<PocketSpace> as an interface of 'EvaluatorMistakes': no
        Put [Evaluator] on one of these in 'EvaluatorMistakes':
        {Forms}
        """)]
    [TestCase(nameof(EvaluatorMistakes.Two),
        "'EvaluatorMistakes' has 2 evaluators of RateSpace: 'double First(RateSpace)', 'float Second(RateSpace)'. Say on 'Two' which it is: [Evaluator(nameof(First))].")]
    [TestCase(nameof(EvaluatorMistakes.Named_wrongly),
        $"'string Wrong(PocketSpace)' of 'EvaluatorMistakes', which [Evaluator] on 'Named_wrongly' names, scores no PocketSpace. What does is:\n{Forms}")]
    [TestCase(nameof(EvaluatorMistakes.Named_nothing),
        "'EvaluatorMistakes' has no member 'Nowhere', which [Evaluator] on 'Named_nothing' names. It may be a method, property or field, public or not.")]
    [TestCase(nameof(EvaluatorMistakes.Marked_only),
        "[Evaluator] on the search test 'Marked_only' must name what scores its architectures: [Evaluator(nameof(…))] or [Evaluator(typeof(…))].")]
    [TestCase(nameof(EvaluatorMistakes.Of_a_type_that_is_none),
        "'string', which [Evaluator] on 'Of_a_type_that_is_none' names, must implement IEvaluator<PocketSpace> and have a public constructor without parameters.")]
    public void What_is_missing_is_said(string method, string message) =>
        Expected.With(InnerRun.Of<EvaluatorMistakes>(method), ResultState.Error, "NasDsl.NUnit.SearchTestException : " + message);
}
