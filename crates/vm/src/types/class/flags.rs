//! What `type` tells about how a class is made: `__flags__`, as far as programs ask for its bits, and the text of the
//! parameters that a built-in class takes.

use super::{Class, Layout};
use crate::heap::{Gc, Kind};
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

const IMMUTABLE: i64 = 1 << 8;
const MADE_BY_PROGRAM: i64 = 1 << 9;
const IS_BASE: i64 = 1 << 10;
const READY: i64 = 1 << 12;
const IS_ABSTRACT: i64 = 1 << 20;

/// The bits of a class.
pub(super) fn of(vm: &mut Vm, class: Gc<Class>) -> i64 {
    let mut bits = READY;
    if vm.heap[class].is_heap {
        bits |= MADE_BY_PROGRAM | IS_BASE;
    } else {
        bits |= IMMUTABLE;
        bits |= if vm.heap[class].is_base { IS_BASE } else { 0 };
    }
    let name = vm.heap.intern("__abstractmethods__");
    let dict = vm.heap[class].dict;
    if let Some(names) = vm.heap[dict].get_str(name)
        && vm.truth(names).unwrap_or(false)
    {
        bits |= IS_ABSTRACT;
    }
    let kinds = vm.heap[class].mro.iter().map(|&base| match vm.heap[base].layout {
        Layout::Native(Kind::BigInt) => 1 << 24,
        Layout::Native(Kind::List) => 1 << 25 | 1 << 5,
        Layout::Native(Kind::Tuple) => 1 << 26 | 1 << 5,
        Layout::Native(Kind::Bytes) => 1 << 27,
        Layout::Native(Kind::Str) => 1 << 28,
        Layout::Native(Kind::Dict) => 1 << 29 | 1 << 6,
        Layout::Native(Kind::Class) => 1 << 31,
        Layout::Exception => 1 << 30,
        _ => 0,
    });
    kinds.fold(bits, |bits, kind| bits | kind)
}

/// `__text_signature__`: None for what a program made, and where no fixed list tells what may be passed.
pub(super) fn text_signature(vm: &mut Vm, args: &[Value]) -> PyResult {
    let class: Gc<Class> = crate::types::receiver(args);
    let construct = vm.heap[class].construct.and_then(|construct| construct.as_gc::<Native>());
    let Some(construct) = construct.filter(|_| !vm.heap[class].is_heap) else { return Ok(Value::NONE) };
    let def = vm.heap[construct].def;
    // Of some, the parameters depend on each other in ways that the text can't say.
    const TOLD_IN_WORDS: [&str; 12] =
        ["int", "str", "bytes", "bytearray", "dict", "slice", "range", "super", "type", "repeat", "islice", "deque"];
    if def.params == "(*args)" || TOLD_IN_WORDS.contains(&def.name) {
        return Ok(Value::NONE);
    }
    Ok(vm.new_str(def.params))
}
