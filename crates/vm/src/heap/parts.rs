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

/// Words that a [`Saver`] took, in pages that are shared between rows where they are equal.
pub(super) struct Rows(Vec<Arc<[u64]>>);

/// Words of a page.
const PAGE: usize = 4096;

/// Gives the words again.
#[derive(Clone)]
pub struct Loader<'a> {
    words: Source<'a>,
    at: usize,
    end: usize,
    shared: &'a [Shared],
}

#[derive(Clone, Copy)]
enum Source<'a> {
    Flat(&'a [u64]),
    Pages(&'a [Arc<[u64]>]),
}

/// Words before the content of a record: its number, how many words of it there are, how many it shares, and how many
/// words lie between this and its content.
const RECORD: usize = 4;

impl Saver {
    pub(super) fn word(&mut self, word: u64) {
        self.words.push(word);
    }

    /// What `save` writes, as a record of its own that can be found by a number. A long one begins a page, so that its
    /// pages are the same as long as it is.
    pub(super) fn record(&mut self, number: usize, save: impl FnOnce(&mut Saver)) {
        let (start, shared) = (self.words.len(), self.shared.len());
        self.words.extend([number as u64, 0, 0, 0]);
        save(self);
        let content = start + RECORD;
        let len = self.words.len() - content;
        if len > PAGE / 2 {
            let gap = content.next_multiple_of(PAGE) - content;
            self.words.resize(content + len + gap, 0);
            self.words.copy_within(content..content + len, content + gap);
            self.words[content..content + gap].fill(0);
            self.words[start + 3] = gap as u64;
        }
        self.words[start + 1] = len as u64;
        self.words[start + 2] = (self.shared.len() - shared) as u64;
    }

    /// The words, those of `before` where they are the same.
    pub(super) fn rows(&self, before: Option<&Rows>) -> Rows {
        let page = |(at, words): (usize, &[u64])| {
            let same = before.and_then(|before| before.0.get(at)).filter(|page| page[..] == *words);
            same.map_or_else(|| words.into(), Arc::clone)
        };
        Rows(self.words.chunks(PAGE).enumerate().map(page).collect())
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

impl Rows {
    /// Whether these are the words.
    pub(super) fn equals(&self, words: &[u64]) -> bool {
        let pages = words.chunks(PAGE);
        pages.len() == self.0.len() && pages.zip(&self.0).all(|(words, page)| *words == page[..])
    }

    pub(super) fn loader<'a>(&'a self, shared: &'a [Shared]) -> Loader<'a> {
        let end = self.0.iter().map(|page| page.len()).sum();
        Loader { words: Source::Pages(&self.0), at: 0, end, shared }
    }

    /// Bytes of memory that they take, of what is shared with other rows only if `shared`.
    pub(super) fn bytes(&self, shared: bool) -> usize {
        let counts = |page: &&Arc<[u64]>| shared || Arc::strong_count(page) == 1;
        self.0.iter().filter(counts).map(|page| page.len() * 8 + 16).sum::<usize>() + self.0.len() * 16
    }
}

impl<'a> Loader<'a> {
    pub(super) fn new(words: &'a [u64], shared: &'a [Shared]) -> Loader<'a> {
        Loader { words: Source::Flat(words), at: 0, end: words.len(), shared }
    }

    /// Whether it gives the same as another.
    pub(super) fn same(&self, other: &Loader) -> bool {
        let (mut a, mut b) = (self.clone(), other.clone());
        while a.at < a.end && b.at < b.end {
            let count = a.run(usize::MAX).len().min(b.run(usize::MAX).len());
            if a.pass(count) != b.pass(count) {
                return false;
            }
        }
        a.at == a.end && b.at == b.end
    }

    /// The words that come next and lie side by side, at most so many.
    fn run(&self, most: usize) -> &'a [u64] {
        let most = most.min(self.end - self.at);
        match self.words {
            Source::Flat(words) => &words[self.at..self.at + most],
            Source::Pages(pages) => {
                let (page, at) = (&pages[self.at / PAGE], self.at % PAGE);
                &page[at..page.len().min(at + most)]
            }
        }
    }

    /// As [`Loader::run`], and goes on behind them.
    fn pass(&mut self, most: usize) -> &'a [u64] {
        let run = self.run(most);
        self.at += run.len();
        run
    }

    pub(super) fn word(&mut self) -> u64 {
        self.pass(1)[0]
    }

    /// Puts `len` values of a type into an empty vector that has room for them.
    fn fill<T: Plain>(&mut self, items: &mut Vec<T>, len: usize) {
        assert!(items.is_empty() && len <= items.capacity());
        let mut left = len * size_of::<T>();
        let mut target = items.as_mut_ptr() as *mut u8;
        while left > 0 {
            let words = self.pass(left.div_ceil(8));
            let bytes = left.min(words.len() * 8);
            // SAFETY: there is room for `left` bytes from `target` on.
            unsafe {
                std::ptr::copy_nonoverlapping(words.as_ptr() as *const u8, target, bytes);
                target = target.add(bytes);
            }
            left -= bytes;
        }
        // SAFETY: the words held `len` values of this type (top of this file).
        unsafe { items.set_len(len) };
    }
}

