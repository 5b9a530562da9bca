//! The assembler: from text to [`Code`], which is then verified like any other.
//!
//! A line holds an instruction, a label (`name:`, also before an instruction) or a directive; `;` and `#` begin comments.
//! A file of instructions alone is a main program:
//!
//! ```text
//! PUSH 2
//! PUSH 3
//! ADD
//! PRINT
//! ```
//!
//! Operands are written as what they stand for: constants as literals, variables and names by name, labels by name,
//! nested code by its name; `%3` is number 3 of whichever table. Tables fill up as things are first used, the stack is
//! measured, a program that runs off its end gets `PUSH None` and `RETURN`, and an instruction's place in the source is
//! its place in the assembly, unless `@line:column-column` says otherwise.
//!
//! | directive | meaning |
//! |---|---|
//! | `.function f(a, b, /, c, *args, k, **kw)` ... `.end` | a function's code, for `MAKE_FUNCTION f` |
//! | `.class C` ... `.end` | a class body's code, likewise |
//! | `.module m` | first in a file: the main program's name |
//! | `.root` | first in a file: the block that follows is the program itself |
//! | `.locals`, `.cells`, `.frees`, `.names` | names for these tables, in order, separated by commas |
//! | `.comprehended 2, 3` | which locals, and cells behind them, are variables of comprehensions |
//! | `.consts` | constants for theirs |
//! | `.doc 'text'` | the docstring, which is the first constant |
//! | `.flags` | of `var_args`, `var_kwargs`, `generator`, `coroutine`, `docstring`; or `none` |
//! | `.params 3 1 0` | numbers of positional, positional-only and keyword-only parameters, where no signature tells |
//! | `.qualname`, `.file`, `.line`, `.stack` | these fields of the code object, where they are not as expected |
//! | `.handler L1 to L2 goto L3 keep 0` | an entry of the exception table |
//! | `.open` | no ending is added |

mod block;
mod cursor;
mod directive;
mod literal;
mod suggest;

pub(crate) use cursor::is_bare_name;

use std::fmt;

use block::{Block, Operand};
use cursor::Cursor;

use crate::code::{Code, CodeKind, Position};
use crate::operand::{Conversion, FunctionParts, Operand as _, OperandKind};
use crate::ops::TABLE;

/// What is wrong with an assembly file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsmError {
    /// The line, from 1.
    pub line: u32,
    /// The column, in characters from 0.
    pub column: u32,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for AsmError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: {}", self.line, self.column + 1, self.message)
    }
}

impl std::error::Error for AsmError {}

/// Assembles a program whose file has no name. The code is not verified yet.
pub fn assemble(text: &str) -> Result<Code, AsmError> {
    assemble_file(text, "<asm>")
}

/// Assembles a program; `filename` is what tracebacks call its file, unless the text says otherwise.
pub fn assemble_file(text: &str, filename: &str) -> Result<Code, AsmError> {
    let mut assembler = Assembler::new(filename);
    let mut last = 1;
    for (number, line) in text.split('\n').enumerate() {
        last = number as u32 + 1;
        assembler.line(Cursor::new(line, last))?;
    }
    assembler.finish(last)
}

/// What stands before the first instruction decides what the first block is.
#[derive(PartialEq)]
enum Start {
    /// Nothing yet but comments.
    Nothing,
    /// `.root`: the next block is the program.
    Root,
    /// The program's own block is open.
    Begun,
    /// The program's own block was closed by `.end`.
    Ended,
}

struct Assembler {
    /// The blocks that are open, the program's own first.
    open: Vec<Block>,
    start: Start,
    opcodes: std::collections::HashMap<&'static str, u8>,
}

impl Assembler {
    fn new(filename: &str) -> Assembler {
        let mut main = Block::new(CodeKind::Module, "<module>".to_owned(), 1);
        main.filename = filename.into();
        let opcodes = TABLE.iter().enumerate().map(|(index, row)| (row.mnemonic, index as u8)).collect();
        Assembler { open: vec![main], start: Start::Nothing, opcodes }
    }

    /// The innermost open block. There is always the program's own.
    fn block(&mut self) -> &mut Block {
        let last = self.open.len() - 1;
        &mut self.open[last]
    }

    fn line(&mut self, mut cursor: Cursor) -> Result<(), AsmError> {
        if cursor.at_end() {
            return Ok(());
        }
        if self.start == Start::Ended {
            return Err(cursor.error("nothing may follow the end of the program"));
        }
        if cursor.peek() == Some('.') {
            return directive::run(self, cursor);
        }
        if self.start == Start::Root {
            return Err(cursor.error(".root is followed by .module, .class or .function"));
        }
        self.start = Start::Begun;
        if cursor.clone().is_label() {
            self.label(&mut cursor)?;
        }
        if cursor.at_end() { Ok(()) } else { self.instruction(cursor) }
    }

    fn label(&mut self, cursor: &mut Cursor) -> Result<(), AsmError> {
        let start = cursor.clone();
        let name = cursor.name("a label")?;
        cursor.require(":")?;
        if self.block().define_label(&name) {
            Ok(())
        } else {
            Err(start.error(format!("the label {name} is there already")))
        }
    }

