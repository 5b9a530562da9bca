//! The slow part of keys made from passwords: rounds of PBKDF2, and what scrypt does with a block. What goes in and comes
//! out is plain bytes; `hashlib` checks arguments and puts blocks together.

use digest::common::hazmat::SerializableState;
use digest::{FixedOutput, Update};
use pellucid_vm::Value;
use pellucid_vm::vm::{PyResult, Vm};

use super::hashes::load;
use crate::support::bytes_arg;

/// Goes on with a block of PBKDF2 for some rounds, from the states of a hash after the two padded keys, the last word and
/// what came of all words so far; None if these are no states.
pub(super) fn rounds<H: Default + Clone + SerializableState + Update + FixedOutput>(
    states: (&[u8], &[u8]),
    word: &mut Vec<u8>,
    sum: &mut [u8],
    count: usize,
) -> Option<()> {
    let (inner, outer): (H, H) = (load(states.0)?, load(states.1)?);
    for _ in 0..count {
        let once = inner.clone().chain(&word).finalize_fixed();
        *word = outer.clone().chain(once).finalize_fixed().to_vec();
        sum.iter_mut().zip(word.iter()).for_each(|(sum, byte)| *sum ^= byte);
    }
    Some(())
}

/// Salsa20 with eight rounds, on a block of 16 words.
fn salsa(block: &mut [u32; 16]) {
    const STEPS: [[usize; 4]; 8] = [
        [0, 4, 8, 12],
        [5, 9, 13, 1],
        [10, 14, 2, 6],
        [15, 3, 7, 11],
        [0, 1, 2, 3],
        [5, 6, 7, 4],
        [10, 11, 8, 9],
        [15, 12, 13, 14],
    ];
    let start = *block;
    for _ in 0..4 {
        for [a, b, c, d] in STEPS {
            block[b] ^= block[a].wrapping_add(block[d]).rotate_left(7);
            block[c] ^= block[b].wrapping_add(block[a]).rotate_left(9);
            block[d] ^= block[c].wrapping_add(block[b]).rotate_left(13);
            block[a] ^= block[d].wrapping_add(block[c]).rotate_left(18);
        }
    }
    block.iter_mut().zip(start).for_each(|(word, old)| *word = word.wrapping_add(old));
}

/// Mixes blocks of 16 words, those with even numbers into the first half.
fn mix(words: &mut [u32], fresh: &mut [u32]) {
    let count = words.len() / 16;
    let mut block = [0; 16];
    block.copy_from_slice(&words[words.len() - 16..]);
    for (i, part) in words.chunks_exact(16).enumerate() {
        block.iter_mut().zip(part).for_each(|(word, other)| *word ^= other);
        salsa(&mut block);
        let at = (i / 2 + if i % 2 == 0 { 0 } else { count / 2 }) * 16;
        fresh[at..at + 16].copy_from_slice(&block);
    }
    words.copy_from_slice(fresh);
}

/// `smix(block, n, /)`: the block (128 bytes for each unit of `r`) after scrypt's mixing with `n` remembered states.
pub(super) fn smix(vm: &mut Vm, args: &[Value]) -> PyResult {
    let block = bytes_arg(vm, args[0])?;
    let n = usize::try_from(vm.to_isize(args[1])?).unwrap_or(0).max(1);
    let size = block.len().saturating_mul(n);
    vm.check_size(size)?;
    let mut words: Vec<u32> = block.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
    if words.is_empty() || !words.len().is_multiple_of(32) {
        return Err(vm.value_error("a block has a multiple of 128 bytes"));
    }
    let mut fresh = vec![0; words.len()];
    let mut seen: Vec<u32> = Vec::with_capacity(words.len() * n);
    for step in 0..n {
        if step.is_multiple_of(256) && vm.host.interrupted() {
            return Err(vm.stopped());
        }
        seen.extend_from_slice(&words);
        mix(&mut words, &mut fresh);
    }
    for step in 0..n {
        if step.is_multiple_of(256) && vm.host.interrupted() {
            return Err(vm.stopped());
        }
        let at = words[words.len() - 16] as usize % n * words.len();
        let old = &seen[at..at + words.len()];
        words.iter_mut().zip(old).for_each(|(word, old)| *word ^= old);
        mix(&mut words, &mut fresh);
    }
    let out = words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>();
    Ok(vm.new_bytes(out))
}
