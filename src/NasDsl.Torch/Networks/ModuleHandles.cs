using System.Reflection;
using System.Reflection.Emit;
using Module = TorchSharp.torch.nn.Module;

namespace NasDsl.Torch;

/// <summary>
/// Frees the native halves of modules. TorchSharp's convolutions and linear layers (0.107.0) override <c>Dispose(bool)</c> without calling the base method,
/// so that each leaves its native module of about 700 bytes behind, and no finalizer takes it: a search that builds thousands of networks would grow by as
/// many. Calling the base method itself, which does nothing where it ran already, frees them.
/// </summary>
internal static class ModuleHandles
{
    private static readonly Action<Module, bool> _disposeOfModule = CreateCall();

    /// <summary>Frees what the modules' own <c>Dispose</c> left over; to be called after it.</summary>
    public static void Release(ReadOnlySpan<Module> modules)
    {
        foreach (Module module in modules)
        {
            _disposeOfModule(module, true);
        }
    }

    /// <summary>A call of <c>Module.Dispose(bool)</c> as a derived class's <c>base.Dispose</c> compiles to: past all overrides.</summary>
    private static Action<Module, bool> CreateCall()
    {
        MethodInfo dispose = typeof(Module).GetMethod("Dispose", BindingFlags.Instance | BindingFlags.NonPublic, [typeof(bool)])
            ?? throw new MissingMethodException(typeof(Module).FullName, "Dispose(bool)");
        DynamicMethod call = new("DisposeOfModule", null, [typeof(Module), typeof(bool)], typeof(ModuleHandles).Module, skipVisibility: true);
        ILGenerator code = call.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Call, dispose);
        code.Emit(OpCodes.Ret);
        return call.CreateDelegate<Action<Module, bool>>();
    }
}
