//! `gc`: the collector, as Python programs see it.
//!
//! The collector traces; there are no counts and no generations, and it can't be switched off: what only makes sense with
//! those answers as a collector at rest would.

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "gc", doc: "Access to the garbage collector.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "collect(generation=2)", "Collect now; return 0, since what was freed is not counted." => collect;
    "enable()", "Note that collections are wanted." => |vm, _| set_enabled(vm, true);
    "disable()", "Note that collections are not wanted." => |vm, _| set_enabled(vm, false);
    "isenabled()", "Return what was noted last." => is_enabled;
    "get_count()", "Return (0, 0, 0): there are no generations." => |vm, _| three(vm, [0, 0, 0]);
    "get_threshold()", "Return CPython's thresholds." => |vm, _| three(vm, [2000, 10, 0]);
    "set_threshold(threshold0, threshold1=10, threshold2=10, /)", "Do nothing." => |_, _| Ok(Value::NONE);
    "freeze()", "Do nothing." => |_, _| Ok(Value::NONE);
    "unfreeze()", "Do nothing." => |_, _| Ok(Value::NONE);
];

/// Adds what is not a function.
fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let garbage = vm.new_list(Vec::new());
    let (dict, name) = (vm.heap[module].dict, vm.heap.intern("garbage"));
    vm.heap.dict_set_str(dict, name, garbage);
    Ok(())
}

fn collect(vm: &mut Vm, _: &[Value]) -> PyResult {
    vm.collect_all_garbage();
    vm.call_weak_callbacks()?;
    Ok(Value::from_usize(0))
}

fn set_enabled(vm: &mut Vm, on: bool) -> PyResult {
    vm.gc_enabled = on;
    Ok(Value::NONE)
}

fn is_enabled(vm: &mut Vm, _: &[Value]) -> PyResult {
    Ok(Value::bool(vm.gc_enabled))
}

fn three(vm: &mut Vm, numbers: [i64; 3]) -> PyResult {
    Ok(vm.new_tuple(&numbers.map(Value::int_unchecked)))
}
