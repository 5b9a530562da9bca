//! The lines of assembly that begin with a dot: they open and close code objects and fill in what no instruction tells.

use super::block::{Block, HandlerLabel, Operand};
use super::cursor::Cursor;
use super::{AsmError, Assembler, Start, literal};
use crate::code::{CodeKind, Const};
use crate::verify::MAX_CODE_DEPTH;

/// Carries out the directive that stands at the cursor.
pub(super) fn run(assembler: &mut Assembler, mut cursor: Cursor) -> Result<(), AsmError> {
    let start = cursor.clone();
    let directive = cursor.word();
    match directive {
        ".root" => root(assembler, &start)?,
        ".module" => open(assembler, CodeKind::Module, &mut cursor)?,
        ".class" => open(assembler, CodeKind::Class, &mut cursor)?,
        ".function" => open(assembler, CodeKind::Function, &mut cursor)?,
        _ if assembler.start == Start::Root => {
            return Err(start.error(".root is followed by .module, .class or .function"));
        }
        ".end" => end(assembler, &mut cursor)?,
        _ => {
            assembler.start = Start::Begun;
            field(assembler.block(), directive, &start, &mut cursor)?;
        }
    }
    cursor.finish()
}

fn root(assembler: &mut Assembler, start: &Cursor) -> Result<(), AsmError> {
    if assembler.start != Start::Nothing {
        return Err(start.error(".root must be the first line of the program"));
    }
    assembler.start = Start::Root;
    Ok(())
}

/// `.end`, perhaps with the name of what it ends.
fn end(assembler: &mut Assembler, cursor: &mut Cursor) -> Result<(), AsmError> {
    assembler.start = Start::Begun;
    if !cursor.at_end() {
        let start = cursor.clone();
        let name = cursor.name("a name")?;
        let open = &assembler.block().name;
        if *open != name {
            let message = format!("this ends {name}, but {open} is open");
            return Err(start.error(message));
        }
    }
    assembler.end_block(cursor)
}

fn open(assembler: &mut Assembler, kind: CodeKind, cursor: &mut Cursor) -> Result<(), AsmError> {
    cursor.skip_space();
    let start = cursor.clone();
    let name = cursor.name("a name")?;
    let is_main = assembler.start == Start::Root || assembler.start == Start::Nothing && kind == CodeKind::Module;
    if !is_main && assembler.open.len() as u32 >= MAX_CODE_DEPTH {
        return Err(start.error("code objects are nested too deep"));
    }
    assembler.start = Start::Begun;
    let mut block = Block::new(kind, name, cursor.line);
    block.settle_within(assembler.block(), is_main);
    if kind == CodeKind::Function && cursor.eat("(") {
        signature(&mut block, cursor)?;
    }
    if is_main {
        assembler.open.clear();
    }
    assembler.open.push(block);
    Ok(())
}

/// The parameters of a function, behind the opening parenthesis. They are its first locals.
fn signature(block: &mut Block, cursor: &mut Cursor) -> Result<(), AsmError> {
    let (mut var_args, mut var_kwargs) = (None, None);
    let mut after_star = false;
    while !cursor.eat(")") {
        let start = cursor.clone();
        let misplaced = || Err(start.error("parameters stand in the order a, /, b, *args, c, **kwargs"));
        if var_kwargs.is_some() {
            return misplaced();
        }
        if cursor.eat("**") {
            var_kwargs = Some(cursor.name("a parameter")?);
        } else if cursor.eat("*") {
            if after_star {
                return misplaced();
            }
            after_star = true;
            if !matches!(cursor.clone().after_space(), Some(',' | ')')) {
                var_args = Some(cursor.name("a parameter")?);
            }
        } else if cursor.eat("/") {
            if after_star || block.pos_only_count > 0 || block.arg_count == 0 {
                return misplaced();
            }
            block.pos_only_count = block.arg_count;
        } else {
            block.locals.push(cursor.name("a parameter")?);
            *(if after_star { &mut block.kw_only_count } else { &mut block.arg_count }) += 1;
        }
        if !cursor.eat(",") {
            cursor.require(")")?;
            break;
        }
    }
    block.flags.var_args = var_args.is_some();
    block.flags.var_kwargs = var_kwargs.is_some();
    var_args.into_iter().chain(var_kwargs).for_each(|name| block.locals.push(name));
    Ok(())
}

