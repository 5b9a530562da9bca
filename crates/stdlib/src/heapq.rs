//! `_heapq`: the native half of `heapq`: a list as a binary heap, by the algorithm that its documentation gives, so that lists come out in the same
//! order as elsewhere: a popped item's place is filled by sifting down to a leaf and then up.

use pellucid_vm::heap::Gc;
use pellucid_vm::natives;
use pellucid_vm::ops::compare::CompareOp;
use pellucid_vm::ops::sort::sort_values;
use pellucid_vm::types::list::List;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};
use pellucid_vm::{Exc, Raised, Value};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_heapq", doc: "Native parts of heapq.", functions: FUNCTIONS, setup };

/// The same for `heapq` itself, which does without the name that programs hide to see how it does without it.
pub(crate) static HEAPS: NativeModule =
    NativeModule { name: "_heaps", doc: "Native parts of heapq.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "heappush(heap, item, /)", "Add an item, keeping the heap." => heap_push;
    "heappop(heap, /)", "Remove the smallest item and return it." => heap_pop;
    "heapreplace(heap, item, /)", "Remove the smallest item and return it, and add another." => heap_replace;
    "heappushpop(heap, item, /)", "Add an item, then remove the smallest and return it." => heap_push_pop;
    "heapify(heap, /)", "Turn a list into a heap." => heapify;
    "_heappop_max(heap, /)", "As heappop, for a heap with the largest item first." => heap_pop_max;
    "_heapreplace_max(heap, item, /)", "As heapreplace, for a heap with the largest item first." => heap_replace_max;
    "_heapify_max(heap, /)", "As heapify, with the largest item first." => heapify_max;
    "@python nsmallest(n, iterable, key=None)", "The n smallest items, in order." => n_smallest;
    "@python nlargest(n, iterable, key=None)", "The n largest items, largest first." => n_largest;
];

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

/// The list that a heap is; `what` names the argument.
fn heap_of(vm: &mut Vm, value: Value, what: &str) -> PyResult<Gc<List>> {
    match vm.cast::<List>(value) {
        Some(list) => Ok(list),
        None => {
            let text = format!("{what} must be list, not {}", vm.type_name(value));
            Err(vm.type_error(text))
        }
    }
}

#[cold]
fn changed(vm: &mut Vm) -> Raised {
    vm.err(Exc::RuntimeError, "list changed size during iteration")
}

/// Whether the first item goes nearer to the root; both stay rooted.
#[inline]
fn before(vm: &mut Vm, a: Value, b: Value, max: bool) -> PyResult<bool> {
    let (a, b) = if max { (b, a) } else { (a, b) };
    if let (Some(x), Some(y)) = (a.as_small_int(), b.as_small_int()) {
        return Ok(x < y);
    }
    let mark = vm.root_mark();
    vm.root(a);
    vm.root(b);
    let result = vm.compare_bool(CompareOp::Lt, a, b);
    vm.unroot(mark);
    result
}

/// Lets the item at `at` rise, no higher than `top`. The list must keep its length meanwhile.
fn rise(vm: &mut Vm, list: Gc<List>, top: usize, mut at: usize, max: bool) -> PyResult<()> {
    let len = vm.heap[list].items.len();
    while at > top {
        let parent = (at - 1) / 2;
        let (item, above) = (vm.heap[list].items[at], vm.heap[list].items[parent]);
        let rises = before(vm, item, above, max)?;
        if vm.heap[list].items.len() != len {
            return Err(changed(vm));
        }
        if !rises {
            break;
        }
        vm.heap[list].items.swap(at, parent);
        at = parent;
    }
    Ok(())
}

/// Moves the item at `top` down to a leaf, the smaller child always taking its place, and lets it rise from there.
fn sink(vm: &mut Vm, list: Gc<List>, top: usize, max: bool) -> PyResult<()> {
    let len = vm.heap[list].items.len();
    let mut at = top;
    while at < len / 2 {
        let mut child = 2 * at + 1;
        if child + 1 < len {
            let (left, right) = (vm.heap[list].items[child], vm.heap[list].items[child + 1]);
            let left_first = before(vm, left, right, max)?;
            if vm.heap[list].items.len() != len {
                return Err(changed(vm));
            }
            child += usize::from(!left_first);
        }
        vm.heap[list].items.swap(at, child);
        at = child;
    }
    rise(vm, list, top, at, max)
}

