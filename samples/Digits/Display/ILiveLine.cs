namespace Digits.Display;

/// <summary>One piece of work as the console shows it while it goes on.</summary>
public interface ILiveLine
{
    /// <summary>Shows how far the work is, from 0 to 1, and a remark.</summary>
    void Show(double fraction, string remark);

    /// <summary>Shows that the work is done.</summary>
    void Finish(string remark);
}
