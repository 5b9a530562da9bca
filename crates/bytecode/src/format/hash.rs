//! The two hashes of a file's header: the fingerprint of the instruction table, made when this crate is compiled, and the
//! checksum of the content. They find accidents; against intent there is the verifier.

use crate::ops::TABLE;

const START: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The checksum of bytes: eight at a time, as a little-endian number, the last ones filled up with zeros; then their count.
/// Each number is joined by exclusive or, the sum multiplied by a prime, and its upper half folded into the lower.
pub(super) fn checksum(bytes: &[u8]) -> u64 {
    let step = |sum: u64, word: u64| {
        let product = (sum ^ word).wrapping_mul(PRIME);
        product ^ product >> 32
    };
    let (words, rest) = bytes.as_chunks::<8>();
    let sum = words.iter().fold(START, |sum, word| step(sum, u64::from_le_bytes(*word)));
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    step(step(sum, u64::from_le_bytes(last)), bytes.len() as u64)
}

/// FNV-1a over the rows of the instruction table.
pub(super) const fn fingerprint() -> u64 {
    let mut hash = START;
    let mut row = 0;
    while row < TABLE.len() {
        hash = hash_text(hash, TABLE[row].mnemonic);
        let mut operand = 0;
        while operand < TABLE[row].operands.len() {
            hash = hash_text(hash, TABLE[row].operands[operand].0);
            hash = fnv(hash, TABLE[row].operands[operand].1 as u8);
            operand += 1;
        }
        hash = hash_text(hash, TABLE[row].effect);
        if let Some(effect) = TABLE[row].jump_effect {
            hash = hash_text(hash, effect);
        }
        row += 1;
    }
    hash
}

const fn fnv(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(PRIME)
}

/// Spaces don't count: how the table's expressions are laid out as text is the Rust compiler's business.
const fn hash_text(mut hash: u64, text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut index = 0;
    while index < bytes.len() {
        if !bytes[index].is_ascii_whitespace() {
            hash = fnv(hash, bytes[index]);
        }
        index += 1;
    }
    fnv(hash, b'\n')
}
