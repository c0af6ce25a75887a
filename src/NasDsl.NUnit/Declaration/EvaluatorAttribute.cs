using NasDsl.Search;

namespace NasDsl.NUnit;

/// <summary>
/// Says what scores the architectures of a <see cref="SearchTestAttribute"/>. Without an argument it marks a member of the fixture; with one it stands on a test, a
/// class or an assembly, and names a member of the fixture or of another type, or the type of an evaluator. The nearest to the test wins.
/// </summary>
/// <remarks>
/// For a space S an evaluator is, static or not, public or not, declared in the fixture or its bases:
/// a method that takes an S, and if it likes a <see cref="TrialContext"/> and a <see cref="CancellationToken"/>, and gives a double, a float, an
/// <see cref="Evaluation"/>, or a task of one of these; a method without parameters that makes an <see cref="IEvaluator{S}"/>, which is disposed after the test; a
/// property or field that holds one, or a Func from S to double. A type that implements <see cref="IEvaluator{S}"/> is made by its constructor without parameters.
/// What implements it as a fixture evaluates for its own tests.
/// </remarks>
/// <example>
/// <code>
/// [Evaluator]
/// private double Train(MySpace architecture, CancellationToken cancellationToken) => …;
///
/// [SearchTest(Strategy.Tpe, Trials = 20), Evaluator(nameof(Guess))]
/// public void Finds(MySpace best) => …;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Assembly, Inherited = false)]
public sealed class EvaluatorAttribute : NUnitAttribute
{
    /// <summary>Marks a member as an evaluator.</summary>
    public EvaluatorAttribute()
    {
    }

    /// <summary>Names a member of the fixture.</summary>
    public EvaluatorAttribute(string member) => Member = member;

    /// <summary>Names a type that implements <see cref="IEvaluator{S}"/>; may be generic over the space: <c>typeof(MyEvaluator&lt;&gt;)</c>.</summary>
    public EvaluatorAttribute(Type type) => Type = type;

    /// <summary>Names a static member of another type.</summary>
    public EvaluatorAttribute(Type type, string member) => (Type, Member) = (type, member);

    /// <summary>The member's name; null where none is named.</summary>
    public string? Member { get; }

    /// <summary>The evaluator's type, or that of its member; null for the fixture.</summary>
    public Type? Type { get; }

    internal bool IsMark => Member is null && Type is null;
}
