//! Arithmetic and comparison on plain values, and the text of numbers and strings: the meaning that every tier shares.
//!
//! The optimiser folds constants with [`binary`], [`unary`] and [`compare`]; the VM calls the functions on machine
//! numbers below them. Nothing here allocates without bound, raises, or knows a heap value.

mod constant;
mod float;
mod int;
pub mod source;
pub mod surrogate;
mod text;
mod unprintable;

pub use constant::{BinaryOp, CompareOp, UnaryOp, binary, compare, is_true, tuple, unary};
pub use float::{FloatPow, float_divmod, float_floor_div, float_mod, float_pow};
pub use int::{compare_int_float, int_floor_div, int_mod, int_pow, int_shift_left, int_shift_right, int_true_div};
pub use text::{bytearray_repr, bytes_repr, float_repr, push_str_repr, str_repr};
pub use unprintable::is_printable;
