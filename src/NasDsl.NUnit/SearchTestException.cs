namespace NasDsl.NUnit;

/// <summary>A search test cannot run as it is declared: the message says what is missing, and where it was looked for.</summary>
/// <param name="message">What is missing.</param>
public sealed class SearchTestException(string message) : Exception(message);
