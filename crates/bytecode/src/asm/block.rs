//! One code object while it is assembled: its tables, its labels, and what is known only when it ends.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use super::AsmError;
use crate::code::{Code, CodeFlags, CodeKind, Const, Handler, Position};
use crate::dis::literal;
use crate::ops::{Instr, TABLE};
use crate::verify::needed_stack;

/// A table of a code object, which finds an entry's first place.
pub(super) struct Table<T, K> {
    pub items: Vec<T>,
    first: HashMap<K, u32>,
    key: fn(&T) -> K,
}

impl<T, K: Hash + Eq> Table<T, K> {
    fn new(key: fn(&T) -> K) -> Self {
        Table { items: Vec::new(), first: HashMap::new(), key }
    }

    /// Adds an entry, though there may be an equal one.
    pub fn push(&mut self, item: T) {
        let next = self.items.len() as u32;
        self.first.entry((self.key)(&item)).or_insert(next);
        self.items.push(item);
    }

    /// The first place of an entry, which is added if it isn't there.
    pub fn add(&mut self, item: T) -> u32 {
        if let Some(place) = self.find(&item) {
            return place;
        }
        self.push(item);
        self.items.len() as u32 - 1
    }

    pub fn find(&self, item: &T) -> Option<u32> {
        self.first.get(&(self.key)(item)).copied()
    }
}

/// An operand as it is known when its line is read.
pub(super) enum Operand {
    /// Its number.
    Number(u32),
    /// A label, maybe further down.
    Label(String),
    /// A cell or free variable, maybe declared further down.
    Cell(String),
    /// A nested code object, maybe further down.
    Code(String),
}

/// Line and column, for errors that are found at the end.
pub(super) type Place = (u32, u32);

/// A label in a `.handler` directive.
pub(super) type HandlerLabel = (Operand, Place);

struct Pending {
    opcode: u8,
    operands: Vec<(Operand, Place)>,
    position: Position,
}

/// A code object in the making.
pub(super) struct Block {
    pub kind: CodeKind,
    pub name: String,
    pub qualname: String,
    pub filename: Arc<str>,
    /// The line of the assembly that opened it.
    pub line: u32,
    pub first_line: u32,
    pub flags: CodeFlags,
    /// Whether a directive gave the flags, so that none is inferred.
    pub flags_given: bool,
    pub arg_count: u32,
    pub pos_only_count: u32,
    pub kw_only_count: u32,
    pub locals: Table<String, String>,
    pub cells: Table<String, String>,
    pub frees: Table<String, String>,
    pub comprehended: Vec<u32>,
    pub names: Table<String, String>,
    pub consts: Table<Const, String>,
    pub handlers: Vec<([HandlerLabel; 3], u32)>,
    pub max_stack: Option<u32>,
    /// Whether it may run off its end.
    pub open: bool,
    codes: Table<Code, String>,
    labels: HashMap<String, u32>,
    instrs: Vec<Pending>,
}

impl Block {
    pub fn new(kind: CodeKind, name: String, line: u32) -> Block {
        let names = || Table::new(|name: &String| name.clone());
        Block {
            kind,
            qualname: name.clone(),
            name,
            filename: "".into(),
            line,
            first_line: line,
            flags: CodeFlags::default(),
            flags_given: false,
            arg_count: 0,
            pos_only_count: 0,
            kw_only_count: 0,
            locals: names(),
            cells: names(),
            frees: names(),
            comprehended: Vec::new(),
            names: names(),
            consts: Table::new(literal),
            handlers: Vec::new(),
            max_stack: None,
            open: false,
            codes: Table::new(|code: &Code| code.name.clone()),
            labels: HashMap::new(),
            instrs: Vec::new(),
        }
    }

    /// Takes over what a block has from the one around it: the file, and the first part of the qualified name. The
    /// program's own block takes the place of the one `around`, and only its file.
    pub fn settle_within(&mut self, around: &Block, is_main: bool) {
        self.filename = around.filename.clone();
        match around.kind {
            CodeKind::Class if !is_main => self.qualname = format!("{}.{}", around.qualname, self.name),
            CodeKind::Function if !is_main => self.qualname = format!("{}.<locals>.{}", around.qualname, self.name),
            _ => {}
        }
    }

    /// Puts a label before the next instruction; false if there is one of that name.
    pub fn define_label(&mut self, name: &str) -> bool {
        let next = self.instrs.len() as u32;
        self.labels.insert(name.to_owned(), next).is_none()
    }

