namespace NasDsl.Generators.Model;

/// <summary>A decision is taken only while another one, which stands in front of it, has one of some neighbouring tokens.</summary>
/// <param name="Of">The other decision's name.</param>
/// <param name="Low">The least of the tokens.</param>
/// <param name="High">The greatest of the tokens.</param>
internal sealed record ConditionModel(string Of, int Low, int High);
