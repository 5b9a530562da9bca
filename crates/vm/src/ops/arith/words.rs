//! The words of big integers: 64 bits each, whatever the machine's own are.

use dashu_int::{IBig, Sign, UBig};

/// A magnitude's words, lowest first, without zeros behind the last.
#[cfg(target_pointer_width = "64")]
pub type Words<'a> = &'a [u64];

/// A magnitude's words, lowest first, without zeros behind the last: put together from shorter ones.
#[cfg(not(target_pointer_width = "64"))]
pub type Words<'a> = Vec<u64>;

/// The sign and the magnitude.
#[cfg(target_pointer_width = "64")]
#[inline(always)]
pub fn words_of(big: &IBig) -> (Sign, Words<'_>) {
    big.as_sign_words()
}

/// The sign and the magnitude.
#[cfg(not(target_pointer_width = "64"))]
pub fn words_of(big: &IBig) -> (Sign, Words<'_>) {
    let (sign, halves) = big.as_sign_words();
    let pair = |pair: &[u32]| u64::from(pair[0]) | pair.get(1).map_or(0, |&high| u64::from(high) << 32);
    (sign, halves.chunks(2).map(pair).collect())
}

/// The sign and the magnitude of an integer of one word.
pub fn one_word(big: &IBig) -> Option<(Sign, u64)> {
    let (sign, words) = words_of(big);
    (words.len() == 1).then(|| (sign, words[0]))
}

/// The integer of these.
pub fn of_words(sign: Sign, words: &[u64]) -> IBig {
    let bytes: Vec<u8> = words.iter().flat_map(|word| word.to_le_bytes()).collect();
    IBig::from_parts(sign, UBig::from_le_bytes(&bytes))
}
