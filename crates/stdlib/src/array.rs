//! `_array`: the native half of `array`: the class, which the machine itself knows.

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::types::packed::CODES;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_array", doc: "Native parts of array.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![];

/// Adds what is not a function.
fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let dict = vm.heap[module].dict;
    let (class, codes) = (vm.types.array.into(), vm.new_str(CODES));
    for (name, value) in [("array", class), ("typecodes", codes)] {
        let name = vm.heap.intern(name);
        vm.heap.dict_set_str(dict, name, value);
    }
    Ok(())
}
