namespace NasDsl;

/// <summary>A node's number as an enum, so that lists of them are packed as operations are.</summary>
internal enum NodeNumber;
