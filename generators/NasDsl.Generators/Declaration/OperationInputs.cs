namespace NasDsl.Generators.Declaration;

/// <summary>What the operations of the language work on.</summary>
internal static class OperationInputs
{
    /// <summary>What an operation works on, in the plural; null for those that work on everything, and for a user's own.</summary>
    /// <param name="operation">The attribute's name without <c>Attribute</c>.</param>
    public static string? Of(string operation) => operation switch
    {
        "Conv" or "SepConv" or "DilConv" or "MBConv" or "MaxPool" or "AvgPool" => "images",
        "Linear" => "vectors",
        _ => null,
    };
}
