using System.Globalization;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>What a checkpoint belongs to: only the same work, with the same settings on the same data, goes on from it.</summary>
internal sealed class WorkIdentity
{
    private readonly List<(string Name, string Value)> _facts = [];

    /// <summary>Begins with what the work is and on how many threads libtorch does it, on which the last bits of sums depend.</summary>
    public WorkIdentity(string work)
    {
        With("work", work);
        With("number of threads (torch.set_num_threads)", get_num_threads().ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Adds a space.</summary>
    public WorkIdentity Of<S>()
        where S : class, ISearchSpace<S> => With("space", S.SpaceName).With("fingerprint of the space", S.Fingerprint);

    /// <summary>Adds data: its form and a hash of its bits.</summary>
    public WorkIdentity On(string role, Dataset? data) => With($"{role} data", data is null ? "none" : Describe(data));

    /// <summary>Adds a fact; a record of settings as its text.</summary>
    public WorkIdentity With(string name, object? value)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            // A record's text follows the culture.
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            _facts.Add((name, value?.ToString() ?? "none"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        return this;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_facts.Count);
        foreach ((string name, string value) in _facts)
        {
            writer.Write(name);
            writer.Write(value);
        }
    }

    /// <summary>Refuses what belongs to other work.</summary>
    /// <exception cref="InvalidOperationException">Something differs; the message names it and both values.</exception>
    public void Require(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            (string name, string value) = (reader.ReadString(), reader.ReadString());
            string own = i < _facts.Count && _facts[i].Name == name ? _facts[i].Value : "none";
            if (value != own)
            {
                (string kept, string wanted) = Difference(value, own);
                throw new InvalidOperationException(
                    $"The checkpoint is of other work: its {name} has {kept}, and this has {wanted}. Go on as before, or clear it to begin anew.");
            }
        }
    }

    // Of two texts of settings the first setting that differs, of others the whole.
    private static (string Kept, string Wanted) Difference(string kept, string wanted)
    {
        int at = 0;
        while (at < kept.Length && at < wanted.Length && kept[at] == wanted[at])
        {
            at++;
        }

        ReadOnlySpan<char> same = kept.AsSpan(0, at);
        int begin = Math.Max(same.LastIndexOf(", "), same.LastIndexOf("{ "));
        return begin < 0 ? ($"'{kept}'", $"'{wanted}'") : (Setting(kept, begin + 2), Setting(wanted, begin + 2));
    }

    private static string Setting(string text, int begin)
    {
        int end = text.IndexOfAny([',', '}'], Math.Min(begin, text.Length));
        return text[Math.Min(begin, text.Length)..(end < 0 ? text.Length : end)].Trim();
    }

    private static string Describe(Dataset data) => FormattableString.Invariant(
        $"{data.Count} examples of {string.Join('×', data.ExampleShape)} in {data.Classes} classes, {data.Inputs.dtype} on {data.Device.type}, hash {data.Hash:X16}");
}
