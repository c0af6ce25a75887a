namespace NasDsl.Generators.Model;

/// <summary>A user's own module and how its constructor is called.</summary>
/// <param name="TypeName">The module's type with <c>global::</c>.</param>
/// <param name="Arguments">The constructor's arguments in order: <c>inChannels</c>, <c>outChannels</c>, <c>stride</c>, or <c>name: literal</c>.</param>
/// <param name="NumericArguments">The attribute's arguments as C# double literals, for <c>IOperationCost</c>.</param>
/// <param name="HasCost">Whether the type implements <c>IOperationCost</c>.</param>
/// <param name="TakesStride">Whether the constructor has a parameter <c>stride</c>.</param>
internal sealed record UserOperationModel(
    string TypeName, EquatableArray<string> Arguments, EquatableArray<string> NumericArguments, bool HasCost, bool TakesStride);
