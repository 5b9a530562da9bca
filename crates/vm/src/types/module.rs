//! Module objects: a name and a dict. Finding and running modules is in [`crate::import`].

use crate::heap::{Gc, Marker, Str, Trace};
use crate::types::dict::Dict;

/// A module.
pub struct Module {
    /// Its dotted name.
    pub name: Gc<Str>,
    /// Its global variables.
    pub dict: Gc<Dict>,
}

impl Trace for Module {
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.name);
        marker.gc(self.dict);
    }
}

/// The methods, one row each.
pub const METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: crate::types::native::NativeDef =
    crate::types::native::NativeDef::new("module(name, doc=None)", "", |_, _| todo!());
