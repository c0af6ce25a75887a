using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NasDsl.Generators.Dependencies;

/// <summary>
/// Gives a file's declarations a version: a hash of all that they can depend on. That is the files that declare a type of a name that the file mentions,
/// the files that those depend on, and what every file sees (global usings, namespaces, references, options). It goes by names alone, and so takes
/// rather too much for a change than too little.
/// </summary>
internal sealed class ProjectOutline
{
    /// <summary>Beyond so many files, following names costs more than it saves; then every declaration of the project counts.</summary>
    private const int MaxFollowed = 64;

    private static readonly ConditionalWeakTable<Compilation, ProjectOutline> _known = new();

    private readonly FileOutline[] _files;

    // The files that declare a type of some name, as chains: the first link by name, and in each link the file and the next link.
    private readonly Dictionary<ulong, int> _firstLink;
    private readonly List<(int File, int Next)> _links;

    // What each file names besides its own identifiers: global usings, and what the reader asks the compilation for by name.
    private readonly HashSet<ulong> _namedEverywhere = [StableHash.Of("INetworkSpace")];
    private readonly ulong _environment;
    private readonly ulong _everything;

    private readonly List<int> _followed = new(MaxFollowed);
    private readonly int[] _visits;
    private int _visit;

    private ProjectOutline(CSharpCompilation compilation)
    {
        var environment = new StableHash();
        var everything = new StableHash();
        var namespaces = new HashSet<ulong>();
        environment.Add(Identity.Of(compilation.Options));

        // To which the internals of a reference may be visible.
        environment.Add(compilation.AssemblyName ?? "");
        foreach (MetadataReference reference in compilation.References)
        {
            environment.Add(Identity.Of(reference));
        }

        // About one type a file; this is made anew for each compilation, so that growing step by step would be most of its cost.
        _files = new FileOutline[compilation.SyntaxTrees.Length];
        _firstLink = new(_files.Length + (_files.Length / 4));
        _links = new(_files.Length + (_files.Length / 4));
        for (int i = 0; i < _files.Length; i++)
        {
            FileOutline file = _files[i] = FileOutline.Of(compilation.SyntaxTrees[i]);
            everything.Add(file.Content);
            foreach (ulong type in file.Types)
            {
                _links.Add((i, _firstLink.TryGetValue(type, out int next) ? next : -1));
                _firstLink[type] = _links.Count - 1;
            }

            Add(file.Namespaces, namespaces);
            Add(file.Globals, _namedEverywhere);
            if (file.Environment != 0)
            {
                environment.Add(file.Environment);
            }
        }

        // Of namespaces it counts which there are, not how many files add to them, nor in which order.
        ulong sum = 0;
        foreach (ulong space in namespaces)
        {
            sum = unchecked(sum + space);
        }

        environment.Add(sum);
        _environment = environment.Value;
        _everything = everything.Value;
        _visits = new int[_files.Length];
    }

    /// <summary>The compilation's outline, made once.</summary>
    public static ProjectOutline Of(Compilation compilation) =>
        _known.GetValue(compilation, static compilation => new((CSharpCompilation)compilation));

    /// <summary>The version of what the declarations in a file can depend on, themselves included.</summary>
    public ulong VersionFor(SyntaxTree tree)
    {
        lock (_followed)
        {
            _followed.Clear();
            _visit++;
            Follow(FileOutline.Of(tree).Types);
            foreach (ulong name in _namedEverywhere)
            {
                Follow(name);
            }

            for (int i = 0; i < _followed.Count && _followed.Count <= MaxFollowed; i++)
            {
                Follow(_files[_followed[i]].Names);
            }

            var version = new StableHash();
            version.Add(_environment);
            if (_followed.Count > MaxFollowed)
            {
                version.Add(_everything);
                return version.Value;
            }

            // In the order of the files, on which the order of a type's members depends.
            _followed.Sort();
            foreach (int file in _followed)
            {
                version.Add(_files[file].Content);
            }

            return version.Value;
        }
    }

    // HashSet.UnionWith would box the array, and that for each file.
    private static void Add(ImmutableArray<ulong> from, HashSet<ulong> to)
    {
        foreach (ulong item in from)
        {
            to.Add(item);
        }
    }

    private void Follow(ImmutableArray<ulong> names)
    {
        foreach (ulong name in names)
        {
            Follow(name);
        }
    }

    private void Follow(ulong name)
    {
        if (!_firstLink.TryGetValue(name, out int link))
        {
            return;
        }

        for (; link >= 0; link = _links[link].Next)
        {
            int file = _links[link].File;
            if (_visits[file] != _visit)
            {
                _visits[file] = _visit;
                _followed.Add(file);
            }
        }
    }
}
