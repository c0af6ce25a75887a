namespace NasDsl;

/// <summary>The output channels of a layer, of all layers of a range, or the channels at which a cell works.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChannelsAttribute : Attribute
{
    /// <summary>A fixed number of channels.</summary>
    public ChannelsAttribute(int channels) => Channels = channels;

    /// <summary>As many as another property says: pass its <c>nameof</c>. Layers that name one property share one decision.</summary>
    public ChannelsAttribute(string from) => From = from;

    /// <summary>The number, or 0 where <see cref="From"/> decides.</summary>
    public int Channels { get; }

    /// <summary>The property that decides, if one does.</summary>
    public string? From { get; }
}
