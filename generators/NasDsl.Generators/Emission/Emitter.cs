using System;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes one of a space's files.</summary>
/// <param name="File">The file's name between the space's and <c>.g.cs</c>.</param>
/// <param name="Emit">Gives the text, or null where the space has no such file. Pure: the same model gives the same text.</param>
internal sealed record Emitter(string File, Func<SpaceModel, string?> Emit);
