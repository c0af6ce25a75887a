namespace NasDsl.Generators.Model;

/// <summary>The head; without <see cref="Channels"/> it is batch norm and ReLU only.</summary>
internal sealed record HeadModel(SizeModel? Channels);
