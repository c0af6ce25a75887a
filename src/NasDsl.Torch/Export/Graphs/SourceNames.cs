namespace NasDsl.Torch;

/// <summary>What the constructors of exported classes call the sizes of a layer.</summary>
internal static class SourceNames
{
    public const string In = "inChannels";
    public const string Out = "outChannels";
    public const string Stride = "stride";
    public const string Kernel = "kernel";
}
