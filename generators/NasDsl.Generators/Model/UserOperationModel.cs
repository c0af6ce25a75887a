namespace NasDsl.Generators.Model;

/// <summary>A user's own module and how its constructor is called.</summary>
/// <param name="TypeName">The module's type with <c>global::</c>.</param>
/// <param name="Arguments">The constructor's arguments in order, by name: <c>inChannels: inChannels</c> and the like for the place's sizes, else <c>name: literal</c>.</param>
/// <param name="NumericArguments">The attribute's arguments as C# double literals, for <c>IOperationCost</c>.</param>
/// <param name="HasCost">Whether the type implements <c>IOperationCost</c>.</param>
/// <param name="TakesOutChannels">Whether the constructor has a parameter <c>outChannels</c>.</param>
/// <param name="TakesStride">Whether the constructor has a parameter <c>stride</c>.</param>
internal sealed record UserOperationModel(
    string TypeName, EquatableArray<string> Arguments, EquatableArray<string> NumericArguments, bool HasCost, bool TakesOutChannels,
    bool TakesStride);
