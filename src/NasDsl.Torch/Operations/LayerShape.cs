namespace NasDsl.Torch;

/// <summary>What a layer does to the shape of its input at one place of a network.</summary>
/// <param name="InChannels">Channels (features of a vector) that come in.</param>
/// <param name="OutChannels">Channels (features) that go out.</param>
/// <param name="Stride">The factor by which height and width (the length of a sequence) shrink, rounded up; 1 for vectors.</param>
public readonly record struct LayerShape(int InChannels, int OutChannels, int Stride)
{
    /// <summary>Whether what goes out has the shape of what comes in.</summary>
    public bool IsKept => InChannels == OutChannels && Stride == 1;

    /// <summary>The shape as <c>16 → 32 channels, stride 2</c>.</summary>
    public override string ToString() => $"{InChannels} → {OutChannels} channels, stride {Stride}";
}
