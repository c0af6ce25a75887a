namespace NasDsl.Torch;

/// <summary>A data set that can be downloaded: where its files are and what they must contain.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="BaseAddress">What relative addresses of files start from; ends with a slash.</param>
/// <param name="Files">Its files.</param>
public sealed record PublishedDataset(string Name, Uri BaseAddress, IReadOnlyList<PublishedFile> Files)
{
    /// <summary>Fashion-MNIST (Xiao, Rasul and Vollgraf, 2017, arXiv 1708.07747): 60,000 + 10,000 images of clothes, 28×28; 30 MB. MIT licence.</summary>
    public static PublishedDataset FashionMnist { get; } = new(
        "fashion-mnist",
        new Uri("https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"),
        [
            Mnist(MnistFiles.TrainingImages, 47_040_016, "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
            Mnist(MnistFiles.TrainingLabels, 60_008, "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
            Mnist(MnistFiles.TestImages, 7_840_016, "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
            Mnist(MnistFiles.TestLabels, 10_008, "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
        ]);

    /// <summary>MNIST (LeCun, Cortes and Burges): 60,000 + 10,000 images of handwritten digits, 28×28; 11 MB.</summary>
    public static PublishedDataset MnistDigits { get; } = new(
        "mnist",
        new Uri("https://storage.googleapis.com/cvdf-datasets/mnist/"),
        [
            Mnist(MnistFiles.TrainingImages, 47_040_016, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
            Mnist(MnistFiles.TrainingLabels, 60_008, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
            Mnist(MnistFiles.TestImages, 7_840_016, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
            Mnist(MnistFiles.TestLabels, 10_008, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"),
        ]);

    /// <summary>Every set that is known by name.</summary>
    public static IReadOnlyList<PublishedDataset> Known { get; } = [FashionMnist, MnistDigits];

    /// <summary>The known set of that name.</summary>
    /// <exception cref="ArgumentException">No set has that name; the message lists those there are.</exception>
    public static PublishedDataset Find(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        foreach (PublishedDataset known in Known)
        {
            if (string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        throw new ArgumentException($"No data set '{name}' can be downloaded; there are: {string.Join(", ", Known.Select(known => known.Name))}.", nameof(name));
    }

    private static PublishedFile Mnist(string name, long length, string sha256) => new(name, name + ".gz", length, sha256);
}
