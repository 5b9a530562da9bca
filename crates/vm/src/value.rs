//! A value: one 64-bit word, `Copy`, without a reference count.
//!
//! This is one of the rooms that may hold `unsafe`. Invariants:
//! * a word whose low three bits are 001 is a heap address plus one, of an object that the collector knows;
//! * whoever makes such a word out of a [`Gc`] has it from the heap, and it is valid until the collection that finds
//!   it unreachable.
//!
//! The encoding is low-bit tags with self-tagged floats (Melançon, Serrano, Feeley: "Float Self-Tagging", OOPSLA 2025).
//! A float's bits are rotated left by four, so that the low three bits are the top three bits of its exponent:
//!
//! | low bits | meaning |
//! |---|---|
//! | `00`, `11` | a float whose exponent starts with 000, 011, 100 or 111: zero, 2^-255 to 2^257, huge, inf, nan |
//! | `10` | an integer of 62 bits |
//! | `001` | a reference into the heap (floats of other exponents and larger integers are there too) |
//! | `101` | None, False, True and the other singletons |
//!
//! benches/value_encoding holds the measurement against NaN boxing that decided for it.

use crate::heap::{Gc, HeapObject, Kind};

/// A Python value.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
#[repr(transparent)]
pub struct Value(u64);

const TAG_INT: u64 = 0b10;
const TAG_HEAP: u64 = 0b001;
const TAG_SPECIAL: u64 = 0b101;

const fn special(n: u64) -> Value {
    Value(n << 3 | TAG_SPECIAL)
}

impl Value {
    /// `None`
    pub const NONE: Value = special(0);
    /// `False`
    pub const FALSE: Value = special(2);
    /// `True`
    pub const TRUE: Value = special(3);
    /// `...`
    pub const ELLIPSIS: Value = special(4);
    /// `NotImplemented`
    pub const NOT_IMPLEMENTED: Value = special(5);
    /// No value: an unbound local, an empty cell, an absent optional argument, a deleted entry. Never seen by Python.
    pub const UNBOUND: Value = special(6);
    /// The largest integer held in the word.
    pub const INT_MAX: i64 = (1 << 61) - 1;
    /// The smallest integer held in the word.
    pub const INT_MIN: i64 = -(1 << 61);

    /// The value for a truth value.
    #[inline(always)]
    pub const fn bool(b: bool) -> Value {
        Value(((2 | b as u64) << 3) | TAG_SPECIAL)
    }

    /// The value for a small integer; None if it needs more than 62 bits (then it is a heap object).
    #[inline(always)]
    pub const fn small_int(i: i64) -> Option<Value> {
        if i >= Value::INT_MIN && i <= Value::INT_MAX { Some(Value::int_unchecked(i)) } else { None }
    }

    /// The value for an integer known to fit 62 bits, such as a length or an index.
    #[inline(always)]
    pub const fn int_unchecked(i: i64) -> Value {
        debug_assert!(i >= Value::INT_MIN && i <= Value::INT_MAX);
        Value((i as u64) << 2 | TAG_INT)
    }

    /// The value for a length, an index or a count.
    #[inline(always)]
    pub const fn from_usize(n: usize) -> Value {
        Value::int_unchecked(n as i64)
    }

    /// The value for a float, if it is one of those held in the word (else it is a heap object).
    #[inline(always)]
    pub const fn small_float(f: f64) -> Option<Value> {
        let word = f.to_bits().rotate_left(4);
        if (word ^ (word >> 1)) & 1 == 0 { Some(Value(word)) } else { None }
    }

    /// The value for a heap object.
    #[inline(always)]
    pub fn from_gc<T: HeapObject>(gc: Gc<T>) -> Value {
        Value(gc.address() as u64 | TAG_HEAP)
    }

    /// Whether the value is an integer held in the word.
    #[inline(always)]
    pub const fn is_small_int(self) -> bool {
        self.0 & 3 == TAG_INT
    }

    /// Whether both values are integers held in the word.
    #[inline(always)]
    pub const fn both_small_ints(a: Value, b: Value) -> bool {
        ((a.0 ^ TAG_INT) | (b.0 ^ TAG_INT)) & 3 == 0
    }

    /// The integer held in the word.
    #[inline(always)]
    pub const fn as_small_int(self) -> Option<i64> {
        if self.is_small_int() { Some(self.0 as i64 >> 2) } else { None }
    }

