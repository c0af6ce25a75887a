namespace NasDsl.Search.Tests;

/// <summary>Files that were cut or changed are never read, and never silently passed over.</summary>
[TestFixture]
internal sealed class DamagedCheckpointTests : CheckpointTest
{
    private const int Length = 40;

    [Test]
    public void AFileCutAtAnyByteIsPassedOverForTheOneBefore() => Damage((whole, at) => whole[..at], ofWhole: 1);

    [Test]
    public void AFlippedBitAtAnyByteIsPassedOverForTheOneBefore() => Damage(
        (whole, at) =>
        {
            byte[] changed = [.. whole];
            changed[at / 8] ^= (byte)(1 << (at % 8));
            return changed;
        },
        ofWhole: 8);

    [Test]
    public void BytesBehindTheEndAreDamageToo() => Damage((whole, at) => [.. whole, .. new byte[at + 1]], ofWhole: 1);

    [Test]
    public void WhereAllAreDamagedTheErrorNamesEachFileAndWhy()
    {
        CheckpointFolder folder = new(Root);
        Save(folder, 1, State(Length, 1));
        Save(folder, 2, State(Length, 2));
        string[] files = Files();
        File.WriteAllBytes(files[0], []);
        File.WriteAllText(files[1], "no checkpoint at all, though it is as long as one is, or longer");
        bool isRead = false;
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => folder.Load(_ => isRead = true))!;
        Assert.That(error.Message, Does.Contain(files[0] + ": it ends after 0 bytes").And.Contain(files[1] + ": it does not begin as a checkpoint does"));
        Assert.That(isRead, Is.False);
        Assert.That(Files(), Is.EqualTo(files), "what cannot be read is the user's to remove");
    }

    [Test]
    public void ADamagedFileMakesRoomForTheNextStateAndNotThoseThatAreWhole()
    {
        CheckpointFolder folder = new(Root);
        Save(folder, 1, State(Length, 1));
        Save(folder, 2, State(Length, 2));
        File.WriteAllBytes(Files()[1], [1, 2, 3]);
        CheckpointFolder resumed = new(Root);
        Assert.That(Load(resumed).Step, Is.EqualTo(1));
        Assert.That(Files(), Has.Length.EqualTo(2), "it stays to be looked at until there is another");
        Save(resumed, 2, State(Length, 2));
        Assert.That(Load(new CheckpointFolder(Root)), Is.EqualTo(((long?)2, State(Length, 2))));
        Assert.That(Files(), Has.Length.EqualTo(2));
    }

    [Test]
    public void ADamagedFileOfALaterStepIsNotCountedAsOneThatIsKept()
    {
        CheckpointFolder folder = new(Root);
        Save(folder, 1, State(Length, 1));
        Save(folder, 9, State(Length, 9));
        File.WriteAllBytes(Files()[1], [1, 2, 3]);
        CheckpointFolder resumed = new(Root);
        Load(resumed);
        Save(resumed, 2, State(Length, 2));
        Assert.That(Files().Select(Path.GetFileName), Is.EqualTo(new[] { "000000000001.checkpoint", "000000000002.checkpoint" }));
    }

    [Test]
    public void AFileUnderAnotherStepsNameIsNotTaken()
    {
        CheckpointFolder folder = new(Root);
        Save(folder, 1, State(Length, 1));
        File.Copy(Files()[0], Path.Combine(Root, "000000000005.checkpoint"));
        List<DamagedCheckpoint> told = [];
        Assert.That(Load(new CheckpointFolder(Root, onDamage: told.Add)).Step, Is.EqualTo(1));
        Assert.That(told.Single().Reason, Is.EqualTo("it is of step 1"));
    }

    private void Damage(Func<byte[], int, byte[]> damage, int ofWhole)
    {
        CheckpointFolder folder = new(Root);
        Save(folder, 1, State(Length, 1));
        Save(folder, 2, State(Length, 2));
        string newest = Files()[1];
        byte[] whole = File.ReadAllBytes(newest);
        Assert.That(whole, Has.Length.EqualTo(Length + 60));
        for (int at = 0; at < whole.Length * ofWhole; at++)
        {
            File.WriteAllBytes(newest, damage(whole, at));
            List<DamagedCheckpoint> told = [];
            (long? step, byte[] state) = Load(new CheckpointFolder(Root, onDamage: told.Add));
            if (step != 1 || told.Count != 1 || told[0].File != newest || !state.SequenceEqual(State(Length, 1)))
            {
                Assert.Fail($"With damage {at}: step {step}, told {string.Join(", ", told)}.");
            }
        }

        File.WriteAllBytes(newest, whole);
        Assert.That(Load(new CheckpointFolder(Root)), Is.EqualTo(((long?)2, State(Length, 2))));
    }
}
