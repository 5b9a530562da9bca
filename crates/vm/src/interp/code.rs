//! Code as the interpreter runs it: verified portable code with its constants as values and its register code.

use std::sync::Arc;

use pellucid_bytecode::verify::VerifiedCode;

use crate::heap::{Gc, Marker, Str, Trace};
use crate::value::Value;

/// A code object of this VM.
pub struct LoadedCode {
    /// The portable code.
    pub verified: Arc<VerifiedCode>,
    /// Constants as values.
    pub consts: Vec<Value>,
    /// Names, interned.
    pub names: Vec<Gc<Str>>,
    /// Nested code.
    pub children: Vec<Gc<LoadedCode>>,
}

impl Trace for LoadedCode {
    fn trace(&self, marker: &mut Marker) {
        marker.values(&self.consts);
        self.names.iter().for_each(|&n| marker.gc(n));
        self.children.iter().for_each(|&c| marker.gc(c));
    }
}
