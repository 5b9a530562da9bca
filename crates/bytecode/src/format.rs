//! The portable file: a program as bytes, the same on every machine. docs/format.md describes each field of it.
//!
//! Reading trusts nothing: any bytes give either a [`File`], whose code is still to be verified, or an error that says what
//! is wrong and where; and what is allocated stays in proportion to the file. Writing one thing gives the same bytes always.

mod error;
mod hash;
mod reader;
mod writer;

pub use error::FormatError;

use crate::code::Code;

/// How every file begins. The line end and the control character don't survive a transfer as text.
pub const MAGIC: [u8; 8] = *b"\x8aPell\r\n\x1a";

/// The version of the format and of the instruction table.
pub const VERSION: u16 = 3;

/// What the instruction table comes to: opcodes, mnemonics, operands and stack effects. Files of another table are
/// refused; see [`VERSION`].
pub const FINGERPRINT: u64 = hash::fingerprint();

/// The length of what stands before the sections: magic, version, two bytes that are zero, fingerprint, length of the file,
/// checksum.
pub const HEADER: usize = 8 + 2 + 2 + 8 + 8 + 8;

/// The sections by their numbers, in the order in which they stand in a file.
pub mod section {
    /// Strings, which the others name by number.
    pub const STRINGS: u8 = 1;
    /// The modules with their code.
    pub const MODULES: u8 = 2;
    /// Where in the source each instruction comes from; may be absent.
    pub const POSITIONS: u8 = 3;
    /// Source texts; may be absent.
    pub const SOURCES: u8 = 4;
}

/// What a file holds: a program, or a single module.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct File {
    /// The modules; the first one is what runs.
    pub modules: Vec<Module>,
    /// Source texts, for tracebacks and listings.
    pub sources: Vec<Source>,
}

/// One module of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Module {
    /// Its dotted name; `__main__` for a program.
    pub name: String,
    /// What it is.
    pub kind: ModuleKind,
    /// Its code.
    pub code: Code,
}

/// What a module is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModuleKind {
    /// A module that holds no others.
    Plain,
    /// A package: its code is that of its `__init__`.
    Package,
    /// A package without an `__init__`: its code does nothing.
    Namespace,
}

/// The text of a source file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The file's name, as in [`Code::filename`].
    pub file: String,
    /// Its text.
    pub text: String,
}

/// How much of the places in the source is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Positions {
    /// First and last line and column of each instruction.
    #[default]
    Full,
    /// The line alone: all that a traceback shows without the source.
    Lines,
    /// None. Tracebacks have no lines then.
    None,
}

/// What is written and what is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EncodeOptions {
    /// Places in the source.
    pub positions: Positions,
}

/// The bytes of a file.
pub fn write(file: &File, options: &EncodeOptions) -> Vec<u8> {
    let sections = writer::sections(&file.modules, &file.sources, options.positions);
    let mut out = Vec::with_capacity(HEADER + sections.len());
    out.extend(MAGIC);
    out.extend(VERSION.to_le_bytes());
    out.extend([0; 2]);
    out.extend(FINGERPRINT.to_le_bytes());
    out.extend(((HEADER + sections.len()) as u64).to_le_bytes());
    out.extend(hash::checksum(&sections).to_le_bytes());
    out.extend(sections);
    out
}

/// What is in a file. Its code is not verified yet.
///
/// # Errors
/// What can't be, and where.
pub fn read(bytes: &[u8]) -> Result<File, FormatError> {
    check_header(bytes)?;
    reader::read(bytes, HEADER).map_err(|error| *error)
}

/// The bytes of a file with this one module, which has no name and no source text.
pub fn encode(code: &Code, options: &EncodeOptions) -> Vec<u8> {
    let module = Module { name: String::new(), kind: ModuleKind::Plain, code: code.clone() };
    write(&File { modules: vec![module], sources: Vec::new() }, options)
}

/// The code of the first module in a file. It is not verified yet.
///
/// # Errors
/// As [`read`].
pub fn decode(bytes: &[u8]) -> Result<Code, FormatError> {
    let file = read(bytes)?;
    Ok(file.modules.into_iter().next().expect("a file has a module, as reading makes sure").code)
}

