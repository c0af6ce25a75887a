namespace NasDsl.Search;

/// <summary>
/// Proposes the whole space, one architecture after another, and then is finished. A continuous number takes a given number of values, equally far apart on
/// its scale; everything else takes every value. What the space's bounds and constraints refuse is left out, and of architectures with one canonical value
/// the first alone is proposed. <see cref="GridSearch"/> makes them.
/// </summary>
/// <typeparam name="S">The search space.</typeparam>
public sealed class GridSearch<S> : IStrategy<S>
    where S : class, ISearchSpace<S>
{
    private const int RefusalLimit = 1_000_000;

    private readonly IEnumerator<S> _grid;
    private S? _next;
    private bool _isEnded;

    internal GridSearch(IEnumerator<S> grid) => _grid = grid;

    /// <inheritdoc/>
    public string Name => "Grid";

    /// <summary>Whether every architecture of the grid was proposed.</summary>
    public bool IsFinished => Peek() is null && _isEnded;

    /// <summary>The grid's next architecture.</summary>
    /// <exception cref="InvalidOperationException">Every one was proposed; see <see cref="IsFinished"/>.</exception>
    /// <exception cref="NotAdmissibleException">A million in a row were left out. Asking again goes on behind them.</exception>
    public Proposal<S> Ask()
    {
        S next = Peek() ?? throw (_isEnded
            ? new InvalidOperationException($"The grid of {S.SpaceName} is finished: every architecture was proposed.")
            : new NotAdmissibleException(
                FormattableString.Invariant($"Of the grid of {S.SpaceName}, {RefusalLimit:N0} architectures in a row are not admissible or not new.")));
        _next = null;
        return next;
    }

    /// <inheritdoc/>
    public void Tell(Trial<S> trial)
    {
        // Nothing is learned from a result.
    }

    /// <summary>The next architecture; null where the grid has ended, or too many in a row were left out.</summary>
    private S? Peek()
    {
        for (int left = 0; _next is null && !_isEnded && left < RefusalLimit; left++)
        {
            if (!_grid.MoveNext())
            {
                _isEnded = true;
            }
            else if (IsNew(_grid.Current))
            {
                _next = _grid.Current;
            }
        }

        return _next;
    }

    private static bool IsNew(S architecture)
    {
        try
        {
            if (!architecture.IsAdmissible)
            {
                return false;
            }

            S canonical = architecture.Canonical();
            return canonical.Equals(architecture) || !canonical.IsAdmissible;
        }
        catch (NotAdmissibleException)
        {
            // A constraint threw. The trial will fail, and say what it was.
            return true;
        }
    }
}
