using NasDsl.Search.Rendering;
using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Rendering;

public class NetworkOutlineTests
{
    /// <summary>Eight cells, reductions at a third and two thirds, channels doubled there, a stem of three times the channels, four nodes concatenated: section 3 of the
    /// paper on DARTS, and its code.</summary>
    [Test]
    public void A_stack_of_cells_is_outlined_as_published() => Assert.That(
        NetworkOutline.Of(DartsSpace.Sample(new RandomSource(1))).Select(stage => $"{stage} {stage.InputText}"),
        Is.EqualTo((string[])[
            "stem 3×32×32", "cell ×2 48×32×32", "reduction cell 64×32×32", "cell ×2 128×16×16", "reduction cell 128×16×16", "cell ×2 256×8×8", "classifier 256×8×8"]));

    /// <summary>Three stages of five cells at 16, 32 and 64 channels with residual blocks between: figure 1 of the paper on NAS-Bench-201.</summary>
    [Test]
    public void Stages_with_residual_blocks_between_are_outlined_as_published() => Assert.That(
        NetworkOutline.Of(Bench201Space.Sample(new RandomSource(1))).Select(stage => $"{stage} {stage.InputText}"),
        Is.EqualTo((string[])[
            "stem 3×32×32", "cell ×5 16×32×32", "residual reduction 16×32×32", "cell ×5 32×16×16", "residual reduction 32×16×16", "cell ×5 64×8×8",
            "head 64×8×8", "classifier 64×8×8"]));

    [Test]
    public void Operations_in_series_keep_their_order_and_no_norms_of_sums_are_listed()
    {
        EnasMacroSpace architecture = EnasMacroSpace.Sample(new RandomSource(1));
        IReadOnlyList<NetworkStage> stages = NetworkOutline.Of(architecture);
        Assert.That(stages.Where(stage => stage.Name is not "stem" and not "classifier").SelectMany(stage => Enumerable.Repeat(stage.Name, stage.Count)),
            Is.EqualTo(architecture.Body.Select(operation => $"{operation}")));
        Assert.That((stages[0].Name, stages[^1].Name), Is.EqualTo(("stem", "classifier")));
    }
}
