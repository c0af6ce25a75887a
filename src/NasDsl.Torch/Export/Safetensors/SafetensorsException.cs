namespace NasDsl.Torch;

/// <summary>A safetensors file that is damaged, or that does not hold what it should.</summary>
/// <param name="path">The file.</param>
/// <param name="fault">What is wrong with it.</param>
/// <param name="innerException">The error behind it, if any.</param>
public sealed class SafetensorsException(string path, string fault, Exception? innerException = null) : IOException($"{path}: {fault}", innerException)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong with it.</summary>
    public string Fault { get; } = fault;
}
