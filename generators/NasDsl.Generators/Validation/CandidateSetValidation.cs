using NasDsl.Generators.Declaration;
using NasDsl.Generators.Diagnostics;
using NasDsl.Generators.Emission;
using NasDsl.Generators.Model;

namespace NasDsl.Generators.Validation;

/// <summary>What an enum of operations must be by itself, whatever uses it. Its findings are shown at the enum, once.</summary>
internal static class CandidateSetValidation
{
    /// <summary>The greatest ratio of a feed-forward sublayer; published ones are up to 8.</summary>
    public const double MaxRatio = 1000;

    /// <summary>Checks an enum at least one of whose members has an operation.</summary>
    public static void Check(CandidateSetDeclaration set, Findings findings)
    {
        for (int i = 0; i < set.Candidates.Count; i++)
        {
            CandidateDeclaration candidate = set.Candidates[i];
            if (candidate.Operations.Count == 0)
            {
                findings.Add(OperationRules.MissingOperation, new(candidate.Name), candidate.Name, set.Display);
            }
            else if (candidate.Operations.Count > 1)
            {
                string second = candidate.Operations[1].Name;
                findings.Add(
                    OperationRules.TwoOperations, new(candidate.Name, second) { Ordinal = candidate.Operations[0].Name == second ? 1 : 0 }, candidate.Name);
            }
            else if (candidate.Operations[0].IsBroken)
            {
                findings.Fail();
            }
            else
            {
                CheckOperation(candidate, candidate.Operations[0], findings);
            }

            CheckTwins(set, i, findings);
        }

        CheckInputs(set, findings);
    }

    private static void CheckOperation(CandidateDeclaration candidate, AttributeDeclaration operation, Findings findings)
    {
        if (operation.Find("kernel") is { } kernel && (kernel.Whole < 1 || kernel.Whole % 2 == 0))
        {
            findings.Add(OperationRules.Kernel, new(candidate.Name, operation.Name, "kernel"), candidate.Name, kernel.Text);
        }

        if (operation.Find("expand") is { Whole: < 1 } expand)
        {
            findings.Add(OperationRules.Expand, new(candidate.Name, operation.Name, "expand"), candidate.Name, expand.Text);
        }

        if (operation.Find("heads") is { Whole: < 1 } heads)
        {
            findings.Add(SequenceRules.Heads, new(candidate.Name, operation.Name, "heads"), candidate.Name, heads.Text);
        }

        if (operation.Find("ratio") is { } ratio && !(ratio.Real > 0 && ratio.Real <= MaxRatio))
        {
            findings.Add(SequenceRules.Ratio, new(candidate.Name, operation.Name, "ratio"), candidate.Name, ratio.Text);
        }

        if (operation.Name != "Op")
        {
            return;
        }

        if (candidate.User is not UserOperationDeclaration user)
        {
            findings.Fail();
        }
        else if (!user.IsModule)
        {
            findings.Add(OperationRules.NotAModule, new(candidate.Name, operation.Name), candidate.Name, user.Display);
        }
        else if (user.Problem is string problem)
        {
            findings.Add(
                OperationRules.NoConstructor,
                user.ProblemArgument < 0
                    ? new(candidate.Name, operation.Name)
                    : new(candidate.Name, operation.Name, "arguments", user.ProblemArgument),
                candidate.Name, user.Display, problem);
        }
    }

    /// <summary>Whether there is an input on which all candidates work: any two of the kinds that operations have meet only if all do.</summary>
    private static void CheckInputs(CandidateSetDeclaration set, Findings findings)
    {
        for (int i = 0; i < set.Candidates.Count; i++)
        {
            if (set.Candidates[i].Operations is not [var operation])
            {
                continue;
            }

            InputKinds inputs = OperationInputs.Of(operation.Name);
            for (int earlier = 0; earlier < i; earlier++)
            {
                if (set.Candidates[earlier].Operations is [var other] && (OperationInputs.Of(other.Name) & inputs) == 0)
                {
                    findings.Add(
                        ShapeRules.NoCommonInput, new(set.Candidates[i].Name, operation.Name), set.Candidates[i].Name, operation.Name, set.Display,
                        OperationInputs.Words(inputs), other.Name, OperationInputs.Words(OperationInputs.Of(other.Name)));
                    return;
                }
            }
        }
    }

    private static void CheckTwins(CandidateSetDeclaration set, int index, Findings findings)
    {
        CandidateDeclaration candidate = set.Candidates[index];
        for (int i = 0; i < index; i++)
        {
            CandidateDeclaration earlier = set.Candidates[i];
            if (earlier.Value == candidate.Value)
            {
                findings.Add(OperationRules.DuplicateCandidate, new(candidate.Name), candidate.Name, earlier.Name);
                return;
            }

            if (earlier.Operations is [var first] && candidate.Operations is [var second] && first.Equals(second)
                && Equals(earlier.User, candidate.User))
            {
                findings.Add(OperationRules.SameOperation, new(candidate.Name, second.Name), candidate.Name, earlier.Name);
                return;
            }
        }
    }

    /// <summary>The first member with a mistake, of an enum whose mistakes are not shown here, or null.</summary>
    public static string? FirstInvalid(CandidateSetDeclaration set)
    {
        var findings = new Findings();
        Check(set, findings);
        foreach (Finding finding in findings.Items)
        {
            if (Rules.Of(finding.Rule).DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
            {
                return finding.Path.Member;
            }
        }

        return findings.HasErrors ? Literal.Of(set.Candidates.Count) : null;
    }
}
