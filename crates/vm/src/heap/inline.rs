//! Objects with a tail: strings, bytes, tuples and instances hold their data in the cell, behind the body.
//!
//! A room that may hold `unsafe`. Bodies are aligned as values are, so that what stands behind one is at the same place seen
//! from the body as from the cell, on machines of 32 bits too. Invariants: a tuple's cell has room for `len` values behind the body, all of them
//! written before the tuple is handed out; a bytes object's has room for its `len` bytes; an inline string's cell has room
//! for its `len` bytes, which are UTF-8; an instance's cell has room for `header.capacity` values behind the body, all of them written.

use super::parts::{parts, saved_by_parts};
use super::{Gc, GcBox, Header, Heap, Immutable, Kind, Loader, Marker, ShapeId, Trace};
use crate::value::Value;

/// A tuple; its items stand behind it in the cell.
#[repr(C, align(8))]
pub struct Tuple {
    len: usize,
}

impl Immutable for Tuple {}

impl Tuple {
    fn items(&self) -> &[Value] {
        // SAFETY: `len` values stand behind the body (top of this file).
        unsafe { std::slice::from_raw_parts((self as *const Tuple).add(1) as *const Value, self.len) }
    }
}

impl Gc<Tuple> {
    /// The items.
    #[inline(always)]
    pub fn items(&self) -> &[Value] {
        // SAFETY: `len` values stand behind the body; computed from the object's own address, so that the tail is in reach.
        unsafe { std::slice::from_raw_parts(self.ptr().add(1) as *const Value, (*self.ptr()).body.len) }
    }
}

impl Trace for Tuple {
    fn trace(&self, marker: &mut Marker) {
        marker.values(self.items());
    }
    fn external_bytes(&self) -> usize {
        self.len * 8
    }
}

/// A bytes object; its bytes stand behind it in the cell.
#[repr(C, align(8))]
pub struct Bytes {
    len: usize,
}

impl Immutable for Bytes {}

impl Gc<Bytes> {
    /// The bytes.
    #[inline(always)]
    pub fn as_slice(&self) -> &[u8] {
        // SAFETY: `len` bytes stand behind the body (top of this file).
        unsafe { std::slice::from_raw_parts(self.ptr().add(1) as *const u8, (*self.ptr()).body.len) }
    }
}

impl Bytes {
    /// The bytes, by way of the heap.
    #[inline(always)]
    pub fn as_slice(&self) -> &[u8] {
        // SAFETY: as above; references to bodies lead into the object's own cell.
        unsafe { std::slice::from_raw_parts((self as *const Bytes).add(1) as *const u8, self.len) }
    }
}

impl Trace for Bytes {
    fn trace(&self, _: &mut Marker) {}
    fn external_bytes(&self) -> usize {
        self.len
    }
}

/// Header flag of an interned string.
const INTERNED: u8 = 1;
/// Header flag of a string whose text is in a buffer; a reference to that stands behind its body then.
pub(super) const BUFFERED: u8 = 2;

/// A string: its text stands behind it in the cell, or in a [`StrBuf`] that longer versions of it share.
#[repr(C, align(8))]
pub struct Str {
    /// 0 when not yet computed.
    hash: std::cell::Cell<u64>,
    /// Length in bytes.
    len: u32,
    /// Length in characters.
    chars: u32,
}

/// The shared, growing buffer of strings that were built by concatenation.
///
/// `s += t` in a loop appends to the buffer as long as `s` reaches to its end, so that the loop takes linear time.
pub struct StrBuf {
    text: String,
}

parts!(struct StrBuf { text });

impl Trace for StrBuf {
    saved_by_parts!();
    fn reload(self, from: &mut Loader) -> StrBuf {
        let StrBuf { mut text } = self;
        let then = StrBuf::load(from).text;
        if text.capacity() != then.capacity() {
            return StrBuf { text: then };
        }
        // The buffer stays: somebody may be reading a string in it.
        text.clear();
        text.push_str(&then);
        StrBuf { text }
    }
    fn trace(&self, _: &mut Marker) {}
    fn external_bytes(&self) -> usize {
        self.text.capacity()
    }
}

impl Immutable for Str {}

impl Trace for Str {
    fn trace(&self, marker: &mut Marker) {
        // SAFETY: a string's body stands in its box behind a header.
        let this = unsafe { Gc::<Str>::from_address((self as *const Str as usize) - std::mem::size_of::<Header>()) };
        if let Some(buf) = this.buffer() {
            marker.gc(buf);
        }
    }
    fn external_bytes(&self) -> usize {
        // (More than there is for a string in a buffer, which counts itself; by a few words only.)
        (self.len as usize).min(MAX_INLINE_STR)
    }
}

