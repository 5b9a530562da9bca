//! `_containers`: the native half of `collections`: `deque`, and the counting loop of `Counter`.

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::ops::arith::BinaryOp;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};
use pellucid_vm::{Value, types::dict::Dict};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_containers", doc: "Native parts of collections.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "_count_elements(mapping, iterable, /)", "Count the items of an iterable in a mapping." => count_elements;
];

/// Adds what is not a function.
fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let dict = vm.heap[module].dict;
    for class in [vm.types.deque, vm.types.deque_iterator, vm.types.deque_reverse_iterator] {
        let name = vm.heap[class].name;
        vm.heap.dict_set_str(dict, name, class.into());
    }
    Ok(())
}

/// `mapping[item] = mapping.get(item, 0) + 1` for every item; for a dict or a subclass that keeps its items as dicts do.
fn count_elements(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(dict) = vm.cast::<Dict>(args[0]) else {
        return Err(vm.type_error("_count_elements() argument 1 must be a dict"));
    };
    vm.for_each(args[1], |vm, item| {
        let count = match vm.dict_get(dict, item)? {
            None => Value::from_usize(1),
            Some(count) => match count.as_small_int() {
                Some(n) => vm.new_int(n + 1),
                None => vm.binary(BinaryOp::Add, count, Value::from_usize(1))?,
            },
        };
        vm.dict_set(dict, item, count)
    })?;
    Ok(Value::NONE)
}
