//! What is said when bytes are no file.

use std::fmt;

use super::{FINGERPRINT, VERSION};

/// Why bytes are not a bytecode file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// They begin differently.
    NotBytecode,
    /// They are of another version.
    Version(u16),
    /// They are of an instruction table with this other fingerprint.
    InstructionTable(u64),
    /// There are fewer or more of them than the header says.
    Length {
        /// How many there should be.
        expected: u64,
        /// How many there are.
        found: u64,
    },
    /// They were changed since they were written.
    Checksum,
    /// Something in them can't be.
    Invalid {
        /// Where it was noticed: an offset from the beginning.
        offset: usize,
        /// The field that was being read.
        field: &'static str,
        /// The code object and the module that the field belongs to, as far as they are known.
        inside: String,
        /// What is wrong.
        what: &'static str,
    },
}

impl FormatError {
    /// Something wrong in a field.
    pub(super) fn at(offset: usize, field: &'static str, what: &'static str) -> FormatError {
        FormatError::Invalid { offset, field, inside: String::new(), what }
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FormatError::NotBytecode => write!(f, "this is not a Pellucid bytecode file"),
            FormatError::Version(found) => {
                write!(f, "this bytecode file has version {found} (bytes 8 and 9); only version {VERSION} can be read")
            }
            FormatError::InstructionTable(found) => write!(
                f,
                "this bytecode file was made for another instruction table (bytes 12 to 19: its fingerprint is \
                 {found:016x}, not {FINGERPRINT:016x}); build it again"
            ),
            FormatError::Length { expected, found } if found < expected => {
                write!(f, "this bytecode file ends too early: it has {found} bytes of {expected} (bytes 20 to 27)")
            }
            FormatError::Length { expected, found } => write!(
                f,
                "something follows this bytecode file: it has {found} bytes, and should have {expected} (bytes 20 to 27)"
            ),
            FormatError::Checksum => {
                write!(f, "this bytecode file is damaged: its content does not match the checksum (bytes 28 to 35)")
            }
            FormatError::Invalid { offset, field, inside, what } => {
                write!(f, "this bytecode file is damaged at byte {offset}, in {field}{inside}: {what}")
            }
        }
    }
}

impl std::error::Error for FormatError {}
