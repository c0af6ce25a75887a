using NasDsl.Spaces;

namespace NasDsl.Search.Tests.Loop;

/// <summary>Throws when it is asked or told for the nth time.</summary>
internal sealed class Failing(int failingAsk, int failingTell, bool isSame = false) : IStrategy<MacroSpace>
{
    private int _asked;
    private int _told;

    public string Name => "Failing";

    public Proposal<MacroSpace> Ask() =>
        ++_asked == failingAsk ? throw new ArithmeticException("no such matrix") : MacroSpace.FromIndex(isSame ? 0 : _asked);

    public void Tell(Trial<MacroSpace> trial)
    {
        if (++_told == failingTell)
        {
            throw new ArithmeticException("no such matrix");
        }
    }
}
