//! `format()`: format specs for every built-in type, `%` formatting and `str.format`.

use crate::heap::{Gc, Str};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// `format(value, spec)`, `__format__` included.
    pub fn format(&mut self, value: Value, spec: &str) -> PyResult<Gc<Str>> {
        todo!()
    }

    /// As [`Vm::format`] for values of built-in types, without looking for `__format__`.
    pub fn format_builtin(&mut self, value: Value, spec: &str) -> PyResult<Gc<Str>> {
        todo!()
    }

    /// `template % args`
    pub fn percent_format(&mut self, template: Gc<Str>, args: Value) -> PyResult {
        todo!()
    }
}
