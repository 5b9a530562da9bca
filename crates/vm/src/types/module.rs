//! Module objects: a name and a dict. Finding and running modules is in [`crate::import`].

use crate::heap::{Gc, Marker, Str, Trace};
use crate::natives;
use crate::types::class::Class;
use crate::types::dict::Dict;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// A module.
#[derive(Clone, Copy)]
pub struct Module {
    /// Its dotted name.
    pub name: Gc<Str>,
    /// Its global variables.
    pub dict: Gc<Dict>,
    /// Its class, if that is one derived from the usual one.
    pub class: Option<Gc<Class>>,
}

impl Trace for Module {
    fn trace(&self, marker: &mut Marker) {
        marker.gc(self.name);
        marker.gc(self.dict);
        self.class.inspect(|&class| marker.gc(class));
    }
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = natives![
    "__init__(self, name, doc=None)", "Give the module its name." => init;
    "@get __dict__", "The module's variables." => |vm, args| match args[0].as_gc::<Module>() {
        Some(module) => Ok(vm.heap[module].dict.into()),
        None => Err(vm.type_error("a module is expected")),
    };
    "@get __annotations__", "The annotations of its variables." => annotations;
    "@set __annotations__=", "" => set_annotations;
];

/// `__annotations__`: made when somebody asks for them, if the module has none.
fn annotations(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(module) = args[0].as_gc::<Module>() else { return Err(vm.type_error("a module is expected")) };
    let (dict, name) = (vm.heap[module].dict, vm.names.annotations);
    if let Some(found) = vm.heap[dict].get_str(name) {
        return Ok(found);
    }
    let fresh = vm.new_dict().into();
    vm.heap.dict_set_str(dict, name, fresh);
    Ok(fresh)
}

fn set_annotations(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(module) = args[0].as_gc::<Module>() else { return Err(vm.type_error("a module is expected")) };
    let (dict, name) = (vm.heap[module].dict, vm.names.annotations);
    if let Some(value) = args[1].present() {
        vm.heap.dict_set_str(dict, name, value);
        return Ok(Value::NONE);
    }
    match vm.heap[dict].find_str(name) {
        Some(place) => {
            vm.heap[dict].remove_at(place);
            Ok(Value::NONE)
        }
        None => Err(vm.attribute_error("__annotations__", args[0], name)),
    }
}

/// `__init__` of classes derived from modules'.
fn init(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(module) = args[0].as_gc::<Module>() else { return Err(vm.type_error("a module is expected")) };
    let name = vm.to_str(args[1], "module() argument 'name'")?;
    let doc = args[2].present().unwrap_or(Value::NONE);
    let (name, dict) = (vm.heap.intern(name.as_str()), vm.heap[module].dict);
    vm.heap[module].name = name;
    vm.fill_module(dict, name, doc);
    Ok(Value::NONE)
}

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef = NativeDef::new("module(name, doc=None)", "A module.", |vm, args| {
    let name = vm.to_str(args[0], "module() argument 'name'")?;
    let doc = args[1].present().unwrap_or(Value::NONE);
    let module = vm.new_module(name.as_str(), doc, None);
    Ok(module.into())
});
