namespace NasDsl.Tool.Commands;

/// <summary>A command cannot do what it was told; the message is for the reader of a terminal.</summary>
internal sealed class ToolException(string message) : Exception(message);
