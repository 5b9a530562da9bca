//! Reads the body of a file; [`super::writer`] is its mirror image.
//!
//! Every length is checked against the bytes that are left before anything is allocated for it, nesting is bounded, and
//! so is the text that a small file can blow up to by naming one long string many times.

use super::FormatError;
use super::writer::{flag, tag};
use crate::code::{Code, CodeFlags, CodeKind, Const, Handler, Position};
use crate::ops::Instr;
use crate::verify::{MAX_CODE_DEPTH, MAX_CONST_DEPTH};

type Result<T> = std::result::Result<T, FormatError>;

/// How many bytes of text may come of each byte of a file. A code object repeats the name of its file, which may be
/// long, and takes some twenty bytes.
const TEXT_PER_BYTE: usize = 256;
/// The fewest bytes that a code object takes.
const LEAST_CODE: usize = 18;

/// The code in a body that begins `offset` bytes behind the beginning of its file.
pub(super) fn read(body: &[u8], offset: usize) -> Result<Code> {
    let mut reader =
        Reader { body, at: 0, offset, strings: Vec::new(), text_left: body.len().saturating_mul(TEXT_PER_BYTE) };
    let count = reader.count(1)?;
    for _ in 0..count {
        let bytes = reader.bytes()?;
        match std::str::from_utf8(bytes) {
            Ok(text) => reader.strings.push(text),
            Err(_) => return reader.invalid("a string is not UTF-8"),
        }
    }
    let code = reader.code(0)?;
    if reader.at < body.len() { reader.invalid("something follows the code") } else { Ok(code) }
}

struct Reader<'a> {
    body: &'a [u8],
    at: usize,
    offset: usize,
    strings: Vec<&'a str>,
    /// How many more bytes of text may be made.
    text_left: usize,
}

impl<'a> Reader<'a> {
    fn invalid<T>(&self, what: &'static str) -> Result<T> {
        Err(FormatError::Invalid { offset: self.offset + self.at, what })
    }

    fn left(&self) -> usize {
        self.body.len() - self.at
    }

