namespace NasDsl.Torch;

/// <summary>One step of a controller's LSTM.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Position">The position that it decides, the first of them for <see cref="StepKind.Links"/>; −1 for none.</param>
/// <param name="Guard">The position whose activity decides whether the step is taken; −1 where that is the position's own, and its tokens are to be looked at
/// one by one.</param>
/// <param name="Anchors">How many anchors there are before the step.</param>
/// <param name="Sets">The sets of them that can be chosen, for <see cref="StepKind.Inputs"/>.</param>
/// <param name="IsFirstCell">Whether the step belongs to the space's first cell.</param>
internal readonly record struct ControllerStep(
    StepKind Kind, int Position, int Guard = -1, int Anchors = 0, InputSets? Sets = null, bool IsFirstCell = false)
{
    /// <summary>Whether something is chosen.</summary>
    public bool IsChoice => Kind is StepKind.Token or StepKind.Inputs || (Kind == StepKind.Links && Anchors > 0);
}
