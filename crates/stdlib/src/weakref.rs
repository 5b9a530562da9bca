//! `_weakref`: the native half of `weakref`: places that the collector empties.

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_weakref", doc: "Places for objects that are not kept alive.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "place(object, callback, owner, /)", "Return a place for an object." => |vm, args| {
        vm.new_weak_cell(args[0], args[1], args[2])
    };
    "owners(object, /)", "Return the owners of the places that hold an object." => |vm, args| {
        let cells = vm.weak_cells_of(args[0]);
        let owners = cells.into_iter().map(|cell| vm.heap[cell].owner).filter(|owner| !owner.is_none()).collect();
        Ok(vm.new_list(owners))
    };
];

/// Adds what is not a function.
fn setup(_: &mut Vm, _: Gc<Module>) -> PyResult<()> {
    Ok(())
}
