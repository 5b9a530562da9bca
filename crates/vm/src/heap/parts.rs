//! What bodies own outside of their cells, written into a row of words and made anew from it: for snapshots.
//!
//! A room that may hold `unsafe`. A type of body that owns memory lists its fields in [`parts!`], which writes and reads
//! them one after the other; the words hold no address of a buffer, so that two bodies are the same if their words are.
//! Buffers get the capacity that they had, since collections come by what bodies hold. Invariant: words are read in the
//! order, and as the types, in which they were written; everything here takes part in that, and nothing else makes words.

use std::any::Any;
use std::collections::VecDeque;
use std::sync::Arc;

use super::{Gc, ShapeId};
use crate::value::Value;

/// What is shared rather than copied.
pub(crate) type Shared = Arc<dyn Any + Send + Sync>;

/// Takes words.
#[derive(Default)]
pub struct Saver {
    pub(super) words: Vec<u64>,
    pub(super) shared: Vec<Shared>,
}

/// Gives them again.
pub struct Loader<'a> {
    words: &'a [u64],
    shared: &'a [Shared],
}

impl Saver {
    pub(super) fn word(&mut self, word: u64) {
        self.words.push(word);
    }

    /// What `save` writes, as a record of its own that can be found by a number.
    pub(super) fn record(&mut self, number: usize, save: impl FnOnce(&mut Saver)) {
        let (start, shared) = (self.words.len(), self.shared.len());
        self.words.extend([number as u64, 0, 0]);
        save(self);
        self.words[start + 1] = (self.words.len() - start - 3) as u64;
        self.words[start + 2] = (self.shared.len() - shared) as u64;
    }

    /// The bytes of some values, in whole words.
    fn slice<T: Plain>(&mut self, items: &[T]) {
        const { assert!(align_of::<T>() <= align_of::<u64>()) }
        let (at, bytes) = (self.words.len(), size_of_val(items));
        self.words.resize(at + bytes.div_ceil(8), 0);
        // SAFETY: room for so many bytes was just made; `T` is plain data.
        unsafe {
            let target = self.words.as_mut_ptr().add(at);
            std::ptr::copy_nonoverlapping(items.as_ptr() as *const u8, target as *mut u8, bytes);
        }
    }
}

impl<'a> Loader<'a> {
    pub(super) fn new(words: &'a [u64], shared: &'a [Shared]) -> Loader<'a> {
        Loader { words, shared }
    }

    /// Whether it gives the same as another.
    pub(super) fn same(&self, other: &Loader) -> bool {
        self.words == other.words
    }

    pub(super) fn word(&mut self) -> u64 {
        self.take(1)[0]
    }

    fn take(&mut self, count: usize) -> &'a [u64] {
        let (taken, rest) = self.words.split_at(count);
        self.words = rest;
        taken
    }

    /// Puts `len` values of a type into an empty vector that has room for them.
    fn fill<T: Plain>(&mut self, items: &mut Vec<T>, len: usize) {
        let words = self.take((len * size_of::<T>()).div_ceil(8));
        assert!(items.is_empty() && len <= items.capacity());
        // SAFETY: there is room, and the words hold `len` values of this type (top of this file).
        unsafe {
            std::ptr::copy_nonoverlapping(words.as_ptr() as *const T, items.as_mut_ptr(), len);
            items.set_len(len);
        }
    }
}

