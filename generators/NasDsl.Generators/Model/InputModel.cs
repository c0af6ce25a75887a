namespace NasDsl.Generators.Model;

/// <summary>The input's shape; a vector has its features as channels and a height and width of 1, a sequence its length as height and a width of 1.</summary>
internal sealed record InputModel(int Channels, int Height, int Width, bool IsVector)
{
    /// <summary>Whether it is a sequence.</summary>
    public bool IsSequence { get; init; }
}
