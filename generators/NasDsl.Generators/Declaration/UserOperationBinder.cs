using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Declaration;

/// <summary>
/// Binds the constructor of a user's module by parameter name: <c>inChannels</c>, <c>outChannels</c> and <c>stride</c> are the place's, the attribute's
/// arguments follow in order for the parameters that remain, and optional parameters may be left out. Every argument is passed by name, because what
/// is left out may stand before what is not.
/// </summary>
internal static class UserOperationBinder
{
    private const string OutChannels = "outChannels";
    private const string Stride = "stride";

    /// <summary>Binds a module's constructor.</summary>
    /// <param name="module">The module.</param>
    /// <param name="attribute">The <c>[Op&lt;T&gt;]</c>.</param>
    /// <param name="named">The types that the call names.</param>
    /// <param name="compilation">The user's compilation.</param>
    /// <param name="within">The type by whose reach the constructor is picked.</param>
    /// <param name="root">The space from which it is called.</param>
    public static UserOperationDeclaration Bind(
        INamedTypeSymbol module, AttributeDeclaration attribute, ImmutableArray<ITypeSymbol> named, Compilation compilation, INamedTypeSymbol within,
        INamedTypeSymbol root)
    {
        string display = Names.Display(module);
        bool isModule = IsModule(module);
        if (module.TypeKind == TypeKind.Error || !isModule)
        {
            return new(display, isModule, null, null, -1);
        }

        if (module.IsAbstract)
        {
            return new(display, isModule, null, "it is abstract", -1);
        }

        if (OperationTypes.FirstFileLocal(named) is INamedTypeSymbol local)
        {
            return new(display, isModule, null, $"'{local.Name}' is local to its file, and generated code calls the constructor from another one", -1);
        }

        if (OperationTypes.FirstHidden(named.RemoveAt(0), compilation, within) is ITypeSymbol hidden)
        {
            return new(display, isModule, null, $"'{Names.Display(hidden)}' cannot be named from here", -1);
        }

        EquatableArray<ConstantDeclaration> arguments = attribute.Find("arguments")?.Items ?? default;
        var fits = new List<Fit>();
        string problem = "it has no constructor that can be called from here";
        int problemArgument = -1;
        foreach (IMethodSymbol constructor in module.InstanceConstructors)
        {
            if (!compilation.IsSymbolAccessibleWithin(constructor, within))
            {
                continue;
            }

            if (TryBind(module, constructor, arguments, out string? obstacle, out int argument, out int score) is UserOperationModel bound)
            {
                fits.Add(new(constructor, bound, score));
            }
            else if (obstacle is not null)
            {
                (problem, problemArgument) = (obstacle, argument);
            }
        }

        if (fits.Count == 0)
        {
            return new(display, isModule, null, problem, problemArgument);
        }

        return BestOf(fits) is not Fit best
            ? new(display, isModule, null, "it is [Obsolete] as an error", -1)
            : IsAmbiguous(best, fits)
            ? new(display, isModule, null, "two constructors fit it alike, each with other parameters left out", -1)
            : new(display, isModule, best.Model, null, -1)
            {
                IsOutOfReach = !compilation.IsSymbolAccessibleWithin(best.Constructor, root) || OperationTypes.FirstHidden(named, compilation, root) is not null,
            };
    }

    private sealed record Fit(IMethodSymbol Constructor, UserOperationModel Model, int Score);

    private static Fit? BestOf(List<Fit> fits)
    {
        Fit? best = null;
        foreach (Fit fit in fits)
        {
            if ((best is null || fit.Score > best.Score) && !Cautions.Forbids(fit.Constructor) && !Cautions.Forbids(fit.Constructor.ContainingType))
            {
                best = fit;
            }
        }

        return best;
    }

    // Of two constructors that leave something out the compiler prefers neither, and one that is called with all it has it prefers though it is obsolete.
    private static bool IsAmbiguous(Fit best, List<Fit> fits)
    {
        foreach (Fit fit in fits)
        {
            if (fit != best && best.Model.Arguments.Count < best.Constructor.Parameters.Length && fit.Model.Arguments.Equals(best.Model.Arguments))
            {
                return true;
            }
        }

        return false;
    }

