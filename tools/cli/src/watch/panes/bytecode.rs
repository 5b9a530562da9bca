//! The bytecode of the frame's code, as it runs, or as it was before optimisation; and what the running instruction does, in
//! one sentence.

use pellucid::debug::InstrLine;

use super::{Piece, Tone, dim, plain};
use crate::watch::app::App;

/// A line of the pane.
pub enum Line<'a> {
    /// A label, to which something jumps.
    Label(&'a str),
    /// An instruction, and whether it is the running one.
    Instruction(&'a InstrLine, bool),
}

/// All lines. In the listing before optimisation, the instructions of the running expression are those that run.
pub fn lines(app: &App) -> Vec<Line<'_>> {
    let Some((code, frame)) = app.code().zip(app.frame()) else { return Vec::new() };
    let mut all = Vec::new();
    let plain = code.unoptimised.as_ref().filter(|_| app.unoptimised);
    for (index, instruction) in plain.unwrap_or(&code.lines).iter().enumerate() {
        if let Some(label) = &instruction.label {
            all.push(Line::Label(label));
        }
        let here = if plain.is_some() { instruction.range == frame.range } else { index == frame.instruction };
        all.push(Line::Instruction(instruction, here));
    }
    all
}

/// The line of the running instruction.
pub fn current(app: &App) -> usize {
    lines(app).iter().position(|line| matches!(line, Line::Instruction(_, true))).unwrap_or(0)
}

/// The running instruction, how many values it takes off the stack and puts there, and what it does.
pub fn meaning(app: &App) -> Vec<Piece> {
    let Some((code, frame)) = app.code().zip(app.frame()) else { return Vec::new() };
    let Some(instruction) = code.lines.get(frame.instruction) else { return Vec::new() };
    let what = if app.frame_up == 0 { " next " } else { " waits in " };
    vec![
        dim(what),
        (instruction.text.clone(), Tone::Running),
        dim(format!("  takes {}, puts {}  ", instruction.pops, instruction.pushes)),
        plain(instruction.meaning.clone()),
    ]
}

/// Some lines in words.
pub fn shown(app: &App, from: usize, count: usize) -> Vec<Vec<Piece>> {
    lines(app).into_iter().skip(from).take(count).map(pieces).collect()
}

fn pieces(line: Line<'_>) -> Vec<Piece> {
    match line {
        Line::Label(label) => vec![dim(format!("{label}:"))],
        Line::Instruction(instruction, here) => {
            let (name, operands) = instruction.text.split_once(' ').unwrap_or((&instruction.text, ""));
            let tone = if here { Tone::Running } else { Tone::Keyword };
            vec![
                (if here { " ▶ " } else { "   " }.to_owned(), Tone::Running),
                (name.to_owned(), tone),
                plain(format!(" {operands}")),
            ]
        }
    }
}
