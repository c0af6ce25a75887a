using Microsoft.CodeAnalysis;
using NasDsl.Generators.Declaration;
using NasDsl.Generators.Emission;

namespace NasDsl.Generators.Tests.Output;

/// <summary>The list of reserved names holds what the emitters declare, so that a user's member can never collide with a generated one.</summary>
public class GeneratedMembersTests
{
    [Test]
    public void Every_emitted_member_has_a_reserved_name()
    {
        GeneratorRun run = GeneratorRun.Of(SampleSpaces.All);
        string[] spaces = ["ChainSpace", "SettingsSpace", "StackedSpace", "DenseSpace", "VectorSpace"];
        using IDisposable scope = Assert.EnterMultipleScope();
        foreach (string name in spaces)
        {
            INamedTypeSymbol space = run.Output.GetTypeByMetadataName("Samples." + name)!;
            string[] decisions = [.. space.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsPartialDefinition).Select(property => property.Name)];
            IEnumerable<string> emitted = space.GetMembers()
                .Where(member => !member.IsImplicitlyDeclared && !decisions.Contains(member.Name) && member.CanBeReferencedByName)
                .Select(member => member.Name);
            SpaceDeclaration declaration = SpaceReader.Read(space, run.Output, default);
            Assert.That(emitted.Distinct().Where(member => !GeneratedMembers.Contains(member, declaration)), Is.Empty, name);
        }
    }
}
