//! The dunder methods that every object has from `object`: what an operation means when nothing else is known.

use super::values::spec;
use crate::ops::hash::address_hash;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

pub(super) const ROWS: &[NativeDef] = crate::natives![
    "__eq__(self, value, /)", "Return self==value." => |_, args| {
        Ok(if args[0] == args[1] { Value::TRUE } else { Value::NOT_IMPLEMENTED })
    };
    "__ne__(self, value, /)", "Return self!=value." => differs;
    "__lt__(self, value, /)", "Return self<value." => unordered;
    "__le__(self, value, /)", "Return self<=value." => unordered;
    "__gt__(self, value, /)", "Return self>value." => unordered;
    "__ge__(self, value, /)", "Return self>=value." => unordered;
    "__hash__(self, /)", "Return hash(self)." => |vm, args| Ok(vm.new_int(address_hash(args[0]) as i64));
    "__repr__(self, /)", "Return repr(self)." => |vm, args| {
        let mut text = String::new();
        vm.push_object_repr(&mut text, args[0]);
        Ok(vm.new_string(text))
    };
    "__str__(self, /)", "Return str(self)." => |vm, args| vm.repr(args[0]).map(Value::from);
    "__format__(self, format_spec, /)", "Default object formatter." => format;
];

fn unordered(_: &mut Vm, _: &[Value]) -> PyResult {
    Ok(Value::NOT_IMPLEMENTED)
}

/// The opposite of what `__eq__` says, if it says anything.
fn differs(vm: &mut Vm, args: &[Value]) -> PyResult {
    let name = vm.names.eq;
    match vm.call_special(args[0], name, &[args[1]])? {
        None | Some(Value::NOT_IMPLEMENTED) => Ok(Value::NOT_IMPLEMENTED),
        Some(equal) => vm.truth(equal).map(|equal| Value::bool(!equal)),
    }
}

fn format(vm: &mut Vm, args: &[Value]) -> PyResult {
    let spec = spec(vm, args[1])?;
    if spec.byte_len() != 0 {
        let message = format!("unsupported format string passed to {}.__format__", vm.type_name(args[0]));
        return Err(vm.type_error(message));
    }
    vm.str_of(args[0]).map(Value::from)
}
