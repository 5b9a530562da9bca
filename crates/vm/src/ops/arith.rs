//! Arithmetic: the meaning of unary, binary and in-place operators.

use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// A binary operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
#[repr(u8)]
pub enum BinaryOp {
    Add,
    Sub,
    Mul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    MatMul,
    ShiftLeft,
    ShiftRight,
    BitAnd,
    BitOr,
    BitXor,
}

/// A unary operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum UnaryOp {
    Neg,
    Pos,
    Invert,
}

impl Vm {
    /// `a op b`, dunder methods included.
    pub fn binary(&mut self, op: BinaryOp, a: Value, b: Value) -> PyResult {
        todo!()
    }

    /// `a op= b`: the new value of a.
    pub fn inplace(&mut self, op: BinaryOp, a: Value, b: Value) -> PyResult {
        todo!()
    }

    /// `op a`, dunder methods included.
    pub fn unary(&mut self, op: UnaryOp, a: Value) -> PyResult {
        todo!()
    }

    /// The operator on values of built-in types only; NotImplemented if they don't define it.
    pub fn binary_builtin(&mut self, op: BinaryOp, a: Value, b: Value) -> PyResult {
        todo!()
    }

    /// The operator on a value of a built-in type; NotImplemented if it does not define it.
    pub fn unary_builtin(&mut self, op: UnaryOp, a: Value) -> PyResult {
        todo!()
    }
}
