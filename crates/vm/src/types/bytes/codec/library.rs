//! Encodings and error handlers that are written in Python: `codecs` of the library keeps them, and is asked here.

use super::Names;
use crate::heap::{Gc, Str};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

fn call(vm: &mut Vm, function: &str, args: &[Value]) -> PyResult {
    args.iter().for_each(|&arg| {
        vm.root(arg);
    });
    let codecs = vm.import("codecs")?;
    let name = vm.heap.intern(function);
    let function = vm.getattr(codecs, name)?;
    vm.call(function, args)
}

/// Has `codecs` encode or decode something.
pub(super) fn convert(vm: &mut Vm, function: &str, object: Value, name: Gc<Str>, errors: Option<Gc<Str>>) -> PyResult {
    let errors = errors.map_or(Value::NONE, Value::from);
    call(vm, function, &[object, name.into(), errors])
}

/// What an error handler makes of an error: a replacement, and where to go on among `len` things.
pub(super) fn handle(
    vm: &mut Vm,
    names: &Names,
    error: Raised,
    len: impl FnOnce(&mut Vm) -> PyResult<usize>,
) -> PyResult<(Value, usize)> {
    let name = names.errors.map_or(Value::NONE, Value::from);
    let answer = call(vm, "_handle_error", &[name, error.0.into()])?;
    vm.root(answer);
    let (replacement, next) = (vm.getitem(answer, Value::from_usize(0))?, vm.getitem(answer, Value::from_usize(1))?);
    let (next, len) = (vm.to_isize(next)?, len(vm)?);
    let place = if next < 0 { next + len as i64 } else { next };
    match usize::try_from(place) {
        Ok(place) if place <= len => Ok((replacement, place)),
        _ => Err(vm.index_error(format!("position {next} from error handler out of bounds"))),
    }
}
