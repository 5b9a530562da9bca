//! The built-in functions.

use crate::vm::Vm;

/// Puts the built-in functions, classes and constants into the builtins namespace.
pub(crate) fn install(vm: &mut Vm) {
    let _ = vm;
    todo!()
}
