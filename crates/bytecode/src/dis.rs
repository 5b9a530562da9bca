//! The disassembler: from [`Code`], verified or not, to text from which the assembler makes the same code again.
//!
//! It looks at nothing but the instruction table, the tables of the code object and, for comments, the source text.

mod header;
mod literal;
mod sentence;
mod tables;

use std::fmt::Write;

pub use literal::literal;

use crate::asm::{CONVERSIONS, flag_word};
use crate::code::{Code, CodeKind, Const, Position};
use crate::operand::{FunctionParts, Operand, OperandKind};
use crate::ops::Instr;
use crate::verify::VerifiedCode;
use header::name_text;
use tables::{Labels, Names};

/// How much a disassembly shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Everything: fields of the code objects, places in the source, and the source's lines as comments. Assembled, it
    /// gives an equal code object.
    Full,
    /// Instructions alone, and what else the assembler needs for a program that does the same. The main program is not
    /// indented and its ending left out.
    Plain,
}

/// The column at which positions stand.
const POSITION_COLUMN: usize = 44;

/// The text of a code object and all those nested in it. `source` is the text that it was compiled from, if at hand.
pub fn disassemble(code: &Code, source: Option<&str>, style: Style) -> String {
    let lines = source.map(split_lines).unwrap_or_default();
    let mut printer = Printer { out: String::new(), lines, style };
    printer.root(code);
    printer.out
}

/// The lines of a source text, by Python's three kinds of line ends.
fn split_lines(source: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    for line in source.split('\n') {
        let line = line.strip_suffix('\r').unwrap_or(line);
        lines.extend(line.split('\r'));
    }
    lines
}

struct Printer<'a> {
    out: String,
    lines: Vec<&'a str>,
    style: Style,
}

impl Printer<'_> {
    fn root(&mut self, code: &Code) {
        if self.style == Style::Full {
            if code.kind != CodeKind::Module {
                self.out.push_str(".root\n");
            }
            self.block(code, None);
        } else if code.kind == CodeKind::Module {
            self.plain_main(code);
        } else {
            self.out.push_str(".root\n");
            self.block(code, None);
        }
    }

    /// The main program in plain style: instructions, and behind them the nested code.
    fn plain_main(&mut self, code: &Code) {
        let shown = code.instrs.len() - unsaid_ending(code);
        self.fields(code, None, shown);
        self.instructions(code, shown, "");
        for child in &code.codes {
            self.out.push('\n');
            self.block(child, Some(code));
        }
    }

    /// A code object between its opening line and its `.end`.
    fn block(&mut self, code: &Code, around: Option<&Code>) {
        let opening = header::opening(code);
        let _ = writeln!(self.out, "{opening}");
        self.fields(code, around, code.instrs.len());
        self.instructions(code, code.instrs.len(), "    ");
        for child in &code.codes {
            self.out.push('\n');
            self.block(child, Some(code));
        }
        let _ = writeln!(self.out, ".end {}", name_text(&code.name));
    }

    fn fields(&mut self, code: &Code, around: Option<&Code>, shown: usize) {
        for field in header::fields(code, around, self.style, shown) {
            self.out.push_str(&field);
            self.out.push('\n');
        }
    }

    fn instructions(&mut self, code: &Code, shown: usize, indent: &str) {
        let names = Names::new(code);
        let labels = Labels::new(code);
        let mut line = 0;
        for (index, instr) in code.instrs[..shown].iter().enumerate() {
            let position = code.positions.get(index).copied().unwrap_or_default();
            let new_line = self.style == Style::Full && position.line != line && position.line > 0;
            if new_line && index > 0 && !self.lines.is_empty() {
                self.out.push('\n');
            }
            self.label(&labels, index);
            if new_line {
                line = position.line;
                self.source_line(line);
            }
            let start = self.out.len();
            let _ = write!(self.out, "{indent}{}", instruction(instr, code, &names, &labels));
            if self.style == Style::Full {
                let width = self.out[start..].chars().count();
                let pad = POSITION_COLUMN.saturating_sub(width).max(1);
                let _ = write!(self.out, "{:pad$}@{}", "", position_text(position));
            }
            self.out.push('\n');
        }
        self.label(&labels, shown);
        for handler in &code.handlers {
            let [start, end, target] = [handler.start, handler.end, handler.target].map(|index| labels.text(index));
            let _ = writeln!(self.out, ".handler {start} to {end} goto {target} keep {}", handler.depth);
        }
        if header::falls_off(code) {
            self.out.push_str(".open\n");
        }
    }

    fn label(&mut self, labels: &Labels, index: usize) {
        if labels.stands_at(index) {
            let _ = writeln!(self.out, "{}:", labels.text(index as u32));
        }
    }

    /// The source line as a comment, if the source is at hand.
    fn source_line(&mut self, line: u32) {
        if let Some(text) = self.lines.get(line as usize - 1) {
            let _ = writeln!(self.out, "; {line:>4} | {}", text.trim_end());
        }
    }
}

