using System.Diagnostics;
using System.Runtime.InteropServices;
using Digits;
using Digits.Running;
using Digits.Spaces;
using NasDsl.Torch;
using Spectre.Console;
using TorchSharp;

if (Console.IsOutputRedirected)
{
    // A file has no width that a table would have to fit.
    AnsiConsole.Profile.Width = 140;
}

long started = Stopwatch.GetTimestamp();
return await new CommandLine().Build(RunAsync).Parse(args).InvokeAsync();

async Task<int> RunAsync(RunSettings settings, string? download, CancellationToken cancelled)
{
    try
    {
        NativeLibraries.EnsureLoaded();
        torch.set_num_threads(settings.Threads);
        torch.Device device = Devices.Parse(settings.Device);
        if (download is not null)
        {
            settings = settings with { Data = settings.Data ?? Path.Combine("data", download) };
            using var client = new HttpClient();
            await DatasetDownload.FetchAsync(
                PublishedDataset.Find(download),
                settings.Data,
                client,
                new Progress<string>(file => AnsiConsole.MarkupLineInterpolated($"[grey]fetching {file}[/]")),
                cancelled);
        }

        return settings.Data is null ? RunOnDrawnDigits(settings, device, cancelled) : RunOnFiles(settings, device, cancelled);
    }
    catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
    {
        AnsiConsole.MarkupLine("[yellow]Cancelled.[/]");
        return 130;
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or HttpRequestException or TaskCanceledException
        or ArgumentException or InvalidOperationException or DllNotFoundException or ExternalException)
    {
        await Console.Error.WriteLineAsync(exception.Message);
        return 1;
    }
}

int RunOnDrawnDigits(RunSettings settings, torch.Device device, CancellationToken cancelled)
{
    using SampleData data = SampleData.Draw(settings.Seed, device);
    return new Contest<DigitsSpace>(data, settings, started, cancelled).Run();
}

int RunOnFiles(RunSettings settings, torch.Device device, CancellationToken cancelled)
{
    ImageSet files = ImageSet.Read(settings.Data!);
    using SampleData data = SampleData.Of(files, settings.Data!, settings.Seed, device);
    return files.Training.Channels == 1
        ? new Contest<MnistSpace>(data, settings, started, cancelled).Run()
        : new Contest<CifarSpace>(data, settings, started, cancelled).Run();
}
