using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace NasDsl.Torch;

/// <summary>Makes optimizers and does what TorchSharp's leave to the caller.</summary>
internal static class Optimizers
{
    public static OptimizerHelper Create(TrainingRecipe recipe, Parameter[] parameters)
    {
        double rate = recipe.LearningRate.Peak;
        return recipe.Optimizer switch
        {
            OptimizerKind.Sgd => SGD(
                parameters, rate, recipe.Momentum, weight_decay: recipe.WeightDecay, nesterov: recipe.Nesterov && recipe.Momentum > 0),
            OptimizerKind.Adam => Adam(
                parameters, rate, recipe.AdamDecay.First, recipe.AdamDecay.Second, weight_decay: recipe.WeightDecay),
            _ => throw new InvalidOperationException($"TrainingRecipe.Optimizer is {(int)recipe.Optimizer}; it must be Sgd or Adam."),
        };
    }

    public static void SetRate(OptimizerHelper optimizer, double rate)
    {
        foreach (ParamGroup group in optimizer.ParamGroups)
        {
            group.LearningRate = rate;
        }
    }

    /// <summary>Takes the gradients away. TorchSharp's zero_grad fills them with zeros instead, after which weights that took no part in a step
    /// would still decay and follow their momentum: in a supernet, all paths but the active one.</summary>
    public static void DropGradients(Parameter[] parameters)
    {
        foreach (Parameter parameter in parameters)
        {
            parameter.grad = null;
        }
    }
}
