//! Encodings and error handlers that are written in Python: `codecs` of the library keeps them, and is asked here.

use super::{Codec, Names, out_of_range, unicode_error};
use crate::heap::{Gc, Str};
use crate::types::bytes::buffer;
use crate::types::exception::Exc;
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
pub(super) fn handle(vm: &mut Vm, names: &Names, error: Raised, len: usize) -> PyResult<(Value, usize)> {
    let name = names.errors.map_or(Value::NONE, Value::from);
    let answer = call(vm, "_handle_error", &[name, error.0.into()])?;
    vm.root(answer);
    let (replacement, next) = (vm.getitem(answer, Value::from_usize(0))?, vm.getitem(answer, Value::from_usize(1))?);
    let next = vm.to_isize(next)?;
    let place = if next < 0 { next + len as i64 } else { next };
    match usize::try_from(place) {
        Ok(place) if place <= len => Ok((replacement, place)),
        _ => Err(vm.index_error(format!("position {next} from error handler out of bounds"))),
    }
}

/// Encodes to single bytes, asking the handler about each run of characters at or above the limit.
pub(super) fn encode_with_handler(
    vm: &mut Vm,
    text: Gc<Str>,
    names: &Names,
    limit: u32,
    mut out: Vec<u8>,
) -> PyResult<Vec<u8>> {
    let chars: Vec<char> = text.as_str().chars().collect();
    let codec: Codec = names.codec;
    let fits = |c: char| (c as u32) < limit;
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if fits(c) {
            out.push(c as u8);
            at += 1;
            continue;
        }
        let end = chars[at..].iter().position(|&c| fits(c)).map_or(chars.len(), |n| at + n);
        let error = unicode_error(vm, Exc::UnicodeEncodeError, codec, text.into(), (at, end), out_of_range(limit));
        let (replacement, next) = handle(vm, names, error, chars.len())?;
        if let Some(bytes) = buffer(vm, replacement) {
            out.extend(bytes.slice(&vm.heap));
        } else {
            let replacement = vm.to_str(replacement, "replacement")?;
            if !replacement.as_str().chars().all(fits) {
                return Err(error);
            }
            out.extend(replacement.as_str().chars().map(|c| c as u8));
        }
        at = next;
    }
    Ok(out)
}
