//! Dict operations with Python's meaning of equality.

use crate::heap::Gc;
use crate::types::dict::Dict;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// The value for a key.
    pub fn dict_get(&mut self, dict: Gc<Dict>, key: Value) -> PyResult<Option<Value>> {
        todo!()
    }

    /// Sets the value for a key.
    pub fn dict_set(&mut self, dict: Gc<Dict>, key: Value, value: Value) -> PyResult<()> {
        todo!()
    }

    /// Removes a key; returns its value.
    pub fn dict_remove(&mut self, dict: Gc<Dict>, key: Value) -> PyResult<Option<Value>> {
        todo!()
    }

    /// `dict.update(other)`: from a mapping or an iterable of pairs.
    pub fn dict_update(&mut self, dict: Gc<Dict>, other: Value) -> PyResult<()> {
        todo!()
    }
}