/// Strings up to this many bytes stand in their own cell.
const MAX_INLINE_STR: usize = 1024;
/// Two strings of at most this many bytes together are copied when they are put together.
const SHORT_CONCAT: usize = 256;

impl Gc<Str> {
    /// The text.
    #[inline(always)]
    pub fn as_str(&self) -> &str {
        // SAFETY: an inline string has `len` bytes of UTF-8 behind the body; the others are a prefix, cut between
        // characters, of their buffer's text, which is only ever appended to.
        unsafe {
            let len = (*self.ptr()).body.len as usize;
            let start = match self.buffer() {
                None => self.ptr().add(1) as *const u8,
                Some(buf) => (*buf.ptr()).body.text.as_ptr(),
            };
            std::str::from_utf8_unchecked(std::slice::from_raw_parts(start, len))
        }
    }

    /// The buffer that the text is in, for a string that is not inline.
    #[inline(always)]
    fn buffer(self) -> Option<Gc<StrBuf>> {
        // SAFETY: a string with this flag has a reference behind its body.
        (self.header().flags & BUFFERED != 0).then(|| unsafe { *(self.ptr().add(1) as *const Gc<StrBuf>) })
    }

    /// Length in characters.
    #[inline(always)]
    pub fn char_len(self) -> usize {
        self.get().chars as usize
    }

    /// Length in bytes.
    #[inline(always)]
    pub fn byte_len(self) -> usize {
        self.get().len as usize
    }

    /// Whether every character is ASCII, so that characters can be reached by index.
    #[inline(always)]
    pub fn is_ascii(self) -> bool {
        let body = self.get();
        body.len == body.chars
    }

    /// Whether the string is interned: two interned strings are equal only if they are the same object.
    #[inline(always)]
    pub fn is_interned(self) -> bool {
        self.header().flags & INTERNED != 0
    }

    pub(super) fn set_interned(mut self) {
        self.header_mut().flags |= INTERNED;
    }

    /// The hash. (0 stands for one not yet computed; that of the empty text is 0, and is computed every time.)
    #[inline(always)]
    pub fn hash(self) -> u64 {
        let cached = self.get().hash.get();
        if cached != 0 {
            return cached;
        }
        let hash = crate::ops::hash::str_hash(self.as_str());
        self.get().hash.set(hash);
        hash
    }

    /// Whether two strings have the same text.
    #[inline(always)]
    pub fn same_text(self, other: Gc<Str>) -> bool {
        self == other
            || (self.get().len == other.get().len
                && !(self.is_interned() && other.is_interned())
                && self.as_str() == other.as_str())
    }
}

/// An object with attributes in slots; which name is in which slot is told by its shape.
///
/// The first slots stand behind it in the cell (`header.capacity` of them), further ones in `overflow`.
#[repr(C, align(8))]
pub struct Instance {
    /// Boxed twice, so that an instance without any costs one word.
    #[allow(clippy::box_collection)]
    overflow: Option<Box<Vec<Value>>>,
}

parts!(struct Instance { overflow });

impl Trace for Instance {
    saved_by_parts!();
    fn trace(&self, marker: &mut Marker) {
        // SAFETY: an instance's body stands in its box behind a header, and `capacity` values behind it.
        let inline = unsafe {
            let object = (self as *const Instance as *const u8).sub(8) as *const GcBox<Instance>;
            let capacity = (*object).header.capacity as usize;
            std::slice::from_raw_parts(object.add(1) as *const Value, capacity)
        };
        marker.values(inline);
        if let Some(overflow) = &self.overflow {
            marker.values(overflow);
        }
    }
    fn owns_memory(&self) -> bool {
        self.overflow.is_some()
    }
    fn external_bytes(&self) -> usize {
        8 * 4 + self.overflow.as_ref().map_or(0, |v| v.capacity() * 8 + 24)
    }
}

impl Gc<Instance> {
    /// The shape: which class, and which attribute in which slot.
    #[inline(always)]
    pub fn shape(self) -> ShapeId {
        ShapeId(self.header().aux)
    }

    #[inline(always)]
    pub(crate) fn set_shape(mut self, shape: ShapeId) {
        self.header_mut().aux = shape.0;
    }

    /// How many slots stand in the cell.
    #[inline(always)]
    pub(crate) fn capacity(self) -> usize {
        self.header().capacity as usize
    }

