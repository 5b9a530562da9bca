//! Writes the sections of a file; [`super::reader`] is its mirror image.

use std::collections::HashMap;

use super::{Module, ModuleKind, Positions, Source, section};
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
}

/// The two forms of the source map.
pub(super) mod places {
    pub const FULL: u8 = 0;
    pub const LINES: u8 = 1;
}

/// All sections, one behind the other.
pub(super) fn sections(modules: &[Module], sources: &[Source], positions: Positions) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.number(modules.len() as u64);
    for module in modules {
        writer.string(&module.name);
        writer.out.push(match module.kind {
            ModuleKind::Plain => 0,
            ModuleKind::Package => 1,
            ModuleKind::Namespace => 2,
        });
        writer.code(&module.code);
    }
    let modules_section = std::mem::take(&mut writer.out);
    if positions != Positions::None {
        writer.out.push(if positions == Positions::Full { places::FULL } else { places::LINES });
        modules.iter().for_each(|module| writer.positions_of(&module.code, positions));
    }
    let map_section = std::mem::take(&mut writer.out);
    if !sources.is_empty() {
        writer.number(sources.len() as u64);
        for source in sources {
            writer.string(&source.file);
            writer.raw(source.text.as_bytes());
        }
    }
    let sources_section = std::mem::take(&mut writer.out);
    writer.number(writer.strings.len() as u64);
    for text in std::mem::take(&mut writer.strings) {
        writer.raw(text.as_bytes());
    }
    let mut out = Vec::new();
    let optional = |content: Vec<u8>| Some(content).filter(|content| !content.is_empty());
    for (number, content) in [
        (section::STRINGS, Some(writer.out)),
        (section::MODULES, Some(modules_section)),
        (section::POSITIONS, optional(map_section)),
        (section::SOURCES, optional(sources_section)),
    ] {
        let Some(content) = content else { continue };
        out.push(number);
        out.extend(u32::try_from(content.len()).expect("a section is smaller than 4 GiB").to_le_bytes());
        out.extend(content);
    }
    out
}

#[derive(Default)]
struct Writer<'a> {
    out: Vec<u8>,
    /// Strings in the order of their first use.
    strings: Vec<&'a str>,
    numbers: HashMap<&'a str, u64>,
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

    fn raw(&mut self, bytes: &[u8]) {
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
        self.out.push(match code.kind {
            CodeKind::Module => 0,
            CodeKind::Class => 1,
            CodeKind::Function => 2,
        });
        self.out.push(flags(code));
        self.string(&code.name);
        self.string(&code.qualname);
        self.string(&code.filename);
        for value in [code.arg_count, code.pos_only_count, code.kw_only_count, code.max_stack, code.first_line] {
            self.number(value.into());
        }
        for table in [&code.locals, &code.cells, &code.frees] {
            self.string_table(table);
        }
        self.number(code.comprehended.len() as u64);
        code.comprehended.iter().for_each(|&variable| self.number(variable.into()));
        self.string_table(&code.names);
        self.number(code.consts.len() as u64);
        code.consts.iter().for_each(|constant| self.constant(constant));
        self.instructions(code);
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

    /// The places of a code object and of those nested in it. (One that was made by hand may lack some.)
    fn positions_of(&mut self, code: &Code, how: Positions) {
        let none = std::iter::repeat(&const { Position { line: 0, column: 0, end_line: 0, end_column: 0 } });
        let all = code.positions.iter().chain(none).take(code.instrs.len());
        if how == Positions::Full {
            self.full_positions(all);
        } else {
            self.lines(all);
        }
        code.codes.iter().for_each(|child| self.positions_of(child, how));
    }

    /// Lines as differences: most are 0 or 1.
    fn full_positions<'p>(&mut self, positions: impl Iterator<Item = &'p Position>) {
        let mut line = 0;
        for position in positions {
            self.signed(i64::from(position.line) - line);
            self.number(position.column.into());
            self.signed(i64::from(position.end_line) - i64::from(position.line));
            self.number(position.end_column.into());
            line = position.line.into();
        }
    }

    /// How many instructions are of one line, and the difference of that to the line before.
    fn lines<'p>(&mut self, positions: impl Iterator<Item = &'p Position>) {
        let mut positions = positions.peekable();
        let mut before = 0;
        while let Some(first) = positions.next() {
            let mut run = 1;
            while positions.next_if(|next| next.line == first.line).is_some() {
                run += 1;
            }
            self.number(run);
            self.signed(i64::from(first.line) - before);
            before = first.line.into();
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
                self.raw(magnitude);
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
                self.raw(bytes);
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
