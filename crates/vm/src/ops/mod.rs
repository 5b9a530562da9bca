//! The meaning of each operation on heap values, once: the interpreter, the native functions and every further tier call
//! these.

pub mod arith;
pub mod attr;
pub mod call;
pub mod class;
pub mod compare;
pub mod convert;
pub mod dict;
pub mod exception;
pub mod format;
pub mod hash;
pub mod item;
pub mod iter;
pub mod repr;
pub mod set;
pub mod slots;
pub mod truth;
