//! What a line did when it first ran: the program is run up to it, then through it an instruction at a time. What it calls
//! is stepped over.

use pellucid::debug::{Direction, FrameKind, FrameState, Item, Motion, Reason, Scope, Session, State, Variable};
use serde::Serialize;

/// The most instructions that are told of.
const MOST: usize = 200;

/// What there is to tell of a line's first run.
#[derive(Debug, Serialize)]
pub struct Ran {
    /// Whether the line ran at all.
    pub reached: bool,
    /// How the program ended, if it did so before it came to the line.
    pub ended: Option<String>,
    /// How many instructions were carried out before.
    pub tick: u64,
    /// The function in which it ran.
    pub function: String,
    /// The variables there, before.
    pub variables: Vec<(String, String)>,
    /// What its instructions did.
    pub steps: Vec<Done>,
    /// Whether there were more of them.
    pub more: bool,
}

/// What an instruction did.
#[derive(Debug, Serialize)]
pub struct Done {
    pub instruction: String,
    /// The stack before; the top last.
    pub before: Vec<String>,
    /// The stack behind it; None if the function was left.
    pub after: Option<Vec<String>>,
    /// Variables that have another value, with it; None for one that has none any more.
    pub changed: Vec<(String, Option<String>)>,
    /// How many instructions ran in functions that it called.
    pub called: u64,
    /// What was printed meanwhile.
    pub output: String,
    /// What else there is to say: what was returned, what was raised.
    pub note: Option<String>,
}

/// Runs a program up to the first run of a line, and through that.
pub fn first_time(session: &mut Session, file: &str, line: u32) -> Ran {
    let stop = if stands_at(&session.state(), file, line) {
        session.stop().clone()
    } else {
        session.run_to(file, line, Direction::Forward)
    };
    let nothing = Ran {
        reached: false,
        ended: None,
        tick: 0,
        function: String::new(),
        variables: Vec::new(),
        steps: Vec::new(),
        more: false,
    };
    if let Reason::End(ended) = stop.reason {
        let last = ended.message.lines().last().unwrap_or_default();
        let how = if last.is_empty() { format!("with status {}", ended.status) } else { format!("by {last}") };
        return Ran { ended: Some(how), tick: stop.tick, ..nothing };
    }
    let mut state = session.state();
    let Some(frame) = state.frames.last() else { return nothing };
    let mut ran = Ran {
        reached: true,
        tick: state.tick,
        function: frame.function.clone(),
        variables: frame.variables.iter().filter(|v| is_own(frame, v)).filter_map(named).collect(),
        ..nothing
    };
    let depth = state.frames.len();
    while state.frames.len() == depth && state.frames[depth - 1].range.line == line {
        if ran.steps.len() == MOST {
            ran.more = true;
            break;
        }
        let (done, next) = one(session, &state, depth);
        ran.steps.push(done);
        state = next;
    }
    ran
}

fn stands_at(state: &State, file: &str, line: u32) -> bool {
    state.frames.last().is_some_and(|frame| frame.file == file && frame.range.line == line)
}

/// One instruction of the line with all that it calls.
fn one(session: &mut Session, state: &State, depth: usize) -> (Done, State) {
    let output = state.output_len;
    let mut stop = session.step(Motion::Instruction, Direction::Forward);
    let mut next = session.state();
    while next.frames.len() > depth && !matches!(stop.reason, Reason::End(_)) {
        stop = session.step(Motion::Out, Direction::Forward);
        next = session.state();
    }
    let frame = &state.frames[depth - 1];
    let behind = next.frames.get(depth - 1).filter(|behind| behind.code == frame.code && next.frames.len() == depth);
    let done = Done {
        instruction: frame.mnemonic.clone(),
        before: texts(frame),
        after: behind.map(texts),
        changed: behind.map(|behind| changes(frame, behind)).unwrap_or_default(),
        called: stop.tick.saturating_sub(state.tick + 1),
        output: session.output_since(output),
        note: note(session, frame, behind, &next, &stop.reason),
    };
    (done, next)
}

fn texts(frame: &FrameState) -> Vec<String> {
    frame.stack.iter().map(|item| item.text.clone()).collect()
}

/// Whether a variable belongs to the frame's function; what comprehensions of a module leave behind does not.
fn is_own(frame: &FrameState, variable: &Variable) -> bool {
    frame.kind != FrameKind::Module || variable.scope != Scope::Local
}

fn named(variable: &Variable) -> Option<(String, String)> {
    Some((variable.name.clone(), variable.value.as_ref()?.text.clone()))
}

fn changes(old: &FrameState, new: &FrameState) -> Vec<(String, Option<String>)> {
    let value = |frame: &FrameState, wanted: &Variable| -> Option<Item> {
        let same = |variable: &&Variable| variable.name == wanted.name && variable.scope == wanted.scope;
        frame.variables.iter().find(same)?.value.clone()
    };
    let is_new = |old: &&Variable| new.variables.iter().all(|n| (&n.name, n.scope) != (&old.name, old.scope));
    let variables = new.variables.iter().chain(old.variables.iter().filter(is_new));
    let changed = variables.filter_map(|variable| {
        let (before, after) = (value(old, variable), value(new, variable));
        (before != after).then(|| (variable.name.clone(), after.map(|item| item.text)))
    });
    changed.collect()
}

/// Whether a frame went on where its instruction does not lead: at a handler of exceptions.
fn at_handler(session: &Session, frame: &FrameState, behind: &FrameState) -> bool {
    let label = session.codes().get(frame.code.0).and_then(|code| code.lines.get(behind.instruction)?.label.as_deref());
    let target = frame.mnemonic.rsplit([' ', ',']).next();
    behind.instruction != frame.instruction + 1 && (label.is_none() || label != target)
}

/// How the function was left, if it was.
fn note(
    session: &Session,
    frame: &FrameState,
    behind: Option<&FrameState>,
    next: &State,
    reason: &Reason,
) -> Option<String> {
    if let (Reason::End(ended), false) = (reason, frame.mnemonic.starts_with("RETURN")) {
        return Some(format!("the program ended: {}", ended.message.lines().last().unwrap_or("without a word")));
    }
    if let Some(behind) = behind {
        let raised = behind.stack.last().filter(|_| at_handler(session, frame, behind));
        return raised.map(|exception| format!("raised {}, which a handler catches", exception.text));
    }
    let to = next.frames.last().map_or("the end of the program".into(), |frame| frame.function.clone());
    let top = frame.stack.last().map_or("nothing", |item| item.text.as_str());
    Some(match frame.mnemonic.split(' ').next() {
        Some("RETURN") => format!("returned {top} to {to}"),
        Some("YIELD" | "YIELD_FROM") => format!("handed out {top} to {to}"),
        _ => format!("left the function, to {to}"),
    })
}
