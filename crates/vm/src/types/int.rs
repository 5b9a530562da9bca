//! Integers that don't fit a word. Small ones are in [`crate::value`].

use dashu_int::IBig;

use crate::heap::{Immutable, Marker, Trace};

/// An integer outside of 62 bits. (Those inside are never represented by one.)
pub struct BigInt(pub IBig);

impl Immutable for BigInt {}

impl Trace for BigInt {
    fn trace(&self, _: &mut Marker) {}
    fn external_bytes(&self) -> usize {
        self.0.as_sign_words().1.len() * 8
    }
}

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];
/// The methods, one row each.
pub const BOOL_METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("int(x=0, base=10)", "", |_, _| todo!());

/// Makes a value from a call's arguments.
pub static BOOL_CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("bool(x=False, /)", "", |_, _| todo!());
