//! `random`: the class `Random`, which is the VM's own, and the methods of one hidden instance of it as functions.

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::{Native, NativeDef};
use pellucid_vm::types::random::{CONSTRUCT, METHODS};
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "random", doc: "Random variable generators.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![];

/// Adds the class and the functions, which are bound methods.
fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let dict = vm.heap[module].dict;
    let class = vm.types.random;
    let (class_dict, key) = (vm.heap[class].dict, vm.names.module);
    let module_name = vm.new_str("random");
    vm.heap.dict_set_str(class_dict, key, module_name);
    let name = vm.heap.intern("Random");
    vm.heap.dict_set_str(dict, name, class.into());
    let hidden = (CONSTRUCT.func)(vm, &[Value::UNBOUND])?;
    vm.root(hidden);
    let name = vm.heap.intern("_inst");
    vm.heap.dict_set_str(dict, name, hidden);
    for def in METHODS.iter().filter(|def| !def.name.starts_with("__")) {
        let method = vm.heap.alloc(Native { def, owner: Some(class), bound: hidden });
        let name = vm.heap.intern(def.name);
        vm.heap.dict_set_str(dict, name, method.into());
    }
    Ok(())
}
