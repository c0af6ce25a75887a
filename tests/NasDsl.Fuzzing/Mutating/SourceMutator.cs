using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NasDsl.Fuzzing;

/// <summary>Breaks a source file as a hand on a keyboard does: tokens lost, doubled and swapped, other constants and types, attributes dropped, …</summary>
internal static class SourceMutator
{
    private static readonly string[] _numbers =
        ["0", "1", "2", "3", "5", "8", "-1", "17", "300", "65536", "2147483647", "-2147483648", "0.5", "1e-3", "1.0", "1e300", "double.NaN", "5_000_000_000"];

    private static readonly string[] _constants =
        ["\"a\"", "\"\"", "null", "true", "'c'", "default", "nameof(X)", "typeof(int)", "Wiring.Dense", "Adapter.Conv1x1", "1 / 0", "new object[] { 1 }"];

    private static readonly string[] _types =
    [
        "int", "long", "byte", "double", "float", "decimal", "string", "bool", "object", "int?", "Missing", "Layers<int>", "Cell<int>", "System.DayOfWeek",
        "int[]", "dynamic", "(int, int)", "nint", "void", "Cell<Layers<int>>",
    ];

    private static readonly string[] _attributes =
    [
        "[Choice]", "[Choice(1, 2)]", "[Layers(1, 2)]", "[Cell]", "[Uniform(0, 1)]", "[LogUniform(1, 2)]", "[Channels(4)]", "[Stride(2)]", "[Repeat(2)]",
        "[SearchSpace]", "[Input(4)]", "[Input(1, 6, 6)]", "[Classes(2)]", "[Stem(4)]", "[Head]", "[Conv(3)]", "[Identity]", "[Zero]", "[Linear]",
        "[Stack(\"Top\")]", "[System.Obsolete]", "[Constraint]", "[MaxParameters(1000)]", "[MaxMacs(1)]",
    ];

    private static readonly string[] _words =
        ["partial", "record", "class", "struct", "enum", "static", "readonly", "required", "abstract", "sealed", "init", "set", "get", "file", "ref", "new", "{", "}", "(", ")", ";", ","];

    /// <summary>The source with one to four changes.</summary>
    public static string Mutate(Draw draw, string source)
    {
        int changes = draw.Chance(60) ? 1 : draw.Between(2, 4);
        for (int i = 0; i < changes; i++)
        {
            source = Change(draw, source);
        }

        return source;
    }

    private static string Change(Draw draw, string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source).GetRoot();
        SyntaxToken[] tokens = [.. root.DescendantTokens().Where(token => token.Span.Length > 0)];
        if (tokens.Length < 3)
        {
            return source + draw.Pick(_words);
        }

        SyntaxToken token = draw.Pick<SyntaxToken>(tokens);
        return draw.Between(1, 30) switch
        {
            1 => With(source, token, ""),
            2 => With(source, token, token.Text + " " + token.Text),
            3 => Swap(draw, source, tokens),
            4 => With(source, token, draw.Pick<SyntaxToken>(tokens).Text),
            5 => source.Insert(token.SpanStart, draw.Pick(_words) + " "),
            <= 13 => Replace(draw, source, tokens, SyntaxKind.NumericLiteralToken, draw.Chance(85) ? draw.Pick(_numbers) : draw.Pick(_constants)),
            <= 15 => Replace(draw, source, tokens, SyntaxKind.IdentifierToken, draw.Pick<SyntaxToken>([.. tokens.Where(static other => other.IsKind(SyntaxKind.IdentifierToken))]).Text),
            <= 17 => Replace<AttributeListSyntax>(draw, source, root, ""),
            <= 20 => DropAttribute(draw, source, root),
            <= 22 => Replace<TypeSyntax>(draw, source, root, draw.Pick(_types), static type => type.Parent is PropertyDeclarationSyntax),
            <= 25 => Insert(draw, source, root, draw.Pick(_attributes)),
            <= 27 => Duplicate(draw, source, root),
            28 => Replace<MemberDeclarationSyntax>(draw, source, root, "", static member => member is PropertyDeclarationSyntax or EnumMemberDeclarationSyntax),
            _ => Replace(
                draw, source, tokens, draw.Pick(SyntaxKind.PartialKeyword, SyntaxKind.RecordKeyword, SyntaxKind.InitKeyword, SyntaxKind.PublicKeyword),
                draw.Pick("", "set", "class", "private", "static")),
        };
    }

    private static string Swap(Draw draw, string source, SyntaxToken[] tokens)
    {
        int index = draw.Between(0, tokens.Length - 2);
        return With(With(source, tokens[index + 1], tokens[index].Text), tokens[index], tokens[index + 1].Text);
    }

    // With one of the commas around it, so that what is left is a list.
    private static string DropAttribute(Draw draw, string source, SyntaxNode root)
    {
        AttributeListSyntax[] lists = [.. root.DescendantNodes().OfType<AttributeListSyntax>().Where(static list => list.Attributes.Count > 1)];
        if (lists.Length == 0)
        {
            return source;
        }

        AttributeListSyntax list = draw.Pick<AttributeListSyntax>(lists);
        AttributeListSyntax shorter = list.WithAttributes(list.Attributes.RemoveAt(draw.Between(0, list.Attributes.Count - 1)));
        return source[..list.SpanStart] + shorter.WithoutTrivia() + source[list.Span.End..];
    }

    private static string With(string source, SyntaxToken token, string text) =>
        source[..token.SpanStart] + text + source[token.Span.End..];

    private static string Replace(Draw draw, string source, SyntaxToken[] tokens, SyntaxKind kind, string text)
    {
        SyntaxToken[] found = [.. tokens.Where(token => token.IsKind(kind))];
        return found.Length == 0 ? source : With(source, draw.Pick<SyntaxToken>(found), text);
    }

    private static string Replace<T>(Draw draw, string source, SyntaxNode root, string text, Func<T, bool>? where = null)
        where T : SyntaxNode
    {
        T[] found = [.. root.DescendantNodes().OfType<T>().Where(where ?? (static _ => true))];
        if (found.Length == 0)
        {
            return source;
        }

        T node = draw.Pick<T>(found);
        return source[..node.SpanStart] + text + source[node.Span.End..];
    }

    private static string Duplicate(Draw draw, string source, SyntaxNode root)
    {
        SyntaxNode[] found = [.. root.DescendantNodes().Where(static node => node is AttributeListSyntax or PropertyDeclarationSyntax or EnumMemberDeclarationSyntax or TypeDeclarationSyntax)];
        if (found.Length == 0)
        {
            return source;
        }

        SyntaxNode node = draw.Pick<SyntaxNode>(found);
        return source.Insert(node.Span.End, (node is EnumMemberDeclarationSyntax ? ", " : "\n") + node);
    }

    private static string Insert(Draw draw, string source, SyntaxNode root, string attribute)
    {
        MemberDeclarationSyntax[] found = [.. root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(static node => node is not BaseNamespaceDeclarationSyntax)];
        return found.Length == 0 ? source : source.Insert(draw.Pick<MemberDeclarationSyntax>(found).SpanStart, attribute + " ");
    }
}
