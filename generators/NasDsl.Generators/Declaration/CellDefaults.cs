namespace NasDsl.Generators.Declaration;

/// <summary>What a <c>[Cell]</c> says, with the attribute's own defaults where it says nothing.</summary>
internal static class CellDefaults
{
    public static int Nodes(AttributeDeclaration cell) => cell.Whole("Nodes", 4);

    public static int Predecessors(AttributeDeclaration cell) => cell.Whole("Predecessors", 2);

    public static int Inputs(AttributeDeclaration cell) => cell.Whole("Inputs", 2);

    public static bool IsDense(AttributeDeclaration cell) => cell.Whole("Wiring", 0) == 1;

    public static bool ZeroInMixtureOnly(AttributeDeclaration cell) => cell.Whole("Zero", 0) == 1;
}
