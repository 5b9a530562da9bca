//! `bytes` and `bytearray`: the objects, their constructors, and the table of methods that they share.
//!
//! A method that makes bytes makes an object of the type it was called on. Searching is in [`search`], encodings in
//! [`codec`].

mod array;
pub mod codec;
mod methods;
mod pieces;
pub(crate) mod search;

use crate::heap::parts::Part;
use crate::heap::{Gc, Heap, Kind, Loader, Marker, Saver, Str, Trace};
use crate::natives;
use crate::types::exception::Exc;
use crate::types::list::List;
use crate::types::memoryview::{self, MemoryView};
use crate::types::native::NativeDef;
use crate::types::packed::Packed;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

pub use crate::heap::Bytes;

/// A bytearray, and whether there may be memoryviews of it.
pub struct ByteArray(pub Vec<u8>, pub bool);

impl Trace for ByteArray {
    fn save(&self, out: &mut Saver) {
        self.0.put(out);
        self.1.put(out);
    }
    fn load(from: &mut Loader) -> ByteArray {
        ByteArray(Part::get(from), Part::get(from))
    }
    fn trace(&self, _: &mut Marker) {}
    fn external_bytes(&self) -> usize {
        self.0.capacity()
    }
}

/// A value that is bytes or a bytearray.
#[derive(Clone, Copy)]
pub enum Buffer {
    /// Bytes, or what is inside of an instance of a subclass.
    Bytes(Gc<Bytes>),
    /// A bytearray, likewise.
    Array(Gc<ByteArray>),
    /// An array of numbers, likewise.
    Packed(Gc<Packed>),
    /// A memoryview whose items stand one behind the other.
    View(Gc<MemoryView>),
}

impl Buffer {
    /// The bytes.
    #[inline]
    pub fn slice<'a>(&'a self, heap: &'a Heap) -> &'a [u8] {
        match self {
            Buffer::Bytes(bytes) => bytes.as_slice(),
            Buffer::Array(array) => &heap[*array].0,
            Buffer::Packed(array) => &heap[*array].bytes,
            Buffer::View(view) => memoryview::contiguous(heap, *view).unwrap_or(&[]),
        }
    }

    /// Whether the bytes may be written to.
    pub fn is_writable(self, heap: &Heap) -> bool {
        match self {
            Buffer::Bytes(_) => false,
            Buffer::Array(_) | Buffer::Packed(_) => true,
            Buffer::View(view) => !heap[view].readonly,
        }
    }

    /// Writes over bytes of a buffer that is writable and has so many behind `at`.
    pub fn write(self, heap: &mut Heap, at: usize, bytes: &[u8]) {
        let target = match self {
            Buffer::Bytes(_) => return,
            Buffer::Array(array) => heap[array].0.get_mut(at..at + bytes.len()),
            Buffer::Packed(array) => heap[array].bytes.get_mut(at..at + bytes.len()),
            Buffer::View(view) => memoryview::range_mut(heap, view, at, bytes.len()),
        };
        if let Some(target) = target {
            target.copy_from_slice(bytes);
        }
    }

    /// Refuses to make one of the same type of this length.
    fn check_len(self, vm: &mut Vm, len: usize) -> PyResult<()> {
        match self {
            Buffer::Bytes(_) => check_len(vm, len),
            _ => vm.check_size(len),
        }
    }

    /// A new object of the same type.
    fn make(self, vm: &mut Vm, bytes: Vec<u8>) -> Value {
        match self {
            Buffer::Bytes(_) => vm.new_bytes(bytes),
            _ => vm.new_bytearray(bytes),
        }
    }
}

/// The bytes or bytearray that a value is, subclasses included.
#[inline]
pub fn buffer(vm: &Vm, value: Value) -> Option<Buffer> {
    let value = vm.unwrap_payload(value);
    match value.kind()? {
        Kind::Bytes => Some(Buffer::Bytes(value.gc_unchecked())),
        Kind::ByteArray => Some(Buffer::Array(value.gc_unchecked())),
        Kind::Packed => Some(Buffer::Packed(value.gc_unchecked())),
        Kind::MemoryView => {
            let view = value.gc_unchecked();
            memoryview::contiguous(&vm.heap, view).map(|_| Buffer::View(view))
        }
        _ => None,
    }
}

