//! Where an iterator over a built-in type is, as `copy` and `pickle` take it: what it can be made of again, and moving it to
//! a place. The iterators of `itertools` are in [`crate::types::itertools`].

use super::{Iter, IterClass, length_hint};
use crate::heap::{Gc, Kind, Str, Tuple};
use crate::types::deque::Deque;
use crate::types::exception::Exc;
use crate::types::native::NativeDef;
use crate::types::range::{self, Range};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The methods of iterators that go through a sequence by a place that can be set.
pub const PLACED_METHODS: &[NativeDef] = crate::natives![
    "__length_hint__(self, /)", "How many items are probably still to come." => length_hint;
    "@whole __reduce__(self, /)", "What an iterator at the same place can be made of." => reduce;
    "@whole __setstate__(self, state, /)", "Go to a place." => set_state;
];

/// The methods of iterators that know how much is to come, and have no place.
pub const METHODS: &[NativeDef] = crate::natives![
    "__length_hint__(self, /)", "How many items are probably still to come." => length_hint;
    "@whole __reduce__(self, /)", "What an iterator at the same place can be made of." => reduce;
];

/// The methods of iterators over iterators.
pub const LAZY_METHODS: &[NativeDef] = crate::natives![
    "@whole __reduce__(self, /)", "What an iterator at the same place can be made of." => reduce;
];

/// The methods of what has a state to set, and does not tell how much is to come: `zip`, and iterators over arrays.
pub const STATE_METHODS: &[NativeDef] = crate::natives![
    "@whole __reduce__(self, /)", "What an iterator at the same place can be made of." => reduce;
    "@whole __setstate__(self, state, /)", "Go to a place, or say whether the iterables must have the same length." => set_state;
];

/// The iterator that a method is called of, which may be inside an instance of a subclass.
fn this(vm: &mut Vm, args: &[Value]) -> PyResult<Gc<Iter>> {
    match vm.cast::<Iter>(args[0]) {
        Some(iter) => Ok(iter),
        None => Err(vm.type_error("an iterator is expected")),
    }
}

/// A function that programs find among the builtins, as it stands there now.
fn builtin(vm: &mut Vm, name: &str) -> PyResult {
    let key = vm.heap.intern(name);
    match vm.heap[vm.builtins].get_str(key) {
        Some(found) => Ok(found),
        None => Err(vm.err(Exc::AttributeError, name)),
    }
}

/// The calls that make an iterator again: `iter(...)`, `reversed(...)`, or its class.
enum Maker {
    Iter,
    Reversed,
    Class,
}

fn reduce(vm: &mut Vm, args: &[Value]) -> PyResult {
    let iter = this(vm, args)?;
    let (maker, parts, state) = match take_sequence(vm, iter) {
        Some(taken) => taken,
        None => match take_lazy(&vm.heap[iter]) {
            Some((parts, state)) => (Maker::Class, parts, state),
            None => (Maker::Iter, vec![rest(vm, iter)?], None),
        },
    };
    let maker = match maker {
        Maker::Iter => builtin(vm, "iter")?,
        Maker::Reversed => builtin(vm, "reversed")?,
        Maker::Class => vm.class_of(args[0]).into(),
    };
    let parts = vm.new_tuple(&parts);
    Ok(match state {
        Some(state) => vm.new_tuple(&[maker, parts, state]),
        None => vm.new_tuple(&[maker, parts]),
    })
}

type Taken = (Maker, Vec<Value>, Option<Value>);

