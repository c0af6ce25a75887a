using System.Collections.Immutable;

namespace NasDsl.Generators.Emission;

/// <summary>The files of a space.</summary>
internal static class Emitters
{
    /// <summary>All of them, in the order in which they are added.</summary>
    public static ImmutableArray<Emitter> All { get; } =
    [
        new("Values", ValuesEmitter.Emit),
        new("Encoding", EncodingEmitter.Emit),
        new("Operators", OperatorsEmitter.Emit),
        new("Cost", CostEmitter.Emit),
        new("Network", NetworkEmitter.Emit),
        new("Supernet", SupernetEmitter.Emit),
    ];

    /// <summary>The emitters that have something to write for an abstract record, which is a base of spaces and no space itself.</summary>
    public static ImmutableArray<Emitter> OfAbstract { get; } = [new("Values", ValuesEmitter.Emit), new("Encoding", EncodingEmitter.EmitAbstract)];
}
