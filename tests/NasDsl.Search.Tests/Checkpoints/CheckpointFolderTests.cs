namespace NasDsl.Search.Tests;

/// <summary>What a folder keeps, and under which names.</summary>
[TestFixture]
internal sealed class CheckpointFolderTests : CheckpointTest
{
    [Test]
    public void TheNewestStateIsReadAndAsManyAreKeptAsAsked()
    {
        CheckpointFolder folder = new(Root, generations: 3);
        Assert.That(Load(folder).Step, Is.Null);
        for (int step = 0; step < 12; step++)
        {
            Save(folder, step, State(step * 1_000, (byte)step));
            (long? loaded, byte[] state) = Load(new CheckpointFolder(Root));
            Assert.That((loaded, state), Is.EqualTo(((long?)step, State(step * 1_000, (byte)step))));
        }

        Assert.That(Files(), Has.Length.EqualTo(3));
        folder.Clear();
        Assert.That(Directory.Exists(Root), Is.False, "an empty folder is removed");
        Assert.That(Load(folder).Step, Is.Null);
        Save(folder, 0, State(1, 1));
        Assert.That(Load(folder).Step, Is.EqualTo(0), "a cleared folder begins anew");
    }

    [Test]
    public void PiecesOfWorkHaveFoldersOfTheirOwn()
    {
        CheckpointFolder folder = new(Root);
        Save(folder.For("trial-1"), 5, State(10, 1));
        Save(folder.For("trial-2"), 3, State(10, 2));
        Assert.That(Load(folder).Step, Is.Null);
        Assert.That(Load(folder.For("trial-1")).Step, Is.EqualTo(5));
        folder.Clear();
        Assert.That(Load(folder.For("trial-2")).State, Is.EqualTo(State(10, 2)), "what is inside is other work's");
    }

    [TestCase("")]
    [TestCase("..")]
    [TestCase(".hidden")]
    [TestCase("end.")]
    [TestCase("a/b")]
    [TestCase("a\\b")]
    [TestCase("a:b")]
    [TestCase("a b")]
    [TestCase("ä")]
    public void NamesThatLeaveTheFolderOrDifferBetweenSystemsAreRefused(string name) =>
        Assert.That(() => new CheckpointFolder(Root).For(name), Throws.ArgumentException.With.Message.Contains($"'{name}'"));

    [Test]
    public void AStepThatIsNotGreaterIsRefusedAndNothingIsLost()
    {
        CheckpointFolder folder = new(Root);
        Save(folder, 7, State(10, 7));
        Assert.That(() => Save(folder, 7, State(10, 8)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("step 7"));

        // As does one that begins anew without looking at what is kept.
        Assert.That(() => Save(new CheckpointFolder(Root), 1, State(10, 8)), Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("step 7"));
        Assert.That(Load(folder).State, Is.EqualTo(State(10, 7)));
    }

    [Test]
    public void ASecondProcessInTheFolderLeavesEachStateWhole()
    {
        CheckpointFolder first = new(Root), second = new(Root);
        Save(first, 1, State(100, 1));
        Load(second);
        Save(second, 2, State(100, 2));
        Save(first, 2, State(100, 2));
        Save(first, 3, State(100, 3));
        Save(second, 4, State(100, 4));
        Assert.That(Load(new CheckpointFolder(Root)).State, Is.EqualTo(State(100, 4)));
        Assert.That(Files(), Has.Length.EqualTo(2));
    }

    [Test]
    public void WhatIsReadIsTheStateAlone()
    {
        CheckpointFolder folder = new(Root);
        folder.Save(1, stream =>
        {
            using BinaryWriter writer = new(stream);
            writer.Write(42);
            writer.Write("text");
        });
        folder.Load(stream =>
        {
            using BinaryReader reader = new(stream);
            Assert.That((reader.ReadInt32(), reader.ReadString()), Is.EqualTo((42, "text")));
            Assert.That(reader.BaseStream.ReadByte(), Is.EqualTo(-1));
        });
    }

    [Test]
    public void FewerThanTwoGenerationsAreRefused() =>
        Assert.That(() => new CheckpointFolder(Root, generations: 1), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
