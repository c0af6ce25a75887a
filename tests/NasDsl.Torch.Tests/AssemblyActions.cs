using NasDsl.Torch.Tests;

[assembly: OneThread]
