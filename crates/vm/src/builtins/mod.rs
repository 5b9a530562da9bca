//! The built-in functions, by topic; here they are put into the builtins namespace, with the classes and constants.
//!
//! What a function does to a value of some type is in [`crate::ops`]; here are its arguments, its errors and its loops.

mod exec;
mod hooks;
mod io;
mod iteration;
mod number;
mod object;
pub mod stream;

pub use exec::source_error;
pub(crate) use object::{attribute_names, is_callable};

use crate::heap::Gc;
use crate::types::class::Class;
use crate::types::exception::Exc;
use crate::types::module::Module;
use crate::types::native::{Native, NativeDef};
use crate::value::Value;
use crate::vm::Vm;

/// Puts the built-in functions, classes and constants into the builtins namespace, and that into `sys.modules`.
pub(crate) fn install(vm: &mut Vm) {
    for table in [io::FUNCTIONS, iteration::FUNCTIONS, number::FUNCTIONS, object::FUNCTIONS, exec::FUNCTIONS] {
        add_functions(vm, table);
    }
    for class in classes(vm) {
        let name = vm.heap[class].name;
        let name = vm.heap.intern(name.as_str());
        vm.heap.dict_set_str(vm.builtins, name, class.into());
    }
    for &(exc, _, name) in Exc::ALL {
        let class = vm.types.exception(exc);
        set(vm, name, class.into());
    }
    let os_error = vm.types.exception(Exc::OSError).into();
    let constants = [
        ("None", Value::NONE),
        ("True", Value::TRUE),
        ("False", Value::FALSE),
        ("Ellipsis", Value::ELLIPSIS),
        ("NotImplemented", Value::NOT_IMPLEMENTED),
        ("__debug__", Value::TRUE),
        ("EnvironmentError", os_error),
        ("IOError", os_error),
    ];
    for (name, value) in constants {
        set(vm, name, value);
    }
    let name = vm.heap.intern("builtins");
    set(vm, "__name__", name.into());
    let module = vm.heap.alloc(Module { name, dict: vm.builtins, class: None });
    vm.heap.dict_set_str(vm.modules, name, module.into());
}

fn set(vm: &mut Vm, name: &str, value: Value) {
    let name = vm.heap.intern(name);
    vm.heap.dict_set_str(vm.builtins, name, value);
}

fn add_functions(vm: &mut Vm, rows: &'static [NativeDef]) {
    for row in rows {
        let native = vm.heap.alloc(Native { def: row, owner: None, bound: Value::UNBOUND });
        set(vm, row.name, native.into());
    }
}

fn classes(vm: &Vm) -> [Gc<Class>; 26] {
    let t = &vm.types;
    [
        t.object,
        t.type_,
        t.int,
        t.bool,
        t.float,
        t.complex,
        t.str,
        t.bytes,
        t.bytearray,
        t.memoryview,
        t.tuple,
        t.list,
        t.dict,
        t.set,
        t.frozenset,
        t.range,
        t.slice,
        t.staticmethod,
        t.classmethod,
        t.property,
        t.super_,
        t.reversed,
        t.enumerate,
        t.zip,
        t.map,
        t.filter,
    ]
}
