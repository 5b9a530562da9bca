//! Headers that fit: so that a fuzzer gets behind them.

use pellucid::bytecode::format::{FINGERPRINT, HEADER, MAGIC, VERSION, checksum};

/// The same bytes with the header that belongs to them in the place of their first ones.
pub fn sealed(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.len() < HEADER {
        bytes.resize(HEADER, 0);
    }
    let length = bytes.len() as u64;
    bytes[..8].copy_from_slice(&MAGIC);
    bytes[8..10].copy_from_slice(&VERSION.to_le_bytes());
    bytes[10..12].fill(0);
    bytes[12..20].copy_from_slice(&FINGERPRINT.to_le_bytes());
    bytes[20..28].copy_from_slice(&length.to_le_bytes());
    let sum = checksum(&bytes);
    bytes[28..36].copy_from_slice(&sum.to_le_bytes());
    bytes
}
