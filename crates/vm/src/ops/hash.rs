//! Hashes: equal values have equal hashes, and those of numbers and tuples are CPython's.

use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The hash of a text: the same in every run, never 0.
pub fn str_hash(text: &str) -> u64 {
    // A multiply-rotate hash over words of eight bytes, as in Firefox's FxHash, with a final mix.
    const K: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = text.len() as u64;
    let mut chunks = text.as_bytes().chunks_exact(8);
    for chunk in &mut chunks {
        let word = u64::from_le_bytes(chunk.try_into().expect("chunks of eight"));
        hash = (hash.rotate_left(5) ^ word).wrapping_mul(K);
    }
    let mut tail = [0; 8];
    tail[..chunks.remainder().len()].copy_from_slice(chunks.remainder());
    hash = (hash.rotate_left(5) ^ u64::from_le_bytes(tail)).wrapping_mul(K);
    hash ^= hash >> 32;
    if hash == 0 { 1 } else { hash }
}

impl Vm {
    /// `hash(value)`, as the bits of a signed number; TypeError if it is unhashable.
    pub fn hash(&mut self, value: Value) -> PyResult<u64> {
        todo!()
    }
}
