using System.Text;
using System.Text.Json;
using NasDsl.Generated;

namespace NasDsl;

/// <summary>
/// Reads architectures that an earlier declaration of a space wrote. Values are taken over by the names of members and of candidates; new members take
/// their defaults, and what a renamed member was called is not guessed. The result says which members differ. (Where the declaration must be the
/// same, <see cref="ISearchSpace{TSelf}.ReadJson"/> refuses another one.)
/// </summary>
public static class SpaceMigration
{
    /// <summary>Reads the JSON of an architecture.</summary>
    /// <typeparam name="S">The space as it is declared now; it may have another name than the one that wrote the text.</typeparam>
    /// <param name="json">What <see cref="ISearchSpace{TSelf}.WriteJson"/> wrote.</param>
    /// <exception cref="JsonException">The text is no architecture of any space.</exception>
    public static MigrationResult<S> ReadJson<S>(string json)
        where S : class, ISearchSpace<S>
    {
        ArgumentNullException.ThrowIfNull(json);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        MigrationResult<S> result = ReadJson<S>(ref reader);

        // Refuses what stands behind the object.
        reader.Read();
        return result;
    }

    /// <summary>Reads the JSON of an architecture, with the reader before or on the object's start; it ends on the object's end.</summary>
    /// <typeparam name="S">The space as it is declared now; it may have another name than the one that wrote the text.</typeparam>
    /// <param name="reader">Reads what <see cref="ISearchSpace{TSelf}.WriteJson"/> wrote.</param>
    /// <exception cref="JsonException">The object is no architecture of any space.</exception>
    public static MigrationResult<S> ReadJson<S>(ref Utf8JsonReader reader)
        where S : class, ISearchSpace<S> => Migrate<S>(DecisionJson.ReadMembers(ref reader, S.SpaceName));

    /// <summary>Reads the text of an architecture, which does not say what declaration wrote it.</summary>
    /// <typeparam name="S">The space as it is declared now.</typeparam>
    /// <param name="text">What the architecture's <c>ToString</c> gave.</param>
    /// <exception cref="FormatException">The text is no architecture of any space.</exception>
    public static MigrationResult<S> Parse<S>(string text)
        where S : class, ISearchSpace<S>
    {
        ArgumentNullException.ThrowIfNull(text);
        var values = new Dictionary<string, DecisionValue>();
        return DecisionTextReader.Read(text, values) is { } error
            ? throw new FormatException($"{S.SpaceName}: {error}.")
            : Migrate<S>(new StoredArchitecture(null, null, new Dictionary<string, string>(), values));
    }

    private static MigrationResult<S> Migrate<S>(StoredArchitecture stored)
        where S : class, ISearchSpace<S>
    {
        var tokens = new int[S.TokenCount];
        var numbers = new double[S.NumberCount];
        IReadOnlyList<MemberChange> changes = MemberComparison.Compare(stored, S.Decisions, tokens, numbers);
        int removed = 0;
        bool isPrevented = false;
        foreach (MemberChange change in changes)
        {
            removed += change.Kind == MemberChangeKind.Removed ? 1 : 0;
            isPrevented |= change.PreventsMigration;
        }

        bool isOther = stored.Values.Count > 0 && removed == stored.Values.Count;
        return new MigrationResult<S>(isPrevented || isOther ? null : S.Decode(tokens, numbers), stored.Space, stored.Fingerprint, changes);
    }
}
