//! `getstate` and `setstate`.

use super::{Random, WORDS, this_gc};
use crate::heap::Tuple;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

const VERSION: i64 = 3;

/// `(3, (624 words and the index), the spare number of gauss)`
pub(super) fn getstate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Random { words, index, spare_gauss } = &vm.heap[this_gc(args)];
    let spare = *spare_gauss;
    let mut items: Vec<Value> = words.iter().map(|&word| Value::int_unchecked(word.into())).collect();
    items.push(Value::from_usize(*index));
    let inner = vm.new_tuple(&items);
    let spare = match spare {
        Some(f) => vm.new_float(f),
        None => Value::NONE,
    };
    Ok(vm.new_tuple(&[Value::int_unchecked(VERSION), inner, spare]))
}

/// The class and the state: `(Random, (), state)`.
pub(super) fn reduce(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.heap.intern("getstate");
    let state = vm.call_method(args[0], name, &[])?;
    let (class, none) = (vm.class_of(args[0]).into(), vm.new_tuple(&[]));
    Ok(vm.new_tuple(&[class, none, state]))
}

/// What `pickle` calls: `setstate`, which a subclass may have made anew.
pub(super) fn set_by_name(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.heap.intern("setstate");
    vm.call_method(args[0], name, &args[1..2])
}

pub(super) fn setstate(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(state) = vm.cast::<Tuple>(args[1]) else {
        return Err(vm.type_error("state vector must be a tuple"));
    };
    let &[version, inner, spare] = state.items() else {
        return Err(vm.value_error("not enough values to unpack"));
    };
    // The second version had the same words, as signed numbers.
    if version != Value::int_unchecked(VERSION) && version != Value::int_unchecked(2) {
        let repr = vm.repr(version)?;
        let message = format!("state with version {} passed to Random.setstate() of version {VERSION}", repr.as_str());
        return Err(vm.value_error(message));
    }
    let Some(inner) = vm.cast::<Tuple>(inner) else {
        return Err(vm.type_error("state vector must be a tuple"));
    };
    if inner.items().len() != WORDS + 1 {
        return Err(vm.value_error("state vector is the wrong size"));
    }
    let mut words = Box::new([0; WORDS]);
    for (word, &item) in words.iter_mut().zip(inner.items()) {
        *word = vm.to_index_clamped(item)? as u32;
    }
    let index = vm.to_index_clamped(inner.items()[WORDS])?;
    let Some(index) = usize::try_from(index).ok().filter(|&i| i <= WORDS) else {
        return Err(vm.value_error("invalid state"));
    };
    let spare_gauss = if spare.is_none() { None } else { Some(vm.to_f64(spare)?) };
    vm.heap[this_gc(args)] = Random { words, index, spare_gauss };
    Ok(Value::NONE)
}
