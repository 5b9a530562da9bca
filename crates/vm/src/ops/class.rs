//! Classes: making them, their resolution order, making instances.

use crate::heap::Gc;
use crate::types::class::Class;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// `isinstance(object, class)`, where class may be a tuple.
    pub fn isinstance(&mut self, object: Value, class: Value) -> PyResult<bool> {
        todo!()
    }

    /// `issubclass(class, base)`
    pub fn issubclass(&mut self, class: Value, base: Value) -> PyResult<bool> {
        todo!()
    }

    /// A class for a native module: derived from a base, with an empty dict.
    pub fn new_class(&mut self, name: &str, base: Gc<Class>) -> Gc<Class> {
        todo!()
    }
}
