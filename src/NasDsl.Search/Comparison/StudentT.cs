namespace NasDsl.Search.Comparison;

/// <summary>Student's t distribution, as far as confidence intervals need it.</summary>
internal static class StudentT
{
    // The first terms of the expansion below are too few for so small degrees of freedom.
    private static readonly double[] Small = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060];

    /// <summary>The quantile at 0.975, exact to four digits (Cornish and Fisher's expansion about the normal quantile).</summary>
    /// <param name="freedom">Degrees of freedom, at least 1.</param>
    internal static double Quantile975(int freedom)
    {
        if (freedom <= Small.Length)
        {
            return Small[freedom - 1];
        }

        const double z = 1.959963985;
        const double z3 = z * z * z;
        const double z5 = z3 * z * z;
        const double z7 = z5 * z * z;
        double inverse = 1.0 / freedom;
        return z + (inverse * (((z3 + z) / 4) + (inverse * ((((5 * z5) + (16 * z3) + (3 * z)) / 96)
            + (inverse * ((3 * z7) + (19 * z5) + (17 * z3) - (15 * z)) / 384)))));
    }
}
