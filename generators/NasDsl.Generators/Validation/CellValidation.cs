using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;

namespace NasDsl.Generators.Validation;

/// <summary>What a cell's numbers must be.</summary>
internal static class CellValidation
{
    /// <summary>The most computed nodes; published cells have 3 to 7.</summary>
    public const int MaxNodes = 32;

    /// <summary>The most earlier outputs that a cell reads: its predecessor's and that one's own.</summary>
    public const int MaxPredecessors = 2;

    public static void Check(PropertyDeclaration property, Findings findings)
    {
        AttributeDeclaration cell = property.Decision!;
        int nodes = CellDefaults.Nodes(cell);
        int predecessors = CellDefaults.Predecessors(cell);
        int inputs = CellDefaults.Inputs(cell);
        bool areInBounds = CheckBounds(property, cell, "Nodes", nodes, MaxNodes, findings)
            & CheckBounds(property, cell, "Predecessors", predecessors, MaxPredecessors, findings);
        if (CellDefaults.IsDense(cell))
        {
            foreach (string argument in (string[])["Inputs", "RepeatInputs"])
            {
                if (cell.Find(argument) is not null)
                {
                    findings.Add(
                        StructureRules.IgnoredSetting, new(property.Name, cell.Name, argument), argument, cell.Name,
                        $"the nodes of '{property.Name}' read all that comes before them, by 'Wiring = Wiring.Dense'");
                }
            }

            return;
        }

        bool repeats = cell.Flag("RepeatInputs", false);
        if (inputs < 1 || (repeats && inputs > MaxNodes))
        {
            CheckBounds(property, cell, "Inputs", inputs, repeats ? MaxNodes : MaxPredecessors, findings);
        }
        else if (areInBounds && !repeats && inputs > predecessors)
        {
            findings.Add(
                StructureRules.CellInputs,
                new(property.Name, cell.Name, cell.Find("Inputs") is not null ? "Inputs" : cell.Find("Predecessors") is not null ? "Predecessors" : null),
                property.Name, Literal.Of(predecessors), Literal.Of(inputs));
        }
    }

    private static bool CheckBounds(
        PropertyDeclaration property, AttributeDeclaration cell, string argument, int value, int max, Findings findings)
    {
        if (value >= 1 && value <= max)
        {
            return true;
        }

        findings.Add(
            StructureRules.CellSize, new(property.Name, cell.Name, argument), argument, property.Name, "1", Literal.Of(max), Literal.Of(value));
        return false;
    }
}