    fn instruction(&mut self, mut cursor: Cursor) -> Result<(), AsmError> {
        let start = cursor.clone();
        let mnemonic = cursor.word();
        let Some(&opcode) = self.opcodes.get(mnemonic) else {
            return Err(suggest::unknown_instruction(start, mnemonic));
        };
        let mut operands = Vec::with_capacity(2);
        for (index, &(name, kind)) in TABLE[opcode as usize].operands.iter().enumerate() {
            if index > 0 {
                cursor.eat(",");
            }
            cursor.skip_space();
            let place = (cursor.line, cursor.column());
            let operand = self.operand(&mut cursor, name, kind)?;
            operands.push((operand, place));
        }
        let line = cursor.line;
        let end_column = start.column() + start.text_until(&cursor).trim_end().chars().count() as u32;
        let own = Position { line, column: start.column(), end_line: line, end_column };
        let position = if cursor.eat("@") { read_position(&mut cursor)? } else { own };
        cursor.finish()?;
        self.block().push(opcode, operands, position);
        Ok(())
    }

    fn operand(&mut self, cursor: &mut Cursor, name: &str, kind: OperandKind) -> Result<Operand, AsmError> {
        let indexed = !matches!(kind, OperandKind::Count | OperandKind::Flag | OperandKind::Conversion);
        if indexed && cursor.eat("%") {
            return cursor.number("a number").map(Operand::Number);
        }
        let start = cursor.clone();
        let block = self.block();
        Ok(match kind {
            OperandKind::ConstRef => Operand::Number(block.consts.add(literal::read(cursor)?)),
            OperandKind::Local => Operand::Number(block.locals.add(cursor.name("a local variable")?)),
            OperandKind::Name => Operand::Number(block.names.add(cursor.name("a name")?)),
            OperandKind::Cell => {
                let name = cursor.name("a cell")?;
                Operand::Cell(name)
            }
            OperandKind::CodeRef => Operand::Code(cursor.name("the name of a .function or .class")?),
            OperandKind::Label => Operand::Label(cursor.name("a label")?),
            OperandKind::Count => Operand::Number(cursor.number("a number")?),
            OperandKind::Flag => Operand::Number(eat_word(cursor, flag_word(name)).into()),
            OperandKind::Conversion => {
                let found = CONVERSIONS.iter().find(|(_, word)| eat_word(cursor, word));
                Operand::Number(found.map_or(Conversion::None, |found| found.0).encode())
            }
            OperandKind::FunctionParts => {
                Operand::Number(read_parts(cursor).map_err(|_| start.error(PARTS_HINT))?.encode())
            }
        })
    }

    fn finish(mut self, line: u32) -> Result<Code, AsmError> {
        if self.open.len() > 1 {
            let block = self.block();
            let (line, message) = (block.line, format!("{} has no .end", block.name));
            return Err(AsmError { line, column: 0, message });
        }
        match self.open.pop() {
            Some(main) => main.finish(line),
            None => Err(AsmError { line, column: 0, message: "there is no program".to_owned() }),
        }
    }

    /// Closes the innermost block and hands it to the one around it.
    fn end_block(&mut self, cursor: &Cursor) -> Result<(), AsmError> {
        if self.open.len() == 1 {
            self.start = Start::Ended;
            return Ok(());
        }
        if let Some(block) = self.open.pop() {
            let code = block.finish(cursor.line)?;
            self.block().add_code(code);
        }
        Ok(())
    }
}

/// How each conversion of a replacement field is written.
pub(crate) const CONVERSIONS: [(Conversion, &str); 4] =
    [(Conversion::Str, "str"), (Conversion::Repr, "repr"), (Conversion::Ascii, "ascii"), (Conversion::None, "none")];

const PARTS_HINT: &str = "the parts of a function are of defaults, kw_defaults, annotations, closure, joined by +";

/// How a flag operand is written when it is set.
pub(crate) fn flag_word(name: &str) -> &str {
    name.strip_prefix("has_").unwrap_or(name)
}

fn eat_word(cursor: &mut Cursor, word: &str) -> bool {
    let found = cursor.peek_word() == word;
    if found {
        cursor.word();
    }
    found
}

/// The parts of a function; none if nothing stands here.
fn read_parts(cursor: &mut Cursor) -> Result<FunctionParts, ()> {
    let mut parts = FunctionParts::default();
    if cursor.peek_word().is_empty() {
        return Ok(parts);
    }
    loop {
        match cursor.word() {
            "defaults" => parts.defaults = true,
            "kw_defaults" => parts.kw_defaults = true,
            "annotations" => parts.annotations = true,
            "closure" => parts.closure = true,
            _ => return Err(()),
        }
        if !cursor.eat("+") {
            return Ok(parts);
        }
    }
}

/// What follows `@`: `none`, `line:column-column` or `line:column-line:column`.
fn read_position(cursor: &mut Cursor) -> Result<Position, AsmError> {
    const WHAT: &str = "a position such as 3:4-9 or 3:4-5:9";
    if eat_word(cursor, "none") {
        return Ok(Position::default());
    }
    let line = cursor.number(WHAT)?;
    cursor.require(":")?;
    let column = cursor.number(WHAT)?;
    cursor.require("-")?;
    let last = cursor.number(WHAT)?;
    if !cursor.eat(":") {
        return Ok(Position { line, column, end_line: line, end_column: last });
    }
    Ok(Position { line, column, end_line: last, end_column: cursor.number(WHAT)? })
}
