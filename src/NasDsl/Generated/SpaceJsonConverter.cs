using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NasDsl.Generated;

/// <summary>Lets <see cref="JsonSerializer"/> read and write the values of a space.</summary>
/// <typeparam name="S">The space.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SpaceJsonConverter<S> : JsonConverter<S>
    where S : class, ISearchSpace<S>
{
    /// <inheritdoc/>
    public override S Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => S.ReadJson(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, S value, JsonSerializerOptions options) => value.WriteJson(writer);
}
