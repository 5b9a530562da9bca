//! Truth and length.

use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// `bool(value)`
    pub fn truth(&mut self, value: Value) -> PyResult<bool> {
        todo!()
    }

    /// `len(value)`; TypeError "object of type 'x' has no len()".
    pub fn len(&mut self, value: Value) -> PyResult<usize> {
        todo!()
    }
}
