namespace NasDsl.Generators.Declaration;

/// <summary>What <c>[GeneratedSpace]</c> says of a compiled space.</summary>
/// <param name="Layout">By which version of the layout its values keep their decisions.</param>
/// <param name="Fingerprint">Its fingerprint.</param>
internal sealed record GeneratedSpaceDeclaration(int Layout, string Fingerprint);