    fn take(&mut self, len: usize) -> Result<&'a [u8]> {
        if len > self.left() {
            return self.invalid("the file ends too early");
        }
        let taken = &self.body[self.at..self.at + len];
        self.at += len;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    fn number(&mut self) -> Result<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let bits = u64::from(byte & 0x7f);
            if bits << shift >> shift != bits || byte == 0 && shift > 0 {
                return self.invalid("a number is too large or not in its shortest form");
            }
            value |= bits << shift;
            if byte < 0x80 {
                return Ok(value);
            }
        }
        self.invalid("a number is too large")
    }

    fn number32(&mut self) -> Result<u32> {
        let value = self.number()?;
        u32::try_from(value).or_else(|_| self.invalid("a number is too large"))
    }

    fn signed(&mut self) -> Result<i64> {
        let value = self.number()?;
        Ok((value >> 1) as i64 ^ -((value & 1) as i64))
    }

    /// The length of something whose parts take at least `least` bytes each.
    fn count(&mut self, least: usize) -> Result<usize> {
        let count = self.number()?;
        match usize::try_from(count) {
            Ok(count) if count <= self.left() / least => Ok(count),
            _ => self.invalid("a length is greater than the file"),
        }
    }

    fn bytes(&mut self) -> Result<&'a [u8]> {
        let len = self.count(1)?;
        self.take(len)
    }

    fn string(&mut self) -> Result<String> {
        let number = self.number()?;
        let text = usize::try_from(number).ok().and_then(|number| self.strings.get(number).copied());
        let Some(text) = text else { return self.invalid("there is no string of this number") };
        match self.text_left.checked_sub(text.len()) {
            Some(left) => self.text_left = left,
            None => return self.invalid("its strings would take too much memory"),
        }
        Ok(text.to_owned())
    }

    fn table<T>(&mut self, least: usize, mut entry: impl FnMut(&mut Self) -> Result<T>) -> Result<Vec<T>> {
        let count = self.count(least)?;
        // No more at once than would be no matter at every level of nesting.
        let mut table = Vec::with_capacity(count.min(64));
        for _ in 0..count {
            table.push(entry(self)?);
        }
        Ok(table)
    }

    fn code(&mut self, level: u32) -> Result<Code> {
        if level >= MAX_CODE_DEPTH {
            return self.invalid("code objects are nested too deep");
        }
        let kind = match self.byte()? {
            0 => CodeKind::Module,
            1 => CodeKind::Class,
            2 => CodeKind::Function,
            _ => return self.invalid("an unknown kind of code"),
        };
        let bits = self.byte()?;
        let (name, qualname, filename) = (self.string()?, self.string()?, self.string()?);
        let [arg_count, pos_only_count, kw_only_count] = [self.number32()?, self.number32()?, self.number32()?];
        let [max_stack, first_line] = [self.number32()?, self.number32()?];
        let [locals, cells] = [self.table(1, Self::string)?, self.table(1, Self::string)?];
        let [frees, names] = [self.table(1, Self::string)?, self.table(1, Self::string)?];
        let consts = self.table(1, |reader| reader.constant(0))?;
        let instrs = self.table(1, Self::instruction)?;
        let positions = self.positions(instrs.len(), bits & flag::POSITIONS != 0)?;
        let handlers = self.table(4, Self::handler)?;
        let codes = self.table(LEAST_CODE, |reader| reader.code(level + 1))?;
        let flags = self.flags(bits)?;
        Ok(Code {
            name,
            qualname,
            kind,
            flags,
            arg_count,
            pos_only_count,
            kw_only_count,
            locals,
            cells,
            frees,
            names,
            consts,
            codes,
            instrs,
            positions,
            handlers,
            max_stack,
            first_line,
            filename,
        })
    }

    fn flags(&self, bits: u8) -> Result<CodeFlags> {
        if bits >= flag::POSITIONS << 1 {
            return self.invalid("unknown flags of code");
        }
        Ok(CodeFlags {
            var_args: bits & flag::VAR_ARGS != 0,
            var_kwargs: bits & flag::VAR_KWARGS != 0,
            generator: bits & flag::GENERATOR != 0,
            coroutine: bits & flag::COROUTINE != 0,
            docstring: bits & flag::DOCSTRING != 0,
        })
    }

    fn instruction(&mut self) -> Result<Instr> {
        let opcode = self.byte()?;
        let mut error = None;
        let instr = Instr::decode(opcode, |_| self.number32().map_err(|wrong| error = Some(wrong)).ok());
        match (instr, error) {
            (Some(instr), _) => Ok(instr),
            (None, Some(error)) => Err(error),
            (None, None) => self.invalid("an unknown instruction or operand"),
        }
    }

    fn positions(&mut self, count: usize, written: bool) -> Result<Vec<Position>> {
        if !written {
            return Ok(vec![Position::default(); count]);
        }
        if count > self.left() / 4 {
            return self.invalid("the file ends too early");
        }
        let mut positions = Vec::with_capacity(count);
        let mut previous = 0;
        for _ in 0..count {
            let line = self.line_after(previous)?;
            let column = self.number32()?;
            let end_line = self.line_after(line)?;
            let end_column = self.number32()?;
            positions.push(Position { line, column, end_line, end_column });
            previous = line;
        }
        Ok(positions)
    }

    fn line_after(&mut self, line: u32) -> Result<u32> {
        let difference = self.signed()?;
        match i64::from(line).checked_add(difference).map(u32::try_from) {
            Some(Ok(line)) => Ok(line),
            _ => self.invalid("a line number is out of range"),
        }
    }

    fn handler(&mut self) -> Result<Handler> {
        Ok(Handler {
            start: self.number32()?,
            end: self.number32()?,
            target: self.number32()?,
            depth: self.number32()?,
        })
    }

    fn float(&mut self) -> Result<f64> {
        let mut bits = [0; 8];
        bits.copy_from_slice(self.take(8)?);
        Ok(f64::from_bits(u64::from_le_bytes(bits)))
    }

    fn constant(&mut self, level: u32) -> Result<Const> {
        Ok(match self.byte()? {
            tag::NONE => Const::None,
            tag::FALSE => Const::Bool(false),
            tag::TRUE => Const::Bool(true),
            tag::ELLIPSIS => Const::Ellipsis,
            tag::INT => Const::Int(self.signed()?),
            tag::BIG => Const::BigInt { negative: false, magnitude: self.bytes()?.to_vec() },
            tag::NEGATIVE_BIG => Const::BigInt { negative: true, magnitude: self.bytes()?.to_vec() },
            tag::FLOAT => Const::Float(self.float()?),
            tag::COMPLEX => Const::Complex(self.float()?, self.float()?),
            tag::STR => Const::Str(self.string()?),
            tag::BYTES => Const::Bytes(self.bytes()?.to_vec()),
            tag::TUPLE => Const::Tuple(self.items(level)?),
            tag::FROZENSET => Const::FrozenSet(self.items(level)?),
            _ => return self.invalid("an unknown kind of constant"),
        })
    }

    fn items(&mut self, level: u32) -> Result<Vec<Const>> {
        if level >= MAX_CONST_DEPTH {
            return self.invalid("constants are nested too deep");
        }
        self.table(1, |reader| reader.constant(level + 1))
    }
}
