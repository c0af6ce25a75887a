namespace NasDsl.Torch;

/// <summary>A field of an exported class.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Component">The name under which it is registered.</param>
/// <param name="Creation">The expression that makes it.</param>
internal sealed record SourceField(string Name, string Type, string Component, string Creation);
