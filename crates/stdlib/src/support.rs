//! What native modules share: arguments that are bytes, and exceptions whose classes are written in Python.

use pellucid_vm::heap::{Gc, Instance, Str};
use pellucid_vm::types::bytes::{Buffer, buffer};
use pellucid_vm::types::class::Class;
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

/// The instance that a value is of a class that is kept in this place, or of one derived from it.
#[inline]
pub(crate) fn is_instance(vm: &Vm, value: Value, place: usize) -> Option<Gc<Instance>> {
    let instance = value.as_gc::<Instance>()?;
    let class = vm.heap.shape(instance.shape()).class;
    let wanted = vm.kept[place].as_gc::<Class>()?;
    (class == wanted || vm.heap[class].is_subclass(wanted)).then_some(instance)
}

/// A model for instances of the class of this one.
///
/// # Errors
/// TypeError if it is no instance of a class written in Python.
pub(crate) fn model_of(vm: &mut Vm, first: Value) -> PyResult {
    match first.as_gc::<Instance>() {
        Some(first) => Ok(vm.new_model(first)),
        None => Err(vm.type_error("an instance is expected")),
    }
}

/// The places of [`Vm::kept`], and what is there.
pub(crate) mod kept {
    /// The class `Decimal`, an instance of it, and the class `Context`.
    pub(crate) const DECIMAL: usize = 0;
    pub(crate) const DECIMAL_MODEL: usize = 1;
    pub(crate) const CONTEXT: usize = 2;
    /// The object that holds the current context of `contextvars`, and the function that finds decimal's context in it.
    pub(crate) const CONTEXT_HOLDER: usize = 3;
    pub(crate) const FIND_CONTEXT: usize = 4;
    /// The values of `contextvars` for which decimal's context was found last, and that.
    pub(crate) const CONTEXT_VALUES: usize = 5;
    pub(crate) const CONTEXT_FOUND: usize = 6;
    /// Functions of Python's half of `decimal`: what compares other numbers, and what makes numbers of sequences.
    pub(crate) const DECIMAL_COMPARED: usize = 7;
    pub(crate) const DECIMAL_OF_SEQUENCE: usize = 8;
    /// The classes `timedelta`, `date` and `datetime`, each with an instance.
    pub(crate) const DELTA: usize = 9;
    pub(crate) const DELTA_MODEL: usize = 10;
    pub(crate) const DATE: usize = 11;
    pub(crate) const DATE_MODEL: usize = 12;
    pub(crate) const DATETIME: usize = 13;
    pub(crate) const DATETIME_MODEL: usize = 14;
    /// The classes `tzinfo` and `timezone`, and the zone UTC.
    pub(crate) const TZINFO: usize = 15;
    pub(crate) const TIMEZONE: usize = 16;
    pub(crate) const UTC: usize = 17;
}
