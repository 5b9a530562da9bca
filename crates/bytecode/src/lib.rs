//! The seam: Pellucid's portable bytecode.
//!
//! The compiler produces [`Code`], the verifier turns it into [`VerifiedCode`], and only that enters a VM. This crate
//! depends on nothing, holds no run-time value and contains no `unsafe`; to read it is to know the machine.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod asm;
pub mod code;
pub mod dis;
pub mod format;
pub mod operand;
pub mod ops;
pub mod pure;
pub mod verify;

pub use asm::{AsmError, assemble, assemble_file};
pub use code::{Code, CodeFlags, CodeKind, Const, Handler, Position};
pub use dis::{InstrTexts, Style, disassemble};
pub use format::{EncodeOptions, FormatError, Positions, decode, encode};
pub use ops::Instr;
pub use verify::{VerifiedCode, VerifyError, verify};
