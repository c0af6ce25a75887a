namespace NasDsl.Generators.Declaration;

/// <summary>What the operations of the language work on.</summary>
internal static class OperationInputs
{
    /// <summary>What an operation works on; everything for a user's own.</summary>
    /// <param name="operation">The attribute's name without <c>Attribute</c>.</param>
    public static InputKinds Of(string operation) => operation switch
    {
        "Conv" or "SepConv" or "DilConv" or "MBConv" => InputKinds.Images,
        "MaxPool" or "AvgPool" => InputKinds.Images | InputKinds.Sequences,
        "Linear" => InputKinds.Sequences | InputKinds.Vectors,
        "Conv1d" or "Attention" or "FeedForward" => InputKinds.Sequences,
        _ => InputKinds.All,
    };

    /// <summary>What an <c>[Input]</c> is.</summary>
    public static InputKinds Of(AttributeDeclaration input) => input.Find("features") is not null ? InputKinds.Vectors
        : input.Find("length") is not null ? InputKinds.Sequences
        : InputKinds.Images;

    /// <summary>What an input of this kind is called: <c>an image</c>.</summary>
    public static string Described(InputKinds input) => input switch
    {
        InputKinds.Vectors => "a vector",
        InputKinds.Sequences => "a sequence",
        _ => "an image",
    };

    /// <summary>The kinds in words: <c>images and sequences</c>.</summary>
    public static string Words(InputKinds kinds)
    {
        var words = new System.Collections.Generic.List<string>();
        foreach ((InputKinds kind, string word) in ((InputKinds, string)[])
            [(InputKinds.Images, "images"), (InputKinds.Sequences, "sequences"), (InputKinds.Vectors, "vectors")])
        {
            if ((kinds & kind) != 0)
            {
                words.Add(word);
            }
        }

        return string.Join(" and ", words);
    }
}
