using System.Runtime.InteropServices;
using NasDsl.Torch;

namespace NasDsl.Fuzzing;

/// <summary>Accepted files that are compiled into one assembly and run.</summary>
/// <param name="networks">How many networks each space builds.</param>
/// <param name="seed">What the draws follow from.</param>
internal sealed class Batch(int networks, ulong seed)
{
    private const string OwnModule = ": TorchSharp.torch.nn.Module<";

    private readonly List<(int Number, string Source)> _files = [];

    /// <summary>How many files there are.</summary>
    public int Count => _files.Count;

    /// <summary>Adds a file. Its types must have names of their own.</summary>
    public void Add(int number, string source) => _files.Add((number, source));

    /// <summary>Compiles and runs all files.</summary>
    public BatchResult Run()
    {
        var result = new BatchResult();
        if (_files.Count == 0 || Run(_files, result) is not string problem)
        {
            return result;
        }

        // Which of them it is, or whether it takes several of them together.
        foreach ((int number, string source) in _files)
        {
            if (Run([(number, source)], result) is string own)
            {
                result.Defects.Add(new(number, source, own));
            }
        }

        if (result.Defects.Count == 0)
        {
            result.Defects.Add(new(_files[0].Number, string.Join("\n\n", _files.Select(static file => file.Source)), "together alone: " + problem));
        }

        return result;
    }

    private string? Run(List<(int Number, string Source)> files, BatchResult result) =>
        CompiledFiles.Use(files.Select(static file => file.Source), type => RunSpace(type, files, result));

    private void RunSpace(Type type, List<(int Number, string Source)> files, BatchResult result)
    {
        (string Name, Type Needed, int Count)[] trials =
        [
            (nameof(SpaceTrial.Values), typeof(ISearchSpace<>), networks),
            (nameof(SpaceTrial.Networks), typeof(INetworkSpace<>), networks),
            (nameof(SpaceTrial.Paths), typeof(IPathSpace<>), networks / 5),
            (nameof(SpaceTrial.Mixture), typeof(IRelaxableSpace<>), networks / 5),
        ];
        result.DerivedSpaces += type.BaseType == typeof(object) ? 0 : 1;
        foreach ((string name, Type needed, int count) in trials)
        {
            if (!CompiledFiles.Implements(type, needed))
            {
                continue;
            }

            if (Failure(name, type, count, result) is not { } failure)
            {
                continue;
            }

            (int number, string source) = files.FirstOrDefault(file => Declares(file, type), files[0]);
            if (failure is ExternalException && source.Contains(OwnModule, StringComparison.Ordinal))
            {
                result.OwnModules++;
            }
            else if (failure is ExternalException && Failure(name, type, count, new BatchResult()) is null)
            {
                result.Unrepeated++;
            }
            else
            {
                result.Defects.Add(new(number, source, $"{name} of {type}: {failure}"));
            }
        }
    }

    private Exception? Failure(string trial, Type type, int count, BatchResult result)
    {
        try
        {
            CompiledFiles.Call(typeof(SpaceTrial), trial, type, count, seed, result);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static bool Declares((int Number, string Source) file, Type type) =>
        type.Namespace is string space
            ? space == $"F{file.Number}" || space.StartsWith($"F{file.Number}.", StringComparison.Ordinal)
            : type.FullName!.Contains("_" + file.Number, StringComparison.Ordinal);
}
