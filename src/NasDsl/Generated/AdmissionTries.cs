using System.ComponentModel;
using System.Globalization;

namespace NasDsl.Generated;

/// <summary>Counts what bounds and constraints refuse while an admissible architecture is looked for.</summary>
/// <param name="space">The space's name.</param>
/// <param name="operation">What looks for it: <c>Sample</c>.</param>
/// <param name="bounds">The bounds and constraints as a user reads them, in the order of their numbers.</param>
/// <param name="limit">How many architectures are tried.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct AdmissionTries(string space, string operation, string[] bounds, int limit = AdmissionTries.Limit)
{
    /// <summary>How many architectures in a row an operator tries.</summary>
    public const int Limit = 10_000;

    private int[]? _refused;
    private int _tries;

    /// <summary>Whether the search is over; counts the refusal where it is not.</summary>
    /// <param name="refusal">The number of the bound or constraint that refused the architecture, or −1 where none did.</param>
    /// <exception cref="NotAdmissibleException">As many architectures as are tried were refused.</exception>
    public bool Admits(int refusal)
    {
        if (refusal < 0)
        {
            return true;
        }

        _refused ??= new int[bounds.Length];
        _refused[refusal]++;
        return ++_tries == limit ? throw Failure() : false;
    }

    /// <summary>What is to be thrown where there is nothing left to try.</summary>
    public readonly NotAdmissibleException Failure()
    {
        var refusals = new List<string>();
        for (int i = 0; i < bounds.Length; i++)
        {
            if (_refused?[i] > 0)
            {
                refusals.Add(string.Create(CultureInfo.InvariantCulture, $"{bounds[i]} refused {_refused[i]:N0}"));
            }
        }

        return new(string.Create(
            CultureInfo.InvariantCulture,
            $"{space}.{operation} found no admissible architecture in {_tries:N0} tries: {string.Join(", ", refusals)}. Loosen what refuses so many, or take what it refuses out of the declaration."));
    }
}
