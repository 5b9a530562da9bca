//! `array.array`: numbers of one kind, packed one behind the other. The object, its making, its items and what operators do
//! with it; the methods are in [`methods`], single items in [`item`].

pub mod item;
pub mod methods;

use crate::heap::parts::{parts, saved_by_parts};
use crate::heap::{Bytes, Gc, Kind, Marker, Str, Trace};
use crate::ops::compare::CompareOp;
use crate::ops::item::delete_span;
use crate::types::bytes::ByteArray;
use crate::types::exception::Exc;
use crate::types::memoryview::check_resizable;
use crate::types::slice::{self, Slice};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

pub use methods::{CONSTRUCT, METHODS};

/// The type codes there are.
pub const CODES: &str = "bBuwhHiIlLqQfd";

/// An array.
pub struct Packed {
    /// The type code of its items.
    pub code: u8,
    /// The items' bytes.
    pub bytes: Vec<u8>,
    /// Whether there may be memoryviews of it.
    pub viewed: bool,
}

parts!(struct Packed { code, bytes, viewed });

impl Trace for Packed {
    saved_by_parts!();
    fn trace(&self, _: &mut Marker) {}
    fn external_bytes(&self) -> usize {
        self.bytes.capacity()
    }
}

impl Packed {
    /// Bytes of an item.
    pub fn item_size(&self) -> usize {
        item::size_of(self.code).unwrap_or(1)
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.bytes.len() / self.item_size()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    pub(crate) fn is_text(&self) -> bool {
        matches!(self.code, b'u' | b'w')
    }
}

/// A new array.
pub(crate) fn make(vm: &mut Vm, code: u8, bytes: Vec<u8>) -> Value {
    vm.heap.account(bytes.capacity());
    vm.heap.alloc(Packed { code, bytes, viewed: false }).into()
}

/// The item at an index that is in range.
#[inline]
pub(crate) fn item_at(vm: &mut Vm, array: Gc<Packed>, index: usize) -> Value {
    let body = &vm.heap[array];
    let size = body.item_size();
    let mut word = [0; 8];
    match body.bytes.get(index * size..index * size + size) {
        Some(bytes) => word[..size].copy_from_slice(bytes),
        None => return Value::NONE,
    }
    let code = body.code;
    item::read(vm, code, &word[..size])
}

/// The items, one after the other.
pub(crate) fn items(vm: &mut Vm, array: Gc<Packed>) -> Vec<Value> {
    (0..vm.heap[array].len()).map(|index| item_at(vm, array, index)).collect()
}

/// A value as bytes of an item of this array; how many of them count.
fn packed(vm: &mut Vm, array: Gc<Packed>, value: Value) -> PyResult<([u8; 8], usize)> {
    let (code, size) = (vm.heap[array].code, vm.heap[array].item_size());
    Ok((item::write_for_array(vm, code, value)?, size))
}

fn place(vm: &mut Vm, array: Gc<Packed>, index: Value, message: &str) -> PyResult<usize> {
    if !slice::has_index(vm, index) {
        return Err(vm.type_error("array indices must be integers"));
    }
    let index = vm.to_isize(index)?;
    let len = vm.heap[array].len() as i64;
    let place = if index < 0 { index + len } else { index };
    if place < 0 || place >= len {
        return Err(vm.index_error(message));
    }
    Ok(place as usize)
}

/// `array[index]`
pub(crate) fn get(vm: &mut Vm, array: Gc<Packed>, index: Value) -> PyResult {
    if let Some(slice) = index.as_gc::<Slice>() {
        let bounds = slice::bounds(vm, slice)?;
        let body = &vm.heap[array];
        let (span, size, code) = (bounds.fit(body.len()), body.item_size(), body.code);
        let mut bytes = Vec::with_capacity(span.len * size);
        for i in 0..span.len {
            let at = (span.start as i64 + i as i64 * span.step) as usize * size;
            bytes.extend_from_slice(&body.bytes[at..at + size]);
        }
        return Ok(make(vm, code, bytes));
    }
    let place = place(vm, array, index, "array index out of range")?;
    Ok(item_at(vm, array, place))
}

/// `array[index] = value`
pub(crate) fn set(vm: &mut Vm, array: Gc<Packed>, index: Value, value: Value) -> PyResult<()> {
    if let Some(slice) = index.as_gc::<Slice>() {
        return set_slice(vm, array, slice, value);
    }
    place(vm, array, index, "array assignment index out of range")?;
    let (word, size) = packed(vm, array, value)?;
    // What computes the item may have made the array shorter.
    let place = place(vm, array, index, "array assignment index out of range")?;
    vm.heap[array].bytes[place * size..(place + 1) * size].copy_from_slice(&word[..size]);
    Ok(())
}

fn set_slice(vm: &mut Vm, array: Gc<Packed>, slice: Gc<Slice>, value: Value) -> PyResult<()> {
    let Some(other) = vm.cast::<Packed>(value) else {
        let message = format!("can only assign array (not \"{}\") to array slice", vm.type_name(value));
        return Err(vm.type_error(message));
    };
    if vm.heap[other].code != vm.heap[array].code {
        return Err(bad_argument(vm));
    }
    let new = vm.heap[other].bytes.clone();
    let bounds = slice::bounds(vm, slice)?;
    let (span, size) = (bounds.fit(vm.heap[array].len()), vm.heap[array].item_size());
    let count = new.len() / size;
    if span.step == 1 {
        if count != span.len {
            check_resizable(vm, array.into(), &[value])?;
        }
        vm.heap.account(new.len());
        vm.heap[array].bytes.splice(span.start * size..(span.start + span.len) * size, new);
        return Ok(());
    }
    if count != span.len {
        let message = format!("attempt to assign array of size {count} to extended slice of size {}", span.len);
        return Err(vm.value_error(message));
    }
    for (i, item) in new.chunks(size).enumerate() {
        let at = (span.start as i64 + i as i64 * span.step) as usize * size;
        vm.heap[array].bytes[at..at + size].copy_from_slice(item);
    }
    Ok(())
}

/// `del array[index]`
pub(crate) fn delete(vm: &mut Vm, array: Gc<Packed>, index: Value) -> PyResult<()> {
    let span = match index.as_gc::<Slice>() {
        Some(slice) => slice::bounds(vm, slice)?.fit(vm.heap[array].len()),
        None => slice::Span { start: place(vm, array, index, "array assignment index out of range")?, len: 1, step: 1 },
    };
    if span.len == 0 {
        return Ok(());
    }
    check_resizable(vm, array.into(), &[])?;
    let body = &mut vm.heap[array];
    let size = body.item_size();
    let mut whole: Vec<Vec<u8>> = body.bytes.chunks(size).map(<[u8]>::to_vec).collect();
    delete_span(&mut whole, span);
    body.bytes = whole.concat();
    Ok(())
}

#[cold]
fn bad_argument(vm: &mut Vm) -> Raised {
    vm.type_error("bad argument type for built-in operation")
}

/// `a + b` and `a += b`, where `a` is an array.
pub(crate) fn concat(vm: &mut Vm, array: Gc<Packed>, other: Value, in_place: bool) -> PyResult {
    let Some(more) = vm.cast::<Packed>(other) else {
        let (found, end) = (vm.type_name(other), if in_place { "" } else { " to array" });
        let verb = if in_place { "extend array with" } else { "append" };
        let message = format!("can only {verb} array (not \"{found}\"){end}");
        return Err(vm.type_error(message));
    };
    if in_place {
        methods::extend_with(vm, array, more)?;
        return Ok(array.into());
    }
    if vm.heap[more].code != vm.heap[array].code {
        return Err(bad_argument(vm));
    }
    vm.check_size(vm.heap[array].bytes.len() + vm.heap[more].bytes.len())?;
    let joined = [&vm.heap[array].bytes[..], &vm.heap[more].bytes].concat();
    let code = vm.heap[array].code;
    Ok(make(vm, code, joined))
}

/// The comparison of two arrays, item by item.
pub(crate) fn compare(vm: &mut Vm, op: CompareOp, a: Gc<Packed>, b: Gc<Packed>) -> PyResult {
    let (x, y) = (&vm.heap[a], &vm.heap[b]);
    if op.is_equality() && x.len() != y.len() {
        return Ok(Value::bool(op == CompareOp::Ne));
    }
    if op.is_equality() && x.code == y.code && !matches!(x.code, b'f' | b'd') {
        return Ok(Value::bool((x.bytes == y.bytes) == (op == CompareOp::Eq)));
    }
    // (Not as lists do it: an item that is no number is not equal to itself.)
    for index in 0..vm.heap[a].len().min(vm.heap[b].len()) {
        let (x, y) = (item_at(vm, a, index), item_at(vm, b, index));
        if !vm.compare_bool(CompareOp::Eq, x, y)? {
            return if op.is_equality() { Ok(Value::bool(op == CompareOp::Ne)) } else { vm.compare(op, x, y) };
        }
    }
    Ok(Value::bool(op.holds(vm.heap[a].len().cmp(&vm.heap[b].len()))))
}

/// The text of an array of characters.
pub(crate) fn text(vm: &Vm, array: Gc<Packed>) -> String {
    let code = |bytes: &[u8]| u32::from_ne_bytes(bytes.try_into().unwrap_or_default());
    let char_of = |code| pellucid_bytecode::pure::surrogate::char_of(code).unwrap_or(char::REPLACEMENT_CHARACTER);
    vm.heap[array].bytes.chunks_exact(4).map(|bytes| char_of(code(bytes))).collect()
}

/// Adds `repr(array)`.
pub(crate) fn write_repr(vm: &mut Vm, out: &mut String, array: Gc<Packed>, name: &str) {
    let code = char::from(vm.heap[array].code);
    out.push_str(&format!("{name}('{code}'"));
    if vm.heap[array].is_text() && !vm.heap[array].is_empty() {
        out.push_str(", ");
        out.push_str(&pellucid_bytecode::pure::str_repr(&text(vm, array)));
    } else if !vm.heap[array].is_empty() {
        out.push_str(", [");
        for index in 0..vm.heap[array].len() {
            if index > 0 {
                out.push_str(", ");
            }
            let item = item_at(vm, array, index);
            // Numbers have a text.
            let _ = vm.write_str(out, item);
        }
        out.push(']');
    }
    out.push(')');
}

/// The bytes of what an array is made from.
fn initial(vm: &mut Vm, code: u8, source: Value) -> PyResult<Vec<u8>> {
    let plain = vm.unwrap_payload(source);
    let size = item::size_of(code).unwrap_or(1);
    let is_text = matches!(code, b'u' | b'w');
    match plain.kind() {
        Some(Kind::Str) if !is_text => {
            let message = format!("cannot use a str to initialize an array with typecode '{}'", char::from(code));
            Err(vm.type_error(message))
        }
        Some(Kind::Str) => Ok(methods::text_bytes(plain.gc_unchecked::<Str>().as_str())),
        Some(Kind::Bytes | Kind::ByteArray) => {
            let bytes = match plain.as_gc::<Bytes>() {
                Some(bytes) => bytes.as_slice().to_vec(),
                None => vm.heap[plain.gc_unchecked::<ByteArray>()].0.clone(),
            };
            if !bytes.len().is_multiple_of(size) {
                return Err(vm.value_error("bytes length not a multiple of item size"));
            }
            Ok(bytes)
        }
        Some(Kind::Packed) if is_text != vm.heap[plain.gc_unchecked::<Packed>()].is_text() => {
            if is_text {
                return Err(vm.type_error("array item must be unicode character"));
            }
            let letter = char::from(code);
            let message = format!("cannot use a unicode array to initialize an array with typecode '{letter}'");
            Err(vm.type_error(message))
        }
        _ => from_iterable(vm, code, source),
    }
}

/// The bytes of an iterable's items.
fn from_iterable(vm: &mut Vm, code: u8, source: Value) -> PyResult<Vec<u8>> {
    let size = item::size_of(code).unwrap_or(1);
    let mut bytes = Vec::with_capacity(vm.length_hint(source).min(1 << 17) * size);
    vm.for_each(source, |vm, value| {
        let word = item::write_for_array(vm, code, value)?;
        bytes.extend_from_slice(&word[..size]);
        if bytes.len() == bytes.capacity() { vm.check_size(bytes.len() * 2) } else { Ok(()) }
    })?;
    Ok(bytes)
}

/// The type code that an argument is.
fn code_arg(vm: &mut Vm, value: Value) -> PyResult<u8> {
    let Some(text) = vm.cast::<Str>(value) else {
        let message = format!("array() argument 1 must be a unicode character, not {}", vm.type_name(value));
        return Err(vm.type_error(message));
    };
    if text.char_len() != 1 {
        return Err(vm.type_error("array() argument 1 must be a unicode character, not str"));
    }
    match text.as_str().bytes().next().filter(|&code| CODES.as_bytes().contains(&code) && text.is_ascii()) {
        Some(code) => Ok(code),
        None => Err(vm.value_error("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")),
    }
}

/// Makes an array from a call's arguments.
fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (code, source) = match *args {
        [] => return Err(vm.type_error("array() takes at least 1 argument (0 given)")),
        [code] => (code, None),
        [code, source] => (code, Some(source)),
        _ => return Err(vm.type_error(format!("array() takes at most 2 arguments ({} given)", args.len()))),
    };
    let code = code_arg(vm, code)?;
    if code == b'u' {
        vm.warn_deprecated("The 'u' type code is deprecated and will be removed in Python 3.16")?;
    }
    let bytes = match source {
        Some(source) => initial(vm, code, source)?,
        None => Vec::new(),
    };
    Ok(make(vm, code, bytes))
}

/// EOFError of a file with too few items.
#[cold]
fn too_few(vm: &mut Vm) -> Raised {
    vm.err(Exc::EOFError, "read() didn't return enough bytes")
}
