//! The methods of `array.array`.

use super::{Packed, item_at, items, make, packed, text};
use crate::heap::{Gc, Str};
use crate::natives;
use crate::types::bytes::buffer_arg;
use crate::types::list::List;
use crate::types::memoryview::{check_resizable, view_of};
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};
use pellucid_bytecode::pure::surrogate;

/// The methods, one row each.
pub const METHODS: &[NativeDef] = natives![
    "@class __class_getitem__(cls, item, /)", "See PEP 585." => crate::types::alias::class_getitem;
    "__buffer__(self, flags, /)", "Return a view of the bytes." => |vm, args| Ok(view_of(vm, args[0])?.into());
    "__copy__(self, /)", "Return a copy of the array." => copy;
    "__deepcopy__(self, memo, /)", "Return a copy of the array." => copy;
    "@whole __reduce_ex__(self, protocol, /)", "Return state information for pickling." => reduce;
    "append(self, v, /)", "Append new value v to the end of the array." => append;
    "buffer_info(self, /)", "Return an address and the length." => |vm, args| {
        let (address, len) = (args[0].bits(), vm.heap[this(args)].len());
        let address = vm.new_int(address as i64 >> 3);
        Ok(vm.new_tuple(&[address, Value::from_usize(len)]))
    };
    "byteswap(self, /)", "Turn around the order of the bytes of each item." => |vm, args| {
        let size = vm.heap[this(args)].item_size();
        vm.heap[this(args)].bytes.chunks_exact_mut(size).for_each(<[u8]>::reverse);
        Ok(Value::NONE)
    };
    "clear(self, /)", "Remove all items." => |vm, args| {
        check_resizable(vm, args[0], &[])?;
        vm.heap[this(args)].bytes.clear();
        Ok(Value::NONE)
    };
    "count(self, v, /)", "How many items equal the value." => count;
    "extend(self, bb, /)", "Add the items of an iterable at the end." => extend;
    "frombytes(self, buffer, /)", "Add items, given by their bytes." => from_bytes;
    "fromfile(self, f, n, /)", "Read items from a file." => from_file;
    "fromlist(self, list, /)", "Add the items of a list." => from_list;
    "fromunicode(self, ustr, /)", "Add the characters of a string." => from_unicode;
    "index(self, v, start=0, stop=9223372036854775807, /)", "The first index of the value; ValueError if it is not there." => index;
    "insert(self, i, v, /)", "Put an item before an index." => insert;
    "pop(self, i=-1, /)", "Remove an item and return it." => pop;
    "remove(self, v, /)", "Remove the first item that equals the value." => remove;
    "reverse(self, /)", "Turn the order of the items around." => |vm, args| {
        let body = &mut vm.heap[this(args)];
        let size = body.item_size();
        body.bytes.reverse();
        body.bytes.chunks_exact_mut(size).for_each(<[u8]>::reverse);
        Ok(Value::NONE)
    };
    "tobytes(self, /)", "Return the items' bytes." => |vm, args| {
        let bytes = vm.heap[this(args)].bytes.clone();
        Ok(vm.new_bytes(bytes))
    };
    "tofile(self, f, /)", "Write the items to a file." => |vm, args| {
        let bytes = vm.heap[this(args)].bytes.clone();
        let (bytes, write) = (vm.new_bytes(bytes), vm.names.write);
        vm.call_method(args[1], write, &[bytes])?;
        Ok(Value::NONE)
    };
    "tolist(self, /)", "Return the items as a list." => |vm, args| {
        let items = items(vm, this(args));
        Ok(vm.new_list(items))
    };
    "tounicode(self, /)", "Return the characters as a string." => |vm, args| {
        if !vm.heap[this(args)].is_text() {
            return Err(vm.value_error("tounicode() may only be called on unicode type arrays ('u' or 'w')"));
        }
        let text = text(vm, this(args));
        Ok(vm.new_string(text))
    };
    "@get itemsize", "Bytes of an item." => |vm, args| Ok(Value::from_usize(vm.heap[this(args)].item_size()));
    "@get typecode", "The type code of the items." => |vm, args| {
        let code = vm.heap[this(args)].code;
        Ok(vm.new_char(char::from(code)))
    };
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef =
    NativeDef::new("array(*args)", "Make an array of items of a type code.", super::construct);

fn this(args: &[Value]) -> Gc<Packed> {
    crate::types::receiver(args)
}

/// Adds bytes of whole items at the end.
fn push(vm: &mut Vm, array: Gc<Packed>, bytes: &[u8]) -> PyResult<()> {
    let before = vm.heap[array].bytes.capacity();
    vm.check_size(vm.heap[array].bytes.len() + bytes.len())?;
    vm.heap[array].bytes.extend_from_slice(bytes);
    let grown = vm.heap[array].bytes.capacity() - before;
    if grown > 0 {
        vm.heap.account(grown);
    }
    Ok(())
}

fn copy(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Packed { code, ref bytes, .. } = vm.heap[this(args)];
    let bytes = bytes.clone();
    Ok(make(vm, code, bytes))
}

/// What pickling and copying make the array of: its class, type code and items.
fn reduce(vm: &mut Vm, args: &[Value]) -> PyResult {
    let Some(array) = vm.cast::<Packed>(args[0]) else { return Err(vm.type_error("an array is expected")) };
    let code = vm.heap[array].code;
    if vm.to_isize(args[1])? >= 3 {
        return reduce_bytes(vm, args[0], array);
    }
    let items = if vm.heap[array].is_text() {
        let text = text(vm, array);
        vm.new_string(text)
    } else {
        let items = items(vm, array);
        vm.new_list(items)
    };
    let code = vm.new_char(char::from(code));
    let parts = vm.new_tuple(&[code, items]);
    let name = vm.heap.intern("__dict__");
    let state = vm.getattr(args[0], name).unwrap_or(Value::NONE);
    let class = vm.class_of(args[0]).into();
    Ok(vm.new_tuple(&[class, parts, state]))
}

/// The same for newer protocols: items as bytes, with the number of this machine's format for them.
fn reduce_bytes(vm: &mut Vm, whole: Value, array: Gc<Packed>) -> PyResult {
    let code = vm.heap[array].code;
    let big = i64::from(cfg!(target_endian = "big"));
    let format = match code {
        b'B' => 0,
        b'b' => 1,
        b'H' => 2 + big,
        b'h' => 4 + big,
        b'I' => 6 + big,
        b'i' => 8 + big,
        b'L' | b'Q' => 10 + big,
        b'l' | b'q' => 12 + big,
        b'f' => 14 + big,
        b'd' => 16 + big,
        _ => 20 + big,
    };
    let module = vm.import("array")?;
    let name = vm.heap.intern("_array_reconstructor");
    let make = vm.getattr(module, name)?;
    let bytes = vm.heap[array].bytes.clone();
    let (class, code) = (vm.class_of(whole).into(), vm.new_char(char::from(code)));
    let bytes = vm.new_bytes(bytes);
    let parts = vm.new_tuple(&[class, code, Value::int_unchecked(format), bytes]);
    let name = vm.heap.intern("__dict__");
    let state = vm.getattr(whole, name).unwrap_or(Value::NONE);
    Ok(vm.new_tuple(&[make, parts, state]))
}

fn append(vm: &mut Vm, args: &[Value]) -> PyResult {
    let array = this(args);
    let (word, size) = packed(vm, array, args[1])?;
    check_resizable(vm, args[0], &[])?;
    push(vm, array, &word[..size])?;
    Ok(Value::NONE)
}

/// Adds the items of another array.
pub(super) fn extend_with(vm: &mut Vm, array: Gc<Packed>, more: Gc<Packed>) -> PyResult<()> {
    if vm.heap[more].code != vm.heap[array].code {
        return Err(vm.type_error("can only extend with array of same kind"));
    }
    check_resizable(vm, array.into(), &[more.into()])?;
    let bytes = vm.heap[more].bytes.clone();
    push(vm, array, &bytes)
}

fn extend(vm: &mut Vm, args: &[Value]) -> PyResult {
    let array = this(args);
    if let Some(more) = vm.cast::<Packed>(args[1]) {
        extend_with(vm, array, more)?;
        return Ok(Value::NONE);
    }
    vm.for_each(args[1], |vm, value| {
        let (word, size) = packed(vm, array, value)?;
        check_resizable(vm, array.into(), &[value])?;
        push(vm, array, &word[..size])
    })?;
    Ok(Value::NONE)
}

fn from_bytes(vm: &mut Vm, args: &[Value]) -> PyResult {
    let buffer = buffer_arg(vm, args[1])?;
    let bytes = buffer.slice(&vm.heap).to_vec();
    add_bytes(vm, this(args), &bytes)
}

fn add_bytes(vm: &mut Vm, array: Gc<Packed>, bytes: &[u8]) -> PyResult {
    if !bytes.len().is_multiple_of(vm.heap[array].item_size()) {
        return Err(vm.value_error("bytes length not a multiple of item size"));
    }
    if !bytes.is_empty() {
        check_resizable(vm, array.into(), &[])?;
    }
    push(vm, array, bytes)?;
    Ok(Value::NONE)
}

fn from_file(vm: &mut Vm, args: &[Value]) -> PyResult {
    let count = vm.to_isize(args[2])?;
    let Ok(count) = usize::try_from(count) else { return Err(vm.value_error("negative count")) };
    let wanted = count.saturating_mul(vm.heap[this(args)].item_size());
    vm.check_size(wanted)?;
    let name = vm.heap.intern("read");
    let read = vm.call_method(args[1], name, &[Value::from_usize(wanted)])?;
    let Some(bytes) = vm.cast::<crate::heap::Bytes>(read) else {
        return Err(vm.type_error("read() didn't return bytes"));
    };
    let bytes = bytes.as_slice().to_vec();
    add_bytes(vm, this(args), &bytes)?;
    if bytes.len() == wanted { Ok(Value::NONE) } else { Err(super::too_few(vm)) }
}

fn from_list(vm: &mut Vm, args: &[Value]) -> PyResult {
    let array = this(args);
    let Some(list) = vm.cast::<List>(args[1]) else { return Err(vm.type_error("arg must be list")) };
    let code = vm.heap[array].code;
    let bytes = super::from_iterable(vm, code, list.into())?;
    add_bytes(vm, array, &bytes)
}

/// The bytes of a text's characters.
pub(super) fn text_bytes(text: &str) -> Vec<u8> {
    text.chars().flat_map(|c| surrogate::code_of(c).to_ne_bytes()).collect()
}

fn from_unicode(vm: &mut Vm, args: &[Value]) -> PyResult {
    let array = this(args);
    let Some(text) = vm.cast::<Str>(args[1]) else {
        let message = format!("fromunicode() argument must be str, not {}", vm.type_name(args[1]));
        return Err(vm.type_error(message));
    };
    if !vm.heap[array].is_text() {
        return Err(vm.value_error("fromunicode() may only be called on unicode type arrays ('u' or 'w')"));
    }
    add_bytes(vm, array, &text_bytes(text.as_str()))
}

/// Where an item is that equals a value.
fn find(vm: &mut Vm, array: Gc<Packed>, value: Value, from: usize, to: usize) -> PyResult<Option<usize>> {
    let mut index = from;
    while index < to.min(vm.heap[array].len()) {
        let item = item_at(vm, array, index);
        if vm.eq(item, value)? {
            return Ok(Some(index));
        }
        index += 1;
    }
    Ok(None)
}

fn count(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (mut count, mut at) = (0, 0);
    while let Some(found) = find(vm, this(args), args[1], at, usize::MAX)? {
        (count, at) = (count + 1, found + 1);
    }
    Ok(Value::from_usize(count))
}

fn index(vm: &mut Vm, args: &[Value]) -> PyResult {
    let len = vm.heap[this(args)].len() as i64;
    let mut bounds = [0, usize::MAX];
    for (bound, arg) in bounds.iter_mut().zip(&args[2..4]) {
        if let Some(value) = arg.present() {
            let value = vm.to_index_clamped(value)?;
            *bound = if value < 0 { (value + len).max(0) } else { value } as usize;
        }
    }
    match find(vm, this(args), args[1], bounds[0], bounds[1])? {
        Some(found) => Ok(Value::from_usize(found)),
        None => Err(vm.value_error("array.index(x): x not in array")),
    }
}

fn insert(vm: &mut Vm, args: &[Value]) -> PyResult {
    let index = vm.to_isize(args[1])?;
    let array = this(args);
    let (word, size) = packed(vm, array, args[2])?;
    check_resizable(vm, args[0], &[])?;
    let len = vm.heap[array].len() as i64;
    let at = if index < 0 { (index + len).max(0) } else { index.min(len) } as usize * size;
    push(vm, array, &word[..size])?;
    vm.heap[array].bytes[at..].rotate_right(size);
    Ok(Value::NONE)
}

fn pop(vm: &mut Vm, args: &[Value]) -> PyResult {
    let index = match args[1].present() {
        Some(index) => vm.to_isize(index)?,
        None => -1,
    };
    let len = vm.heap[this(args)].len() as i64;
    if len == 0 {
        return Err(vm.index_error("pop from empty array"));
    }
    let index = if index < 0 { index + len } else { index };
    if index < 0 || index >= len {
        return Err(vm.index_error("pop index out of range"));
    }
    let item = item_at(vm, this(args), index as usize);
    check_resizable(vm, args[0], &[item])?;
    take_out(vm, this(args), index as usize);
    Ok(item)
}

fn take_out(vm: &mut Vm, array: Gc<Packed>, index: usize) {
    let body = &mut vm.heap[array];
    let size = body.item_size();
    body.bytes.drain(index * size..(index + 1) * size);
}

fn remove(vm: &mut Vm, args: &[Value]) -> PyResult {
    match find(vm, this(args), args[1], 0, usize::MAX)? {
        Some(index) => {
            check_resizable(vm, args[0], &[])?;
            take_out(vm, this(args), index);
            Ok(Value::NONE)
        }
        None => Err(vm.value_error("array.remove(x): x not in array")),
    }
}
