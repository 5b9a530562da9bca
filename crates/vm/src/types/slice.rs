//! Slice objects.

use crate::heap::{Immutable, Marker, Trace};
use crate::value::Value;

/// A slice: bounds and step, each any value.
#[derive(Clone, Copy)]
pub struct Slice {
    /// The first bound.
    pub start: Value,
    /// The second bound.
    pub stop: Value,
    /// The step.
    pub step: Value,
}

impl Immutable for Slice {}

impl Trace for Slice {
    fn trace(&self, marker: &mut Marker) {
        marker.values(&[self.start, self.stop, self.step]);
    }
}

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("slice(*args)", "", |_, _| todo!());