fn heap_push(vm: &mut Vm, args: &[Value]) -> PyResult {
    let list = heap_of(vm, args[0], "heappush() argument 1")?;
    vm.list_push(list, args[1]);
    let last = vm.heap[list].items.len() - 1;
    rise(vm, list, 0, last, false)?;
    Ok(Value::NONE)
}

fn pop_from(vm: &mut Vm, heap: Value, max: bool) -> PyResult {
    let list = heap_of(vm, heap, if max { "_heappop_max() argument" } else { "heappop() argument" })?;
    let Some(last) = vm.heap[list].items.pop() else { return Err(vm.index_error("index out of range")) };
    if vm.heap[list].items.is_empty() {
        return Ok(last);
    }
    let top = std::mem::replace(&mut vm.heap[list].items[0], last);
    vm.root(top);
    sink(vm, list, 0, max)?;
    Ok(top)
}

fn heap_pop(vm: &mut Vm, args: &[Value]) -> PyResult {
    pop_from(vm, args[0], false)
}

fn heap_pop_max(vm: &mut Vm, args: &[Value]) -> PyResult {
    pop_from(vm, args[0], true)
}

fn replace_in(vm: &mut Vm, heap: Value, item: Value, max: bool) -> PyResult {
    let list = heap_of(vm, heap, if max { "_heapreplace_max() argument 1" } else { "heapreplace() argument 1" })?;
    let Some(first) = vm.heap[list].items.first_mut() else { return Err(vm.index_error("index out of range")) };
    let top = std::mem::replace(first, item);
    vm.root(top);
    sink(vm, list, 0, max)?;
    Ok(top)
}

fn heap_replace(vm: &mut Vm, args: &[Value]) -> PyResult {
    replace_in(vm, args[0], args[1], false)
}

fn heap_replace_max(vm: &mut Vm, args: &[Value]) -> PyResult {
    replace_in(vm, args[0], args[1], true)
}

fn heap_push_pop(vm: &mut Vm, args: &[Value]) -> PyResult {
    let list = heap_of(vm, args[0], "heappushpop() argument 1")?;
    let Some(&first) = vm.heap[list].items.first() else { return Ok(args[1]) };
    if !before(vm, first, args[1], false)? {
        return Ok(args[1]);
    }
    if vm.heap[list].items.is_empty() {
        return Err(vm.index_error("index out of range"));
    }
    replace_in(vm, args[0], args[1], false)
}

fn heapify_list(vm: &mut Vm, list: Gc<List>, max: bool) -> PyResult<()> {
    for at in (0..vm.heap[list].items.len() / 2).rev() {
        sink(vm, list, at, max)?;
    }
    Ok(())
}

fn heapify(vm: &mut Vm, args: &[Value]) -> PyResult {
    let list = heap_of(vm, args[0], "heapify() argument")?;
    heapify_list(vm, list, false)?;
    Ok(Value::NONE)
}

fn heapify_max(vm: &mut Vm, args: &[Value]) -> PyResult {
    let list = heap_of(vm, args[0], "_heapify_max() argument")?;
    heapify_list(vm, list, true)?;
    Ok(Value::NONE)
}

fn n_smallest(vm: &mut Vm, args: &[Value]) -> PyResult {
    some(vm, args, false)
}

fn n_largest(vm: &mut Vm, args: &[Value]) -> PyResult {
    some(vm, args, true)
}

/// The first `n` items of the sorted iterable.
fn some(vm: &mut Vm, args: &[Value], reverse: bool) -> PyResult {
    let n = vm.to_isize(args[0])?;
    let items = vm.collect(args[1])?;
    let keep = vm.new_list(items.clone());
    vm.root(keep);
    let mut sorted = sort_values(vm, items, args[2].not_none(), reverse)?;
    sorted.truncate(n.max(0) as usize);
    Ok(vm.new_list(sorted))
}
