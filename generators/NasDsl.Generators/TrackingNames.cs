namespace NasDsl.Generators;

/// <summary>The generator's steps, by which tests ask the driver what an edit made it do again.</summary>
internal static class TrackingNames
{
    /// <summary>The declaration as read from the symbol: the one step that runs on every edit.</summary>
    public const string Declaration = nameof(Declaration);

    /// <summary>The model of a valid declaration, or what is left of an invalid one.</summary>
    public const string Verdict = nameof(Verdict);

    /// <summary>The short names that more than one space has.</summary>
    public const string SharedNames = nameof(SharedNames);

    /// <summary>The model with the prefix of its files.</summary>
    public const string Output = nameof(Output);
}
