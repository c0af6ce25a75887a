using System.Text.Json;
using Spectre.Console;
using TabularBench;
using TabularBench.Running;
using TabularBench.Spaces;

if (Console.IsOutputRedirected)
{
    // A file has no width that a table would have to fit.
    AnsiConsole.Profile.Width = 140;
}

return await new CommandLine().Build(Run).Parse(args).InvokeAsync();

static int Run(RunSettings settings, CancellationToken cancelled)
{
    try
    {
        new Bench<MacroSpace>(settings, cancelled).Run();
        return 0;
    }
    catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
    {
        AnsiConsole.MarkupLine("[yellow]Cancelled.[/]");
        return 130;
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or ArgumentException)
    {
        Console.Error.WriteLine(exception.Message);
        return 1;
    }
}
