//! Lists.

use crate::heap::{Marker, Trace};
use crate::value::Value;

/// A list.
#[derive(Default)]
pub struct List {
    /// The items.
    pub items: Vec<Value>,
}

impl Trace for List {
    fn trace(&self, marker: &mut Marker) {
        marker.values(&self.items);
    }
    fn external_bytes(&self) -> usize {
        self.items.capacity() * 8
    }
}

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("list(iterable=(), /)", "", |_, _| todo!());
