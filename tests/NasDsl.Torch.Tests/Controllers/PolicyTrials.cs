using NasDsl.Search;
using NasDsl.Spaces;

namespace NasDsl.Torch.Tests.Controllers;

/// <summary>Trials of strategies that train a controller, rewarded by how many blocks are the greatest convolution.</summary>
internal static class PolicyTrials
{
    public static double ShareOfConvolutions(MacroSpace architecture)
    {
        Span<int> blocks = stackalloc int[8];
        architecture.Encode(blocks, []);
        return blocks.Count(2) / 8.0;
    }

    public static void Tell(PolicyStrategy<MacroSpace> strategy, int number, double score) =>
        strategy.Tell(new Trial<MacroSpace>(number, strategy.Ask().Architecture, TrialState.Completed, score));

    public static float[] Weights(PolicyStrategy<MacroSpace> strategy) =>
        [.. strategy.Controller.parameters().SelectMany(parameter => parameter.data<float>().ToArray())];

    /// <summary>Trials of which eight are open at a time; gives the mean reward of the first and of the last fifty.</summary>
    public static (double Early, double Late) LearnInFlight(PolicyStrategy<MacroSpace> strategy, int trials)
    {
        var open = new Queue<MacroSpace>();
        for (int i = 0; i < 8; i++)
        {
            open.Enqueue(strategy.Ask().Architecture);
        }

        (double early, double late) = (0, 0);
        for (int number = 0; number < trials; number++)
        {
            MacroSpace done = open.Dequeue();
            double score = ShareOfConvolutions(done);
            early += number < 50 ? score / 50 : 0;
            late += number >= trials - 50 ? score / 50 : 0;
            strategy.Tell(new Trial<MacroSpace>(number, done, TrialState.Completed, score));
            open.Enqueue(strategy.Ask().Architecture);
        }

        return (early, late);
    }
}
