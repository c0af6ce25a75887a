using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace NasDsl.Fuzzing;

/// <summary>Compiles accepted files into one assembly, loads it, hands out its spaces, and unloads it.</summary>
internal static class CompiledFiles
{
    /// <summary>Compiles and uses the files.</summary>
    /// <param name="sources">The files. Their types must have names of their own.</param>
    /// <param name="useSpace">Called with the type of each space.</param>
    /// <returns>Why they do not compile, or null.</returns>
    public static string? Use(IEnumerable<string> sources, Action<Type> useSpace)
    {
        GeneratorRunResult generated = FuzzProject.Generate(FuzzProject.Compile(sources), out CSharpCompilation output);
        if (generated.Exception is Exception exception)
        {
            return $"the generator throws: {exception}";
        }

        using var assembly = new MemoryStream();
        EmitResult emitted = output.Emit(assembly);
        if (emitted.Diagnostics.FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || IsAboutEmittedText(diagnostic)) is Diagnostic error)
        {
            return $"accepted, and the compiler says {Judge.Show(error)}";
        }

        if (Judge.Errors(FuzzProject.Diagnose(output)).FirstOrDefault() is Diagnostic late)
        {
            return $"accepted, and beside the emitted files an analyzer says {Judge.Show(late)}";
        }

        assembly.Position = 0;
        Load(assembly, useSpace);
        return null;
    }

    /// <summary>Calls a method whose type parameter is the space.</summary>
    public static void Call(Type owner, string method, Type space, params object[] arguments) =>
        owner.GetMethod(method)!.MakeGenericMethod(space).Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    /// <summary>Whether a type can stand for itself in such an interface.</summary>
    public static bool Implements(Type type, Type open) => !type.IsAbstract && type.IsClass && type.GetInterfaces().Any(
        candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == open && candidate.GenericTypeArguments[0] == type);

    private static bool IsAboutEmittedText(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Location.SourceTree is SyntaxTree tree && FuzzProject.IsEmitted(tree);

    // Not inlined, so that nothing of the loaded assembly stays on the stack of what unloads it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Load(MemoryStream assembly, Action<Type> useSpace)
    {
        var context = new AssemblyLoadContext("Fuzz", isCollectible: true);
        try
        {
            foreach (Type type in context.LoadFromStream(assembly).GetTypes().Where(static type => Implements(type, typeof(ISearchSpace<>))))
            {
                useSpace(type);
            }
        }
        finally
        {
            context.Unload();
        }
    }
}
