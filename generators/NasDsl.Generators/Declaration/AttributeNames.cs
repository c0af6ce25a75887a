namespace NasDsl.Generators.Declaration;

/// <summary>The language's attributes by name, without <c>Attribute</c>.</summary>
internal static class AttributeNames
{
    /// <summary>The attribute that makes a record a space, as the compiler looks it up.</summary>
    public const string SearchSpaceMetadataName = "NasDsl.SearchSpaceAttribute";

    /// <summary>The attribute that makes a record a block, as the compiler looks it up.</summary>
    public const string BlockMetadataName = "NasDsl.BlockAttribute";

    public const string SearchSpace = "SearchSpace";
    public const string Block = "Block";
    public const string Input = "Input";
    public const string Classes = "Classes";
    public const string Stem = "Stem";
    public const string Head = "Head";
    public const string Stack = "Stack";

    public const string Choice = "Choice";
    public const string Layers = "Layers";
    public const string Cell = "Cell";
    public const string Uniform = "Uniform";
    public const string LogUniform = "LogUniform";

    public const string Channels = "Channels";
    public const string Stride = "Stride";
    public const string Repeat = "Repeat";
    public const string When = "When";

    public const string MaxParameters = "MaxParameters";
    public const string MaxMacs = "MaxMacs";
    public const string Constraint = "Constraint";

    /// <summary>Whether the attribute makes a property a decision.</summary>
    public static bool IsDecision(string name) => name is Choice or Layers or Cell or Uniform or LogUniform;

    /// <summary>Whether the attribute gives a layer a size.</summary>
    public static bool IsSize(string name) => name is Channels or Stride or Repeat;
}
