namespace NasDsl;

/// <summary>The bounds or constraints of a space refuse an architecture, or all that were tried; the message names which.</summary>
/// <param name="message">What was refused, by what.</param>
/// <param name="inner">What a constraint threw, if one did.</param>
public sealed class NotAdmissibleException(string message, Exception? inner = null) : InvalidOperationException(message, inner);