/// What goes through a sequence: the sequence and the place in it.
fn take_sequence(vm: &mut Vm, iter: Gc<Iter>) -> Option<Taken> {
    let placed = |maker, object, index| Some((maker, vec![object], Some(Value::from_usize(index))));
    let before = |index: usize| Some(Value::int_unchecked(index as i64 - 1));
    match vm.heap[iter] {
        Iter::List { list, index } => placed(Maker::Iter, list.into(), index),
        Iter::Tuple { tuple, index } => placed(Maker::Iter, tuple, index),
        Iter::Bytes { bytes, index } => placed(Maker::Iter, bytes, index),
        Iter::GetItem { object, index } => placed(Maker::Iter, object, index),
        Iter::Str { text, offset } => {
            let place = text.as_gc::<Str>().map_or(0, |text| text.as_str()[..offset].chars().count());
            placed(Maker::Iter, text, place)
        }
        Iter::ListReversed { list, index } => Some((Maker::Reversed, vec![list.into()], before(index))),
        Iter::GetItemReversed { object, index } => Some((Maker::Class, vec![object], before(index))),
        Iter::Range { next, remaining, step } => {
            let stop = range::big(Value::int_unchecked(next)) + dashu_int::IBig::from(remaining.max(0)) * step;
            let (next, stop, step) = (vm.new_int(next), vm.new_bigint(stop), vm.new_int(step));
            let range = vm.heap.alloc(Range::new(next, stop, step)).into();
            Some((Maker::Iter, vec![range], Some(Value::NONE)))
        }
        Iter::BigRange { next, stop, step } => {
            let range = vm.heap.alloc(Range::new(next, stop, step)).into();
            Some((Maker::Iter, vec![range], Some(Value::NONE)))
        }
        Iter::Deque { deque, index, .. } => Some((Maker::Class, vec![deque.into(), Value::from_usize(index)], None)),
        Iter::Callable { callable, sentinel } => Some((Maker::Iter, vec![callable, sentinel], None)),
        Iter::Done(class) => Some(take_done(vm, class)),
        _ => None,
    }
}

/// An iterator over nothing, of the kind that has come to its end.
fn take_done(vm: &mut Vm, class: IterClass) -> Taken {
    let empty = match class {
        IterClass::Str | IterClass::StrAscii => vm.new_str(""),
        IterClass::Tuple
        | IterClass::Bytes
        | IterClass::ByteArray
        | IterClass::Array
        | IterClass::Sequence
        | IterClass::Callable
        | IterClass::Zip
        | IterClass::Reversed => vm.new_tuple(&[]),
        IterClass::Range | IterClass::LongRange => {
            let zero = Value::int_unchecked(0);
            vm.heap.alloc(Range::new(zero, zero, Value::int_unchecked(1))).into()
        }
        IterClass::Deque | IterClass::DequeReversed => vm.heap.alloc(Deque::default()).into(),
        _ => vm.new_list(Vec::new()),
    };
    match class {
        IterClass::ListReversed => (Maker::Reversed, vec![empty], None),
        IterClass::Reversed | IterClass::Deque | IterClass::DequeReversed | IterClass::Zip => {
            (Maker::Class, vec![empty], None)
        }
        _ => (Maker::Iter, vec![empty], None),
    }
}

/// What goes through other iterators: these, and what is done with their items.
fn take_lazy(iter: &Iter) -> Option<(Vec<Value>, Option<Value>)> {
    Some(match iter {
        Iter::Enumerate { inner, count } => (vec![*inner, *count], None),
        Iter::Zip { inners, strict } => (inners.clone(), strict.then_some(Value::TRUE)),
        Iter::Map { func, inners } => ([&[*func], &inners[..]].concat(), None),
        Iter::Filter { func, inner } => (vec![*func, *inner], None),
        _ => return None,
    })
}

/// The items that are still to come of what has no places, as a list; the iterator stays where it is.
fn rest(vm: &mut Vm, iter: Gc<Iter>) -> PyResult {
    let twin = match vm.heap[iter] {
        Iter::Dict { dict, view, index, len, left, reversed } => Iter::Dict { dict, view, index, len, left, reversed },
        Iter::Set { set, index, len } => Iter::Set { set, index, len },
        _ => Iter::Done(vm.heap[iter].class()),
    };
    let twin = vm.heap.alloc(twin);
    let items = super::drain(vm, twin)?;
    Ok(vm.new_list(items))
}

