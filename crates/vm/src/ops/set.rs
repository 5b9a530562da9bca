//! Set operations with Python's meaning of equality.

use crate::heap::Gc;
use crate::types::set::Set;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

impl Vm {
    /// A set or frozenset of these items.
    pub fn new_set(&mut self, items: &[Value], frozen: bool) -> PyResult {
        todo!()
    }

    /// Adds a member; returns whether it is new.
    pub fn set_add(&mut self, set: Gc<Set>, key: Value) -> PyResult<bool> {
        todo!()
    }

    /// Whether a value is a member.
    pub fn set_contains(&mut self, set: Gc<Set>, key: Value) -> PyResult<bool> {
        todo!()
    }

    /// Removes a member; returns whether it was there.
    pub fn set_discard(&mut self, set: Gc<Set>, key: Value) -> PyResult<bool> {
        todo!()
    }

    /// Adds every item of an iterable.
    pub fn set_update(&mut self, set: Gc<Set>, other: Value) -> PyResult<()> {
        todo!()
    }
}