/// A directive that fills in a field of the innermost open block.
fn field(block: &mut Block, directive: &str, start: &Cursor, cursor: &mut Cursor) -> Result<(), AsmError> {
    match directive {
        ".qualname" => block.qualname = cursor.name("a name")?,
        ".file" => block.filename = cursor.name("a file name in quotes")?.into(),
        ".line" => block.first_line = cursor.number("a line number")?,
        ".stack" => block.max_stack = Some(cursor.number("a number of values")?),
        ".open" => block.open = true,
        ".locals" => list(cursor, |cursor| cursor.name("a name").map(|name| block.locals.push(name)))?,
        ".cells" => list(cursor, |cursor| cursor.name("a name").map(|name| block.cells.push(name)))?,
        ".frees" => list(cursor, |cursor| cursor.name("a name").map(|name| block.frees.push(name)))?,
        ".comprehended" => {
            list(cursor, |cursor| cursor.number("a variable's number").map(|number| block.comprehended.push(number)))?;
        }
        ".names" => list(cursor, |cursor| cursor.name("a name").map(|name| block.names.push(name)))?,
        ".consts" => list(cursor, |cursor| literal::read(cursor).map(|constant| block.consts.push(constant)))?,
        ".flags" => flags(block, cursor)?,
        ".params" => {
            block.arg_count = cursor.number("a number of parameters")?;
            block.pos_only_count = cursor.number("a number of parameters")?;
            block.kw_only_count = cursor.number("a number of parameters")?;
        }
        ".doc" => {
            if !block.consts.items.is_empty() {
                return Err(start.error(".doc is the first constant: it must stand before all others"));
            }
            cursor.skip_space();
            block.consts.push(Const::Str(cursor.string()?));
            block.flags.docstring = true;
        }
        ".handler" => handler(block, cursor)?,
        _ => return Err(start.error(format!("unknown directive {directive}"))),
    }
    Ok(())
}

/// Things separated by commas, at least one.
fn list(cursor: &mut Cursor, mut each: impl FnMut(&mut Cursor) -> Result<(), AsmError>) -> Result<(), AsmError> {
    each(cursor)?;
    while cursor.eat(",") {
        each(cursor)?;
    }
    Ok(())
}

fn flags(block: &mut Block, cursor: &mut Cursor) -> Result<(), AsmError> {
    block.flags_given = true;
    while !cursor.at_end() {
        let start = cursor.clone();
        match cursor.word() {
            "var_args" => block.flags.var_args = true,
            "var_kwargs" => block.flags.var_kwargs = true,
            "generator" => block.flags.generator = true,
            "coroutine" => block.flags.coroutine = true,
            "docstring" => block.flags.docstring = true,
            "none" => {}
            _ => return start.expected("a flag: var_args, var_kwargs, generator, coroutine, docstring or none"),
        }
        cursor.eat(",");
    }
    Ok(())
}

/// `.handler L1 to L2 goto L3 keep 0`
fn handler(block: &mut Block, cursor: &mut Cursor) -> Result<(), AsmError> {
    let start = handler_label(cursor)?;
    cursor.require("to")?;
    let end = handler_label(cursor)?;
    cursor.require("goto")?;
    let target = handler_label(cursor)?;
    cursor.require("keep")?;
    let depth = cursor.number("a number of values")?;
    block.handlers.push(([start, end, target], depth));
    Ok(())
}

fn handler_label(cursor: &mut Cursor) -> Result<HandlerLabel, AsmError> {
    let place = (cursor.line, cursor.column());
    if cursor.eat("%") {
        return Ok((Operand::Number(cursor.number("a number")?), place));
    }
    Ok((Operand::Label(cursor.name("a label")?), place))
}
