namespace NasDsl.Torch;

/// <summary>Why a training ended.</summary>
public enum TrainingEnd
{
    /// <summary>All epochs or steps were done.</summary>
    Completed,

    /// <summary>The budget of training images was used.</summary>
    ImageBudget,

    /// <summary>The time was over.</summary>
    TimeLimit,

    /// <summary>The caller cancelled it and is given what there is.</summary>
    Cancelled,

    /// <summary>A guard against collapse ended the search (<see cref="GradientSearchOptions.StopAtSkips"/>, <see cref="EigenvalueGuard"/>).</summary>
    Guarded,
}
