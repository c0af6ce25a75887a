using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>Something that is wrong with a declaration.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Path">Where.</param>
/// <param name="Arguments">What the rule's message names.</param>
internal sealed record Finding(string Rule, FindingPath Path, EquatableArray<string> Arguments)
{
    /// <summary>What is to stand at the place, for a code fix that could not know it, or null.</summary>
    public string? Replacement { get; init; }

    public static Finding Of(DiagnosticDescriptor rule, FindingPath path, params string[] arguments) =>
        new(rule.Id, path, new(ImmutableArray.Create(arguments)));
}
