//! Wrappers: the dunder methods of built-in types, such as `int.__add__`, made of the operations in this module.
//!
//! The operations look for dunder methods on instances of classes made in Python, and nowhere else; the wrappers here get
//! the built-in value inside such an instance, so that the two never call each other in a circle. `object`'s wrappers,
//! which get the instance itself, do what is left when no other method is found.

mod arith;
mod object;
mod values;

pub(crate) use arith::knows;

use crate::heap::Gc;
use crate::types::class::Class;
use crate::types::native::{Native, NativeDef};
use crate::value::Value;
use crate::vm::Vm;

/// Gives a built-in class the dunder methods that its kind supports, where its own table of methods has none.
pub fn add_wrappers(vm: &mut Vm, class: Gc<Class>) {
    let dict = vm.heap[class].dict;
    for table in tables(vm, class) {
        for row in *table {
            let name = vm.heap.intern(row.name);
            if vm.heap[dict].get_str(name).is_none() {
                let native = vm.heap.alloc(Native { def: row, owner: Some(class), bound: Value::UNBOUND });
                vm.heap.dict_set_str(dict, name, native.into());
            }
        }
    }
    if is_unhashable(vm, class) {
        let name = vm.names.hash;
        vm.heap.dict_set_str(dict, name, Value::NONE);
    }
}

fn is_unhashable(vm: &Vm, class: Gc<Class>) -> bool {
    let t = &vm.types;
    [t.list, t.dict, t.set, t.bytearray, t.array, t.deque, t.dict_keys, t.dict_items].contains(&class)
}

type Tables = &'static [&'static [NativeDef]];

/// The tables of wrappers for a class.
fn tables(vm: &Vm, class: Gc<Class>) -> Tables {
    numbers(vm, class).or_else(|| containers(vm, class)).or_else(|| others(vm, class)).unwrap_or(&[])
}

fn numbers(vm: &Vm, class: Gc<Class>) -> Option<Tables> {
    use arith::*;
    use values::*;
    let t = &vm.types;
    Some(match class {
        c if c == t.int => &[FIELD, REAL, BITS, INDEX, UNARY, ROUNDING, COMPARE, HASH, REPR, FORMAT],
        c if c == t.bool => &[LOGIC, REPR],
        c if c == t.float => &[FIELD, REAL, UNARY, ROUNDING, COMPARE, HASH, REPR, FORMAT],
        c if c == t.complex => &[FIELD, COMPLEX, UNARY, COMPARE, HASH, REPR, FORMAT],
        _ => return None,
    })
}

fn containers(vm: &Vm, class: Gc<Class>) -> Option<Tables> {
    use arith::*;
    use values::*;
    let t = &vm.types;
    Some(match class {
        c if c == t.str => &[CONCAT, REMAINDER, SIZED, ITEM, ITERABLE, COMPARE, HASH, REPR, STR, FORMAT],
        c if c == t.bytes => &[CONCAT, REMAINDER, SIZED, ITEM, ITERABLE, COMPARE, HASH, REPR, STR, BYTES],
        c if c == t.bytearray => &[CONCAT, REMAINDER, EXTEND, SIZED, ITEM, CHANGE, ITERABLE, COMPARE, REPR, STR],
        c if c == t.memoryview => &[ITEM, CHANGE, ITER, COMPARE, HASH, REPR],
        c if c == t.array => &[CONCAT, EXTEND, SIZED, ITEM, CHANGE, ITERABLE, COMPARE, REPR],
        c if c == t.tuple => &[CONCAT, SIZED, ITEM, ITERABLE, COMPARE, HASH, REPR],
        c if c == t.list || c == t.deque => &[CONCAT, EXTEND, SIZED, ITEM, CHANGE, ITERABLE, REVERSED, COMPARE, REPR],
        c if c == t.dict => &[MERGE, SIZED, ITEM, CHANGE, ITERABLE, REVERSED, COMPARE, REPR],
        c if c == t.dict_keys || c == t.dict_items => &[SETS, SIZED, ITERABLE, REVERSED, COMPARE, REPR],
        c if c == t.dict_values => &[SIZED, ITER, REVERSED, REPR],
        c if c == t.set => &[SETS, SETS_IN_PLACE, SIZED, ITERABLE, COMPARE, REPR],
        c if c == t.frozenset => &[SETS, SIZED, ITERABLE, COMPARE, HASH, REPR],
        c if c == t.range => &[SIZED, TRUTH, ITEM, ITERABLE, REVERSED, COMPARE, HASH, REPR],
        c if c == t.mapping_proxy => &[SIZED, ITEM, ITERABLE, REPR],
        _ => return None,
    })
}

fn others(vm: &Vm, class: Gc<Class>) -> Option<Tables> {
    use values::*;
    let t = &vm.types;
    let is_iterator = matches!(vm.heap[class].layout, crate::types::class::Layout::Native(crate::heap::Kind::Iter));
    Some(match class {
        c if c == t.object => &[object::ROWS],
        c if c == t.type_ => &[CALL, REPR, arith::UNION],
        c if c == t.generic_alias || c == t.union => &[COMPARE, HASH, REPR, arith::UNION],
        c if c == t.none => &[TRUTH, COMPARE, HASH, REPR],
        c if c == t.slice => &[COMPARE, HASH, REPR],
        c if c == t.function || c == t.staticmethod => &[CALL, REPR],
        c if [t.builtin_function, t.method_descriptor, t.slot_wrapper, t.method_wrapper, t.method].contains(&c) => {
            &[CALL, COMPARE, HASH, REPR]
        }
        c if [t.itemgetter, t.attrgetter, t.methodcaller].contains(&c) => &[CALL, REPR],
        c if c == t.getset => &[COMPARE, HASH, REPR],
        c if c == t.ellipsis || c == t.not_implemented || c == t.module || c == t.super_ => &[REPR],
        c if c == t.cell || c == t.code || c == t.traceback || c == t.classmethod => &[REPR],
        c if c == t.generator => &[ITERATOR, REPR],
        c if c == t.coroutine || c == t.async_generator => &[REPR],
        c if c == t.coroutine_wrapper || c == t.async_send => &[ITERATOR, REPR],
        c if c == t.async_throw || c == t.anext_awaitable => &[ITERATOR, REPR],
        _ if is_iterator => &[ITERATOR, REPR],
        _ => return None,
    })
}
