namespace NasDsl.Torch;

/// <summary>What a step of a network owns: a module or a parameter.</summary>
/// <param name="Key">The module or parameter itself.</param>
/// <param name="Path">The name under which the whole network knows it: <c>body.0.conv</c>.</param>
/// <param name="Type">The type of a C# field that holds it.</param>
/// <param name="Creation">The C# expression that makes it; empty where the step is a class of its own.</param>
internal sealed record GraphField(object Key, string Path, string Type, string Creation);
