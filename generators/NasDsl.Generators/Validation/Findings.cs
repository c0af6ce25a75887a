using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Validation;

/// <summary>Collects findings.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _items = [];

    /// <summary>What was found, in order.</summary>
    public IReadOnlyList<Finding> Items => _items;

    /// <summary>Whether something was found that keeps the declaration from being a space.</summary>
    public bool HasErrors { get; private set; }

    public void Add(DiagnosticDescriptor rule, FindingPath path, params string[] arguments)
    {
        _items.Add(Finding.Of(rule, path, arguments));
        HasErrors |= rule.DefaultSeverity == DiagnosticSeverity.Error;
    }

    /// <summary>Notes what keeps the declaration from being a space and is reported by the compiler, or at another place.</summary>
    public void Fail() => HasErrors = true;
}
