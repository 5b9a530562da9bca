//! `collections.deque`.

use std::collections::VecDeque;

use crate::heap::{Marker, Trace};
use crate::value::Value;

/// A double-ended queue.
#[derive(Default)]
pub struct Deque {
    /// The items.
    pub items: VecDeque<Value>,
    /// The most items it keeps.
    pub max_len: Option<usize>,
    /// Counts changes, so that iterators notice them.
    pub changes: u64,
}

impl Trace for Deque {
    fn trace(&self, marker: &mut Marker) {
        self.items.iter().for_each(|&v| marker.value(v));
    }
    fn external_bytes(&self) -> usize {
        self.items.capacity() * 8
    }
}

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("deque(iterable=(), maxlen=None)", "", |_, _| todo!());
