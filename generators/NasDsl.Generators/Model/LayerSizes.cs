namespace NasDsl.Generators.Model;

/// <summary>One combination of sizes at which a layer may have to work.</summary>
/// <param name="In">Channels that come in.</param>
/// <param name="Out">The layer's own channels: what a layer gives, at what a cell works.</param>
/// <param name="Stride">The stride.</param>
internal sealed record LayerSizes(int In, int Out, int Stride);