    /// The value in a slot.
    #[inline(always)]
    pub fn slot(self, index: usize) -> Value {
        // SAFETY: `capacity` values stand behind the body; further slots are in the overflow, whose bounds are checked.
        unsafe {
            if index < self.capacity() {
                *(self.ptr().add(1) as *const Value).add(index)
            } else {
                self.overflow_slot(index)
            }
        }
    }

    #[cold]
    fn overflow_slot(self, index: usize) -> Value {
        // SAFETY: the object is live; the borrow ends with this function.
        let overflow = unsafe { &(*self.ptr()).body.overflow };
        overflow.as_ref().and_then(|v| v.get(index - self.capacity())).copied().unwrap_or(Value::UNBOUND)
    }

    /// Writes a slot; slots beyond the cell make the overflow grow.
    #[inline(always)]
    pub(crate) fn set_slot(self, index: usize, value: Value) {
        // SAFETY: as in `slot`.
        unsafe {
            if index < self.capacity() {
                *(self.ptr().add(1) as *mut Value).add(index) = value;
            } else {
                self.set_overflow_slot(index, value);
            }
        }
    }

    #[cold]
    fn set_overflow_slot(self, index: usize, value: Value) {
        if self.header().flags & Header::LARGE == 0 {
            // SAFETY: the object lies in a block.
            unsafe { super::block::set_owning(self.ptr() as *mut Header) };
        }
        // SAFETY: the object is live and no other borrow of its body exists in this function.
        let overflow = unsafe { &mut (*self.ptr()).body.overflow };
        let slots = overflow.get_or_insert_with(Default::default);
        let index = index - self.capacity();
        if index >= slots.len() {
            slots.resize(index + 1, Value::UNBOUND);
        }
        slots[index] = value;
    }
}

impl Heap {
    /// Allocates a tuple.
    #[inline]
    pub fn alloc_tuple(&mut self, items: &[Value]) -> Gc<Tuple> {
        let size = std::mem::size_of::<GcBox<Tuple>>() + items.len() * 8;
        let cell = self.alloc_cell(size, Kind::Tuple) as *mut GcBox<Tuple>;
        // SAFETY: the cell is fresh and has room for the body and `items.len()` values behind it.
        unsafe {
            (&raw mut (*cell).body).write(Tuple { len: items.len() });
            std::ptr::copy_nonoverlapping(items.as_ptr(), cell.add(1) as *mut Value, items.len());
            Gc::from_address(cell as usize)
        }
    }

    /// Allocates a bytes object.
    #[inline]
    pub fn alloc_bytes(&mut self, bytes: &[u8]) -> Gc<Bytes> {
        let size = std::mem::size_of::<GcBox<Bytes>>() + bytes.len();
        let cell = self.alloc_cell(size, Kind::Bytes) as *mut GcBox<Bytes>;
        // SAFETY: the cell is fresh and has room for the body and `bytes.len()` bytes behind it.
        unsafe {
            (&raw mut (*cell).body).write(Bytes { len: bytes.len() });
            std::ptr::copy_nonoverlapping(bytes.as_ptr(), cell.add(1) as *mut u8, bytes.len());
            Gc::from_address(cell as usize)
        }
    }

    /// Allocates a string.
    ///
    /// # Panics
    /// If the text is 4 GiB or longer; callers that build long strings check against the memory limit first.
    #[inline]
    pub fn alloc_str(&mut self, text: &str) -> Gc<Str> {
        if text.len() > MAX_INLINE_STR {
            return self.alloc_string(text.to_owned());
        }
        let chars = if text.is_ascii() { text.len() } else { text.chars().count() };
        self.alloc_inline_str(text, chars)
    }

    #[inline]
    fn alloc_inline_str(&mut self, text: &str, chars: usize) -> Gc<Str> {
        self.alloc_inline_parts(text, "", chars)
    }

    /// A string of two texts one behind the other, in its own cell.
    #[inline]
    fn alloc_inline_parts(&mut self, a: &str, b: &str, chars: usize) -> Gc<Str> {
        let len = a.len() + b.len();
        let size = std::mem::size_of::<GcBox<Str>>() + len;
        let cell = self.alloc_cell(size, Kind::Str) as *mut GcBox<Str>;
        // SAFETY: the cell is fresh and has room for the body and the texts behind it.
        unsafe {
            let body = Str { hash: std::cell::Cell::new(0), len: len as u32, chars: chars as u32 };
            (&raw mut (*cell).body).write(body);
            let start = cell.add(1) as *mut u8;
            std::ptr::copy_nonoverlapping(a.as_ptr(), start, a.len());
            std::ptr::copy_nonoverlapping(b.as_ptr(), start.add(a.len()), b.len());
            Gc::from_address(cell as usize)
        }
    }

