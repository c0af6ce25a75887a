namespace NasDsl;

/// <summary>The 32 bytes of a <see cref="RandomSource"/>.</summary>
public readonly record struct RandomState(ulong S0, ulong S1, ulong S2, ulong S3);
