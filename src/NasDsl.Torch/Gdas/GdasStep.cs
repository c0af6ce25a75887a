namespace NasDsl.Torch;

/// <summary>A step of GDAS: as in the authors' code the weights come first, and each of both passes draws a sample of its own.</summary>
internal sealed class GdasStep<S> : GradientStep<S>
    where S : class, IRelaxableSpace<S>
{
    private readonly GumbelHardRelaxation[] _relaxations;
    private readonly GdasOptions _options;

    public GdasStep(StepSetup<S> setup, GdasOptions options)
        : base(setup, options)
    {
        _options = options;
        _relaxations = Relax(_ => new GumbelHardRelaxation(setup.Sampling));
    }

    private protected override bool WeightsFirst => true;

    private protected override void Begin(in SearchMoment moment)
    {
        base.Begin(moment);
        double temperature = moment.Between(_options.FirstTemperature, _options.LastTemperature);
        foreach (GumbelHardRelaxation relaxation in _relaxations)
        {
            relaxation.Temperature = temperature;
        }
    }
}
