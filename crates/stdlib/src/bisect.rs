//! `bisect`: places in sorted sequences by binary search.

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::ops::compare::CompareOp;
use pellucid_vm::types::list::List;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};
use pellucid_vm::{Value, heap::Tuple};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "bisect", doc: "Binary search in sorted sequences.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "bisect_left(a, x, lo=0, hi=None, *, key=None)", "Where x goes, before those equal to it." => bisect_left;
    "bisect_right(a, x, lo=0, hi=None, *, key=None)", "Where x goes, behind those equal to it." => bisect_right;
    "insort_left(a, x, lo=0, hi=None, *, key=None)", "Insert x, before those equal to it." => insort_left;
    "insort_right(a, x, lo=0, hi=None, *, key=None)", "Insert x, behind those equal to it." => insort_right;
];

/// Adds the short names of the functions.
fn setup(vm: &mut Vm, module: Gc<Module>) -> PyResult<()> {
    let dict = vm.heap[module].dict;
    for (short, long) in [("bisect", "bisect_right"), ("insort", "insort_right")] {
        let (short, long) = (vm.heap.intern(short), vm.heap.intern(long));
        if let Some(function) = vm.heap[dict].get_str(long) {
            vm.heap.dict_set_str(dict, short, function);
        }
    }
    Ok(())
}

/// The item at an index, without the detour over `__getitem__` where there is none.
fn item_at(vm: &mut Vm, sequence: Value, index: usize) -> PyResult {
    if let Some(list) = sequence.as_gc::<List>()
        && let Some(&item) = vm.heap[list].items.get(index)
    {
        return Ok(item);
    }
    if let Some(tuple) = sequence.as_gc::<Tuple>()
        && let Some(&item) = tuple.items().get(index)
    {
        return Ok(item);
    }
    let index = vm.new_u64(index as u64);
    vm.getitem(sequence, index)
}

/// The arguments: a, x, lo, hi, key. `wanted`: what the keys are compared with.
fn search(vm: &mut Vm, args: &[Value], wanted: Value, left: bool) -> PyResult<usize> {
    let lo = match args[2].present() {
        Some(lo) => vm.to_isize(lo)?,
        None => 0,
    };
    let Ok(mut lo) = usize::try_from(lo) else { return Err(vm.value_error("lo must be non-negative")) };
    let mut hi = match args[3].not_none() {
        Some(hi) => vm.to_isize(hi)?.max(0) as usize,
        None => vm.len(args[0])?,
    };
    let key = args[4].not_none();
    while lo < hi {
        let middle = lo + (hi - lo) / 2;
        let mark = vm.root_mark();
        let mut item = item_at(vm, args[0], middle)?;
        if let Some(key) = key {
            vm.root(item);
            item = vm.call(key, &[item])?;
        }
        vm.root(item);
        let go_right = if left {
            vm.compare_bool(CompareOp::Lt, item, wanted)?
        } else {
            !vm.compare_bool(CompareOp::Lt, wanted, item)?
        };
        vm.unroot(mark);
        if go_right {
            lo = middle + 1;
        } else {
            hi = middle;
        }
    }
    Ok(lo)
}

fn bisect_left(vm: &mut Vm, args: &[Value]) -> PyResult {
    let place = search(vm, args, args[1], true)?;
    Ok(vm.new_u64(place as u64))
}

fn bisect_right(vm: &mut Vm, args: &[Value]) -> PyResult {
    let place = search(vm, args, args[1], false)?;
    Ok(vm.new_u64(place as u64))
}

fn insort_left(vm: &mut Vm, args: &[Value]) -> PyResult {
    insort(vm, args, true)
}

fn insort_right(vm: &mut Vm, args: &[Value]) -> PyResult {
    insort(vm, args, false)
}

fn insort(vm: &mut Vm, args: &[Value], left: bool) -> PyResult {
    let wanted = match args[4].not_none() {
        Some(key) => vm.call(key, &[args[1]])?,
        None => args[1],
    };
    vm.root(wanted);
    let place = search(vm, args, wanted, left)?;
    let name = vm.heap.intern("insert");
    let place = vm.new_u64(place as u64);
    vm.call_method(args[0], name, &[place, args[1]])?;
    Ok(Value::NONE)
}