    /// The integer held in the word; meaningless when [`Value::is_small_int`] does not hold.
    #[inline(always)]
    pub const fn small_int_unchecked(self) -> i64 {
        self.0 as i64 >> 2
    }

    /// Whether the value is a float held in the word.
    #[inline(always)]
    pub const fn is_small_float(self) -> bool {
        (self.0 ^ (self.0 >> 1)) & 1 == 0
    }

    /// Whether both values are floats held in the word.
    #[inline(always)]
    pub const fn both_small_floats(a: Value, b: Value) -> bool {
        ((a.0 ^ (a.0 >> 1)) | (b.0 ^ (b.0 >> 1))) & 1 == 0
    }

    /// The float held in the word; meaningless when [`Value::is_small_float`] does not hold.
    #[inline(always)]
    pub const fn small_float_unchecked(self) -> f64 {
        f64::from_bits(self.0.rotate_right(4))
    }

    /// The float that this value is, held in the word or boxed. An int is not a float here.
    #[inline(always)]
    pub fn as_float(self) -> Option<f64> {
        if self.is_small_float() {
            return Some(self.small_float_unchecked());
        }
        self.as_gc::<crate::types::float::FloatBox>().map(|f| f.get().0)
    }

    /// Whether the value is a reference into the heap.
    #[inline(always)]
    pub const fn is_heap(self) -> bool {
        self.0 & 7 == TAG_HEAP
    }

    /// The kind of heap object that the value refers to.
    #[inline(always)]
    pub fn kind(self) -> Option<Kind> {
        if self.is_heap() { Some(self.kind_unchecked()) } else { None }
    }

    /// The kind of heap object of a value known to be one.
    #[inline(always)]
    pub fn kind_unchecked(self) -> Kind {
        debug_assert!(self.is_heap());
        // SAFETY: a word with the heap tag holds the address of an object that the collector knows (top of this file).
        unsafe { (*self.header_ptr()).kind }
    }

    /// The object's address, if the value is a reference into the heap; what tells it from others.
    #[inline]
    pub fn address(self) -> Option<usize> {
        self.is_heap().then(|| self.header_ptr() as usize)
    }

    /// The address of the object's header, for the heap. Meaningless for values that are not references.
    #[inline(always)]
    pub(crate) fn header_ptr(self) -> *mut crate::heap::Header {
        (self.0 & !7) as usize as *mut crate::heap::Header
    }

    /// Whether the value is a heap object of this type.
    #[inline(always)]
    pub fn is<T: HeapObject>(self) -> bool {
        self.is_heap() && self.kind_unchecked() == T::KIND
    }

    /// The reference to a heap object of this type, if the value is one.
    #[inline(always)]
    pub fn as_gc<T: HeapObject>(self) -> Option<Gc<T>> {
        if self.is::<T>() {
            // SAFETY: the kind was checked, and an object of kind `T::KIND` has a body of type `T`.
            Some(unsafe { Gc::from_address(self.header_ptr() as usize) })
        } else {
            None
        }
    }

    /// As [`Value::as_gc`], where the kind is known.
    ///
    /// # Panics
    /// In debug builds, if the value is not an object of this type.
    #[inline(always)]
    pub(crate) fn gc_unchecked<T: HeapObject>(self) -> Gc<T> {
        debug_assert!(self.is::<T>());
        // SAFETY: callers are the interpreter's rooms, right after a check of the kind or a cached shape.
        unsafe { Gc::from_address(self.header_ptr() as usize) }
    }

    /// Whether the value is `True` or `False`.
    #[inline(always)]
    pub const fn is_bool(self) -> bool {
        self.0 & !8 == Value::FALSE.0
    }

    /// The truth value, if it is `True` or `False`.
    #[inline(always)]
    pub const fn as_bool(self) -> Option<bool> {
        if self.is_bool() { Some(self.0 == Value::TRUE.0) } else { None }
    }

    /// Whether this is `None`.
    #[inline(always)]
    pub const fn is_none(self) -> bool {
        self.0 == Value::NONE.0
    }

    /// Whether there is no value.
    #[inline(always)]
    pub const fn is_unbound(self) -> bool {
        self.0 == Value::UNBOUND.0
    }

    /// The value itself, or None if it is [`Value::UNBOUND`] (an absent argument).
    #[inline(always)]
    pub const fn present(self) -> Option<Value> {
        if self.is_unbound() { None } else { Some(self) }
    }

