namespace NasDsl.NUnit;

/// <summary>What the search tests of a class or an assembly are told, unless they or a nearer class say otherwise: the nearest wins, each member for
/// itself.</summary>
/// <example>
/// <code>
/// [assembly: SearchDefaults(Trials = 20)]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly, Inherited = false)]
public sealed class SearchDefaultsAttribute : SearchSettingsAttribute
{
    /// <summary>Defaults without a strategy.</summary>
    public SearchDefaultsAttribute()
    {
    }

    /// <summary>Defaults with a strategy.</summary>
    public SearchDefaultsAttribute(Strategy strategy)
        : base(strategy)
    {
    }

    /// <summary>Defaults with a strategy of one's own; see <see cref="SearchSettingsAttribute.StrategyType"/>.</summary>
    public SearchDefaultsAttribute(Type strategyType)
        : base(strategyType)
    {
    }
}
