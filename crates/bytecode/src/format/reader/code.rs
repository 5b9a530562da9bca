//! Code objects and constants.

use super::{Reader, Result};
use crate::code::{Code, CodeFlags, CodeKind, Const, Handler};
use crate::format::FormatError;
use crate::format::writer::{flag, tag};
use crate::ops::Instr;
use crate::verify::{MAX_CODE_DEPTH, MAX_CONST_DEPTH};

/// The fewest bytes that a code object takes.
pub(super) const LEAST_CODE: usize = 18;

impl Reader<'_> {
    /// A code object, inside of `level` others.
    pub(super) fn code(&mut self, level: u32) -> Result<Code> {
        self.field = "a code object";
        if level >= MAX_CODE_DEPTH {
            return self.invalid("code objects are nested too deep");
        }
        let kind = match self.byte()? {
            0 => CodeKind::Module,
            1 => CodeKind::Class,
            2 => CodeKind::Function,
            _ => return self.invalid("an unknown kind of code"),
        };
        let flags = self.flags()?;
        self.field = "the names of a code object";
        let (name, qualname, filename) = (self.string()?, self.string()?, self.shared_string()?);
        let mut code = Code {
            name,
            qualname,
            kind,
            flags,
            arg_count: 0,
            pos_only_count: 0,
            kw_only_count: 0,
            locals: Vec::new(),
            cells: Vec::new(),
            frees: Vec::new(),
            comprehended: Vec::new(),
            names: Vec::new(),
            consts: Vec::new(),
            codes: Vec::new(),
            instrs: Vec::new(),
            positions: Vec::new(),
            handlers: Vec::new(),
            max_stack: 0,
            first_line: 0,
            filename,
        };
        match self.rest_of(&mut code, level) {
            Ok(()) => Ok(code),
            Err(error) => Err(of_code(error, &code.qualname)),
        }
    }

    /// What stands behind a code object's names.
    fn rest_of(&mut self, code: &mut Code, level: u32) -> Result<()> {
        self.field = "the counts";
        for count in [
            &mut code.arg_count,
            &mut code.pos_only_count,
            &mut code.kw_only_count,
            &mut code.max_stack,
            &mut code.first_line,
        ] {
            *count = self.number32()?;
        }
        self.field = "the local variables";
        code.locals = self.table(1, Self::string)?;
        self.field = "the cells";
        code.cells = self.table(1, Self::string)?;
        self.field = "the free variables";
        code.frees = self.table(1, Self::string)?;
        self.field = "the variables of comprehensions";
        code.comprehended = self.table(1, Self::number32)?;
        self.field = "the names";
        code.names = self.table(1, Self::string)?;
        self.field = "the constants";
        code.consts = self.table(1, |reader| reader.constant(0))?;
        self.field = "the instructions";
        code.instrs = self.table(1, Self::instruction)?;
        self.field = "the exception table";
        code.handlers = self.table(4, Self::handler)?;
        self.field = "the list of nested code";
        let count = self.count(LEAST_CODE)?;
        for _ in 0..count {
            code.codes.push(self.code(level + 1)?);
        }
        Ok(())
    }

    fn flags(&mut self) -> Result<CodeFlags> {
        let bits = self.byte()?;
        if bits >= flag::DOCSTRING << 1 {
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

    #[inline]
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
            tag::BIG => Const::BigInt { negative: false, magnitude: self.raw()?.to_vec() },
            tag::NEGATIVE_BIG => Const::BigInt { negative: true, magnitude: self.raw()?.to_vec() },
            tag::FLOAT => Const::Float(self.float()?),
            tag::COMPLEX => Const::Complex(self.float()?, self.float()?),
            tag::STR => Const::Str(self.string()?),
            tag::BYTES => Const::Bytes(self.raw()?.to_vec()),
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

/// An error with the innermost code object that it is in.
fn of_code(mut error: Box<FormatError>, name: &str) -> Box<FormatError> {
    if let FormatError::Invalid { inside, .. } = &mut *error
        && inside.is_empty()
    {
        *inside = format!(" of {name:?}");
    }
    error
}