/// Whether bytes begin as a bytecode file does.
pub fn is_bytecode(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// The checksum that belongs into a file's header: of all bytes behind it.
pub fn checksum(bytes: &[u8]) -> u64 {
    hash::checksum(bytes.get(HEADER..).unwrap_or_default())
}

fn check_header(bytes: &[u8]) -> Result<(), FormatError> {
    let Some(rest) = bytes.strip_prefix(&MAGIC) else { return Err(FormatError::NotBytecode) };
    let too_short = || FormatError::at(bytes.len(), "the header", "the file ends too early");
    let (version, rest) = rest.split_first_chunk().ok_or_else(too_short)?;
    let version = u16::from_le_bytes(*version);
    if version != VERSION {
        return Err(FormatError::Version(version));
    }
    let (zeros, rest) = rest.split_first_chunk().ok_or_else(too_short)?;
    if *zeros != [0; 2] {
        return Err(FormatError::at(MAGIC.len() + 2, "the header", "two bytes are not zero"));
    }
    let (fingerprint, rest) = rest.split_first_chunk().ok_or_else(too_short)?;
    if u64::from_le_bytes(*fingerprint) != FINGERPRINT {
        return Err(FormatError::InstructionTable(u64::from_le_bytes(*fingerprint)));
    }
    let (length, rest) = rest.split_first_chunk().ok_or_else(too_short)?;
    let length = u64::from_le_bytes(*length);
    if length != bytes.len() as u64 {
        return Err(FormatError::Length { expected: length, found: bytes.len() as u64 });
    }
    let (expected, body) = rest.split_first_chunk().ok_or_else(too_short)?;
    if u64::from_le_bytes(*expected) != hash::checksum(body) {
        return Err(FormatError::Checksum);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When this fails, the instruction table has changed: files written before can't be read any more. Bump [`VERSION`]
    /// if a release has used the present one, and write down the new pair here.
    #[test]
    fn a_changed_instruction_table_needs_a_new_version() {
        assert_eq!((VERSION, format!("{FINGERPRINT:#018x}")), (3, "0x51bcf159abc455c5".to_owned()));
    }

    fn small() -> Code {
        crate::assemble("PUSH 'text'\nPRINT\n").unwrap()
    }

    #[test]
    fn errors_say_what_is_wrong() {
        let code = small();
        let bytes = encode(&code, &EncodeOptions::default());
        assert_eq!(decode(&bytes), Ok(code));
        assert_eq!(decode(b"print(1)"), Err(FormatError::NotBytecode));
        let changed = |index: usize| {
            let mut bytes = bytes.clone();
            bytes[index] ^= 0x20;
            decode(&bytes).unwrap_err()
        };
        assert_eq!(changed(8), FormatError::Version(VERSION ^ 0x20));
        assert_eq!(changed(10), FormatError::at(10, "the header", "two bytes are not zero"));
        assert_eq!(changed(12), FormatError::InstructionTable(FINGERPRINT ^ 0x20));
        let length = bytes.len() as u64;
        assert_eq!(changed(20), FormatError::Length { expected: length ^ 0x20, found: length });
        assert_eq!(changed(bytes.len() - 3), FormatError::Checksum);
        for len in 0..bytes.len() {
            let error = decode(&bytes[..len]).unwrap_err().to_string();
            assert!(len < MAGIC.len() || error.contains("ends too early"), "{error}");
        }
    }

    #[test]
    fn sizes_are_what_they_are() {
        let sizes = [Positions::Full, Positions::Lines, Positions::None]
            .map(|positions| encode(&small(), &EncodeOptions { positions }).len());
        assert_eq!((HEADER, sizes), (36, [121, 109, 99]));
    }

    #[test]
    fn positions_can_be_left_out() {
        let code = small();
        let with = |positions| decode(&encode(&code, &EncodeOptions { positions })).unwrap();
        let bare = with(Positions::None);
        assert_eq!(bare.positions, vec![Default::default(); code.instrs.len()]);
        assert_eq!(Code { positions: code.positions.clone(), ..bare }, code);
        let lines = with(Positions::Lines);
        assert!(lines.positions.iter().zip(&code.positions).all(|(a, b)| a.line == b.line && a.column == 0));
    }

    #[test]
    fn modules_and_sources_come_back() {
        let module = |name: &str, kind| Module { name: name.into(), kind, code: small() };
        let modules = vec![
            module("__main__", ModuleKind::Plain),
            module("pkg", ModuleKind::Package),
            module("pkg.space", ModuleKind::Namespace),
        ];
        let file = File { modules, sources: vec![Source { file: "main.py".into(), text: "x = 1\n".into() }] };
        let bytes = write(&file, &EncodeOptions::default());
        assert_eq!(read(&bytes), Ok(file.clone()));
        let twice = File { modules: vec![file.modules[1].clone(); 2], sources: Vec::new() };
        let error = read(&write(&twice, &EncodeOptions::default())).unwrap_err();
        assert!(error.to_string().contains("two modules have this name"), "{error}");
        let none = write(&File::default(), &EncodeOptions::default());
        assert!(read(&none).unwrap_err().to_string().contains("no module"));
    }
}
