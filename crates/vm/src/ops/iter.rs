//! Iteration: `iter()`, `next()`, and going through an iterable from native code.

use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// `iter(object)`; TypeError "'x' object is not iterable".
    pub fn iter(&mut self, object: Value) -> PyResult {
        todo!()
    }

    /// The next item of an iterator; None at its end. May run Python code and collect garbage.
    pub fn iter_next(&mut self, iterator: Value) -> PyResult<Option<Value>> {
        todo!()
    }

    /// The items of an iterable. They are rooted only while iterating: root them before calling back into Python again.
    pub fn collect(&mut self, iterable: Value) -> PyResult<Vec<Value>> {
        todo!()
    }

    /// Calls `each` for every item of an iterable.
    pub fn for_each(&mut self, iterable: Value, mut each: impl FnMut(&mut Vm, Value) -> PyResult<()>) -> PyResult<()> {
        todo!()
    }

    /// How many items an iterable probably has; 0 if that can't be told cheaply.
    pub fn length_hint(&self, object: Value) -> usize {
        todo!()
    }
}
