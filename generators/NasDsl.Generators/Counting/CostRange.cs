namespace NasDsl.Generators.Counting;

/// <summary>Between which figures the costs of a space's architectures lie.</summary>
/// <param name="Least">The fewest parameters, and (of another architecture perhaps) the fewest multiply-adds.</param>
/// <param name="Most">The most of each, or null where a user's own operation may cost anything.</param>
/// <param name="IsExact">Whether architectures have these figures; else they are bounds, which all figures lie between.</param>
internal sealed record CostRange(NetworkCost Least, NetworkCost? Most, bool IsExact);
