//! What `str()` makes of an exception: its arguments, or for some families the parts they keep.

use crate::heap::{Gc, Instance, Str};
use crate::types::bytes::Bytes;
use crate::types::exception::Exc;
use crate::types::exception::fields::{self, *};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// `BaseException.__str__`: nothing, the only argument's text, or the tuple's.
pub fn plain_str(vm: &mut Vm, raised: Raised) -> PyResult<Gc<Str>> {
    match *raised.args().items() {
        [] => Ok(vm.names.empty),
        [only] => vm.str_of(only),
        _ => vm.repr(raised.args().into()),
    }
}

/// As [`plain_str`], with the meaning that some built-in classes give it.
pub fn family_str(vm: &mut Vm, raised: Raised) -> PyResult<Gc<Str>> {
    let exception = raised.0;
    let class = vm.heap.shape(exception.shape()).class;
    match fields::family(vm, class) {
        Some(Exc::OSError) => os_error(vm, raised),
        Some(Exc::ImportError) => match get(vm, exception, MSG).as_gc::<Str>() {
            Some(msg) => Ok(msg),
            None => plain_str(vm, raised),
        },
        Some(Exc::SyntaxError) => syntax_error(vm, exception),
        Some(Exc::BaseExceptionGroup) => {
            let text = super::group::text(vm, raised)?;
            Ok(vm.heap.alloc_string(text))
        }
        Some(Exc::UnicodeDecodeError | Exc::UnicodeEncodeError | Exc::UnicodeTranslateError) => {
            let text = unicode_error(vm, exception)?;
            Ok(vm.heap.alloc_string(text))
        }
        _ if vm.heap[class].is_subclass(vm.types.exception(Exc::KeyError)) => match *raised.args().items() {
            [only] => vm.repr(only),
            _ => plain_str(vm, raised),
        },
        _ => plain_str(vm, raised),
    }
}

fn os_error(vm: &mut Vm, raised: Raised) -> PyResult<Gc<Str>> {
    let [errno, strerror, first, second] = [ERRNO, STRERROR, FILENAME, FILENAME2].map(|f| get(vm, raised.0, f));
    if raised.args().items().len() != 2 {
        return plain_str(vm, raised);
    }
    let mut text = String::from("[Errno ");
    vm.write_str(&mut text, errno)?;
    text.push_str("] ");
    vm.write_str(&mut text, strerror)?;
    if !first.is_none() {
        text.push_str(": ");
        vm.write_repr(&mut text, first)?;
    }
    if !second.is_none() {
        text.push_str(" -> ");
        vm.write_repr(&mut text, second)?;
    }
    Ok(vm.heap.alloc_string(text))
}

fn syntax_error(vm: &mut Vm, exception: Gc<Instance>) -> PyResult<Gc<Str>> {
    let [msg, filename, lineno] = [MSG, FILENAME, LINENO].map(|f| get(vm, exception, f));
    let msg = vm.str_of(msg)?;
    let file = filename.as_gc::<Str>().map(|f| f.as_str().rsplit('/').next().unwrap_or("").to_owned());
    let text = match (file, lineno.as_small_int()) {
        (Some(file), Some(line)) => format!("{} ({file}, line {line})", msg.as_str()),
        (Some(file), None) => format!("{} ({file})", msg.as_str()),
        (None, Some(line)) => format!("{} (line {line})", msg.as_str()),
        (None, None) => return Ok(msg),
    };
    Ok(vm.heap.alloc_string(text))
}

fn unicode_error(vm: &mut Vm, exception: Gc<Instance>) -> PyResult<String> {
    let [encoding, object, start, end, reason] = [ENCODING, OBJECT, START, END, REASON].map(|f| get(vm, exception, f));
    if object.is_none() {
        return Ok(String::new());
    }
    let reason = vm.str_of(reason)?;
    let codec = match encoding.is_none() {
        true => String::new(),
        false => format!("'{}' codec ", vm.str_of(encoding)?.as_str()),
    };
    let (start, end) = (start.as_small_int().unwrap_or(0), end.as_small_int().unwrap_or(0));
    let verb = if encoding.is_none() { "translate" } else { "encode" };
    let one = single_unit(vm, object, start).filter(|_| end == start + 1);
    let (what, place) = match (one, object.is::<Bytes>()) {
        (Some(unit), true) => (format!("decode byte 0x{unit:02x}"), format!("{start}")),
        (Some(unit), false) => {
            let code = match unit {
                0..0x100 => format!("\\x{unit:02x}"),
                0x100..0x10000 => format!("\\u{unit:04x}"),
                _ => format!("\\U{unit:08x}"),
            };
            (format!("{verb} character '{code}'"), format!("{start}"))
        }
        (None, true) => ("decode bytes".to_owned(), format!("{start}-{}", end - 1)),
        (None, false) => (format!("{verb} characters"), format!("{start}-{}", end - 1)),
    };
    Ok(format!("{codec}can't {what} in position {place}: {}", reason.as_str()))
}

/// The byte or character at a position.
fn single_unit(vm: &Vm, object: Value, at: i64) -> Option<u32> {
    let at = usize::try_from(at).ok()?;
    if let Some(bytes) = object.as_gc::<Bytes>() {
        return vm.heap[bytes].as_slice().get(at).map(|&b| b.into());
    }
    object.as_gc::<Str>()?.as_str().chars().nth(at).map(pellucid_bytecode::pure::surrogate::code_of)
}