/// As [`buffer`]; TypeError for other values.
pub(crate) fn buffer_arg(vm: &mut Vm, value: Value) -> PyResult<Buffer> {
    match buffer(vm, value) {
        Some(buffer) => Ok(buffer),
        None => {
            if let Some(view) = vm.cast::<MemoryView>(value) {
                memoryview::check_open(vm, view)?;
                return Err(vm.err(Exc::BufferError, "memoryview: underlying buffer is not C-contiguous"));
            }
            let message = format!("a bytes-like object is required, not '{}'", vm.type_name(value));
            Err(vm.type_error(message))
        }
    }
}

/// The object that a method was called on.
fn this(args: &[Value]) -> Buffer {
    match args[0].as_gc() {
        Some(bytes) => Buffer::Bytes(bytes),
        None => Buffer::Array(args[0].as_gc().expect("a method's first argument is of its type")),
    }
}

impl Vm {
    /// A bytearray.
    pub fn new_bytearray(&mut self, bytes: Vec<u8>) -> Value {
        self.heap.account(bytes.capacity());
        self.heap.alloc(ByteArray(bytes, false)).into()
    }
}

/// The rows that both types have, and more.
macro_rules! rows {
    ($($more:tt)*) => {
        natives![
            "capitalize(self, /)", "Return a copy that begins with a capital and goes on in lower case." => methods::capitalize;
            "center(self, width, fillchar=b' ', /)", "Return a copy in the middle of a field of this width." => methods::center;
            "count(self, sub, start=None, end=None, /)", "Return how often a part occurs, without overlap." => methods::count;
            "decode(self, /, encoding='utf-8', errors='strict')", "Return the text that these bytes encode." => methods::decode;
            "endswith(self, suffix, start=None, end=None, /)", "Return whether this ends with a suffix, or one of a tuple." => methods::endswith;
            "expandtabs(self, /, tabsize=8)", "Return a copy with tabs replaced by spaces." => methods::expandtabs;
            "find(self, sub, start=None, end=None, /)", "Return where a part begins, or -1." => methods::find;
            "@class fromhex(cls, string, /)", "Return the bytes that hexadecimal digits stand for." => methods::fromhex;
            "hex(self, /, sep=None, bytes_per_sep=1)", "Return the bytes as hexadecimal digits." => methods::hex;
            "index(self, sub, start=None, end=None, /)", "Return where a part begins; ValueError if it does not occur." => methods::index;
            "isalnum(self, /)", "Return whether all bytes are ASCII letters or digits." => methods::isalnum;
            "isalpha(self, /)", "Return whether all bytes are ASCII letters." => methods::isalpha;
            "isascii(self, /)", "Return whether all bytes are ASCII." => methods::isascii;
            "isdigit(self, /)", "Return whether all bytes are ASCII digits." => methods::isdigit;
            "islower(self, /)", "Return whether there is a letter and all letters are in lower case." => methods::islower;
            "isspace(self, /)", "Return whether all bytes are ASCII white space." => methods::isspace;
            "istitle(self, /)", "Return whether every word begins with a capital and goes on in lower case." => methods::istitle;
            "isupper(self, /)", "Return whether there is a letter and all letters are in upper case." => methods::isupper;
            "join(self, iterable_of_bytes, /)", "Return the items of an iterable with this between them." => pieces::join;
            "ljust(self, width, fillchar=b' ', /)", "Return a copy at the left of a field of this width." => methods::ljust;
            "lower(self, /)", "Return a copy in lower case." => methods::lower;
            "lstrip(self, bytes=None, /)", "Return a copy without leading white space, or without leading bytes among these." => pieces::lstrip;
            "@static maketrans(frm, to, /)", "Return a table for translate()." => methods::maketrans;
            "partition(self, sep, /)", "Return what is before the first separator, the separator, and what is after it." => pieces::partition;
            "removeprefix(self, prefix, /)", "Return a copy without this prefix." => pieces::removeprefix;
            "removesuffix(self, suffix, /)", "Return a copy without this suffix." => pieces::removesuffix;
            "replace(self, old, new, count=-1, /)", "Return a copy with one part replaced by another." => pieces::replace;
            "rfind(self, sub, start=None, end=None, /)", "Return where a part begins last, or -1." => methods::rfind;
            "rindex(self, sub, start=None, end=None, /)", "Return where a part begins last; ValueError if it does not occur." => methods::rindex;
            "rjust(self, width, fillchar=b' ', /)", "Return a copy at the right of a field of this width." => methods::rjust;
            "rpartition(self, sep, /)", "Return what is before the last separator, the separator, and what is after it." => pieces::rpartition;
            "rsplit(self, /, sep=None, maxsplit=-1)", "Return the parts between separators, splitting from the end." => pieces::rsplit;
            "rstrip(self, bytes=None, /)", "Return a copy without trailing white space, or without trailing bytes among these." => pieces::rstrip;
            "split(self, /, sep=None, maxsplit=-1)", "Return the parts between separators." => pieces::split;
            "splitlines(self, /, keepends=False)", "Return the lines." => pieces::splitlines;
            "startswith(self, prefix, start=None, end=None, /)", "Return whether this begins with a prefix, or one of a tuple." => methods::startswith;
            "strip(self, bytes=None, /)", "Return a copy without white space around it, or without bytes among these." => pieces::strip;
            "swapcase(self, /)", "Return a copy with upper and lower case exchanged." => methods::swapcase;
            "title(self, /)", "Return a copy with every word capitalized." => methods::title;
            "translate(self, table, /, delete=b'')", "Return a copy with each byte replaced by the one that a table has for it." => methods::translate;
            "upper(self, /)", "Return a copy in upper case." => methods::upper;
            "__buffer__(self, flags, /)", "Return a view of the bytes." => |vm, args| Ok(memoryview::view_of(vm, args[0])?.into());
            "zfill(self, width, /)", "Return a copy filled up with zeros behind its sign." => methods::zfill;
            $($more)*
        ]
    };
}

