//! Conversions between values and Rust's numbers and texts.

use crate::heap::{Gc, Str};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// The int that a value stands for by `__index__`; TypeError ("'x' object cannot be interpreted as an integer") if it has none.
    pub fn to_index(&mut self, value: Value) -> PyResult<Value> {
        todo!()
    }

    /// As [`Vm::to_index`], within 64 bits; OverflowError ("Python int too large to convert to C ssize_t") beyond.
    pub fn to_isize(&mut self, value: Value) -> PyResult<i64> {
        todo!()
    }

    /// As [`Vm::to_index`], with what does not fit 64 bits replaced by the nearest that does: for slice bounds.
    pub fn to_index_clamped(&mut self, value: Value) -> PyResult<i64> {
        todo!()
    }

    /// As [`Vm::to_index`], of any size.
    pub fn to_bigint(&mut self, value: Value) -> PyResult<dashu_int::IBig> {
        todo!()
    }

    /// The float for a number (float, int, `__float__`, `__index__`); TypeError "must be real number, not x".
    pub fn to_f64(&mut self, value: Value) -> PyResult<f64> {
        todo!()
    }

    /// The string that a value is (subclasses too); TypeError "{what} must be str, not x" else.
    pub fn to_str(&mut self, value: Value, what: &str) -> PyResult<Gc<Str>> {
        todo!()
    }
}
