//! Encoding (b), low-bit tags with self-tagged floats (the idea of Melançon and others, OOPSLA 2025): a float is its
//! bits rotated left by four, which brings the exponent's top three bits to the bottom, where they are the tag. Takes
//! nothing from the machine and gives it the trait `Encoding`. Low bits: 000, 011, 100, 111 (the last two equal) =
//! float; 10 = 62-bit integer; 001 = heap cell; 101 = special. Floats whose exponent falls elsewhere (nonzero
//! magnitudes in 2^-767..2^-255 and 2^257..2^769) are boxed.

use crate::Encoding;

const INT: u64 = 0b10;
const CELL: u64 = 0b001;
const SPECIAL: u64 = 0b101;

pub struct SelfTagging;

/// Whether the two lowest bits are equal: 00 and 11 become 01 and 00 when one is added, 01 and 10 get the second bit.
fn float_mark(word: u64) -> u64 {
    word.wrapping_add(1) & 2
}

impl Encoding for SelfTagging {
    const NAME: &'static str = "self-tagging";
    const FALSE: u64 = SPECIAL;
    const TRUE: u64 = SPECIAL | 8;

    #[inline(always)]
    fn small(value: i128) -> Option<u64> {
        let fits = (-(1 << 61)..1 << 61).contains(&value);
        fits.then_some(((value as u64) << 2) | INT)
    }

    #[inline(always)]
    fn as_small(word: u64) -> Option<i64> {
        (word & 3 == INT).then_some(word as i64 >> 2)
    }

    #[inline(always)]
    fn both_small(x: u64, y: u64) -> bool {
        ((x ^ INT) | (y ^ INT)) & 3 == 0
    }

    #[inline(always)]
    fn add(x: u64, y: u64) -> Option<u64> {
        (x as i64 - INT as i64).checked_add(y as i64).map(|w| w as u64)
    }

    #[inline(always)]
    fn sub(x: u64, y: u64) -> Option<u64> {
        (x as i64).checked_sub(y as i64 - INT as i64).map(|w| w as u64)
    }

    #[inline(always)]
    fn mul(x: u64, y: u64) -> Option<u64> {
        (x as i64 >> 2).checked_mul(y as i64 - INT as i64).map(|w| w as u64 | INT)
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
        (x as i64) < y as i64
    }

    #[inline(always)]
    fn float(value: f64) -> Option<u64> {
        let word = value.to_bits().rotate_left(4);
        (float_mark(word) == 0).then_some(word)
    }

    #[inline(always)]
    fn as_float(word: u64) -> Option<f64> {
        (float_mark(word) == 0).then_some(f64::from_bits(word.rotate_right(4)))
    }

    #[inline(always)]
    fn both_floats(x: u64, y: u64) -> Option<(f64, f64)> {
        let plain = float_mark(x) | float_mark(y) == 0;
        plain.then_some((f64::from_bits(x.rotate_right(4)), f64::from_bits(y.rotate_right(4))))
    }

    #[inline(always)]
    fn cell(index: usize) -> u64 {
        (index as u64) << 3 | CELL
    }

    #[inline(always)]
    fn as_cell(word: u64) -> Option<usize> {
        (word & 7 == CELL).then_some((word >> 3) as usize)
    }
}
