using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using NasDsl.CodeFixes.Editing;
using NasDsl.Generators.Tests;

namespace NasDsl.CodeFixes.Tests;

/// <summary>A workspace with a user's project, as an editor has it: the generator's files are there, and mistakes come with what can be done about them.</summary>
internal sealed class Editor : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    /// <summary>Opens a project of these files.</summary>
    public Editor(params string[] files)
    {
        CSharpCompilation compilation = TestCompilation.Of();
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "User", "User", LanguageNames.CSharp, compilationOptions: compilation.Options,
            parseOptions: TestCompilation.ParseOptions, metadataReferences: compilation.References, analyzerReferences: [GeneratorLoader.Reference]);
        Solution solution = _workspace.CurrentSolution.AddProject(project);
        for (int i = 0; i < files.Length; i++)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), $"File{i}.cs", files[i], filePath: $"File{i}.cs");
        }

        Project = solution.GetProject(project.Id)!;
    }

    /// <summary>All code fixes of the assembly.</summary>
    public static ImmutableArray<CodeFixProvider> Providers { get; } =
    [
        .. typeof(SpaceCodeFix).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(CodeFixProvider)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The project as it was opened.</summary>
    public Project Project { get; }

    /// <summary>What the analyzers say about the project.</summary>
    /// <param name="enabled">A rule that is off by default and is switched on, or null.</param>
    public async Task<ImmutableArray<Diagnostic>> Diagnostics(string? enabled = null) =>
        await Analysis.Of((await Project.GetCompilationAsync())!, enabled);

    /// <summary>What can be done about a mistake.</summary>
    public async Task<IReadOnlyList<(CodeFixProvider Provider, CodeAction Action)>> Offers(Diagnostic diagnostic)
    {
        var offers = new List<(CodeFixProvider, CodeAction)>();
        foreach (CodeFixProvider provider in Providers.Where(each => each.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = new CodeFixContext(DocumentOf(diagnostic), diagnostic, (action, _) => offers.Add((provider, action)), CancellationToken.None);
            await provider.RegisterCodeFixesAsync(context);
        }

        return offers;
    }

    /// <summary>The files after an action.</summary>
    public async Task<string[]> Apply(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Project changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(Project.Id)!;
        var texts = new List<string>();
        foreach (DocumentId id in Project.DocumentIds)
        {
            texts.Add((await changed.GetDocument(id)!.GetTextAsync()).ToString());
        }

        return [.. texts];
    }

    /// <summary>The files after the same action for all mistakes in the first one's file.</summary>
    public async Task<string[]> ApplyToAll(ImmutableArray<Diagnostic> diagnostics, CodeFixProvider provider, CodeAction action)
    {
        var context = new FixAllContext(
            DocumentOf(diagnostics[0]), provider, FixAllScope.Document, action.EquivalenceKey, [diagnostics[0].Id],
            new KnownDiagnostics(diagnostics), CancellationToken.None);
        return await Apply((await provider.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    public void Dispose() => _workspace.Dispose();

    private Document DocumentOf(Diagnostic diagnostic) => Project.GetDocument(diagnostic.Location.SourceTree)!;
}
