using Digits.Running;
using NasDsl;
using NasDsl.Search.Rendering;
using Spectre.Console;

namespace Digits.Results;

/// <summary>The winners drawn: as text and C# on the console, as SVG in files.</summary>
/// <typeparam name="S">The space.</typeparam>
public sealed class Winners<S>(IReadOnlyList<Finalist<S>> results, string folder)
    where S : class, ISearchSpace<S>
{
    /// <summary>Shows every winner and says where its picture is.</summary>
    public void Show()
    {
        Directory.CreateDirectory(folder);
        foreach (Finalist<S> winner in results.Where(result => !result.IsBaseline))
        {
            string file = Path.Combine(folder, winner.Name.ToLowerInvariant().Replace(' ', '-') + ".svg");
            File.WriteAllText(file, ArchitectureSvg.Render(winner.Architecture, $"{S.SpaceName}, found by {winner.Name}"));
            AnsiConsole.WriteLine();
            AnsiConsole.Write(new Rule($"[bold]{Markup.Escape(winner.Name)}[/]  {Markup.Escape(file)}").LeftJustified());
            Console.WriteLine(ArchitectureText.Render(winner.Architecture));
            Console.WriteLine(winner.Architecture.ToString("C#", null));
        }
    }
}