    /// A string that is the first `len` bytes of a buffer's text.
    fn alloc_buffered(&mut self, buf: Gc<StrBuf>, len: u32, chars: usize) -> Gc<Str> {
        let size = std::mem::size_of::<GcBox<Str>>() + std::mem::size_of::<Gc<StrBuf>>();
        let cell = self.alloc_cell(size, Kind::Str) as *mut GcBox<Str>;
        // SAFETY: the cell is fresh and has room for the body and a reference behind it.
        unsafe {
            (&raw mut (*cell).body).write(Str { hash: std::cell::Cell::new(0), len, chars: chars as u32 });
            (cell.add(1) as *mut Gc<StrBuf>).write(buf);
            (*cell).header.flags |= BUFFERED;
            Gc::from_address(cell as usize)
        }
    }

    /// Allocates a string from an owned text, which becomes its buffer when it is long.
    pub fn alloc_string(&mut self, text: String) -> Gc<Str> {
        if text.len() <= MAX_INLINE_STR {
            return self.alloc_str(&text);
        }
        let len = u32::try_from(text.len()).expect("a string is shorter than 4 GiB");
        let chars = if text.is_ascii() { text.len() } else { text.chars().count() };
        self.account(text.capacity());
        let buf = self.alloc(StrBuf { text });
        self.alloc_buffered(buf, len, chars)
    }

    /// The concatenation of two strings. Takes time linear in the second alone when the first was itself built by
    /// concatenation, is not short, and reaches to the end of its buffer.
    #[inline]
    pub fn concat(&mut self, a: Gc<Str>, b: Gc<Str>) -> Gc<Str> {
        let (a_len, b_len) = (a.byte_len(), b.byte_len());
        if a_len == 0 {
            return b;
        }
        if b_len == 0 {
            return a;
        }
        if a_len + b_len <= SHORT_CONCAT {
            return self.alloc_inline_parts(a.as_str(), b.as_str(), a.char_len() + b.char_len());
        }
        self.concat_in_buffer(a, b)
    }

    fn concat_in_buffer(&mut self, a: Gc<Str>, b: Gc<Str>) -> Gc<Str> {
        let (a_len, b_len) = (a.byte_len(), b.byte_len());
        let chars = a.char_len() + b.char_len();
        let len = a_len + b_len;
        let small = u32::try_from(len).expect("a string is shorter than 4 GiB");
        if let Some(buf) = a.buffer()
            && self[buf].text.len() == a_len
            // A buffer that is full is left as it is, since somebody may be reading it: the next one is twice as long.
            && self[buf].text.capacity() >= len
        {
            // SAFETY: there is room, so nothing moves; `b` may share this buffer, and its text lies in the part of it
            // that is not written.
            unsafe {
                let text = &mut (*buf.ptr()).body.text;
                let bytes = text.as_mut_vec();
                let source = b.as_str().as_ptr();
                std::ptr::copy_nonoverlapping(source, bytes.as_mut_ptr().add(a_len), b_len);
                bytes.set_len(len);
            }
            return self.alloc_buffered(buf, small, chars);
        }
        let mut text = String::with_capacity(len * 2);
        text.push_str(a.as_str());
        text.push_str(b.as_str());
        self.account(text.capacity());
        let buf = self.alloc(StrBuf { text });
        self.alloc_buffered(buf, small, chars)
    }

    /// Allocates an instance with room for `capacity` slots in its cell, all of them unbound.
    #[inline]
    pub(crate) fn alloc_instance(&mut self, shape: ShapeId, capacity: u8) -> Gc<Instance> {
        let size = std::mem::size_of::<GcBox<Instance>>() + capacity as usize * 8;
        let cell = self.alloc_cell(size, Kind::Instance) as *mut GcBox<Instance>;
        // SAFETY: the cell is fresh and has room for the body and `capacity` values behind it.
        unsafe {
            (&raw mut (*cell).body).write(Instance { overflow: None });
            (*cell).header.capacity = capacity;
            (*cell).header.aux = shape.0;
            let slots = cell.add(1) as *mut Value;
            for i in 0..capacity as usize {
                *slots.add(i) = Value::UNBOUND;
            }
            Gc::from_address(cell as usize)
        }
    }
}
