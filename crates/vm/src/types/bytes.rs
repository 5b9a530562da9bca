//! `bytes` and `bytearray`.

use crate::heap::{Immutable, Marker, Trace};

/// A bytes object.
pub struct Bytes(pub Box<[u8]>);

impl Immutable for Bytes {}

impl Trace for Bytes {
    fn trace(&self, _: &mut Marker) {}
    fn external_bytes(&self) -> usize {
        self.0.len()
    }
}

/// A bytearray.
pub struct ByteArray(pub Vec<u8>);

impl Trace for ByteArray {
    fn trace(&self, _: &mut Marker) {}
    fn external_bytes(&self) -> usize {
        self.0.capacity()
    }
}

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];
/// The methods, one row each.
pub const BYTEARRAY_METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("bytes(source=b'', encoding='utf-8', errors='strict')", "", |_, _| todo!());

/// Makes a value from a call's arguments.
pub static BYTEARRAY_CONSTRUCT: crate::types::native::NativeDef = crate::types::native::NativeDef::new(
    "bytearray(source=b'', encoding='utf-8', errors='strict')",
    "",
    |_, _| todo!(),
);
