namespace NasDsl.Torch;

/// <summary>What states are put together from, beside tensors: sections, random sources, lists, architectures.</summary>
internal static class BinaryState
{
    /// <summary>Begins a part, by a name that reading asks for.</summary>
    public static void Section(this BinaryWriter writer, string name) => writer.Write(name);

    /// <summary>Begins a part.</summary>
    /// <exception cref="InvalidDataException">Another part is there: the state is of something made otherwise.</exception>
    public static void Section(this BinaryReader reader, string name)
    {
        string found = reader.ReadString();
        if (found != name)
        {
            throw new InvalidDataException($"The state has '{found}' where '{name}' is expected; it was written by something made otherwise.");
        }
    }

    public static void Write(this BinaryWriter writer, RandomSource random)
    {
        (ulong s0, ulong s1, ulong s2, ulong s3) = random.State;
        writer.Write(s0);
        writer.Write(s1);
        writer.Write(s2);
        writer.Write(s3);
    }

    public static void Read(this BinaryReader reader, RandomSource random) =>
        random.State = new RandomState(reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadUInt64(), reader.ReadUInt64());

    /// <summary>Writes how many items there are, and each of them.</summary>
    public static void WriteList<T>(this BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (T item in items)
        {
            write(item);
        }
    }

    public static T[] ReadList<T>(this BinaryReader reader, Func<T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return items;
    }

    public static void WriteInts(this BinaryWriter writer, IReadOnlyCollection<int> numbers) => writer.WriteList(numbers, writer.Write);

    public static int[] ReadInts(this BinaryReader reader) => reader.ReadList(reader.ReadInt32);

    public static void WriteDoubles(this BinaryWriter writer, IReadOnlyCollection<double> numbers) => writer.WriteList(numbers, writer.Write);

    public static double[] ReadDoubles(this BinaryReader reader) => reader.ReadList(reader.ReadDouble);

    public static void Write(this BinaryWriter writer, double? number)
    {
        writer.Write(number.HasValue);
        writer.Write(number ?? 0);
    }

    public static double? ReadNullableDouble(this BinaryReader reader)
    {
        bool has = reader.ReadBoolean();
        double number = reader.ReadDouble();
        return has ? number : null;
    }

    public static void Write(this BinaryWriter writer, TimeSpan time) => writer.Write(time.Ticks);

    public static TimeSpan ReadTime(this BinaryReader reader) => new(reader.ReadInt64());

    /// <summary>Writes an architecture by its encoding.</summary>
    public static void WriteArchitecture<S>(this BinaryWriter writer, S? architecture)
        where S : class, ISearchSpace<S>
    {
        writer.Write(architecture is not null);
        if (architecture is not null)
        {
            int[] tokens = new int[S.TokenCount];
            double[] numbers = new double[S.NumberCount];
            architecture.Encode(tokens, numbers);
            writer.WriteInts(tokens);
            writer.WriteDoubles(numbers);
        }
    }

    public static S? ReadArchitecture<S>(this BinaryReader reader)
        where S : class, ISearchSpace<S> => reader.ReadBoolean() ? S.Decode(reader.ReadInts(), reader.ReadDoubles()) : null;
}
