//! `repr`, `str` and `ascii` of any value.

use crate::heap::{Gc, Str};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// `repr(value)`
    pub fn repr(&mut self, value: Value) -> PyResult<Gc<Str>> {
        todo!()
    }

    /// `str(value)`
    pub fn str_of(&mut self, value: Value) -> PyResult<Gc<Str>> {
        todo!()
    }

    /// `ascii(value)`
    pub fn ascii(&mut self, value: Value) -> PyResult<Gc<Str>> {
        todo!()
    }

    /// Appends `repr(value)`.
    pub fn write_repr(&mut self, out: &mut String, value: Value) -> PyResult<()> {
        todo!()
    }

    /// Appends `str(value)`.
    pub fn write_str(&mut self, out: &mut String, value: Value) -> PyResult<()> {
        todo!()
    }
}
