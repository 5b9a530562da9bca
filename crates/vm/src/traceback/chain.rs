//! What is shown of an exception beside itself: its causes and contexts before it, and the exceptions in a group behind it,
//! within margins.
//!
//! First it is decided what is shown, each exception once; then it is written. The text for one exception alone comes from
//! [`super`].

use super::{render_frames, render_message};
use crate::types::exception::{Traceback, group};
use crate::types::str::unicode;
use crate::vm::{Raised, Vm};

/// Groups within groups that are shown.
const MAX_DEPTH: usize = 10;
/// Exceptions of a group that are shown.
const MAX_WIDTH: usize = 15;

const CAUSE: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// An exception that is shown, and by number what is shown with it.
struct Entry {
    exception: Raised,
    /// The one before it, with the sentence that stands between them.
    before: Option<(usize, &'static str)>,
    /// What is in it, if it is a group.
    members: Option<Vec<usize>>,
}

/// The whole text for an exception. Without `chain`, causes and contexts are left out.
pub fn render(vm: &mut Vm, raised: Raised, chain: bool) -> String {
    let mark = vm.root_mark();
    let entries = plan(vm, raised);
    let mut writer = Writer { out: String::new(), depth: 0, needs_end: false, chain };
    writer.write(vm, &entries, 0);
    vm.unroot(mark);
    writer.out
}

/// What is shown; the first entry is the exception itself. All of them are rooted.
fn plan(vm: &mut Vm, raised: Raised) -> Vec<Entry> {
    let mut entries = Vec::new();
    let add = |vm: &mut Vm, entries: &mut Vec<Entry>, exception: Raised| {
        vm.root(exception.0);
        entries.push(Entry { exception, before: None, members: None });
        entries.len() - 1
    };
    let mut open = vec![add(vm, &mut entries, raised)];
    while let Some(at) = open.pop() {
        let exception = entries[at].exception;
        let unseen = |entries: &[Entry], e: &Raised| entries.iter().all(|seen| seen.exception.0 != e.0);
        let cause = vm.as_exception(exception.cause()).filter(|e| unseen(&entries, e));
        let context = vm.as_exception(exception.context()).filter(|e| unseen(&entries, e));
        // An exception that is false hides what was before it, in CPython's tracebacks and here.
        let before = match (cause, context) {
            _ if !vm.truth(exception.value()).unwrap_or(true) => None,
            (Some(cause), _) => Some((cause, CAUSE)),
            (None, Some(context)) if !exception.suppresses_context() => Some((context, CONTEXT)),
            _ => None,
        };
        if let Some((before, sentence)) = before {
            let number = add(vm, &mut entries, before);
            entries[at].before = Some((number, sentence));
            open.push(number);
        }
        if group::is_group(vm, exception) {
            let members = group::members(vm, exception);
            let numbers: Vec<usize> = members.into_iter().map(|member| add(vm, &mut entries, member)).collect();
            open.extend(&numbers);
            entries[at].members = Some(numbers);
        }
    }
    entries
}

/// The text so far, and where in nested groups it is.
struct Writer {
    out: String,
    depth: usize,
    /// Whether the line that ends a group is still to be written.
    needs_end: bool,
    chain: bool,
}

impl Writer {
    fn indent(&self) -> String {
        " ".repeat(2 * self.depth)
    }

    /// Writes a text behind the margin, which begins with this character. Its lines are those of `str.splitlines`.
    fn emit_at(&mut self, margin: char, text: &str) {
        if self.depth == 0 {
            self.out.push_str(text);
            return;
        }
        let indent = self.indent();
        for (line, end) in unicode::lines(text) {
            self.out.push_str(&indent);
            self.out.push(margin);
            self.out.push(' ');
            self.out.push_str(&text[line.start..end]);
        }
    }

    fn emit(&mut self, text: &str) {
        self.emit_at('|', text);
    }

    /// Writes an exception with those before it, first raised first.
    fn write(&mut self, vm: &mut Vm, entries: &[Entry], at: usize) {
        let mut chain = vec![at];
        while let Some((before, _)) = entries[chain[chain.len() - 1]].before.filter(|_| self.chain) {
            chain.push(before);
        }
        for (place, &number) in chain.iter().enumerate().rev() {
            if let Some((_, sentence)) = entries[number].before.filter(|_| place + 1 < chain.len()) {
                self.emit(sentence);
            }
            let entry = &entries[number];
            match &entry.members {
                None => self.write_alone(vm, entry.exception, "Traceback", '|'),
                Some(_) if self.depth > MAX_DEPTH => {
                    self.emit(&format!("... (max_group_depth is {MAX_DEPTH})\n"));
                }
                Some(members) => self.write_group(vm, entries, entry.exception, members),
            }
        }
    }

    /// Writes an exception without what is before it and in it.
    fn write_alone(&mut self, vm: &mut Vm, exception: Raised, title: &str, margin: char) {
        if let Some(first) = exception.traceback().as_gc::<Traceback>() {
            self.emit_at(margin, &format!("{title} (most recent call last):\n"));
            let frames = render_frames(vm, first);
            self.emit(&frames);
        }
        let message = render_message(vm, exception);
        self.emit(&message);
    }

    fn write_group(&mut self, vm: &mut Vm, entries: &[Entry], exception: Raised, members: &[usize]) {
        let outermost = self.depth == 0;
        self.depth += usize::from(outermost);
        let margin = if outermost { '+' } else { '|' };
        self.write_alone(vm, exception, "Exception Group Traceback", margin);
        self.needs_end = false;
        let shown = members.len().min(MAX_WIDTH + 1);
        for (place, &member) in members[..shown].iter().enumerate() {
            // What is in the last one may write the line that ends this group, too.
            self.needs_end |= place + 1 == shown;
            let title = if place < MAX_WIDTH { (place + 1).to_string() } else { "...".to_owned() };
            let lead = if place == 0 { "+-" } else { "  " };
            let indent = self.indent();
            self.out.push_str(&format!("{indent}{lead}+---------------- {title} ----------------\n"));
            self.depth += 1;
            if place < MAX_WIDTH {
                self.write(vm, entries, member);
            } else {
                let more = members.len() - MAX_WIDTH;
                let plural = if more > 1 { "s" } else { "" };
                self.emit(&format!("and {more} more exception{plural}\n"));
            }
            if place + 1 == shown && self.needs_end {
                let indent = self.indent();
                self.out.push_str(&format!("{indent}+------------------------------------\n"));
                self.needs_end = false;
            }
            self.depth -= 1;
        }
        if outermost {
            self.depth = 0;
        }
    }
}
