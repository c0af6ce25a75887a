using System.Security.Cryptography;
using Digits.Drawing;

namespace Digits.Tests.Drawing;

public class DrawingTests
{
    [Test]
    public void A_seed_gives_the_same_pictures_on_every_machine()
    {
        DrawnDigits digits = DrawnDigits.Draw(seed: 1, 600, 100, 200);
        using IDisposable all = Assert.EnterMultipleScope();
        Assert.That(Hash(digits.Training), Is.EqualTo("096deda2a51bcbbb37c91f337f6c28c424ac7d607612c7fbfc8406366399b5ac"));
        Assert.That(Hash(digits.Validation), Is.EqualTo("79220a8ce8d0825e7a21c2259969721b01d1ef9be8d271da3ed01d9f3b9ad537"));
        Assert.That(Hash(digits.Test), Is.EqualTo("5e5a6108c45d82082e260a01fd58fc9adedf5b5fc47731916c5186aedac64041"));
    }

    [Test]
    public void Another_seed_and_another_set_give_other_pictures()
    {
        DrawnDigits one = DrawnDigits.Draw(seed: 1, 50, 50, 50);
        DrawnDigits two = DrawnDigits.Draw(seed: 2, 50, 50, 50);
        string[] hashes = [Hash(one.Training), Hash(one.Validation), Hash(one.Test), Hash(two.Training), Hash(two.Validation), Hash(two.Test)];
        Assert.That(hashes, Is.Unique);
    }

    [Test]
    public void A_picture_does_not_depend_on_how_many_are_drawn()
    {
        DigitSet few = DrawnDigits.Draw(seed: 7, 30, 1, 1).Training;
        DigitSet many = DrawnDigits.Draw(seed: 7, 90, 1, 1).Training;
        Assert.That(many.Pixels.AsSpan(0, few.Pixels.Length).SequenceEqual(few.Pixels));
        Assert.That(many.Labels.AsSpan(0, few.Count).SequenceEqual(few.Labels));
    }

    [Test]
    public void Every_digit_is_there_about_as_often()
    {
        DrawnDigits digits = DrawnDigits.Draw(seed: 3);
        Assert.That((digits.Training.Count, digits.Validation.Count, digits.Test.Count), Is.EqualTo((6_000, 1_000, 2_000)));
        Assert.That(digits.Training.Pixels, Has.Length.EqualTo(6_000 * 256));
        foreach (IGrouping<byte, byte> digit in digits.Training.Labels.GroupBy(label => label))
        {
            Assert.That(digit.Count(), Is.InRange(500, 700), $"digit {digit.Key}");
        }

        Assert.That(digits.Training.Labels.Distinct().Order(), Is.EqualTo(Enumerable.Range(0, 10)));
    }

    [Test]
    public void Without_noise_and_clutter_the_paper_is_bare_and_the_ink_is_on_it()
    {
        var clean = new DigitStyle { Noise = 0, Clutter = 0, Shift = 0 };
        DigitSet digits = DrawnDigits.Draw(seed: 5, 200, 1, 1, clean).Training;
        for (int i = 0; i < digits.Count; i++)
        {
            ReadOnlySpan<byte> picture = digits.Picture(i);
            int ink = 0;
            foreach (byte pixel in picture)
            {
                ink += pixel > 64 ? 1 : 0;
            }

            Assert.That(ink, Is.InRange(6, 140), $"picture {i}, a {digits.Labels[i]}");
        }
    }

    [Test]
    public void The_contact_sheet_is_a_PNG_of_the_right_size()
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png");
        ContactSheet.Save(DrawnDigits.Draw(seed: 1, 300, 1, 1).Training, file, columns: 8);
        byte[] png = File.ReadAllBytes(file);
        File.Delete(file);
        Assert.That(png.AsSpan(1, 3).SequenceEqual("PNG"u8));
        int width = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        int height = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        Assert.That((width, height), Is.EqualTo(((8 * 67) + 3, (10 * 67) + 3)));
    }

    private static string Hash(DigitSet set) => Convert.ToHexStringLower(SHA256.HashData([.. set.Pixels, .. set.Labels]));
}
