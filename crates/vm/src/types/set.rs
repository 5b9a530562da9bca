//! Sets and frozensets: an open-addressing table that places members as CPython's does, so that sets of numbers iterate
//! in the same order.
//!
//! As with dicts, the table knows hashes and leaves equality to its caller.

use crate::heap::{Marker, Trace};
use crate::value::Value;

/// One place of the table: a member, or an unbound value with hash `FREE` or `DELETED`.
#[derive(Clone, Copy)]
pub struct Place {
    /// The member's hash.
    pub hash: u64,
    /// The member; unbound if there is none.
    pub key: Value,
}

/// A set or frozenset.
pub struct Set {
    table: Vec<Place>,
    /// Places in use, deleted ones included.
    fill: usize,
    /// Members.
    len: usize,
    /// Whether it is a frozenset.
    pub frozen: bool,
}

impl Trace for Set {
    fn trace(&self, marker: &mut Marker) {
        self.table.iter().for_each(|p| marker.value(p.key));
    }
    fn external_bytes(&self) -> usize {
        self.table.capacity() * std::mem::size_of::<Place>()
    }
}

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];
/// The methods, one row each.
pub const FROZEN_METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("set(iterable=(), /)", "", |_, _| todo!());

/// Makes a value from a call's arguments.
pub static FROZEN_CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("frozenset(iterable=(), /)", "", |_, _| todo!());
