//! The methods of `tuple`. The object itself is [`crate::heap::Tuple`].

use crate::heap::{Gc, Tuple};
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

fn count(vm: &mut Vm, args: &[Value]) -> PyResult {
    super::list::count_equal(vm, args[0], args[1])
}

fn index(vm: &mut Vm, args: &[Value]) -> PyResult {
    let tuple: Gc<Tuple> = super::receiver(args);
    let (start, stop) = super::list::search_bounds(vm, &args[2..], tuple.items().len())?;
    match vm.sequence_find(args[0], args[1], (start, stop))? {
        Some(found) if found < stop => Ok(Value::from_usize(found)),
        _ => Err(vm.value_error("tuple.index(x): x not in tuple")),
    }
}

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    match args[0].present() {
        Some(tuple) if tuple.is::<Tuple>() => Ok(tuple),
        Some(iterable) => {
            let items = vm.collect(iterable)?;
            Ok(vm.new_tuple(&items))
        }
        None => Ok(vm.new_tuple(&[])),
    }
}

/// The methods, one row each.
pub const METHODS: &[NativeDef] = crate::natives![
    "__getnewargs__(self, /)", "What __new__ takes to make an equal value." => |vm, args| Ok(vm.new_tuple(&args[..1]));
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "count(self, value, /)", "How many items equal the value." => count;
    "index(self, value, start=0, stop=9223372036854775807, /)", "The first index of the value; ValueError if it is not there." => index;
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef =
    NativeDef::new("tuple(iterable=(), /)", "A tuple of the items of an iterable.", construct);
