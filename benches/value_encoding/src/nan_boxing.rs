//! Encoding (a), NaN boxing: a float is its own bits, and everything else hides in the quiet NaNs with the sign set.
//! Not tuned for any one kernel: each check is the shortest known for this layout. It takes nothing from the machine
//! and gives it the trait `Encoding`. Top 16 bits: FFFF = 48-bit integer, FFFE = heap cell, FFFD = special, below
//! FFF9 = float (FFF8 followed by zeros is the NaN that x86 itself makes, so arithmetic needs no clean-up).

use crate::Encoding;

const INT: u64 = 0xFFFF << 48;
const CELL: u64 = 0xFFFE << 48;
const SPECIAL: u64 = 0xFFFD << 48;
const FLOAT_END: u64 = 0xFFF9 << 48;
const PAYLOAD: u64 = (1 << 48) - 1;

pub struct NanBoxing;

/// The payload moved to the top of the word: keeps order and sign, and makes 48-bit overflow the CPU's own.
fn high(word: u64) -> i64 {
    (word << 16) as i64
}

/// The reverse of `high`, tag included.
fn from_high(value: i64) -> u64 {
    (value as u64 >> 16) | INT
}

impl Encoding for NanBoxing {
    const NAME: &'static str = "NaN boxing";
    const FALSE: u64 = SPECIAL;
    const TRUE: u64 = SPECIAL | 1;

    #[inline(always)]
    fn small(value: i128) -> Option<u64> {
        let fits = (-(1 << 47)..1 << 47).contains(&value);
        fits.then_some((value as u64 & PAYLOAD) | INT)
    }

    #[inline(always)]
    fn as_small(word: u64) -> Option<i64> {
        (word >= INT).then_some(high(word) >> 16)
    }

    /// The integer tag is all ones, so one AND looks at both words.
    #[inline(always)]
    fn both_small(x: u64, y: u64) -> bool {
        x & y >= INT
    }

    #[inline(always)]
    fn add(x: u64, y: u64) -> Option<u64> {
        high(x).checked_add(high(y)).map(from_high)
    }

    #[inline(always)]
    fn sub(x: u64, y: u64) -> Option<u64> {
        high(x).checked_sub(high(y)).map(from_high)
    }

    #[inline(always)]
    fn mul(x: u64, y: u64) -> Option<u64> {
        (high(x) >> 16).checked_mul(high(y)).map(from_high)
    }

    #[inline(always)]
    fn and(x: u64, y: u64) -> u64 {
        x & y
    }

    #[inline(always)]
    fn xor(x: u64, y: u64) -> u64 {
        (x ^ y) | INT
    }

    #[inline(always)]
    fn less(x: u64, y: u64) -> bool {
        high(x) < high(y)
    }

    #[inline(always)]
    fn float(value: f64) -> Option<u64> {
        Some(value.to_bits())
    }

    #[inline(always)]
    fn as_float(word: u64) -> Option<f64> {
        (word < FLOAT_END).then_some(f64::from_bits(word))
    }

    #[inline(always)]
    fn both_floats(x: u64, y: u64) -> Option<(f64, f64)> {
        ((x < FLOAT_END) & (y < FLOAT_END)).then_some((f64::from_bits(x), f64::from_bits(y)))
    }

    #[inline(always)]
    fn cell(index: usize) -> u64 {
        index as u64 | CELL
    }

    #[inline(always)]
    fn as_cell(word: u64) -> Option<usize> {
        (word >> 48 == CELL >> 48).then_some((word & PAYLOAD) as usize)
    }
}