/// How many instructions at the end of a main program the assembler adds by itself, so that they can be left out.
fn unsaid_ending(code: &Code) -> usize {
    let len = code.instrs.len();
    let labels = Labels::new(code);
    let ending = match &code.instrs[..] {
        [.., Instr::Push { value }, Instr::Return {}] if code.consts.get(value.index()) == Some(&Const::None) => 2,
        [.., Instr::Print {}, Instr::Return {}] => 1,
        _ => return 0,
    };
    let rest = len - ending;
    let reached = labels.stands_at(rest) || rest == 0 || !code.instrs[rest - 1].ends_block();
    // A label inside the ending, or a handler over it, would be lost.
    let inside = (rest + 1..=len).any(|index| labels.stands_at(index));
    if reached && !inside { ending } else { 0 }
}

fn position_text(position: Position) -> String {
    let Position { line, column, end_line, end_column } = position;
    if position == Position::default() {
        "none".to_owned()
    } else if end_line == line {
        format!("{line}:{column}-{end_column}")
    } else {
        format!("{line}:{column}-{end_line}:{end_column}")
    }
}

/// Single instructions of a code object as text; for traces, debuggers and messages.
pub struct InstrTexts<'a> {
    code: &'a Code,
    names: Names,
    labels: Labels,
    /// The names of the nested code objects.
    children: Vec<String>,
}

impl<'a> InstrTexts<'a> {
    /// Prepares the texts of verified code.
    pub fn new(verified: &'a VerifiedCode) -> InstrTexts<'a> {
        let code = verified.code();
        let children = verified.children().iter().map(|child| child.code());
        let names = Names::with_children(code, children);
        let children = verified.children().iter().map(|child| child.code().name.clone()).collect();
        InstrTexts { code, names, labels: Labels::new(code), children }
    }

    /// The instruction with this index as assembly writes it, such as `LOAD n`; None if there is none.
    pub fn text(&self, index: usize) -> Option<String> {
        let instr = self.code.instrs.get(index)?;
        Some(instruction(instr, self.code, &self.names, &self.labels))
    }

    /// What the instruction does, in one plain sentence: `Push the value of the local variable n.` None if there is none.
    pub fn sentence(&self, index: usize) -> Option<String> {
        let words =
            sentence::Words { code: self.code, names: &self.names, labels: &self.labels, children: &self.children };
        Some(words.sentence(self.code.instrs.get(index)?))
    }

    /// The label that stands before the instruction, such as `L1`, if something refers to it.
    pub fn label(&self, index: usize) -> Option<String> {
        self.labels.stands_at(index).then(|| self.labels.text(index as u32))
    }
}

fn instruction(instr: &Instr, code: &Code, names: &Names, labels: &Labels) -> String {
    let mut out = instr.mnemonic().to_owned();
    let mut separator = " ";
    let mut place = 0;
    instr.operands(|kind, value| {
        let text = match kind {
            OperandKind::ConstRef => names.constant(value),
            OperandKind::Local => names.local(code, value),
            OperandKind::Cell => names.cell(code, value),
            OperandKind::Name => names.name(code, value),
            OperandKind::CodeRef => names.code(value),
            OperandKind::Label => labels.text(value),
            OperandKind::Count => value.to_string(),
            OperandKind::Flag if value == 0 => String::new(),
            OperandKind::Flag => flag_word(instr.row().operands[place].0).to_owned(),
            OperandKind::Conversion => conversion_text(value).to_owned(),
            OperandKind::FunctionParts => parts_text(value),
        };
        place += 1;
        if !text.is_empty() {
            out.push_str(separator);
            out.push_str(&text);
            separator = ", ";
        }
    });
    out
}

fn conversion_text(value: u32) -> &'static str {
    let found = CONVERSIONS.iter().find(|(conversion, _)| conversion.encode() == value);
    found.filter(|(_, word)| *word != "none").map_or("", |(_, word)| word)
}

fn parts_text(value: u32) -> String {
    let parts = FunctionParts::decode(value).unwrap_or_default();
    let words = [
        (parts.defaults, "defaults"),
        (parts.kw_defaults, "kw_defaults"),
        (parts.annotations, "annotations"),
        (parts.closure, "closure"),
    ];
    words.iter().filter(|(there, _)| *there).map(|(_, word)| *word).collect::<Vec<_>>().join("+")
}