    /// The value itself, or None if it is unbound or Python's `None`.
    #[inline(always)]
    pub const fn not_none(self) -> Option<Value> {
        if self.is_unbound() || self.is_none() { None } else { Some(self) }
    }

    /// The word.
    #[inline(always)]
    pub const fn bits(self) -> u64 {
        self.0
    }

    /// The integer with this word, which has the tag of one.
    #[inline(always)]
    pub(crate) const fn from_int_word(word: i64) -> Value {
        debug_assert!(word as u64 & 3 == TAG_INT);
        Value(word as u64)
    }

    /// The sum of two small integers; None on leaving 62 bits. Both must be small integers.
    #[inline(always)]
    pub const fn add_small(a: Value, b: Value) -> Option<Value> {
        match ((a.0 - TAG_INT) as i64).checked_add(b.0 as i64) {
            Some(word) => Some(Value(word as u64)),
            None => None,
        }
    }

    /// The difference of two small integers; None on leaving 62 bits. Both must be small integers.
    #[inline(always)]
    pub const fn sub_small(a: Value, b: Value) -> Option<Value> {
        match (a.0 as i64).checked_sub((b.0 - TAG_INT) as i64) {
            Some(word) => Some(Value(word as u64)),
            None => None,
        }
    }

    /// The product of two small integers; None on leaving 62 bits. Both must be small integers.
    #[inline(always)]
    pub const fn mul_small(a: Value, b: Value) -> Option<Value> {
        match ((a.0 - TAG_INT) as i64).checked_mul(b.small_int_unchecked()) {
            Some(word) => Some(Value(word as u64 | TAG_INT)),
            None => None,
        }
    }
}

impl std::fmt::Debug for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(i) = self.as_small_int() {
            write!(f, "Int({i})")
        } else if self.is_small_float() {
            write!(f, "Float({})", self.small_float_unchecked())
        } else if self.is_heap() {
            write!(f, "Heap({:#x})", self.0 & !7)
        } else {
            write!(f, "Special({})", self.0 >> 3)
        }
    }
}

const _: () = assert!(std::mem::size_of::<Value>() == 8);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_ints_keep_their_value() {
        for i in [0, 1, -1, 42, Value::INT_MAX, Value::INT_MIN] {
            assert_eq!(Value::small_int(i).unwrap().as_small_int(), Some(i));
        }
        assert_eq!(Value::small_int(Value::INT_MAX + 1), None);
        assert_eq!(Value::small_int(Value::INT_MIN - 1), None);
    }

    #[test]
    fn floats_keep_their_bits_and_are_told_apart() {
        for f in [0.0, -0.0, 1.0, -1.5, 1e70, 1e-70, f64::INFINITY, f64::NEG_INFINITY, 1e308, 5e-324] {
            let v = Value::small_float(f).unwrap();
            assert!(v.is_small_float() && !v.is_small_int() && !v.is_heap());
            assert_eq!(v.small_float_unchecked().to_bits(), f.to_bits());
        }
        assert!(Value::small_float(f64::NAN).is_some());
        assert!(Value::small_float(1e100).is_none());
    }

    #[test]
    fn arithmetic_on_words_notices_overflow() {
        let max = Value::small_int(Value::INT_MAX).unwrap();
        let min = Value::small_int(Value::INT_MIN).unwrap();
        let one = Value::int_unchecked(1);
        assert_eq!(Value::add_small(max, one), None);
        assert_eq!(Value::sub_small(min, one), None);
        assert_eq!(Value::mul_small(max, Value::int_unchecked(2)), None);
        assert_eq!(
            Value::mul_small(Value::int_unchecked(-7), Value::int_unchecked(6)).unwrap().as_small_int(),
            Some(-42)
        );
        assert_eq!(
            Value::sub_small(Value::int_unchecked(3), Value::int_unchecked(5)).unwrap().as_small_int(),
            Some(-2)
        );
    }

    #[test]
    fn singletons_are_not_numbers() {
        for v in [Value::NONE, Value::TRUE, Value::FALSE, Value::ELLIPSIS, Value::NOT_IMPLEMENTED, Value::UNBOUND] {
            assert!(!v.is_small_int() && !v.is_small_float() && !v.is_heap());
        }
        assert_eq!(Value::bool(true), Value::TRUE);
        assert_eq!(Value::bool(false), Value::FALSE);
        assert!(Value::TRUE.is_bool() && Value::FALSE.is_bool() && !Value::NONE.is_bool() && !Value::UNBOUND.is_bool());
    }
}
