using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NasDsl.Generators;

namespace NasDsl.CodeFixes.Tests;

/// <summary>Loads the generator of these tests for a workspace, so that the emitted files are there as in an editor.</summary>
internal sealed class GeneratorLoader : IAnalyzerAssemblyLoader
{
    /// <summary>The generator's assembly as a project refers to it.</summary>
    public static AnalyzerFileReference Reference { get; } = new(typeof(SearchSpaceGenerator).Assembly.Location, new GeneratorLoader());

    public void AddDependencyLocation(string fullPath)
    {
    }

    public Assembly LoadFromPath(string fullPath) => typeof(SearchSpaceGenerator).Assembly;
}
