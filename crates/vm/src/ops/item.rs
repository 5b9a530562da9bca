//! Items: `a[i]`, `a[i] = v`, `del a[i]`, `x in a`, and slices.

use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// `object[index]`
    pub fn getitem(&mut self, object: Value, index: Value) -> PyResult {
        todo!()
    }

    /// `object[index] = value`
    pub fn setitem(&mut self, object: Value, index: Value, value: Value) -> PyResult<()> {
        todo!()
    }

    /// `del object[index]`
    pub fn delitem(&mut self, object: Value, index: Value) -> PyResult<()> {
        todo!()
    }

    /// `value in container`
    pub fn contains(&mut self, container: Value, value: Value) -> PyResult<bool> {
        todo!()
    }
}
