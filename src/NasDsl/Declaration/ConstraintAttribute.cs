namespace NasDsl;

/// <summary>
/// Declares a constraint of a space: a method <c>static bool M(S architecture)</c> of the space <c>S</c> that says whether an architecture is
/// admissible. A space may have several, and an architecture must satisfy all of them. The method must depend on nothing but the architecture.
/// </summary>
/// <remarks>
/// <see cref="ISearchSpace{TSelf}.Sample"/>, <c>Mutate</c> and <c>Crossover</c> try again until an architecture is admissible, and after many tries throw an
/// error that says which constraint refused how many; <c>Neighbors</c> leaves out what is not admissible. Encoding, index and <c>Cardinality</c> cover all
/// values. A constraint is no part of the fingerprint.
/// </remarks>
/// <example>
/// <code>
/// [Constraint] private static bool EndsNarrow(MySpace architecture) =&gt; architecture.Width &lt;= 64 || architecture.Body.Count &lt;= 2;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConstraintAttribute : Attribute;
