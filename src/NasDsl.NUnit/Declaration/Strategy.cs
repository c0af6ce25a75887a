using NasDsl.Search;
using NasDsl.Torch;

namespace NasDsl.NUnit;

/// <summary>The strategies that a <see cref="SearchTestAttribute"/> can name; any other is named by its type or made by a member of the fixture.</summary>
public enum Strategy
{
    /// <summary><see cref="RegularizedEvolution{S}"/>, with a population that suits the number of trials.</summary>
    Evolution,

    /// <summary><see cref="RandomSearch{S}"/>.</summary>
    Random,

    /// <summary><see cref="GridSearch"/>: the whole space, of which each continuous number takes five values.</summary>
    Grid,

    /// <summary><see cref="LocalSearch{S}"/>.</summary>
    LocalSearch,

    /// <summary><see cref="TpeSearch{S}"/>.</summary>
    Tpe,

    /// <summary><see cref="Bananas{S}"/>.</summary>
    Bananas,

    /// <summary><see cref="ReinforceStrategy{S}"/>, for spaces with discrete decisions; needs libtorch.</summary>
    Reinforce,

    /// <summary><see cref="PpoStrategy{S}"/>, for spaces with discrete decisions; needs libtorch.</summary>
    Ppo,
}
