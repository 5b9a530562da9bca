//! Exceptions: making them and reading their parts.

use crate::heap::Gc;
use crate::types::class::Class;
use crate::value::Value;
use crate::vm::{Raised, Vm};

/// An instance of an exception class with these arguments, its `__init__` not run.
pub fn instantiate(vm: &mut Vm, class: Gc<Class>, args: &[Value]) -> Raised {
    let _ = (vm, class, args);
    todo!()
}
