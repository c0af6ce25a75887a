using NasDsl.Spaces;

namespace NasDsl.Tests;

public class AllocationTests
{
    private const int Count = 1_000;

    // An object's header and type, and two words.
    private const int SizeOfDarts = 16 + (2 * sizeof(ulong));

    [Test]
    public void Drawing_and_changing_allocate_only_the_new_value()
    {
        var random = new RandomSource(70);
        var parent = DartsSpace.Sample(random);
        Assert.That(BytesOf(() => DartsSpace.Sample(random)), Is.EqualTo(SizeOfDarts));
        Assert.That(BytesOf(() => parent.Mutate(random)), Is.EqualTo(SizeOfDarts));
        Assert.That(BytesOf(() => DartsSpace.Crossover(parent, parent, random)), Is.EqualTo(SizeOfDarts));
    }

    [Test]
    public void Encoding_allocates_nothing()
    {
        FashionSpace space = new();
        var tokens = new int[FashionSpace.TokenCount];
        var numbers = new double[1];
        var features = new float[FashionSpace.OneHotLength];
        Assert.That(BytesOf(() => Encode(space)), Is.Zero);

        FashionSpace Encode(FashionSpace architecture)
        {
            architecture.Encode(tokens, numbers);
            architecture.WriteOneHot(features);
            return architecture;
        }
    }

    private static long BytesOf(Func<object> make)
    {
        make();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Count; i++)
        {
            make();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Count;
    }
}
