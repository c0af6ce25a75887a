using NasDsl.Search;
using static TorchSharp.torch;

namespace NasDsl.Torch;

/// <summary>
/// Keeps trained weights beyond the process: those of each trial in a place of their own, and an index that says which of them count, in which order they were used, and what
/// the last evaluation gave. A kill between the two leaves the index of before, and weights that it does not name.
/// </summary>
/// <param name="placeOf">The place of a name.</param>
/// <param name="identity">What the weights belong to.</param>
internal sealed class LineageStore(Func<string, ICheckpoints> placeOf, WorkIdentity identity)
{
    private readonly ICheckpoints _index = placeOf("index");
    private long _evaluations;

    /// <summary>Reads all that counts; gives the last evaluation, or null where there was none.</summary>
    /// <exception cref="InvalidDataException">Something that counts is damaged or gone.</exception>
    public EvaluatedTrial? Load(TrainedWeights weights, Device device)
    {
        EvaluatedTrial? last = null;
        int[] order = [], dropped = [];
        _evaluations = _index.LoadBinary(reader =>
        {
            identity.Require(reader);
            (order, dropped, last) = (reader.ReadInts(), reader.ReadInts(), EvaluatedTrial.Read(reader));
        }) ?? 0;
        foreach (int trial in order)
        {
            if (PlaceOf(trial).LoadBinary(reader => weights.Read(trial, reader, device)) is null)
            {
                throw new InvalidDataException($"The weights of trial {trial}, from which others may descend, are gone from the checkpoints.");
            }
        }

        Array.ForEach(dropped, trial => PlaceOf(trial).Clear());
        return last;
    }

    /// <summary>Keeps a trial's weights.</summary>
    /// <param name="weights">Has them.</param>
    /// <param name="dropped">Whose weights are no longer kept.</param>
    /// <param name="trial">The trial.</param>
    public void Keep(TrainedWeights weights, IReadOnlyList<int> dropped, EvaluatedTrial trial)
    {
        ICheckpoints place = PlaceOf(trial.Number);
        place.Clear();
        place.SaveBinary(1, writer => weights.Write(trial.Number, writer));
        _index.SaveBinary(++_evaluations, writer =>
        {
            identity.Write(writer);
            writer.WriteInts(weights.Order);
            writer.WriteInts(dropped);
            trial.Write(writer);
        });
        foreach (int old in dropped)
        {
            PlaceOf(old).Clear();
        }
    }

    private ICheckpoints PlaceOf(int trial) => placeOf(FormattableString.Invariant($"trial-{trial}"));
}
