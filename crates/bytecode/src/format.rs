//! The portable file: a code object as bytes, the same on every machine.
//!
//! Reading trusts nothing: any bytes give either a [`Code`], which is still to be verified, or an error; and what is
//! allocated stays in proportion to the file.
//!
//! | bytes | content |
//! |---|---|
//! | 8 | [`MAGIC`] |
//! | 2 | [`VERSION`], little-endian, as everything |
//! | 8 | [`FINGERPRINT`] of the instruction table |
//! | 8 | a checksum of all that follows (FNV-1a), against accidents |
//! | the rest | the strings, then the code object with those nested in it |
//!
//! Numbers in the rest are variable-length: seven bits a byte, the lowest first, the eighth bit set if more follow;
//! signed ones have their sign in the lowest bit. A table is its length and its entries, a string its number in the first
//! table. An instruction is its opcode and its operands.

mod reader;
mod writer;

use std::fmt;

use crate::code::Code;
use crate::ops::TABLE;

/// How every file begins. The line end and the control character don't survive a transfer as text.
pub const MAGIC: [u8; 8] = *b"\x8aPell\r\n\x1a";

/// The version of the format and of the instruction table.
pub const VERSION: u16 = 1;

/// What the instruction table comes to: opcodes, mnemonics, operands and stack effects. Files of another table are
/// refused; see [`VERSION`].
pub const FINGERPRINT: u64 = fingerprint();

/// What [`encode`] writes and what it leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EncodeOptions {
    /// Whether the places in the source are written. Without them a file is smaller, and tracebacks lack lines.
    pub positions: bool,
}

impl Default for EncodeOptions {
    fn default() -> Self {
        EncodeOptions { positions: true }
    }
}

/// Why bytes are not a code object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// They begin differently.
    NotBytecode,
    /// They are of another version.
    Version(u16),
    /// They are of another instruction table.
    InstructionTable,
    /// They were changed since they were written.
    Checksum,
    /// Something in them can't be.
    Invalid {
        /// Where it was noticed: an offset from the beginning.
        offset: usize,
        /// What is wrong.
        what: &'static str,
    },
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FormatError::NotBytecode => write!(f, "this is not a Pellucid bytecode file"),
            FormatError::Version(found) => {
                write!(f, "this bytecode file has version {found}; only version {VERSION} can be read")
            }
            FormatError::InstructionTable => {
                write!(f, "this bytecode file was made for another instruction table; compile it again")
            }
            FormatError::Checksum => write!(f, "this bytecode file is damaged"),
            FormatError::Invalid { offset, what } => {
                write!(f, "this bytecode file is damaged at byte {offset}: {what}")
            }
        }
    }
}

impl std::error::Error for FormatError {}

/// The bytes of a file with this code.
pub fn encode(code: &Code, options: &EncodeOptions) -> Vec<u8> {
    let body = writer::write(code, options);
    let mut out = Vec::with_capacity(HEADER + body.len());
    out.extend(MAGIC);
    out.extend(VERSION.to_le_bytes());
    out.extend(FINGERPRINT.to_le_bytes());
    out.extend(checksum(&body).to_le_bytes());
    out.extend(body);
    out
}

/// The code in a file. It is not verified yet.
pub fn decode(bytes: &[u8]) -> Result<Code, FormatError> {
    let Some(rest) = bytes.strip_prefix(&MAGIC) else { return Err(FormatError::NotBytecode) };
    let Some((version, rest)) = rest.split_first_chunk() else { return Err(FormatError::NotBytecode) };
    let version = u16::from_le_bytes(*version);
    if version != VERSION {
        return Err(FormatError::Version(version));
    }
    let too_short = || FormatError::Invalid { offset: bytes.len(), what: "the file ends too early" };
    let (fingerprint, rest) = rest.split_first_chunk().ok_or_else(too_short)?;
    if u64::from_le_bytes(*fingerprint) != FINGERPRINT {
        return Err(FormatError::InstructionTable);
    }
    let (expected, body) = rest.split_first_chunk().ok_or_else(too_short)?;
    if u64::from_le_bytes(*expected) != checksum(body) {
        return Err(FormatError::Checksum);
    }
    reader::read(body, HEADER)
}

/// Whether bytes begin as a bytecode file does.
pub fn is_bytecode(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// The length of what stands before the body.
const HEADER: usize = MAGIC.len() + 2 + 8 + 8;

const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

const fn fnv(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3)
}

/// The checksum that stands in the header, of all bytes behind it.
fn checksum(body: &[u8]) -> u64 {
    body.iter().fold(FNV_START, |hash, &byte| fnv(hash, byte))
}

const fn fingerprint() -> u64 {
    let mut hash = FNV_START;
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

#[cfg(test)]
mod tests {
    use super::*;

    /// When this fails, the instruction table has changed: files written before can't be read any more. Bump [`VERSION`]
    /// if a release has used the present one, and write down the new pair here.
    #[test]
    fn a_changed_instruction_table_needs_a_new_version() {
        assert_eq!((VERSION, format!("{FINGERPRINT:#018x}")), (1, "0x51bcf159abc455c5".to_owned()));
    }

    #[test]
    fn errors_say_what_is_wrong() {
        let code = crate::assemble("PUSH 'text'\nPRINT\n").unwrap();
        let bytes = encode(&code, &EncodeOptions::default());
        assert_eq!(decode(&bytes), Ok(code));
        assert_eq!(decode(b"print(1)"), Err(FormatError::NotBytecode));
        let changed = |index: usize| {
            let mut bytes = bytes.clone();
            bytes[index] ^= 0x20;
            decode(&bytes).unwrap_err()
        };
        assert_eq!(changed(8), FormatError::Version(VERSION ^ 0x20));
        assert_eq!(changed(12), FormatError::InstructionTable);
        assert_eq!(changed(bytes.len() - 3), FormatError::Checksum);
        for len in 0..bytes.len() {
            assert!(decode(&bytes[..len]).is_err());
        }
    }

    #[test]
    fn positions_can_be_left_out() {
        let code = crate::assemble("PUSH 1\nPRINT\n").unwrap();
        let bare = decode(&encode(&code, &EncodeOptions { positions: false })).unwrap();
        assert_eq!(bare.positions, vec![Default::default(); code.instrs.len()]);
        assert_eq!(Code { positions: code.positions.clone(), ..bare }, code);
    }
}
