//! Range objects.

use crate::heap::{Immutable, Marker, Trace};
use crate::value::Value;

/// A range. The bounds are integers of any size; `small` holds them when all fit 62 bits.
#[derive(Clone, Copy)]
pub struct Range {
    /// The first number.
    pub start: Value,
    /// The bound, not included.
    pub stop: Value,
    /// The step, not 0.
    pub step: Value,
    /// Start, length and step, if all of them (and every number in the range) are small.
    pub small: Option<SmallRange>,
}

/// A range within small integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SmallRange {
    /// The first number.
    pub start: i64,
    /// How many numbers.
    pub len: i64,
    /// The step.
    pub step: i64,
}

impl Immutable for Range {}

impl Trace for Range {
    fn trace(&self, marker: &mut Marker) {
        marker.values(&[self.start, self.stop, self.step]);
    }
}

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("range(*args)", "", |_, _| todo!());
