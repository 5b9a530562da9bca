//! Printing exceptions as CPython 3.13 prints them: the frames they passed through with their lines of source, their
//! causes and contexts, their notes, and suggestions for names that were not found.
//!
//! Source lines come from [`source`]. What part of a line is marked is worked out in [`excerpt`] and [`anchors`] from the
//! text alone.

pub mod anchors;
mod chain;
pub mod excerpt;
pub mod frames;
pub mod source;
mod stdlib_names;
pub(crate) mod suggest;

pub use chain::render;
pub use stdlib_names::STDLIB_NAMES;

use std::sync::Arc;

use crate::heap::{Gc, Str, Tuple};
use crate::ops::arith::Int;
use crate::types::class::Class;
use crate::types::exception::{Exc, Traceback, fields};
use crate::types::list::List;
use crate::value::Value;
use crate::vm::{Raised, Vm};
use pellucid_bytecode::pure::surrogate;

/// How often the same line is shown before the rest is counted.
const REPEATS_SHOWN: usize = 3;

/// The text for the frames of a traceback.
pub fn render_frames(vm: &mut Vm, first: Gc<Traceback>) -> String {
    let mut out = String::new();
    let mut entry = Some(first);
    let mark = vm.root_mark();
    vm.root(first);
    let mut last: Option<(Arc<str>, u32, String)> = None;
    let mut count = 0;
    while let Some(current) = entry {
        let Traceback { next, code, instr, globals, .. } = vm.heap[current];
        entry = next.as_gc::<Traceback>();
        let verified = vm.heap[code].verified.clone();
        let code = verified.code();
        let place = place_of(code, instr);
        let this = (code.filename.clone(), place.line, code.name.clone());
        if last.as_ref() != Some(&this) {
            push_repeats(&mut out, count);
            count = 0;
        }
        count += 1;
        if count <= REPEATS_SHOWN {
            out.push_str(&format!("  File \"{}\", line {}, in {}\n", this.0, this.1, this.2));
            out.push_str(&source_lines(vm, &this.0, place, globals));
        }
        last = Some(this);
    }
    push_repeats(&mut out, count);
    vm.unroot(mark);
    out
}

/// The lines of source that are shown for an entry, the place in them marked.
pub fn entry_lines(vm: &mut Vm, entry: Gc<Traceback>) -> String {
    let Traceback { code, instr, globals, .. } = vm.heap[entry];
    let verified = vm.heap[code].verified.clone();
    let place = place_of(verified.code(), instr);
    source_lines(vm, &verified.code().filename, place, globals)
}

/// The place of an instruction; of the nearest before it that has one, if it has none.
fn place_of(code: &pellucid_bytecode::Code, instr: u32) -> pellucid_bytecode::Position {
    let upto = match instr {
        Traceback::AT_DEFINITION => &[],
        _ => &code.positions[..code.positions.len().min(instr as usize + 1)],
    };
    match upto.iter().rev().find(|p| p.line > 0) {
        Some(place) => *place,
        None => pellucid_bytecode::Position { line: code.first_line, ..Default::default() },
    }
}

fn push_repeats(out: &mut String, count: usize) {
    if count > REPEATS_SHOWN {
        let more = count - REPEATS_SHOWN;
        let s = if more > 1 { "s" } else { "" };
        out.push_str(&format!("  [Previous line repeated {more} more time{s}]\n"));
    }
}

fn source_lines(vm: &mut Vm, file: &str, place: pellucid_bytecode::Position, globals: Value) -> String {
    let last = place.end_line.max(place.line);
    // A wrong position must not make a whole file be shown.
    let last = last.min(place.line.saturating_add(10_000));
    let mut lines = Vec::new();
    for number in place.line..=last {
        lines.push(source::source_line(vm, file, number, globals));
    }
    if place.end_line == 0 {
        let line = lines[0].trim();
        return if line.is_empty() { String::new() } else { format!("    {line}\n") };
    }
    excerpt::excerpt(&lines, place.column as usize, place.end_column as usize).unwrap_or_default()
}

/// The class and message of an exception, and its notes.
pub fn render_message(vm: &mut Vm, raised: Raised) -> String {
    let class = vm.class_of(raised.value());
    let name = class_name(vm, class);
    let mut out = if vm.is_exc(raised, Exc::SyntaxError) {
        syntax_error(vm, raised, &name)
    } else {
        let mut text = safe_str(vm, raised.value(), "exception");
        text.push_str(&suggest::hint(vm, raised));
        if text.is_empty() { format!("{name}\n") } else { format!("{name}: {text}\n") }
    };
    push_notes(vm, raised, &mut out);
    out
}

/// A class's name as tracebacks show it: with its module unless that is the program or built in.
fn class_name(vm: &Vm, class: Gc<Class>) -> String {
    let qualname = vm.heap[class].qualname;
    let module = vm.heap[vm.heap[class].dict].get_str(vm.names.module);
    match module.map(|m| m.as_gc::<Str>()) {
        None => qualname.as_str().to_owned(),
        Some(Some(module)) if matches!(module.as_str(), "__main__" | "builtins") => qualname.as_str().to_owned(),
        Some(Some(module)) => format!("{}.{}", module.as_str(), qualname.as_str()),
        Some(None) => format!("<unknown>.{}", qualname.as_str()),
    }
}

fn safe_str(vm: &mut Vm, value: Value, what: &str) -> String {
    match vm.str_of(value) {
        Ok(text) => text.as_str().to_owned(),
        Err(_) => format!("<{what} str() failed>"),
    }
}

