//! Floats whose exponent the word can't hold, and the methods of `float`.

use crate::heap::{Immutable, Marker, Trace};

/// A float that is not one of those held in a word. (Those are never represented by one.)
pub struct FloatBox(pub f64);

impl Immutable for FloatBox {}

impl Trace for FloatBox {
    fn trace(&self, _: &mut Marker) {}
}

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("float(x=0, /)", "", |_, _| todo!());
