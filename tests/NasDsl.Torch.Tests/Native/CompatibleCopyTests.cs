namespace NasDsl.Torch.Tests.Native;

public class CompatibleCopyTests
{
    [Test]
    public void The_version_that_nothing_refers_to_becomes_weak_and_nothing_else_changes()
    {
        byte[] library = TestLibrary.Create();
        byte[] expected = [.. library];
        expected[TestLibrary.FlagsOffset] = 2;

        Assert.That(CompatibleCopy.Patch(library), Is.EqualTo(expected));
        Assert.That(CompatibleCopy.Patch(expected), Is.Null, "a weak version needs no copy");
    }

    [Test]
    public void Another_version_is_left_alone() =>
        Assert.That(CompatibleCopy.Patch(TestLibrary.Create("GLIBCXX_3.4.31")), Is.Null);

    [Test]
    public void A_version_that_a_relocation_needs_is_refused_by_the_symbols_name() =>
        Assert.That(() => CompatibleCopy.Patch(TestLibrary.Create(relocated: 3)),
            Throws.TypeOf<ElfFormatException>().With.Message.Contains("other").And.Message.Contains(CompatibleCopy.Version));

    [Test]
    public void Every_truncation_is_an_error_or_has_nothing_to_do()
    {
        byte[] library = TestLibrary.Create();
        for (int length = 0; length < library.Length; length++)
        {
            Assert.That(() => CompatibleCopy.Patch(library[..length]), Throws.TypeOf<ElfFormatException>(), $"{length} bytes");
        }
    }

    [Test]
    public void Every_damaged_byte_gives_a_result_or_the_errors_type()
    {
        byte[] library = TestLibrary.Create();
        for (int i = 0; i < library.Length; i++)
        {
            foreach (byte value in (byte[])[0, 1, 0x7f, 0x80, 0xff])
            {
                byte[] damaged = [.. library];
                damaged[i] = value;
                Assert.That(() => PatchOrRefuse(damaged), Throws.Nothing, $"byte {i} = {value}");
            }
        }
    }

    [TestCase(TestLibrary.NeedsSize, long.MaxValue, 8, "outside the file")]
    [TestCase(TestLibrary.NeedsSize, 20, 8, "outside its section")]
    [TestCase(TestLibrary.NeedsLink, 77, 4, "section 77 of 6")]
    [TestCase(TestLibrary.NeedsNext, 0xffff_ffff, 4, "outside its section")]
    [TestCase(TestLibrary.VersionName, 5000, 4, "outside its table")]
    [TestCase(0x28, -1, 8, "section table")]
    [TestCase(0x3A, 12, 2, "too short")]
    [TestCase(4, 1, 2, "64-bit")]
    public void Damage_is_named(int offset, long value, int size, string expected)
    {
        byte[] library = TestLibrary.Create();
        TestLibrary.Write(library, offset, value, size);
        Assert.That(() => CompatibleCopy.Patch(library), Throws.TypeOf<ElfFormatException>().With.Message.Contains(expected));
    }

    [Test]
    public void Text_is_not_a_library() =>
        Assert.That(() => CompatibleCopy.Patch("version https://git-lfs.github.com/spec/v1"u8.ToArray()),
            Throws.TypeOf<ElfFormatException>().With.Message.Contains("ELF header"));

    [Test]
    public void A_stored_copy_is_found_again_and_a_damaged_one_replaced()
    {
        string cache = Directory.CreateTempSubdirectory("nasdsl-cache").FullName;
        try
        {
            byte[] patched = CompatibleCopy.Patch(TestLibrary.Create())!;
            string file = CompatibleCopy.Store(patched, cache, "libLibTorchSharp.so");
            DateTime first = File.GetLastWriteTimeUtc(file);
            Assert.That(CompatibleCopy.Store(patched, cache, "libLibTorchSharp.so"), Is.EqualTo(file));
            Assert.That(File.GetLastWriteTimeUtc(file), Is.EqualTo(first));

            File.WriteAllBytes(file, patched[..100]);
            CompatibleCopy.Store(patched, cache, "libLibTorchSharp.so");
            Assert.That(File.ReadAllBytes(file), Is.EqualTo(patched));
            Assert.That(Directory.GetFiles(Path.GetDirectoryName(file)!), Has.Length.EqualTo(1), "no temporary file is left");
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    [Test]
    public void Parallel_processes_end_with_one_whole_file()
    {
        string cache = Directory.CreateTempSubdirectory("nasdsl-cache").FullName;
        try
        {
            byte[] patched = CompatibleCopy.Patch(TestLibrary.Create())!;
            string[] files = new string[32];
            Parallel.For(0, files.Length, i =>
            {
                files[i] = CompatibleCopy.Store(patched, cache, "libLibTorchSharp.so");
                Assert.That(File.ReadAllBytes(files[i]), Is.EqualTo(patched));
            });
            Assert.That(files.Distinct(), Has.Exactly(1).Items);
            Assert.That(Directory.GetFiles(Path.GetDirectoryName(files[0])!), Has.Length.EqualTo(1));
        }
        finally
        {
            Directory.Delete(cache, recursive: true);
        }
    }

    private static void PatchOrRefuse(byte[] library)
    {
        try
        {
            CompatibleCopy.Patch(library);
        }
        catch (ElfFormatException)
        {
            // Refused, as it should be; any other exception fails the test.
        }
    }
}
