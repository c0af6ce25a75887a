namespace NasDsl.Generators.Counting;

/// <summary>How much work the fronts of a walk may still be, in points that are looked at.</summary>
internal sealed class FrontWork(long most = FrontWork.Most)
{
    /// <summary>Some tenths of a second, while somebody types.</summary>
    public const long Most = 4_000_000;

    private long _left = most;

    /// <summary>Counts work; false where there was too much.</summary>
    public bool Take(long points) => (_left -= points) >= 0;
}
