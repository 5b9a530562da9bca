//! Writes the body of a file; [`super::reader`] is its mirror image.

use std::collections::HashMap;

use super::EncodeOptions;
use crate::code::{Code, CodeKind, Const, Position};

/// Numbers of constants' kinds in a file.
pub(super) mod tag {
    pub const NONE: u8 = 0;
    pub const FALSE: u8 = 1;
    pub const TRUE: u8 = 2;
    pub const ELLIPSIS: u8 = 3;
    pub const INT: u8 = 4;
    pub const BIG: u8 = 5;
    pub const NEGATIVE_BIG: u8 = 6;
    pub const FLOAT: u8 = 7;
    pub const COMPLEX: u8 = 8;
    pub const STR: u8 = 9;
    pub const BYTES: u8 = 10;
    pub const TUPLE: u8 = 11;
    pub const FROZENSET: u8 = 12;
}

/// Bits of a code object's flags in a file.
pub(super) mod flag {
    pub const VAR_ARGS: u8 = 1;
    pub const VAR_KWARGS: u8 = 2;
    pub const GENERATOR: u8 = 4;
    pub const COROUTINE: u8 = 8;
    pub const DOCSTRING: u8 = 16;
    /// Positions follow the instructions.
    pub const POSITIONS: u8 = 32;
}

/// The body: the strings, then the code.
pub(super) fn write(code: &Code, options: &EncodeOptions) -> Vec<u8> {
    let mut writer = Writer { out: Vec::new(), strings: Vec::new(), numbers: HashMap::new(), options: *options };
    writer.code(code);
    let code = std::mem::take(&mut writer.out);
    writer.number(writer.strings.len() as u64);
    for text in std::mem::take(&mut writer.strings) {
        writer.bytes(text.as_bytes());
    }
    writer.out.extend(code);
    writer.out
}

struct Writer<'a> {
    out: Vec<u8>,
    /// Strings in the order of their first use.
    strings: Vec<&'a str>,
    numbers: HashMap<&'a str, u64>,
    options: EncodeOptions,
}

impl<'a> Writer<'a> {
    fn number(&mut self, mut value: u64) {
        while value >= 0x80 {
            self.out.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.out.push(value as u8);
    }

    fn signed(&mut self, value: i64) {
        self.number((value << 1 ^ value >> 63) as u64);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.number(bytes.len() as u64);
        self.out.extend(bytes);
    }

    fn string(&mut self, text: &'a str) {
        let next = self.strings.len() as u64;
        let number = *self.numbers.entry(text).or_insert_with(|| {
            self.strings.push(text);
            next
        });
        self.number(number);
    }

    fn string_table(&mut self, texts: &'a [String]) {
        self.number(texts.len() as u64);
        texts.iter().for_each(|text| self.string(text));
    }

    fn code(&mut self, code: &'a Code) {
        let with_positions = self.options.positions && code.positions.len() == code.instrs.len();
        self.out.push(match code.kind {
            CodeKind::Module => 0,
            CodeKind::Class => 1,
            CodeKind::Function => 2,
        });
        self.out.push(flags(code) | if with_positions { flag::POSITIONS } else { 0 });
        self.string(&code.name);
        self.string(&code.qualname);
        self.string(&code.filename);
        for value in [code.arg_count, code.pos_only_count, code.kw_only_count, code.max_stack, code.first_line] {
            self.number(value.into());
        }
        for table in [&code.locals, &code.cells, &code.frees, &code.names] {
            self.string_table(table);
        }
        self.number(code.consts.len() as u64);
        code.consts.iter().for_each(|constant| self.constant(constant));
        self.instructions(code);
        if with_positions {
            self.positions(&code.positions);
        }
        self.number(code.handlers.len() as u64);
        for handler in &code.handlers {
            for value in [handler.start, handler.end, handler.target, handler.depth] {
                self.number(value.into());
            }
        }
        self.number(code.codes.len() as u64);
        code.codes.iter().for_each(|child| self.code(child));
    }

    fn instructions(&mut self, code: &Code) {
        self.number(code.instrs.len() as u64);
        for instr in &code.instrs {
            self.out.push(instr.opcode());
            instr.operands(|_, value| self.number(value.into()));
        }
    }

    /// Lines as differences: most are 0 or 1.
    fn positions(&mut self, positions: &[Position]) {
        let mut line = 0;
        for position in positions {
            self.signed(i64::from(position.line) - line);
            self.number(position.column.into());
            self.signed(i64::from(position.end_line) - i64::from(position.line));
            self.number(position.end_column.into());
            line = position.line.into();
        }
    }

    fn constant(&mut self, constant: &'a Const) {
        match constant {
            Const::None => self.out.push(tag::NONE),
            Const::Bool(value) => self.out.push(if *value { tag::TRUE } else { tag::FALSE }),
            Const::Ellipsis => self.out.push(tag::ELLIPSIS),
            Const::Int(value) => {
                self.out.push(tag::INT);
                self.signed(*value);
            }
            Const::BigInt { negative, magnitude } => {
                self.out.push(if *negative { tag::NEGATIVE_BIG } else { tag::BIG });
                self.bytes(magnitude);
            }
            Const::Float(value) => {
                self.out.push(tag::FLOAT);
                self.out.extend(value.to_bits().to_le_bytes());
            }
            Const::Complex(real, imaginary) => {
                self.out.push(tag::COMPLEX);
                self.out.extend(real.to_bits().to_le_bytes());
                self.out.extend(imaginary.to_bits().to_le_bytes());
            }
            Const::Str(text) => {
                self.out.push(tag::STR);
                self.string(text);
            }
            Const::Bytes(bytes) => {
                self.out.push(tag::BYTES);
                self.bytes(bytes);
            }
            Const::Tuple(items) => self.items(tag::TUPLE, items),
            Const::FrozenSet(items) => self.items(tag::FROZENSET, items),
        }
    }

    fn items(&mut self, tag: u8, items: &'a [Const]) {
        self.out.push(tag);
        self.number(items.len() as u64);
        items.iter().for_each(|item| self.constant(item));
    }
}

fn flags(code: &Code) -> u8 {
    let flags = code.flags;
    let bits = [
        (flags.var_args, flag::VAR_ARGS),
        (flags.var_kwargs, flag::VAR_KWARGS),
        (flags.generator, flag::GENERATOR),
        (flags.coroutine, flag::COROUTINE),
        (flags.docstring, flag::DOCSTRING),
    ];
    bits.iter().filter(|(set, _)| *set).fold(0, |sum, (_, bit)| sum | bit)
}
