//! What native modules share: arguments that are bytes, and exceptions whose classes are written in Python.

use pellucid_vm::heap::{Gc, Str};
use pellucid_vm::types::bytes::{Buffer, buffer};
use pellucid_vm::{PyResult, Raised, Value, Vm};

/// The bytes-like object that an argument is.
///
/// # Errors
/// TypeError for anything else.
pub(crate) fn buffer_arg(vm: &mut Vm, value: Value) -> PyResult<Buffer> {
    match buffer(vm, value) {
        Some(buffer) => Ok(buffer),
        None => {
            let message = format!("a bytes-like object is required, not '{}'", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

/// A copy of the bytes that an argument holds.
///
/// # Errors
/// TypeError for anything else.
pub(crate) fn bytes_arg(vm: &mut Vm, value: Value) -> PyResult<Vec<u8>> {
    let buffer = buffer_arg(vm, value)?;
    Ok(buffer.slice(&vm.heap).to_vec())
}

/// A copy of the bytes that an argument holds, which may also be a text in ASCII.
///
/// # Errors
/// TypeError and ValueError.
pub(crate) fn ascii_arg(vm: &mut Vm, value: Value) -> PyResult<Vec<u8>> {
    if let Some(text) = vm.cast::<Str>(value) {
        if !text.is_ascii() {
            return Err(vm.value_error("string argument should contain only ASCII characters"));
        }
        return Ok(text.as_str().as_bytes().to_vec());
    }
    match buffer(vm, value) {
        Some(buffer) => Ok(buffer.slice(&vm.heap).to_vec()),
        None => {
            let message = format!("argument should be bytes, buffer or ASCII string, not '{}'", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

/// An exception of a class that a module of the library defines in Python.
#[cold]
pub(crate) fn library_error(vm: &mut Vm, module: &str, class: &str, message: &str) -> Raised {
    let made = (|| {
        let found = vm.import(module)?;
        let name = vm.heap.intern(class);
        let class = vm.getattr(found, name)?;
        let message = vm.new_str(message);
        vm.call(class, &[message])
    })();
    match made {
        Ok(error) => match error.as_gc() {
            Some(error) => Raised(error),
            None => vm.type_error("exceptions must derive from BaseException"),
        },
        Err(raised) => raised,
    }
}

/// An argument that is an int or absent.
///
/// # Errors
/// TypeError for anything else.
pub(crate) fn int_or(vm: &mut Vm, value: Value, default: i64) -> PyResult<i64> {
    match value.present() {
        Some(value) => vm.to_isize(value),
        None => Ok(default),
    }
}

/// An argument that is true, false or absent.
///
/// # Errors
/// What `__bool__` raises.
pub(crate) fn bool_or(vm: &mut Vm, value: Value, default: bool) -> PyResult<bool> {
    match value.present() {
        Some(value) => vm.truth(value),
        None => Ok(default),
    }
}

/// The single character that an argument is.
pub(crate) fn char_of(text: Gc<Str>) -> Option<char> {
    let mut chars = text.as_str().chars();
    chars.next().filter(|_| chars.next().is_none())
}
