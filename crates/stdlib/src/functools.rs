//! `_functools_install`: the native half of `functools`: what has to be fast or needs the interpreter.

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_functools_install", doc: "Native parts of functools.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "install(cached, partial, /)", "Give the classes of functools their `__call__`." => install;
];

fn install(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.install_shortcuts(args[0], args[1])?;
    Ok(Value::NONE)
}

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}