fn set_state(vm: &mut Vm, args: &[Value]) -> PyResult {
    let iter = this(vm, args)?;
    if let Iter::Zip { .. } = vm.heap[iter] {
        let must = vm.truth(args[1])?;
        if let Iter::Zip { strict, .. } = &mut vm.heap[iter] {
            *strict = must;
        }
        return Ok(Value::NONE);
    }
    if let Iter::BigRange { next, stop, step } = vm.heap[iter] {
        let range = vm.heap.alloc(Range::new(next, stop, step));
        let (zero, len) = (dashu_int::IBig::ZERO, range::big_len(range));
        let place = vm.to_bigint(args[1])?.clamp(zero, len);
        let next = range::big_item(vm, range, &place);
        vm.heap[iter] = Iter::BigRange { next, stop, step };
        return Ok(Value::NONE);
    }
    if !range::is_int(args[1]) {
        return Err(vm.type_error("an integer is required"));
    }
    let place = vm.to_isize(args[1])?;
    if place < 0 && matches!(vm.heap[iter], Iter::List { .. }) {
        super::finish(vm, iter);
        return Ok(Value::NONE);
    }
    // A place from the end is where the item stands that comes next; -1 is the end.
    let from_end = |len: usize| place.clamp(-1, len as i64 - 1) + 1;
    let len = match vm.heap[iter] {
        Iter::GetItemReversed { object, .. } => vm.len(object)?,
        Iter::GetItem { object, .. } if object.kind() == Some(Kind::Instance) => usize::MAX >> 1,
        Iter::GetItem { object, .. } => vm.length_hint(object),
        Iter::Bytes { bytes, .. } => vm.length_hint(bytes),
        Iter::List { list, .. } | Iter::ListReversed { list, .. } => vm.heap[list].items.len(),
        _ => 0,
    };
    let forward = place.clamp(0, len as i64) as usize;
    match &mut vm.heap[iter] {
        Iter::List { index, .. } | Iter::GetItem { index, .. } | Iter::Bytes { index, .. } => *index = forward,
        Iter::ListReversed { index, .. } | Iter::GetItemReversed { index, .. } => *index = from_end(len) as usize,
        Iter::Tuple { tuple, index } => {
            let len = tuple.as_gc::<Tuple>().map_or(0, |tuple| tuple.items().len());
            *index = place.clamp(0, len as i64) as usize;
        }
        Iter::Str { text, offset } => {
            let text = text.as_gc::<Str>();
            let start = text.and_then(|text| text.as_str().char_indices().nth(place.max(0) as usize).map(|(at, _)| at));
            *offset = start.or_else(|| text.map(|text| text.as_str().len())).unwrap_or(0);
        }
        Iter::Range { next, remaining, step } => {
            let skipped = place.clamp(0, (*remaining).max(0));
            *next = next.wrapping_add(skipped.wrapping_mul(*step));
            *remaining -= skipped;
        }
        _ => {}
    }
    Ok(Value::NONE)
}

/// `_deque_iterator(deque, index=0)` and its like from the end: how these iterators are made again.
fn over_deque(vm: &mut Vm, args: &[Value], reversed: bool) -> PyResult {
    let Some(deque) = vm.cast::<Deque>(args[0]) else {
        let message = format!("argument 1 must be collections.deque, not {}", vm.type_name(args[0]));
        return Err(vm.type_error(message));
    };
    let place = match args[1].present() {
        Some(index) => vm.to_isize(index)?,
        None => 0,
    };
    let body = &vm.heap[deque];
    let (index, changes) = (place.clamp(0, body.items.len() as i64) as usize, body.changes);
    Ok(vm.heap.alloc(Iter::Deque { deque, index, changes, reversed }).into())
}

/// Makes a value from a call's arguments.
pub static DEQUE_CONSTRUCT: NativeDef =
    NativeDef::new("_deque_iterator(iterable, index=0, /)", "The items of a deque.", |vm, args| {
        over_deque(vm, args, false)
    });

/// Makes a value from a call's arguments.
pub static DEQUE_REVERSED_CONSTRUCT: NativeDef =
    NativeDef::new("_deque_reverse_iterator(iterable, index=0, /)", "The items of a deque, last first.", |vm, args| {
        over_deque(vm, args, true)
    });
