using System.Linq.Expressions;
using System.Reflection;
using NasDsl.Search;

namespace NasDsl.NUnit.Evaluators;

/// <summary>Makes an evaluator of a member. What reflection there is, is done once; a trial calls a delegate.</summary>
internal static class EvaluatorBinding<S>
    where S : class, ISearchSpace<S>
{
    /// <summary>What a member may be, for messages.</summary>
    internal static string Forms =>
        $"""
          double Score({typeof(S).Name} architecture), which may also take a TrialContext and a CancellationToken, and give a float, an Evaluation or a task of these
          IEvaluator<{typeof(S).Name}> Make()
          a property or field of a type that is an IEvaluator<{typeof(S).Name}>, or a Func<{typeof(S).Name}, double>
        """;

    /// <summary>The evaluator that a member is or gives; null where it is none.</summary>
    /// <exception cref="SearchTestException">It is one, but has no value or no object to be read from.</exception>
    internal static BoundEvaluator<S>? Bind(MemberInfo member, object? fixture)
    {
        if (member is MethodInfo method)
        {
            return method.IsGenericMethodDefinition ? null
                : method.GetParameters().Length > 0 ? Function(method, fixture) is { } function ? new(function, false) : null
                : !method.ReturnType.IsAssignableTo(typeof(IEvaluator<S>)) ? null
                : new((IEvaluator<S>)Present(method.Invoke(FixtureMembers.Target(method, fixture), BindingFlags.DoNotWrapExceptions, null, null, null), member), true);
        }

        Type type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        return type.IsAssignableTo(typeof(IEvaluator<S>)) ? new((IEvaluator<S>)Present(FixtureMembers.Value(member, fixture), member), false)
            : type == typeof(Func<S, double>) ? new(new FunctionEvaluator<S>((Func<S, double>)Present(FixtureMembers.Value(member, fixture), member)), false)
            : null;
    }

    private static object Present(object? value, MemberInfo member) => value
        ?? throw new SearchTestException($"The evaluator '{FixtureMembers.Text(member)}' of '{member.DeclaringType!.Name}' is null. [SetUp] has run before it is read.");

    private static FunctionEvaluator<S>? Function(MethodInfo method, object? fixture)
    {
        ParameterExpression architecture = Expression.Parameter(typeof(S));
        ParameterExpression context = Expression.Parameter(typeof(TrialContext));
        ParameterExpression token = Expression.Parameter(typeof(CancellationToken));
        List<ParameterExpression> arguments = [];
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            ParameterExpression? argument = parameter.ParameterType == typeof(TrialContext) ? context
                : parameter.ParameterType == typeof(CancellationToken) ? token
                : parameter.ParameterType.IsAssignableFrom(typeof(S)) ? architecture
                : null;
            if (argument is null || arguments.Contains(argument))
            {
                return null;
            }

            arguments.Add(argument);
        }

        if (!arguments.Contains(architecture) || Score(method.ReturnType) is null)
        {
            return null;
        }

        ConstantExpression? target = FixtureMembers.Target(method, fixture) is { } instance ? Expression.Constant(instance) : null;
        Expression call = Expression.Call(
            target, method, arguments.Select((argument, i) => Expression.Convert(argument, method.GetParameters()[i].ParameterType)));
        return new FunctionEvaluator<S>(
            Expression.Lambda<Func<S, TrialContext, CancellationToken, Evaluation>>(Score(method.ReturnType)!(call), architecture, context, token).Compile());
    }

    /// <summary>How what a method returns becomes an evaluation; null where it cannot.</summary>
    private static Func<Expression, Expression>? Score(Type type)
    {
        if (type == typeof(Evaluation))
        {
            return static call => call;
        }

        if (type == typeof(double) || type == typeof(float))
        {
            ConstructorInfo make = typeof(Evaluation).GetConstructor([typeof(double), typeof(long)])!;
            return call => Expression.New(make, Expression.Convert(call, typeof(double)), Expression.Constant(0L));
        }

        bool isTask = type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(Task<>) || type.GetGenericTypeDefinition() == typeof(ValueTask<>));
        return isTask && Score(type.GenericTypeArguments[0]) is { } inner
            ? call => inner(Expression.Call(Expression.Call(call, type.GetMethod(nameof(Task<>.GetAwaiter), Type.EmptyTypes)!), "GetResult", null))
            : null;
    }
}
