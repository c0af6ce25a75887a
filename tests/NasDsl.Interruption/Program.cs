using NasDsl.Interruption;

// FOLDER RESULT STEPS SEED: searches by DARTS with its checkpoints in a folder, and writes the result's bits to a file when it has ended. Tells of each step on standard output.
if (args is not [var folder, var result, var steps, var seed])
{
    Console.Error.WriteLine("usage: FOLDER RESULT STEPS SEED");
    return 2;
}

byte[] bits = DartsWork.Run(int.Parse(steps), ulong.Parse(seed), folder, step => Console.WriteLine($"step {step}"));
File.WriteAllBytes(result + ".unfinished", bits);
File.Move(result + ".unfinished", result, overwrite: true);
return 0;
