using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Diagnostics;

namespace NasDsl.Generators.Validation;

/// <summary>Collects findings.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _items = [];

    /// <summary>What was found, in order.</summary>
    public IReadOnlyList<Finding> Items => _items;

    /// <summary>Whether something was found that keeps the declaration from being a space.</summary>
    public bool HasErrors { get; private set; }

    public void Add(DiagnosticDescriptor rule, FindingPath path, params string[] arguments) => Add(rule, Finding.Of(rule, path, arguments));

    /// <summary>Adds what can be mended by writing something else at its place.</summary>
    public void AddReplaceable(DiagnosticDescriptor rule, FindingPath path, string replacement, params string[] arguments) =>
        Add(rule, Finding.Of(rule, path, arguments) with { Replacement = replacement });

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding)
    {
        _items.Add(finding);
        HasErrors |= Rules.Of(finding.Rule).DefaultSeverity == DiagnosticSeverity.Error;
    }

    /// <summary>Notes what keeps the declaration from being a space and is reported by the compiler, or at another place.</summary>
    public void Fail() => HasErrors = true;

    private void Add(DiagnosticDescriptor rule, Finding finding)
    {
        _items.Add(finding);
        HasErrors |= rule.DefaultSeverity == DiagnosticSeverity.Error;
    }
}
