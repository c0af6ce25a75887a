using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NasDsl.Generators.Diagnostics;

/// <summary>All rules.</summary>
internal static class Rules
{
    private static readonly Dictionary<string, DiagnosticDescriptor> _byId = new[]
    {
        typeof(DeclarationRules), typeof(ValueRules), typeof(OperationRules), typeof(StructureRules), typeof(ConditionRules), typeof(BlockRules), typeof(LinkRules),
        typeof(UsageRules), typeof(BoundRules), typeof(SequenceRules), typeof(ShapeRules), typeof(EffectRules),
    }
        .SelectMany(group => group.GetFields())
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .ToDictionary(rule => rule.Id);

    /// <summary>In order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = _byId.Values.OrderBy(rule => rule.Id, System.StringComparer.Ordinal).ToImmutableArray();

    /// <summary>The rule with this id.</summary>
    public static DiagnosticDescriptor Of(string id) => _byId[id];
}