/// The records, each with its number.
impl<'a> Iterator for Loader<'a> {
    type Item = (usize, Loader<'a>);

    fn next(&mut self) -> Option<(usize, Loader<'a>)> {
        if self.words.is_empty() {
            return None;
        }
        let (number, words, shared) = (self.word() as usize, self.word() as usize, self.word() as usize);
        let words = self.take(words);
        let (shared, rest) = self.shared.split_at(shared);
        self.shared = rest;
        Some((number, Loader { words, shared }))
    }
}

/// A type whose values can be copied as bytes.
///
/// # Safety
/// It is `Copy`, refers to nothing but objects of the heap and what lives for ever, and its alignment is at most 8.
pub(crate) unsafe trait Plain: Copy {}

macro_rules! plain {
    ($($name:ty),* $(,)?) => {
        $(
            // SAFETY: see the trait; the list is of such types.
            unsafe impl Plain for $name {}
            impl Part for $name {
                fn put(&self, out: &mut Saver) {
                    out.slice(std::slice::from_ref(self));
                }
                fn get(from: &mut Loader) -> Self {
                    let mut one = Vec::with_capacity(1);
                    from.fill(&mut one, 1);
                    one[0]
                }
            }
        )*
    };
}

plain! {
    crate::types::class::Layout,
    crate::types::generator::GeneratorKind,
    crate::types::generator::GeneratorState,
    Value, ShapeId, f64, bool, u8, u16, u32, u64, usize,
}

// SAFETY: words.
unsafe impl Plain for crate::types::dict::Entry {}
// SAFETY: words.
unsafe impl Plain for crate::types::set::Place {}
// SAFETY: an address of an object.
unsafe impl<T> Plain for Gc<T> {}
// SAFETY: two plain values.
unsafe impl<A: Plain, B: Plain> Plain for (A, B) {}

/// What can be written and made anew.
pub(crate) trait Part {
    /// Writes it.
    fn put(&self, out: &mut Saver);
    /// Makes it anew.
    fn get(from: &mut Loader) -> Self;
}

impl<T> Part for Gc<T> {
    fn put(&self, out: &mut Saver) {
        out.word(self.address() as u64);
    }
    fn get(from: &mut Loader) -> Self {
        // SAFETY: written by `put`; an object that was there then is there when the whole heap is what it was.
        unsafe { Gc::from_address(from.word() as usize) }
    }
}

impl<T: Part> Part for Option<T> {
    fn put(&self, out: &mut Saver) {
        out.word(self.is_some().into());
        self.iter().for_each(|part| part.put(out));
    }
    fn get(from: &mut Loader) -> Self {
        (from.word() != 0).then(|| T::get(from))
    }
}

impl<A: Part, B: Part, C: Part> Part for (A, B, C) {
    fn put(&self, out: &mut Saver) {
        self.0.put(out);
        self.1.put(out);
        self.2.put(out);
    }
    fn get(from: &mut Loader) -> Self {
        (A::get(from), B::get(from), C::get(from))
    }
}

impl<T: Plain> Part for Vec<T> {
    fn put(&self, out: &mut Saver) {
        out.word(self.len() as u64);
        out.word(self.capacity() as u64);
        out.slice(self);
    }
    fn get(from: &mut Loader) -> Self {
        let (len, capacity) = (from.word() as usize, from.word() as usize);
        let mut items = Vec::with_capacity(capacity);
        from.fill(&mut items, len);
        items
    }
}

impl Part for Vec<Vec<Value>> {
    fn put(&self, out: &mut Saver) {
        out.word(self.len() as u64);
        self.iter().for_each(|items| items.put(out));
    }
    fn get(from: &mut Loader) -> Self {
        let len = from.word();
        (0..len).map(|_| Vec::get(from)).collect()
    }
}

impl<T: Plain> Part for VecDeque<T> {
    fn put(&self, out: &mut Saver) {
        // (In one piece: where in its buffer a deque begins is of no consequence.)
        out.word(self.capacity() as u64);
        let (front, back) = self.as_slices();
        [front, back].concat().put(out);
    }
    fn get(from: &mut Loader) -> Self {
        let mut items = VecDeque::with_capacity(from.word() as usize);
        items.extend(Vec::<T>::get(from));
        items
    }
}

impl<T: Plain> Part for Box<[T]> {
    fn put(&self, out: &mut Saver) {
        out.word(self.len() as u64);
        out.slice(self);
    }
    fn get(from: &mut Loader) -> Self {
        let len = from.word() as usize;
        let mut items = Vec::with_capacity(len);
        from.fill(&mut items, len);
        items.into()
    }
}

impl<T: Part> Part for Box<T> {
    fn put(&self, out: &mut Saver) {
        (**self).put(out);
    }
    fn get(from: &mut Loader) -> Self {
        Box::new(T::get(from))
    }
}

impl<const N: usize> Part for [u32; N] {
    fn put(&self, out: &mut Saver) {
        out.slice(self);
    }
    fn get(from: &mut Loader) -> Self {
        let mut items = Vec::with_capacity(N);
        from.fill(&mut items, N);
        items.try_into().expect("it has just this length")
    }
}

impl Part for String {
    fn put(&self, out: &mut Saver) {
        out.word(self.len() as u64);
        out.word(self.capacity() as u64);
        out.slice(self.as_bytes());
    }
    fn get(from: &mut Loader) -> Self {
        String::from_utf8(Vec::get(from)).expect("it was a string")
    }
}

impl<T: Copy + Part> Part for std::cell::Cell<T> {
    fn put(&self, out: &mut Saver) {
        self.get().put(out);
    }
    fn get(from: &mut Loader) -> Self {
        std::cell::Cell::new(T::get(from))
    }
}

impl<T> Part for *const T {
    fn put(&self, out: &mut Saver) {
        out.word(*self as usize as u64);
    }
    fn get(from: &mut Loader) -> Self {
        from.word() as usize as *const T
    }
}

impl<T: Any + Send + Sync> Part for Arc<T> {
    fn put(&self, out: &mut Saver) {
        out.word(Arc::as_ptr(self).addr() as u64);
        out.shared.push(Arc::<T>::clone(self));
    }
    fn get(from: &mut Loader) -> Self {
        from.word();
        let (first, rest) = from.shared.split_first().expect("as many were written");
        from.shared = rest;
        Arc::downcast(Arc::clone(first)).expect("it was written as this type")
    }
}

/// Lists the fields of a type that is written and made anew field by field: all of them, or it does not compile.
macro_rules! parts {
    (struct $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::heap::parts::Part for $name {
            fn put(&self, out: &mut $crate::heap::parts::Saver) {
                $($crate::heap::parts::Part::put(&self.$field, out);)*
            }
            fn get(from: &mut $crate::heap::parts::Loader) -> Self {
                $(let $field = $crate::heap::parts::Part::get(from);)*
                $name { $($field),* }
            }
        }
    };
    (enum $name:ident { $($variant:ident { $($field:ident),* }),* $(,)? }) => {
        impl $crate::heap::parts::Part for $name {
            fn put(&self, out: &mut $crate::heap::parts::Saver) {
                match self {
                    $($name::$variant { $($field),* } => {
                        $crate::heap::parts::Part::put(&const { $crate::heap::parts::number(stringify!($variant)) }, out);
                        $($crate::heap::parts::Part::put($field, out);)*
                    })*
                }
            }
            fn get(from: &mut $crate::heap::parts::Loader) -> Self {
                let variant: u64 = $crate::heap::parts::Part::get(from);
                $(if variant == const { $crate::heap::parts::number(stringify!($variant)) } {
                    $(let $field = $crate::heap::parts::Part::get(from);)*
                    return $name::$variant { $($field),* };
                })*
                unreachable!("a variant was written")
            }
        }
    };
}
pub(crate) use parts;

/// A number that stands for the name of a variant.
pub(crate) const fn number(name: &str) -> u64 {
    let (bytes, mut number, mut at) = (name.as_bytes(), 0xcbf2_9ce4_8422_2325_u64, 0);
    while at < bytes.len() {
        number = (number ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        at += 1;
    }
    number
}

/// The two methods of [`super::Trace`] for a type with [`parts!`].
macro_rules! saved_by_parts {
    () => {
        fn save(&self, out: &mut $crate::heap::parts::Saver) {
            $crate::heap::parts::Part::put(self, out);
        }
        fn load(from: &mut $crate::heap::parts::Loader) -> Self {
            $crate::heap::parts::Part::get(from)
        }
    };
}
pub(crate) use saved_by_parts;