/// The methods of `bytes`, one row each.
pub const METHODS: &[NativeDef] = rows![
    "__getnewargs__(self, /)", "What __new__ takes to make an equal value." => |vm, args| Ok(vm.new_tuple(&args[..1]));
];

/// The methods of `bytearray`, one row each.
pub const BYTEARRAY_METHODS: &[NativeDef] = rows![
    "append(self, item, /)", "Add a byte at the end." => array::append;
    "clear(self, /)", "Remove all bytes." => array::clear;
    "copy(self, /)", "Return a copy." => array::copy;
    "extend(self, iterable_of_ints, /)", "Add the bytes of an iterable at the end." => array::extend;
    "insert(self, index, item, /)", "Insert a byte before an index." => array::insert;
    "pop(self, index=-1, /)", "Remove a byte and return it." => array::pop;
    "remove(self, value, /)", "Remove the first byte with this value." => array::remove;
    "reverse(self, /)", "Turn the order of the bytes around." => array::reverse;
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef = NativeDef::new(
    "bytes(source=b'', encoding='utf-8', errors='strict')",
    "Make bytes of a size, an iterable of integers, a text with an encoding, or another object's bytes.",
    construct,
);

/// Makes a value from a call's arguments.
pub static BYTEARRAY_CONSTRUCT: NativeDef = NativeDef::new(
    "bytearray(source=b'', encoding='utf-8', errors='strict')",
    "Make a bytearray of a size, an iterable of integers, a text with an encoding, or another object's bytes.",
    |vm, args| {
        let bytes = from_arguments(vm, args, BYTEARRAY)?;
        Ok(vm.new_bytearray(bytes))
    },
);

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    if args[0].is::<Bytes>() && args[1].is_unbound() && args[2].is_unbound() {
        return Ok(args[0]);
    }
    let bytes = from_arguments(vm, args, BYTES)?;
    Ok(vm.new_bytes(bytes))
}

/// What messages of a constructor call the type, and a number out of range.
#[derive(Clone, Copy)]
struct Words {
    func: &'static str,
    item: &'static str,
    check_len: fn(&mut Vm, usize) -> PyResult<()>,
    asks_length: bool,
}

const BYTES: Words = Words { func: "bytes", item: "bytes", check_len, asks_length: true };
const BYTEARRAY: Words = Words { func: "bytearray", item: "byte", check_len: Vm::check_size, asks_length: false };

/// Refuses to make bytes of this length: a length that no such object of CPython's can have, with its head of 33 bytes, is
/// another error than one that there is no memory for.
///
/// # Errors
/// OverflowError, MemoryError.
pub(crate) fn check_len(vm: &mut Vm, len: usize) -> PyResult<()> {
    if len as u64 > i64::MAX as u64 - 33 {
        return Err(vm.overflow_error("byte string is too large"));
    }
    vm.check_size(len)
}

