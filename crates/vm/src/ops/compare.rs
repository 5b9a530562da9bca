//! Comparison and equality.

use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// A comparison operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
#[repr(u8)]
pub enum CompareOp {
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
}

impl Vm {
    /// `a op b` with rich comparison methods: any value can be the result.
    pub fn compare(&mut self, op: CompareOp, a: Value, b: Value) -> PyResult {
        todo!()
    }

    /// The truth of `a op b`.
    pub fn compare_bool(&mut self, op: CompareOp, a: Value, b: Value) -> PyResult<bool> {
        todo!()
    }

    /// The comparison of values of built-in types only; NotImplemented if they don't define it.
    pub fn compare_builtin(&mut self, op: CompareOp, a: Value, b: Value) -> PyResult {
        todo!()
    }

    /// Whether two values are the same object or equal: what containers ask.
    pub fn eq(&mut self, a: Value, b: Value) -> PyResult<bool> {
        todo!()
    }
}

/// Whether two keys are equal, when that can be told without running Python code.
pub fn keys_equal(vm: &Vm, a: Value, b: Value) -> Option<bool> {
    let _ = (vm, a, b);
    todo!()
}
