//! Module objects: a name and a dict. Finding and running modules is in [`crate::import`].

use crate::heap::{Gc, Marker, Str, Trace};
use crate::natives;
use crate::types::dict::Dict;
use crate::types::native::NativeDef;
use crate::value::Value;

/// A module.
#[derive(Clone, Copy)]
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
pub const METHODS: &[NativeDef] = natives![
    "@get __dict__", "The module's variables." => |vm, args| match args[0].as_gc::<Module>() {
        Some(module) => Ok(vm.heap[module].dict.into()),
        None => Err(vm.type_error("a module is expected")),
    };
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef = NativeDef::new("module(name, doc=None)", "A module.", |vm, args| {
    let name = vm.to_str(args[0], "module() argument 'name'")?;
    let doc = args[1].present().unwrap_or(Value::NONE);
    let module = vm.new_module(name.as_str(), doc, None);
    Ok(module.into())
});
