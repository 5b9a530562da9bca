//! The value stack, the frames and the caches of the interpreter.

use crate::heap::Marker;
use crate::value::Value;

/// The interpreter's own state.
pub(crate) struct Machine {
    roots: Vec<Value>,
}

impl Machine {
    pub(crate) fn new() -> Machine {
        Machine { roots: Vec::new() }
    }

    pub(crate) fn push_root(&mut self, value: Value) {
        self.roots.push(value);
    }

    pub(crate) fn root_mark(&self) -> usize {
        self.roots.len()
    }

    pub(crate) fn unroot(&mut self, mark: usize) {
        self.roots.truncate(mark);
    }

    pub(crate) fn forget_caches(&mut self) {}

    pub(crate) fn trace(&self, marker: &mut Marker) {
        marker.values(&self.roots);
    }
}
