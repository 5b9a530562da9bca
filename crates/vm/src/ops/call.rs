//! Calls from native code.

use crate::heap::{Gc, Str};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// Calls with positional arguments. May run Python code and collect garbage.
    pub fn call(&mut self, callable: Value, args: &[Value]) -> PyResult {
        todo!()
    }

    /// Calls with positional and keyword arguments.
    pub fn call_kw(&mut self, callable: Value, args: &[Value], kwargs: &[(Gc<Str>, Value)]) -> PyResult {
        todo!()
    }

    /// `object.name(*args)`
    pub fn call_method(&mut self, object: Value, name: Gc<Str>, args: &[Value]) -> PyResult {
        todo!()
    }

    /// Calls a dunder method looked up on the object's class; None if it has none (or it is None).
    pub fn call_special(&mut self, object: Value, name: Gc<Str>, args: &[Value]) -> PyResult<Option<Value>> {
        todo!()
    }
}
