//! Module objects: a name and a dict. Finding and running modules is in [`crate::import`].

use crate::heap::{Gc, Marker, Str, Trace};
use crate::natives;
use crate::types::dict::Dict;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::Vm;

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
    let (dict, package) = (vm.heap[module].dict, vm.names.package);
    vm.heap.dict_set_str(dict, package, Value::NONE);
    Ok(module.into())
});

/// `repr(module)`: its name, and the file if it came from one.
pub fn repr(vm: &Vm, module: Gc<Module>) -> String {
    let Module { name, dict } = vm.heap[module];
    let text = |key| vm.heap[dict].get_str(key).and_then(|v| v.as_gc::<Str>());
    let name = text(vm.names.name).unwrap_or(name);
    let name = pellucid_bytecode::pure::str_repr(name.as_str());
    let made_by_program = vm.heap[dict].get_str(vm.names.package).is_some_and(Value::is_none);
    match text(vm.names.file) {
        Some(file) => format!("<module {name} from {}>", pellucid_bytecode::pure::str_repr(file.as_str())),
        None if made_by_program => format!("<module {name}>"),
        None => format!("<module {name} (built-in)>"),
    }
}
