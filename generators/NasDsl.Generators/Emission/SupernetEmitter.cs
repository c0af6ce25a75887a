using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes the weight-sharing networks of a space: one sampled path, and where the space can be relaxed, the mixture.</summary>
internal static class SupernetEmitter
{
    /// <summary>The file, or null for a space without a network.</summary>
    public static string? Emit(SpaceModel space)
    {
        if (!space.IsNetwork || !space.HasTorch)
        {
            return null;
        }

        space = Flattening.Of(space);
        bool isRelaxable = Capabilities.IsRelaxable(space);
        string interfaces = $"{Torch.Library}IPathSpace<{space.Type.QualifiedName}>"
            + (isRelaxable ? $", {Torch.Library}IRelaxableSpace<{space.Type.QualifiedName}>" : "");
        return SpacePart.Write(space.Type, interfaces, writer =>
        {
            PathEmitter.Write(writer, space);
            if (isRelaxable)
            {
                writer.Line();
                MixtureEmitter.Write(writer, space);
            }
        });
    }
}
