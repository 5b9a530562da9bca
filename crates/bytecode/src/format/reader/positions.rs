//! The source map: a place for each instruction of each code object, in the order in which these stand in the file.

use super::{Reader, Result};
use crate::code::{Code, Position};
use crate::format::Module;
use crate::format::writer::places;

/// Reads the section and puts the places where they belong.
pub(super) fn read(reader: &mut Reader, modules: &mut [Module]) -> Result<()> {
    reader.field = "the source map";
    let only_lines = match reader.byte()? {
        places::FULL => false,
        places::LINES => true,
        _ => return reader.invalid("there is no such kind"),
    };
    for module in modules {
        of_code(reader, &mut module.code, only_lines)?;
    }
    Ok(())
}

/// Gives each instruction a place that is none.
pub(super) fn fill(modules: &mut [Module]) {
    fn fill_code(code: &mut Code) {
        code.positions = vec![Position::default(); code.instrs.len()];
        code.codes.iter_mut().for_each(fill_code);
    }
    modules.iter_mut().for_each(|module| fill_code(&mut module.code));
}

fn of_code(reader: &mut Reader, code: &mut Code, only_lines: bool) -> Result<()> {
    let count = code.instrs.len();
    code.positions = if only_lines { lines(reader, count)? } else { full(reader, count)? };
    for child in &mut code.codes {
        of_code(reader, child, only_lines)?;
    }
    Ok(())
}

fn full(reader: &mut Reader, count: usize) -> Result<Vec<Position>> {
    if count > reader.left() / 4 {
        return reader.invalid("it ends too early");
    }
    let mut positions = Vec::with_capacity(count);
    let mut previous = 0;
    for _ in 0..count {
        let line = line_after(reader, previous)?;
        let column = reader.number32()?;
        let end_line = line_after(reader, line)?;
        let end_column = reader.number32()?;
        positions.push(Position { line, column, end_line, end_column });
        previous = line;
    }
    Ok(positions)
}

/// Runs of instructions of one line: how many, and the difference to the line before.
fn lines(reader: &mut Reader, count: usize) -> Result<Vec<Position>> {
    let mut positions = Vec::with_capacity(count);
    let mut line = 0;
    while positions.len() < count {
        let run = match usize::try_from(reader.number()?) {
            Ok(run @ 1..) if run <= count - positions.len() => run,
            _ => return reader.invalid("a run of instructions has an impossible length"),
        };
        let next = line_after(reader, line)?;
        if next == line && !positions.is_empty() {
            return reader.invalid("two runs have the same line");
        }
        line = next;
        let place = Position { line, column: 0, end_line: line, end_column: 0 };
        positions.resize(positions.len() + run, place);
    }
    Ok(positions)
}

#[inline]
fn line_after(reader: &mut Reader, line: u32) -> Result<u32> {
    let difference = reader.signed()?;
    match i64::from(line).checked_add(difference).map(u32::try_from) {
        Some(Ok(line)) => Ok(line),
        _ => reader.invalid("a line number is out of range"),
    }
}