    private static UserOperationModel? TryBind(
        INamedTypeSymbol module, IMethodSymbol constructor, EquatableArray<ConstantDeclaration> arguments,
        out string? obstacle, out int obstacleArgument, out int score)
    {
        ImmutableArray<string>.Builder bound = ImmutableArray.CreateBuilder<string>();
        (obstacle, obstacleArgument, score) = (null, -1, 0);
        if (HasOpenRequirements(module, constructor))
        {
            obstacle = "it has required members, and the constructor has no [SetsRequiredMembers]";
            return null;
        }

        int next = 0;
        bool takesOutChannels = false;
        bool takesStride = false;
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (parameter.RefKind is not (RefKind.None or RefKind.In))
            {
                obstacle = $"the parameter '{parameter.Name}' is passed by reference";
                return null;
            }

            if (parameter.Name is "inChannels" or OutChannels or Stride)
            {
                if (parameter.Type.SpecialType is not (SpecialType.System_Int32 or SpecialType.System_Int64))
                {
                    obstacle = $"the parameter '{Names.Display(parameter.Type)} {parameter.Name}' is a size of the place, which is an int or a long";
                    return null;
                }

                takesOutChannels |= parameter.Name == OutChannels;
                takesStride |= parameter.Name == Stride;
                bound.Add($"{parameter.Name}: {parameter.Name}");
                score += 100;
            }
            else if (next < arguments.Count && LiteralFor(arguments[next], parameter.Type) is string literal)
            {
                bound.Add($"{Identifier.Escape(parameter.Name)}: {literal}");
                next++;
            }
            else if (!parameter.IsOptional && !parameter.IsParams)
            {
                (obstacle, obstacleArgument) = next < arguments.Count
                    ? ($"{arguments[next].Text} is no value for the parameter '{Names.Display(parameter.Type)} {parameter.Name}'", next)
                    : ($"no argument is left for the parameter '{Names.Display(parameter.Type)} {parameter.Name}'", -1);
                return null;
            }
        }

        if (next < arguments.Count)
        {
            (obstacle, obstacleArgument) = ($"no parameter is left for {arguments[next].Text}", next);
            return null;
        }

        // Of two constructors that both fit, the one that hears more of its place, then the one that leaves fewer parameters out.
        score += bound.Count - constructor.Parameters.Length + 50;
        return new(Names.Qualified(module), new(bound.ToImmutable()), Numbers(arguments), HasCost(module), takesOutChannels, takesStride);
    }

    /// <summary>Whether the module has required members that the constructor does not promise to set.</summary>
    private static bool HasOpenRequirements(INamedTypeSymbol module, IMethodSymbol constructor)
    {
        foreach (AttributeData attribute in constructor.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "SetsRequiredMembersAttribute" })
            {
                return false;
            }
        }

        for (INamedTypeSymbol? type = module; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true })
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? LiteralFor(ConstantDeclaration argument, ITypeSymbol target)
    {
        if (target is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] })
        {
            target = underlying;
        }

        return argument.Kind == ConstantKind.Type && target is { Name: "Type", ContainingNamespace.Name: "System" }
            ? argument.Text
            : ValueConversion.Convert(argument, target.SpecialType, Names.Qualified(target.WithNullableAnnotation(NullableAnnotation.None)))?.Literal;
    }

    private static EquatableArray<string> Numbers(EquatableArray<ConstantDeclaration> arguments)
    {
        ImmutableArray<string>.Builder numbers = ImmutableArray.CreateBuilder<string>(arguments.Count);
        foreach (ConstantDeclaration argument in arguments)
        {
            numbers.Add(argument.Kind switch
            {
                ConstantKind.Whole or ConstantKind.Real => Literal.Of(argument.Real),
                ConstantKind.Boolean or ConstantKind.Enum or ConstantKind.Character => Literal.Of((double)argument.Whole),
                _ => "double.NaN",
            });
        }

        return new(numbers.ToImmutable());
    }

    /// <summary>Whether the type derives from <c>TorchSharp.torch.nn.Module&lt;Tensor, Tensor&gt;</c>.</summary>
    private static bool IsModule(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? parent = type; parent is not null; parent = parent.BaseType)
        {
            if (parent is { Name: "Module", ContainingType.Name: "nn", TypeArguments: [{ Name: "Tensor" } input, { Name: "Tensor" } output] }
                && parent.ContainingType.ContainingType is { Name: "torch", ContainingNamespace.Name: "TorchSharp" } torch
                && SymbolEqualityComparer.Default.Equals(input.ContainingType, torch)
                && SymbolEqualityComparer.Default.Equals(output.ContainingType, torch))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCost(INamedTypeSymbol module)
    {
        foreach (INamedTypeSymbol candidate in module.AllInterfaces)
        {
            if (candidate is { Name: "IOperationCost", TypeArguments: [var self] } && Names.IsOfTheLanguage(candidate)
                && SymbolEqualityComparer.Default.Equals(self, module))
            {
                return true;
            }
        }

        return false;
    }
}