fn push_notes(vm: &mut Vm, raised: Raised, out: &mut String) {
    let Ok(Some(notes)) = vm.getattr_opt(raised.value(), vm.names.notes) else { return };
    let items = if let Some(list) = vm.cast::<List>(notes) {
        vm.heap[list].items.clone()
    } else if let Some(tuple) = vm.cast::<Tuple>(notes) {
        tuple.items().to_vec()
    } else if notes.is_none() {
        return;
    } else {
        let text = match vm.repr(notes) {
            Ok(text) => text.as_str().to_owned(),
            Err(_) => "<__notes__ repr() failed>".to_owned(),
        };
        out.push_str(&format!("{text}\n"));
        return;
    };
    let mark = vm.root_mark();
    let kept = vm.new_tuple(&items);
    vm.root(kept);
    for note in items {
        let text = safe_str(vm, note, "note");
        for line in text.split('\n') {
            out.push_str(line);
            out.push('\n');
        }
    }
    vm.unroot(mark);
}

fn syntax_error(vm: &mut Vm, raised: Raised, name: &str) -> String {
    let field = |vm: &Vm, field| fields::get(vm, raised.0, field);
    let text_field = |vm: &Vm, f| field(vm, f).as_gc::<Str>().map(|s| s.as_str().to_owned());
    let number_field = |vm: &Vm, f| field(vm, f).as_small_int();
    let filename = text_field(vm, fields::FILENAME);
    let line = number_field(vm, fields::LINENO);
    let mut out = String::new();
    let mut suffix = String::new();
    match (line, &filename) {
        (Some(line), _) => {
            let shown = filename.as_deref().filter(|f| !f.is_empty()).unwrap_or("<string>");
            out.push_str(&format!("  File \"{shown}\", line {line}\n"));
        }
        (None, Some(filename)) => suffix = format!(" ({filename})"),
        (None, None) => {}
    }
    if let Some(text) = text_field(vm, fields::TEXT) {
        let same_line = line == number_field(vm, fields::END_LINENO);
        let end = number_field(vm, fields::END_OFFSET).filter(|_| same_line);
        out.push_str(&syntax_error_line(&text, number_field(vm, fields::OFFSET), same_line, end));
    }
    let msg = field(vm, fields::MSG);
    let msg = match msg.is_none() {
        true => "<no detail available>".to_owned(),
        false => safe_str(vm, msg, "exception"),
    };
    out.push_str(&format!("{name}: {msg}{suffix}\n"));
    out
}

/// The line of a SyntaxError with its carets. Offsets count from 1.
pub fn syntax_error_line(text: &str, offset: Option<i64>, same_line: bool, end_offset: Option<i64>) -> String {
    let right: Vec<char> = text.trim_end_matches('\n').chars().collect();
    let left: Vec<char> = right.iter().copied().skip_while(|c| matches!(c, ' ' | '\n' | '\x0c')).collect();
    let mut out = format!("    {}\n", left.iter().collect::<String>());
    let Some(mut offset) = offset else { return out };
    let whole = right.len() as i64 + 1;
    let mut end = match end_offset {
        _ if !same_line => whole,
        None | Some(0) => offset,
        Some(end) => end,
    };
    let length = text.chars().count() as i64;
    if length > 0 && offset > length {
        offset = whole;
    }
    if length > 0 && end > length {
        end = whole;
    }
    if offset >= end || end < 0 {
        end = offset + 1;
    }
    let spaces = (right.len() - left.len()) as i64;
    let (from, to) = (offset - 1 - spaces, end - 1 - spaces);
    if from >= 0 {
        let pad: String = left.iter().take(from as usize).map(|&c| if c.is_whitespace() { c } else { ' ' }).collect();
        let carets = (to - from).clamp(0, 10_000) as usize;
        out.push_str(&format!("    {pad}{}\n", "^".repeat(carets)));
    }
    out
}

impl Vm {
    /// How a program that ended with this exception leaves: its exit status, and what it says on standard error.
    pub fn exit_status(&mut self, raised: Raised) -> (i32, Option<String>) {
        if self.is_exc(raised, Exc::SystemExit) {
            let code = raised.extra();
            if code.is_none() {
                return (0, None);
            }
            if let Some(status) = code.as_bool() {
                return (status.into(), None);
            }
            if let Some(number) = Int::of(self.unwrap_payload(code)) {
                // Of what fits 64 bits the lower 32 count, as where `int` is the type of a status.
                let status = number.to_wide().and_then(|wide| i64::try_from(wide).ok()).unwrap_or(-1);
                return (status as i32, None);
            }
            let text = safe_str(self, code, "exit code");
            return (1, Some(format!("{}\n", surrogate::escape(&text))));
        }
        // The reader of the output has gone: there is nobody to tell.
        if self.is_exc(raised, Exc::BrokenPipeError) {
            return (1, None);
        }
        let status = if self.is_exc(raised, Exc::KeyboardInterrupt) { 130 } else { 1 };
        match self.last_words(raised) {
            Ok(text) => (status, Some(surrogate::escape(&text))),
            Err(exit) => self.exit_status(exit),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carets_stand_under_the_error() {
        assert_eq!(syntax_error_line("  x = = 1\n", Some(7), true, Some(8)), "    x = = 1\n        ^\n");
        assert_eq!(syntax_error_line("foo(", Some(4), true, Some(0)), "    foo(\n       ^\n");
        assert_eq!(syntax_error_line("abc def", Some(1), true, Some(8)), "    abc def\n    ^^^^^^^\n");
    }
}
