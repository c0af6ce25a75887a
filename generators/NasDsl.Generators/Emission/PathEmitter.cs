using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes <c>CreatePathSupernet</c> and the nested class <c>PathNetwork</c>.</summary>
internal static class PathEmitter
{
    public static void Write(SourceWriter writer, SpaceModel space)
    {
        string self = space.Type.QualifiedName;
        Create(writer, space);
        writer.Line();
        writer.Line("/// <summary>The weight-sharing network of the whole space, of which one architecture at a time is active.</summary>");
        writer.Line(SpacePart.GeneratedCode);
        using (writer.Block($"public sealed class PathNetwork : {Torch.Library}PathSupernet<{self}>"))
        {
            Fields(writer, space);
            writer.Line();
            writer.Line("/// <summary>Builds the parts in the order of the forward pass, each for every size that can come.</summary>");
            string sizes = space.Stack is null ? "" : "int cells, int channels, ";
            writer.Line($"internal PathNetwork({sizes}{Torch.Library}BuildOptions options)");
            writer.Line($"    : base({Literal.Of(space.Type.Name.TrimStart('@') + ".PathNetwork")})");
            using (writer.Block())
            {
                Constructor(writer, space);
            }

            writer.Line();
            PathSelectionEmitter.Write(writer, space);
            NetworkText.Forward(writer, space, before: [], static part => part.With("IsThere"));
            writer.Line();
            Copy(writer, space);
        }
    }

    private static void Create(SourceWriter writer, SpaceModel space)
    {
        string type = $"{Torch.Library}PathSupernet<{space.Type.QualifiedName}>";
        writer.Line("/// <summary>Builds the path supernet with fresh weights.</summary>");
        writer.Line(SpacePart.GeneratedCode);
        writer.Line($"public static {type} CreatePathSupernet({Torch.Library}BuildOptions? options = null) =>");
        if (space.Stack is { } stack)
        {
            writer.Line($"    CreatePathSupernet(cells: {Literal.Of(stack.Cells)}, channels: {Literal.Of(stack.Channels)}, options);");
            writer.Line();
            writer.Line("/// <summary>Builds the path supernet on another number of cells and of channels before the first reduction.</summary>");
            writer.Line(SpacePart.GeneratedCode);
            writer.Line($"public static {type} CreatePathSupernet(int cells, int channels, {Torch.Library}BuildOptions? options = null) =>");
            writer.Line("    new PathNetwork(cells, channels, options ?? new());");
        }
        else
        {
            writer.Line("    new PathNetwork(options ?? new());");
        }
    }

    private static void Fields(SourceWriter writer, SpaceModel space)
    {
        NetworkText.Fields(writer, space, layers: "PathLayers", accessibility: "private");
        foreach (NetworkPart cell in NetworkParts.CellsOf(space))
        {
            writer.Line($"private readonly {Torch.Library}CellSelection {cell.With("Selection")};");
        }

        foreach (NetworkPart part in NetworkParts.Of(space).Where(static part => part.IsConditional))
        {
            writer.Line($"private bool {part.With("IsThere")};");
        }

        writer.Line($"private readonly int[] _tokens = new int[{space.Type.QualifiedName}.TokenCount];");
        writer.Line($"private readonly double[] _numbers = new double[{space.Type.QualifiedName}.NumberCount];");
        if (NetworkText.StemDecides(space))
        {
            writer.Line("private readonly int _cellCount;");
            writer.Line("private readonly int _channels;");
        }

        writer.Line($"private {space.Type.QualifiedName} _path;");
    }

    private static void Constructor(SourceWriter writer, SpaceModel space)
    {
        var flow = ChannelFlow.Of(space);
        TokenLayout layout = TokenLayout.Of(space);
        NetworkText.Sites(writer, space, affine: true);
        foreach (NetworkPart cell in NetworkParts.CellsOf(space))
        {
            writer.Line(
                $"{cell.With("Selection")} = new {Torch.Library}CellSelection({Declared.Topology(cell.Decision!)}, "
                + $"zero: {Literal.Of(NetworkText.Tokens(layout, cell.Decision!).ZeroToken)});");
        }

        if (NetworkText.StemDecides(space))
        {
            writer.Line("(_cellCount, _channels) = (cells, channels);");
        }

        foreach (NetworkPart part in NetworkParts.Of(space))
        {
            writer.Line();
            writer.Line($"// {NetworkText.Describe(part, space)}");
            PathPartsEmitter.Write(writer, space, flow, part);
            writer.Line($"register_module({Literal.Of(part.Module)}, {part.Field});");
        }

        writer.Line();
        writer.Line("// Some path is active from the start.");
        writer.Line("_path = Path = Sample(new global::NasDsl.RandomSource(0));");
    }

    private static void Copy(SourceWriter writer, SpaceModel space)
    {
        string self = space.Type.QualifiedName;
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"public override void CopyTo({Torch.Module} network)"))
        {
            writer.Line($"Network target = {Torch.Library}BuiltNetwork<{self}>.Require<Network>(network, _path);");
            foreach (NetworkPart part in NetworkParts.Of(space))
            {
                string selection = part.Kind switch
                {
                    NetworkPartKind.Cells => $", _ => {part.With("Selection")}",
                    NetworkPartKind.Stack => $", role => {NetworkText.ByRole(space, static cell => cell.With("Selection"))}",
                    _ => "",
                };
                if (!part.IsConditional)
                {
                    writer.Line($"{part.Field}.CopyTo(target.{part.Field}{selection});");
                    continue;
                }

                string found = part.Field.TrimStart('_') + "Target";
                using (writer.Block($"if (target.{part.Field} is {{ }} {found})"))
                {
                    writer.Line($"{part.Field}.CopyTo({found}{selection});");
                }

                writer.Line();
            }
        }
    }
}