/// The records, each with its number.
impl<'a> Iterator for Loader<'a> {
    type Item = (usize, Loader<'a>);

    fn next(&mut self) -> Option<(usize, Loader<'a>)> {
        if self.at == self.end {
            return None;
        }
        let (number, len) = (self.word() as usize, self.word() as usize);
        let (count, gap) = (self.word() as usize, self.word() as usize);
        let at = self.at + gap;
        self.at = at + len;
        let (shared, rest) = self.shared.split_at(count);
        self.shared = rest;
        Some((number, Loader { words: self.words, at, end: at + len, shared }))
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
    crate::types::class::Layout, crate::types::class::Pattern,
    crate::types::generator::GeneratorKind,
    crate::types::generator::GeneratorState,
    Value, ShapeId, f64, bool, u8, u16, u32, u64, i64, usize,
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Vectors of these lengths as records, one byte longer than whole words.
    fn saved(lengths: &[usize], change: u32) -> Saver {
        let mut saver = Saver::default();
        for (number, &length) in lengths.iter().enumerate() {
            let mut items: Vec<u32> = Vec::with_capacity(length + 3);
            items.extend((0..length as u32).map(|i| i * 7 + number as u32));
            if let Some(last) = items.last_mut() {
                *last += change;
            }
            saver.record(number, |saver| items.put(saver));
        }
        saver
    }

    #[test]
    fn rows_give_what_was_saved() {
        let lengths = [0, 1, 5, 9000, 2, PAGE * 2, 100_001, 3, 0, 70_000];
        let saver = saved(&lengths, 0);
        let rows = saver.rows(None);
        assert!(rows.equals(&saver.words) && !rows.equals(&saver.words[1..]));
        let flat: Vec<_> = Loader::new(&saver.words, &saver.shared).collect();
        let paged: Vec<_> = rows.loader(&[]).collect();
        assert_eq!((flat.len(), paged.len()), (lengths.len(), lengths.len()));
        for (((a, flat), (b, paged)), length) in flat.iter().zip(&paged).zip(lengths) {
            assert!(a == b && flat.same(paged));
            let items: Vec<u32> = Part::get(&mut paged.clone());
            assert_eq!(items, (0..length as u32).map(|i| i * 7 + *a as u32).collect::<Vec<_>>());
            assert_eq!(items.capacity(), length + 3);
        }
    }

    #[test]
    fn what_changes_little_is_shared() {
        let before = saved(&[3, 100_000, 7], 0).rows(None);
        let after = saved(&[3, 100_000, 7], 1);
        let rows = after.rows(Some(&before));
        assert!(!before.equals(&after.words) && rows.equals(&after.words));
        let others = rows.0.iter().zip(&before.0).filter(|(a, b)| !Arc::ptr_eq(a, b)).count();
        assert_eq!((rows.0.len(), others), (14, 2));
        assert!(rows.bytes(false) < 3 * 8 * PAGE && rows.bytes(true) > 400_000);
    }
}
