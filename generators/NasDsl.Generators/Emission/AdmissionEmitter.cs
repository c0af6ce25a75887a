using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Emission;

/// <summary>Writes what holds a value to the bounds and constraints of the whole space, and the operators that try until one is admissible.</summary>
internal static class AdmissionEmitter
{
    private const string Library = Words.Library + "Admission";

    public static void Write(SourceWriter writer, TokenLayout layout)
    {
        BoundsModel bounds = layout.Space.Bounds;
        string name = Identifier.Xml(layout.Space.Type.Name);
        if (bounds.AreNone)
        {
            writer.Member("<summary>Always true: the space has no bounds and no constraints.</summary>");
            writer.Line("public bool IsAdmissible => true;");
            writer.Member($"<summary>Returns at once: every value of <c>{name}</c> is admissible.</summary>");
            writer.Line("public void Validate()").Line("{").Line("}");
            return;
        }

        WriteTries(writer, layout, "static ", "Sample", "", "random");
        WriteTries(writer, layout, "", "Mutate", "", "random");
        string self = layout.Space.Type.Name;
        WriteTries(writer, layout, "static ", "Crossover", $"{self} first, {self} second, ", "first, second, random");
        writer.Member($"<summary>Whether all of these admit this architecture: {Identifier.Xml(string.Join(", ", Names(bounds)))}.</summary>");
        writer.Line("public bool IsAdmissible => FirstRefusal() < 0;");
        WriteValidate(writer, bounds);
        WriteRefusal(writer, layout.Space);
    }

    /// <summary>Begins an operator up to its name: where there are bounds, what draws once is private and called so, and what is public repeats it.</summary>
    /// <param name="writer">Receives the documentation.</param>
    /// <param name="layout">The space.</param>
    /// <param name="modifier"><c>static</c> and a space, or nothing.</param>
    /// <param name="name">The operator.</param>
    public static string Operator(SourceWriter writer, TokenLayout layout, string modifier, string name)
    {
        if (layout.Space.Bounds.AreNone)
        {
            writer.Member();
            return $"public {modifier}{layout.Space.Type.Name} {name}";
        }

        writer.Line().Line($"// {name}, whether admissible or not.").Line(SpacePart.GeneratedCode);
        return $"private {modifier}{layout.Space.Type.Name} {name}Any";
    }

    /// <summary>Writes the bounds as a user reads them, in the order of their numbers.</summary>
    public static void WriteNames(SourceWriter writer, BoundsModel bounds) =>
        writer.Line($"public static readonly string[] Bounds = [{string.Join(", ", Names(bounds).Select(Identifier.Quote))}];").Line();

    private static IEnumerable<string> Names(BoundsModel bounds)
    {
        if (bounds.MaxParameters is long parameters)
        {
            yield return $"[MaxParameters({Number(parameters)})]";
        }

        if (bounds.MaxMacs is long macs)
        {
            yield return $"[MaxMacs({Number(macs)})]";
        }

        foreach (string constraint in bounds.Constraints)
        {
            yield return $"the constraint '{constraint}'";
        }
    }

    private static void WriteTries(SourceWriter writer, TokenLayout layout, string modifier, string name, string parameters, string arguments)
    {
        string self = layout.Space.Type.Name;
        writer.Member();
        using (writer.Block($"public {modifier}{self} {name}({parameters}global::NasDsl.RandomSource random)"))
        {
            writer.Line($"var tries = new {Words.Library}AdmissionTries(SpaceName, {Identifier.Quote(name)}, {Declared.Class}.Bounds);");
            using (writer.Block("while (true)"))
            {
                writer.Line($"{self} drawn = {name}Any({arguments});");
                using (writer.Block("if (tries.Admits(drawn.FirstRefusal()))"))
                {
                    writer.Line("return drawn;");
                }
            }
        }
    }

    private static void WriteValidate(SourceWriter writer, BoundsModel bounds)
    {
        writer.Member();
        using (writer.Block("public void Validate()"))
        {
            using (writer.Block("switch (FirstRefusal())"))
            {
                int number = 0;
                if (bounds.MaxParameters is long parameters)
                {
                    Case($"AboveBound(this, \"MaxParameters\", \"parameters\", {Number(parameters)}L, Cost().Parameters)");
                }

                if (bounds.MaxMacs is long macs)
                {
                    Case($"AboveBound(this, \"MaxMacs\", \"multiply-adds\", {Number(macs)}L, Cost().MultiplyAdds)");
                }

                foreach (string constraint in bounds.Constraints)
                {
                    Case($"Refused(this, {Identifier.Quote(constraint)})");
                }

                void Case(string error) => writer.Line($"case {Literal.Of(number++)}: throw {Library}.{error};");
            }
        }
    }

    private static void WriteRefusal(SourceWriter writer, SpaceModel space)
    {
        BoundsModel bounds = space.Bounds;
        writer.Line().Line("// The number of the first bound or constraint that refuses this architecture, or −1.").Line(SpacePart.GeneratedCode);
        using (writer.Block("private int FirstRefusal()"))
        {
            int number = 0;
            if (bounds.BoundCost)
            {
                writer.Line("global::NasDsl.NetworkCost cost = Cost();");
            }

            if (bounds.MaxParameters is long parameters)
            {
                Refuse($"cost.Parameters > {Number(parameters)}L");
            }

            if (bounds.MaxMacs is long macs)
            {
                Refuse($"cost.MultiplyAdds > {Number(macs)}L");
            }

            foreach (string constraint in bounds.Constraints)
            {
                Refuse($"!{Library}.Holds({Identifier.Quote(constraint)}, static architecture => {space.Type.QualifiedName}.{Identifier.Escape(constraint)}(architecture), this)");
            }

            writer.Line("return -1;");

            void Refuse(string condition)
            {
                using (writer.Block($"if ({condition})"))
                {
                    writer.Line($"return {Literal.Of(number++)};");
                }

                writer.Line();
            }
        }
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
