namespace NasDsl.Torch;

/// <summary>A file of a published data set.</summary>
/// <param name="Name">Its name once unpacked and stored.</param>
/// <param name="Address">Where it is, relative to the set's base address or absolute; plain or gzip.</param>
/// <param name="Length">The length of the <em>uncompressed</em> content in bytes.</param>
/// <param name="Sha256">The SHA-256 of the <em>uncompressed</em> content in hexadecimal: archives are repacked now and then, contents are not.</param>
public sealed record PublishedFile(string Name, string Address, long Length, string Sha256);