/// The bytes that a constructor's arguments ask for.
fn from_arguments(vm: &mut Vm, args: &[Value], words: Words) -> PyResult<Vec<u8>> {
    let (encoding, errors) = (args[1].present(), args[2].present());
    let names = codec::names(vm, words.func, encoding, errors)?;
    let source = args[0].present();
    if let Some(source) = source.filter(|source| source.kind() == Some(Kind::Instance) && encoding.or(errors).is_none())
        && vm.lookup_special(source, vm.names.bytes).is_some()
    {
        return from_object(vm, source, words);
    }
    if let Some(text) = source.and_then(|source| vm.cast::<Str>(source)) {
        if encoding.is_none() {
            return Err(vm.type_error("string argument without an encoding"));
        }
        return codec::encode_to_vec(vm, text, &names);
    }
    if encoding.is_some() || errors.is_some() {
        let what = if encoding.is_some() { "encoding" } else { "errors" };
        return Err(vm.type_error(format!("{what} without a string argument")));
    }
    match source {
        None => Ok(Vec::new()),
        Some(source) => from_object(vm, source, words),
    }
}

fn from_object(vm: &mut Vm, source: Value, words: Words) -> PyResult<Vec<u8>> {
    if source.kind() == Some(crate::heap::Kind::Instance)
        && let Some(made) = vm.call_special(source, vm.names.bytes, &[])?
    {
        return match vm.cast::<Bytes>(made) {
            Some(made) => Ok(made.as_slice().to_vec()),
            None => {
                let message = format!("__bytes__ returned non-bytes (type {})", vm.type_name(made));
                Err(vm.type_error(message))
            }
        };
    }
    if let Some(source) = buffer(vm, source) {
        return Ok(source.slice(&vm.heap).to_vec());
    }
    if let Some(view) = vm.cast::<MemoryView>(source) {
        return memoryview::to_vec(vm, view);
    }
    if let Some(view) = memoryview::exported(vm, source)? {
        let bytes = memoryview::to_vec(vm, view);
        memoryview::release(vm, view)?;
        return bytes;
    }
    let number = vm.unwrap_payload(source);
    let is_int = number.is_small_int() || number.is_bool() || number.is::<crate::types::int::BigInt>();
    if is_int || vm.lookup_special(source, vm.names.index).is_some() {
        match vm.to_size(source) {
            Ok(size) => {
                if size < 0 {
                    return Err(vm.value_error("negative count"));
                }
                // What no length can be is refused as too large.
                let size = usize::try_from(size).unwrap_or(usize::MAX);
                (words.check_len)(vm, size)?;
                return Ok(vec![0; size]);
            }
            // Something that is no number after all may still hold some.
            Err(raised) if vm.is_exc(raised, Exc::TypeError) => {}
            Err(raised) => return Err(raised),
        }
    }
    if !source.is::<List>()
        && vm.lookup_special(source, vm.names.iter).is_none()
        && vm.lookup_special(source, vm.names.getitem).is_none()
    {
        return Err(no_bytes(vm, source, words));
    }
    let items = match vm.iter(source) {
        Ok(items) => items,
        Err(raised) if vm.is_exc(raised, Exc::TypeError) => return Err(no_bytes(vm, source, words)),
        Err(raised) => return Err(raised),
    };
    vm.rooted(&[items, source], |vm| {
        if words.asks_length {
            vm.ask_length(source)?;
        }
        from_iterable(vm, items, words.item)
    })
}

fn no_bytes(vm: &mut Vm, source: Value, words: Words) -> Raised {
    let message = format!("cannot convert '{}' object to {}", vm.type_name(source), words.func);
    vm.type_error(message)
}

/// The bytes of what is put into a slice of a bytearray, by the constructor's rules.
pub(crate) fn for_slice(vm: &mut Vm, source: Value) -> PyResult<Vec<u8>> {
    from_object(vm, source, BYTEARRAY)
}

/// The bytes that an iterable of integers gives.
fn from_iterable(vm: &mut Vm, source: Value, item: &str) -> PyResult<Vec<u8>> {
    let mut bytes = Vec::with_capacity(vm.length_hint(source).min(1 << 20));
    vm.for_each(source, |vm, value| {
        let byte = byte_arg(vm, value, item)?;
        bytes.push(byte);
        if bytes.len() == bytes.capacity() { vm.check_size(bytes.len() * 2) } else { Ok(()) }
    })?;
    Ok(bytes)
}

/// The byte that an integer is.
fn byte_arg(vm: &mut Vm, value: Value, item: &str) -> PyResult<u8> {
    let value = match value.as_small_int() {
        Some(small) => Some(small),
        None => vm.to_index(value)?.as_small_int(),
    };
    match value.and_then(|value| u8::try_from(value).ok()) {
        Some(byte) => Ok(byte),
        None => Err(vm.value_error(format!("{item} must be in range(0, 256)"))),
    }
}
