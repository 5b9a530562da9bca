//! The keys: one table says what each does, in the app and on the page of help.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use pellucid::debug::{Direction, Motion};

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Step(Motion, Direction),
    Run(Direction),
    RunToCursor(Direction),
    Start,
    End,
    Breakpoint,
    Frame(isize),
    Focus(isize),
    Zoom,
    Listing,
    Move(isize),
    Page(isize),
    Sideways(isize),
    Follow,
    Search,
    Next(isize),
    Place,
    Help,
    Cancel,
    Quit,
}

/// A row of the table.
pub struct Row {
    /// The keys, any of which will do.
    pub keys: &'static [KeyCode],
    /// What they are called.
    pub name: &'static str,
    /// What they do.
    pub action: Action,
    /// That in words.
    pub help: &'static str,
}

const fn row(keys: &'static [KeyCode], name: &'static str, action: Action, help: &'static str) -> Row {
    Row { keys, name, action, help }
}

use Action::{Breakpoint, Cancel, End, Focus, Follow, Frame, Help, Listing, Move, Next, Page, Place, Quit, Run};
use Action::{RunToCursor, Search, Sideways, Start, Step, Zoom};
use Direction::{Backward, Forward};
use KeyCode::{BackTab, Char, Down, Esc, Home, Left, PageDown, PageUp, Right, Tab, Up};

/// The table. Small letters go forwards, capitals backwards.
pub const KEYS: &[Row] = &[
    row(&[Right, Char('i')], "→ i", Step(Motion::Instruction, Forward), "one instruction forwards"),
    row(&[Left, Char('I')], "← I", Step(Motion::Instruction, Backward), "one instruction back"),
    row(&[Char('s')], "s", Step(Motion::Into, Forward), "to the next line, into calls"),
    row(&[Char('S')], "S", Step(Motion::Into, Backward), "back to the line before, into calls"),
    row(&[Char('n'), Char(' ')], "n space", Step(Motion::Over, Forward), "to the next line, over calls"),
    row(&[Char('N'), KeyCode::Backspace], "N ⌫", Step(Motion::Over, Backward), "back to the line before, over calls"),
    row(&[Char('o')], "o", Step(Motion::Out, Forward), "out of this function"),
    row(&[Char('O')], "O", Step(Motion::Out, Backward), "back to where this function was called"),
    row(&[Char('c')], "c", Run(Forward), "run to the next breakpoint, or the end"),
    row(&[Char('C')], "C", Run(Backward), "run back to the breakpoint before, or the start"),
    row(&[Char('r')], "r", RunToCursor(Forward), "run to the line of the cursor"),
    row(&[Char('R')], "R", RunToCursor(Backward), "run back to the line of the cursor"),
    row(&[Home, Char('g')], "home g", Start, "to the start"),
    row(&[KeyCode::End, Char('G')], "end G", End, "to the end"),
    row(&[Char(':')], ":", Place, "to a step, by number or percent"),
    row(&[Char('b')], "b", Breakpoint, "breakpoint at the line of the cursor, or none"),
    row(&[Char('['), Char('u')], "[ u", Frame(-1), "look at the frame that called"),
    row(&[Char(']'), Char('d')], "] d", Frame(1), "look at the frame that was called"),
    row(&[Tab], "tab", Focus(1), "next pane"),
    row(&[BackTab], "shift-tab", Focus(-1), "pane before"),
    row(&[Char('z')], "z", Zoom, "the pane alone, or all again"),
    row(&[Char('x')], "x", Listing, "bytecode before or after optimisation"),
    row(&[Up, Char('k')], "↑ k", Move(-1), "cursor up"),
    row(&[Down, Char('j')], "↓ j", Move(1), "cursor down"),
    row(&[PageUp], "page up", Page(-1), "a page up"),
    row(&[PageDown], "page down", Page(1), "a page down"),
    row(&[Char('<')], "<", Sideways(-8), "scroll to the left"),
    row(&[Char('>')], ">", Sideways(8), "scroll to the right"),
    row(&[Char('f')], "f", Follow, "cursor back to where the program is"),
    row(&[Char('/')], "/", Search, "search in this pane"),
    row(&[Char('.')], ".", Next(1), "next match"),
    row(&[Char(',')], ",", Next(-1), "match before"),
    row(&[Char('?'), Char('h'), KeyCode::F(1)], "? h", Help, "this help"),
    row(&[Esc], "esc", Cancel, "stop what takes long; close help"),
    row(&[Char('q')], "q", Quit, "quit"),
];

/// What a key asks for, if anything.
pub fn action(key: KeyEvent) -> Option<Action> {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return (key.code == Char('c')).then_some(Quit);
    }
    KEYS.iter().find(|row| row.keys.contains(&key.code)).map(|row| row.action)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_does_two_things() {
        for (index, row) in KEYS.iter().enumerate() {
            for key in row.keys {
                assert!(!KEYS[..index].iter().any(|other| other.keys.contains(key)), "{key:?}");
            }
        }
    }

    #[test]
    fn the_page_names_every_key() {
        let page = include_str!("../../../../docs/watch.md");
        for row in KEYS {
            let line = format!("| `{}` | {} |", row.name, row.help);
            assert!(page.contains(&line), "docs/watch.md lacks {line}");
        }
    }
}
