//! `itertools`: its iterators are heap objects of the VM (`pellucid_vm::types::itertools`); here they get their names.

use pellucid_vm::heap::Gc;
use pellucid_vm::types::itertools;
use pellucid_vm::types::module::Module;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "itertools", doc: "Building blocks of iterators.", functions: itertools::FUNCTIONS, setup };

/// Adds the classes.
fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let dict = vm.heap[module].dict;
    for class in itertools::classes(&vm.types) {
        let name = vm.heap[class].name;
        vm.heap.dict_set_str(dict, name, class.into());
        // Nobody meets them before they are imported.
        let shown = format!("itertools.{}", name.as_str());
        vm.heap[class].shown_name = Some(vm.heap.intern(&shown));
    }
    Ok(())
}
