using NUnit.Framework.Interfaces;
using static TorchSharp.torch;

namespace NasDsl.Torch.Tests;

/// <summary>
/// Runs all tests with libtorch on one thread. On networks as tiny as those of the tests a second thread gains nothing, and where other processes take
/// the cores the two wait for each other most of the time: 200 trials took 87 seconds with two threads and 4 with one.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class OneThreadAttribute : Attribute, ITestAction
{
    private int _threads;

    public ActionTargets Targets => ActionTargets.Suite;

    public void BeforeTest(ITest test)
    {
        _threads = get_num_threads();
        set_num_threads(1);
    }

    public void AfterTest(ITest test) => set_num_threads(_threads);
}
