namespace NasDsl.Torch;

/// <summary>Refuses data that a space's networks cannot take, before anything is trained.</summary>
internal static class SpaceData
{
    public static void Require<S>(Dataset data, string role)
        where S : class, INetworkSpace<S>
    {
        ArgumentNullException.ThrowIfNull(data, role);
        ReadOnlySpan<int> expected = S.InputShape;
        bool fits = data.ExampleShape.Count == expected.Length;
        for (int i = 0; fits && i < expected.Length; i++)
        {
            fits = data.ExampleShape[i] == expected[i];
        }

        if (!fits)
        {
            throw new ArgumentException(
                $"{S.SpaceName} takes examples of {string.Join('×', expected.ToArray())}; the {role} data has {string.Join('×', data.ExampleShape)}.", role);
        }

        if (data.Classes != S.Classes)
        {
            throw new ArgumentException($"{S.SpaceName} has {S.Classes} classes; the {role} data has {data.Classes}.", role);
        }
    }

    public static void RequireSamePlace(Dataset training, Dataset validation)
    {
        if (training.Device.ToString() != validation.Device.ToString() || training.Inputs.dtype != validation.Inputs.dtype)
        {
            throw new ArgumentException(
                $"The training data is {training.Inputs.dtype} on {training.Device}, the validation data {validation.Inputs.dtype} on {validation.Device}; "
                + "both must be the same.",
                nameof(validation));
        }
    }
}