    pub fn push(&mut self, opcode: u8, operands: Vec<(Operand, Place)>, position: Position) {
        self.instrs.push(Pending { opcode, operands, position });
    }

    pub fn add_code(&mut self, code: Code) {
        self.codes.push(code);
    }

    /// The finished code object; `line` is where it ends.
    pub fn finish(mut self, line: u32) -> Result<Code, AsmError> {
        self.add_ending(line);
        let mut instrs = Vec::with_capacity(self.instrs.len());
        let mut positions = Vec::with_capacity(self.instrs.len());
        for pending in &self.instrs {
            instrs.push(self.resolve(pending)?);
            positions.push(pending.position);
        }
        let mut handlers = Vec::with_capacity(self.handlers.len());
        for ([start, end, target], depth) in &self.handlers {
            let [start, end, target] = [self.number(start)?, self.number(end)?, self.number(target)?];
            handlers.push(Handler { start, end, target, depth: *depth });
        }
        let suspends = instrs.iter().any(|instr| matches!(instr, Instr::Yield {} | Instr::YieldFrom {}));
        if suspends && self.kind == CodeKind::Function && !self.flags_given {
            self.flags.generator = true;
        }
        let mut code = Code {
            name: self.name,
            qualname: self.qualname,
            kind: self.kind,
            flags: self.flags,
            arg_count: self.arg_count,
            pos_only_count: self.pos_only_count,
            kw_only_count: self.kw_only_count,
            locals: self.locals.items,
            cells: self.cells.items,
            frees: self.frees.items,
            comprehended: self.comprehended,
            names: self.names.items,
            consts: self.consts.items,
            codes: self.codes.items,
            instrs,
            positions,
            handlers,
            max_stack: 0,
            first_line: self.first_line,
            filename: self.filename,
        };
        code.max_stack = self.max_stack.unwrap_or_else(|| needed_stack(&code));
        Ok(code)
    }

    /// Where execution could run off the end, the ending that a program leaves unsaid.
    fn add_ending(&mut self, line: u32) {
        let len = self.instrs.len() as u32;
        let ends = self.instrs.last().is_some_and(|last| ends_block(last.opcode));
        if self.open || ends && !self.labels.values().any(|&label| label == len) {
            return;
        }
        let here = Position { line, column: 0, end_line: line, end_column: 0 };
        let position = self.instrs.last().map_or(here, |last| last.position);
        let none = self.consts.add(Const::None);
        self.push(
            Instr::Push { value: crate::operand::ConstRef(none) }.opcode(),
            vec![(Operand::Number(none), (line, 0))],
            position,
        );
        self.push(Instr::Return {}.opcode(), Vec::new(), position);
    }

    fn resolve(&self, pending: &Pending) -> Result<Instr, AsmError> {
        let mut numbers = Vec::with_capacity(2);
        for operand in &pending.operands {
            numbers.push(self.number(operand)?);
        }
        let mut next = numbers.iter();
        Instr::decode(pending.opcode, |_| next.next().copied()).ok_or_else(|| {
            let (line, column) = pending.operands.first().map_or((self.line, 0), |operand| operand.1);
            let message = format!("an operand of {} is too large", TABLE[pending.opcode as usize].mnemonic);
            AsmError { line, column, message }
        })
    }

    /// What an operand comes to, now that everything is there.
    fn number(&self, (operand, (line, column)): &(Operand, Place)) -> Result<u32, AsmError> {
        let (found, missing) = match operand {
            Operand::Number(number) => (Some(*number), String::new()),
            Operand::Label(name) => (self.labels.get(name).copied(), format!("there is no label {name}")),
            Operand::Code(name) => {
                (self.codes.first.get(name).copied(), format!("there is no .function or .class {name}"))
            }
            Operand::Cell(name) => {
                let free = || self.frees.find(name).map(|place| place + self.cells.items.len() as u32);
                let message = format!("{name} is no cell: declare it by .cells {name} or .frees {name}");
                (self.cells.find(name).or_else(free), message)
            }
        };
        found.ok_or(AsmError { line: *line, column: *column, message: missing })
    }
}

fn ends_block(opcode: u8) -> bool {
    Instr::decode(opcode, |_| Some(0)).is_some_and(|instr| instr.ends_block())
}
