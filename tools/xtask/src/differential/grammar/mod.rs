//! The grammar: writes random Python programs that end, whose names mostly exist and whose types mostly fit.
//!
//! Productions are rows of text with holes, in `expressions.rs`, `statements.rs` and `scenes.rs`; this file fills the holes. A hole is
//! `$` and a letter, which is a type; see `Writer::hole`. Programs print nothing that differs from run to run: sets hold
//! numbers, texts and bytes only, whose hashes are the same in both.

mod classes;
mod definitions;
mod expressions;
mod literals;
mod names;
mod patterns;
mod prelude;
mod scenes;
mod statements;

use fastrand::Rng;
use names::{Scope, Type, Variable};

use super::formats;

/// How much a row is chosen, and its text.
type Row = (u32, &'static str);

/// The program of this seed.
pub fn program(seed: u64) -> String {
    let mut writer = Writer::new(seed);
    writer.program();
    prelude::needed(&writer.lines) + &writer.lines.join("\n") + "\n"
}

/// Where a statement stands, which decides what may be written there.
#[derive(Clone, Copy, Default)]
struct Place {
    /// Loops around, in this function.
    loops: u32,
    /// Blocks around.
    depth: u32,
    /// In a function, so `return` may be written.
    function: bool,
    /// In a generator, so `yield` may be written.
    generator: bool,
    /// In a coroutine, so `await` may be written.
    coroutine: bool,
    /// In a class body or a comprehension, where `:=` has rules of its own.
    no_walrus: bool,
    /// In `except*`, where jumps out are no Python.
    no_jumps: bool,
}

/// Writes one program.
struct Writer {
    rng: Rng,
    lines: Vec<String>,
    indent: usize,
    place: Place,
    scopes: Vec<Scope>,
    next_name: usize,
    /// Statements that may still be written.
    budget: i32,
    /// Of a thousand holes, how many are filled with something of another type.
    mistakes: u32,
}

impl Writer {
    fn new(seed: u64) -> Writer {
        let mut rng = Rng::with_seed(seed);
        let (budget, mistakes) = (rng.i32(10..70), rng.u32(0..30));
        Writer {
            rng,
            lines: Vec::new(),
            indent: 0,
            place: Place::default(),
            scopes: vec![Scope::default()],
            next_name: 0,
            budget,
            mistakes,
        }
    }

    /// Whether something of this many in a hundred happens.
    fn chance(&mut self, percent: u32) -> bool {
        self.rng.u32(0..100) < percent
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.rng.usize(0..from.len())]
    }

    /// One of these rows, by weight.
    fn row(&mut self, rows: &[Row]) -> &'static str {
        let mut at = self.rng.u32(0..rows.iter().map(|row| row.0).sum());
        for &(weight, text) in rows {
            if at < weight {
                return text;
            }
            at -= weight;
        }
        unreachable!("the weights were added up")
    }

    fn fresh(&mut self) -> String {
        self.next_name += 1;
        format!("v{}", self.next_name)
    }

    fn line(&mut self, text: &str) {
        self.lines.push(format!("{}{text}", "    ".repeat(self.indent)));
    }

    fn program(&mut self) {
        for letter in ['i', 'i', 'f', 's', 's', 'l', 'd', 'e', 't', 'o', 'x'] {
            if self.chance(75) {
                let name = self.target(Type::of(letter));
                let value = self.literal(letter);
                self.line(&format!("{name} = {value}"));
            }
        }
        while self.budget > 0 {
            self.top_level();
        }
        // What is there in the end, for all that went before.
        let kept: Vec<String> = self.scopes[0].variables.iter().map(|variable| variable.name.clone()).collect();
        for name in kept.iter().take(12) {
            self.line(&format!("print('{name}', {name})"));
        }
        if self.chance(35) {
            self.end();
        }
    }

    /// A statement or a definition, most of them guarded, so that the program goes on.
    fn top_level(&mut self) {
        match self.rng.u32(0..100) {
            0..13 => self.function(),
            13..21 => self.class(),
            21..26 => self.generator(),
            26..29 => self.coroutine(),
            29..45 => self.scene(),
            45..88 => {
                self.line("try:");
                self.indent += 1;
                self.place.depth += 1;
                for _ in 0..self.rng.u32(1..4) {
                    self.statement();
                }
                self.place.depth -= 1;
                self.indent -= 1;
                let handler = self.row(&[
                    (60, "except Exception as error:\n    show(error)"),
                    (20, "except Exception as error:\n    trace(error)"),
                    (5, "except BaseException as error:\n    show(error)\nelse:\n    print('well')"),
                    (5, "except (TypeError, ValueError, LookupError, ArithmeticError) as error:\n    show(error)"),
                    (5, "except* Exception as error:\n    show(error)"),
                ]);
                self.lines.extend(handler.lines().map(str::to_owned));
            }
            _ => self.statement(),
        }
    }

    /// Fills the holes of a text. `$1` to `$9` are fresh names; `1:i 2:s | ` before the text says which of them are
    /// variables that the expressions in it may use, and of which type; `$~` before a letter hides them again.
    fn fill(&mut self, text: &str, depth: u32) -> String {
        let mut fresh: Vec<Option<String>> = vec![None; 10];
        let mut locals = Vec::new();
        let mut rest = text;
        if let Some((head, tail)) = text.split_once(" | ").filter(|(head, _)| head.as_bytes().get(1) == Some(&b':')) {
            for word in head.split(' ') {
                let name = self.fresh();
                let digit = usize::from(word.as_bytes()[0] - b'0');
                locals.push(Variable { name: name.clone(), ty: Type::of(word.chars().nth(2).unwrap_or('x')) });
                fresh[digit] = Some(name);
            }
            rest = tail;
        }
        let mut out = String::new();
        while let Some((before, after)) = rest.split_once('$') {
            out += before;
            let mut chars = after.chars();
            let mut letter = chars.next().unwrap_or('$');
            let hidden = letter == '~';
            if hidden {
                letter = chars.next().unwrap_or('x');
            }
            if let Some(digit) = letter.to_digit(10) {
                let name = match &fresh[digit as usize] {
                    Some(name) => name.clone(),
                    None => self.fresh(),
                };
                out += &name;
                fresh[digit as usize] = Some(name);
            } else if letter == '=' {
                let ty = Type::of(chars.next().unwrap_or('x'));
                out += &self.target(ty);
            } else if letter == 'v' {
                let ty = Type::of(chars.next().unwrap_or('x'));
                let name = self.variable(ty).or_else(|| self.variable(Type::of('x')));
                out += name.as_deref().unwrap_or("missing");
            } else {
                let place = self.place;
                let count = if hidden || locals.is_empty() { 0 } else { locals.len() };
                self.place.no_walrus |= !locals.is_empty() || hidden;
                let scope = self.scopes.len() - 1;
                self.scopes[scope].locals.extend(locals[..count].iter().cloned());
                out += &self.hole(letter, depth);
                let kept = self.scopes[scope].locals.len() - count;
                self.scopes[scope].locals.truncate(kept);
                self.place = place;
            }
            rest = chars.as_str();
        }
        out + rest
    }

    /// A number or a text to put into a set. What may be something else in the end is made a number: sets of objects come in
    /// an order that nobody promises.
    fn member_of_set(&mut self, depth: u32) -> String {
        let letter = match self.rng.u32(0..10) {
            0..6 => 'i',
            6..8 => 's',
            8 => 'f',
            _ => 'y',
        };
        let text = self.hole(letter, depth);
        if text.chars().all(|c| c.is_ascii_digit() || "().-+*<_ ".contains(c)) { text } else { format!("num({text})") }
    }

    /// What stands in a hole: a type's letter, or one of those that only texts have.
    fn hole(&mut self, letter: char, depth: u32) -> String {
        match letter {
            'k' => self.small(),
            'N' => self.bound(),
            'F' => formats::number(&mut self.rng),
            'G' => formats::text(&mut self.rng),
            'E' => self.exception_class(),
            'X' => self.exception(depth),
            'P' => self.pattern(2),
            'M' => self.member_of_set(depth),
            'O' => self.pick(&["+", "-", "*", "^", "|", "&"]).to_owned(),
            'c' => literals::character(&mut self.rng).to_owned(),
            letter => self.expression(Type::of(letter), depth.saturating_sub(1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_follows_from_its_seed() {
        assert_eq!(program(7), program(7));
        assert_ne!(program(7), program(8));
    }

    #[test]
    fn no_hole_is_left_open() {
        for seed in 0..300 {
            let text = program(seed);
            assert!(!text.contains('$'), "{text}");
        }
    }
}
