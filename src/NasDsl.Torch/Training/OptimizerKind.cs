namespace NasDsl.Torch;

/// <summary>How weights follow their gradients.</summary>
public enum OptimizerKind
{
    /// <summary>Stochastic gradient descent with momentum.</summary>
    Sgd,

    /// <summary>Adam (Kingma and Ba, ICLR 2015, arXiv 1412.6980).</summary>
    Adam,
}
