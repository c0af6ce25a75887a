namespace NasDsl.CodeFixes.Tests.Fixes;

/// <summary>The type of a space.</summary>
public static class TypeFixCases
{
    private const string Rate = "[Uniform(0, 1)] public partial double Rate { get; init; }";

    public static FixCase[] All { get; } =
    [
        new("NAS0001", "Make 'S' partial",
            $$"""[SearchSpace] public sealed record S { {{Rate}} }""",
            $$"""[SearchSpace] public sealed partial record S { {{Rate}} }"""),
        new("NAS0002", "Make 'S' a record",
            $$"""
            [SearchSpace]
            public partial class S // one architecture
            {
                {{Rate}}
            }
            """,
            $$"""
            [SearchSpace]
            public partial record S // one architecture
            {
                {{Rate}}
            }
            """),
        new("NAS0002", "Make 'S' a record",
            $$"""[SearchSpace] public class S { {{Rate}} }""",
            $$"""[SearchSpace] public partial record S { {{Rate}} }"""),
        new("NAS0003", "Make 'Outer' partial",
            $$"""public static class Outer { [SearchSpace] public partial record S { {{Rate}} } }""",
            $$"""public static partial class Outer { [SearchSpace] public partial record S { {{Rate}} } }"""),
        new("NAS0003", "Make 'Inner' and 'Outer' partial",
            $$"""public class Outer { public interface Inner { [SearchSpace] public partial record S { {{Rate}} } } }""",
            $$"""public partial class Outer { public partial interface Inner { [SearchSpace] public partial record S { {{Rate}} } } }"""),
        new("NAS0005", "Remove 'file' from 'Outer'",
            """file partial class Outer { [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial ConvOp X { get; init; } } }""",
            """partial class Outer { [SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial ConvOp X { get; init; } } }"""),
        new("NAS0006", "Remove the base type 'Settings'",
            $$"""public record Settings; [SearchSpace] public partial record S : Settings { {{Rate}} }""",
            $$"""public record Settings; [SearchSpace] public partial record S { {{Rate}} }"""),
        new("NAS0006", "Remove the base type 'Settings'",
            $$"""public record Settings; [SearchSpace] public partial record S : Settings, ISized { {{Rate}} } public interface ISized;""",
            $$"""public record Settings; [SearchSpace] public partial record S : ISized { {{Rate}} } public interface ISized;"""),
        new("NAS0007", "Remove the constructor of 'S'",
            $$"""[SearchSpace] public partial record S { public S(int seed) { } {{Rate}} }""",
            $$"""[SearchSpace] public partial record S { {{Rate}} }"""),
        new("NAS0007", "Remove the constructor of 'S'",
            $$"""
            [SearchSpace]
            public partial record S
            {
                /// <summary>Makes one.</summary>
                public S(int seed)
                {
                }

                {{Rate}}
            }
            """,
            $$"""
            [SearchSpace]
            public partial record S
            {
                {{Rate}}
            }
            """),
        new("NAS0007", "Remove the constructor of 'S'",
            $$"""
            [SearchSpace]
            public partial record S
            {
                {{Rate}}

                /// <summary>Makes one.</summary>
                public S(int seed)
                {
                }
            }
            """,
            $$"""
            [SearchSpace]
            public partial record S
            {
                {{Rate}}
            }
            """),
        new("NAS0020", "Add [SearchSpace] to 'S'",
            $$"""
            /// <summary>A space.</summary>
            public partial record S
            {
                {{Rate}}
            }
            """,
            $$"""
            /// <summary>A space.</summary>
            [SearchSpace]
            public partial record S
            {
                {{Rate}}
            }
            """),
        new("NAS0020", "Add [SearchSpace] to 'S'",
            """[Input(1, 8, 8), Classes(2)] public partial class S { [Choice] public partial ConvOp X { get; init; } }""",
            """[SearchSpace, Input(1, 8, 8), Classes(2)] public partial record S { [Choice] public partial ConvOp X { get; init; } }"""),
        new("NAS0020", "Add [SearchSpace] to 'S'",
            """
            namespace Deep
            {
                public partial record S { [NasDsl.Uniform(0, 1)] public partial double Rate { get; init; } }
            }
            """,
            """
            namespace Deep
            {
                [NasDsl.SearchSpace]
                public partial record S { [NasDsl.Uniform(0, 1)] public partial double Rate { get; init; } }
            }
            """) { Prelude = "" },
    ];
}
