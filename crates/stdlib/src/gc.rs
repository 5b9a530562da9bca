//! `gc`: the collector, as Python programs see it.

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "gc", doc: "Access to the garbage collector.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![];

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}
