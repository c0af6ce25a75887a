using System.Text;
using System.Text.Json;
using NasDsl.Spaces;

namespace NasDsl.Tests;

/// <summary>Every form of an architecture reads back, for spaces of every kind.</summary>
[TestFixture(typeof(MacroSpace))]
[TestFixture(typeof(Bench201Space))]
[TestFixture(typeof(DartsSpace))]
[TestFixture(typeof(FashionSpace))]
[TestFixture(typeof(ConditionalSpace))]
[TestFixture(typeof(BlockSpace))]
[TestFixture(typeof(FixedBlockSpace))]
[TestFixture(typeof(TinyForestSpace))]
[TestFixture(typeof(TinyLinkSpace))]
[TestFixture(typeof(LinkedSpace))]
[TestFixture(typeof(LinkedVectorSpace))]
[TestFixture(typeof(EnasMacroSpace))]
[TestFixture(typeof(OptimizerSpace))]
[TestFixture(typeof(FixedChainSpace))]
[TestFixture(typeof(ElasticSpace))]
[TestFixture(typeof(RepeatInputsSpace))]
[TestFixture(typeof(WidthSpace))]
[TestFixture(typeof(TrainingSpace))]
[TestFixture(typeof(DepthSpace))]
[TestFixture(typeof(DeepSpace))]
[TestFixture(typeof(LongSpace))]
[TestFixture(typeof(EnasSpace))]
[TestFixture(typeof(NumbersSpace))]
[TestFixture(typeof(SingleSpace))]
[TestFixture(typeof(WidenedSpace))]
[TestFixture(typeof(TunedVectorSpace))]
[TestFixture(typeof(DeeperVectorSpace))]
[TestFixture(typeof(ThirdMacroSpace))]
[TestFixture(typeof(MoreConditionsSpace))]
[TestFixture(typeof(MoreBlocksSpace))]
public class RoundTripTests<S>
    where S : class, ISearchSpace<S>
{
    private const int Count = 300;

    [Test]
    public void Tokens_and_numbers()
    {
        foreach (S architecture in Samples())
        {
            S decoded = S.Decode(Encodings.Tokens(architecture), Encodings.Numbers(architecture));
            Assert.That(decoded, Is.EqualTo(architecture));
            Assert.That(decoded.GetHashCode(), Is.EqualTo(architecture.GetHashCode()));
        }
    }

    [Test]
    public void Text()
    {
        Span<char> buffer = stackalloc char[4096];
        foreach (S architecture in Samples())
        {
            string text = architecture.ToString()!;
            Assert.That(S.Parse(text, null), Is.EqualTo(architecture));
            Assert.That(S.TryParse(text, null, out S? parsed) && parsed.Equals(architecture));
            Assert.That(text, Does.Not.Contain('\n'));
            Assert.That(architecture.TryFormat(buffer, out int written, "G", null) && buffer[..written].SequenceEqual(text));
        }

        Assert.That(Samples().First().TryFormat([], out int none, "", null), Is.False);
        Assert.That(none, Is.Zero);
    }

    [Test]
    public void Json()
    {
        foreach (S architecture in Samples())
        {
            string json = JsonSerializer.Serialize(architecture);
            Assert.That(JsonSerializer.Deserialize<S>(json), Is.EqualTo(architecture));
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            Assert.That(S.ReadJson(ref reader), Is.EqualTo(architecture));
            Assert.That(reader.TokenType, Is.EqualTo(JsonTokenType.EndObject));
        }
    }

    [Test]
    public void One_hot_features_name_each_active_token()
    {
        foreach (S architecture in Samples())
        {
            var features = new float[S.OneHotLength];
            architecture.WriteOneHot(features);
            int[] tokens = Encodings.Tokens(architecture);
            int offset = 0;
            for (int position = 0; position < S.TokenCount; position++)
            {
                var expected = new float[S.TokenSizes[position]];
                expected[tokens[position]] = IsActive(tokens, position) ? 1 : 0;
                Assert.That(features.AsSpan(offset, expected.Length).ToArray(), Is.EqualTo(expected), $"position {position} of {architecture}");
                offset += expected.Length;
            }

            Assert.That(features[offset..], Has.Length.EqualTo(S.NumberCount).And.All.InRange(0f, 1f));
        }
    }

    [Test]
    public void The_size_of_the_encoding_fits_the_decisions()
    {
        Assert.That(S.TokenSizes.Length, Is.EqualTo(S.TokenCount));
        Assert.That(S.Fingerprint, Does.Match("^[0-9a-f]{16}$"));
        Assert.That(S.SpaceName, Is.EqualTo(typeof(S).Name));
        Assert.That(() => S.Decode(new int[S.TokenCount + 1], new double[S.NumberCount]), Throws.ArgumentException.With.Message.Contains(S.SpaceName));
    }

    // Independent of IsActive, which not every space has.
    private static bool IsActive(int[] tokens, int position)
    {
        foreach (DecisionInfo decision in S.Decisions)
        {
            int layer = position - decision.FirstToken - 1;
            bool isOwn = decision.Kind != DecisionKind.Number && layer >= -1 && layer < decision.TokenCount - 1;
            for (DecisionCondition? condition = isOwn ? decision.When : null; condition is not null; condition = condition.Outer)
            {
                if (tokens[condition.Token] < condition.Low || tokens[condition.Token] > condition.High)
                {
                    return false;
                }
            }

            if (decision.HasLinks && isOwn)
            {
                // Layer l has 1 + l positions.
                int behind = layer + (decision.HasDepth ? 0 : 1);
                layer = 0;
                for (int end = 1; behind >= end; end += 1 + layer)
                {
                    layer++;
                }

                layer = behind < 0 ? -1 : layer;
            }

            if (decision.HasDepth && isOwn && layer >= 0 && layer < decision.Max)
            {
                return layer < decision.Min + tokens[decision.FirstToken];
            }
        }

        return true;
    }

    private static IEnumerable<S> Samples()
    {
        var random = new RandomSource(3);
        return Enumerable.Range(0, Count).Select(_ => S.Sample(random));
    }
}
