//! Records a window of a program's steps for the page: walks a session forward, an instruction at a time, and keeps of each
//! state what is other than in the one before.

use std::collections::{BTreeMap, HashSet};

use pellucid::debug::{
    Direction, FrameState, Item, Label, Motion, Object, ObjectId, Reason, Session, Settings, State, Variable,
};
use pellucid::{Options, Program};

use super::data::{CodeRows, Ended, FrameChange, Numbers, ObjectRow, Page, Step, VariableChange};
use super::stages;

/// Which steps are wanted.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// The first one: how many instructions are carried out before it.
    pub from: u64,
    /// The last one.
    pub to: Option<u64>,
    /// The most of them.
    pub limit: u64,
}

/// How much of a state the page has room for.
const BOUNDS: (usize, usize, usize) = (150, 40, 120);

/// Runs a program and records it.
///
/// # Errors
/// Why there is nothing to show.
pub fn record(program: &Program, options: Options, window: Window) -> Result<Page, String> {
    let (max_objects, max_parts, max_frames) = BOUNDS;
    let settings = Settings { max_objects, max_parts, max_frames, max_variables: 3000, ..Settings::default() };
    let mut session =
        Session::new(program, options, settings).map_err(|error| format!("can't run the program: {error}"))?;
    let mut recorder = Recorder::default();
    let ended = walk(&mut session, &mut recorder, window)?;
    Ok(recorder.page(program, &session, window, ended))
}

/// Goes to the window's beginning and through it.
fn walk(session: &mut Session, recorder: &mut Recorder, window: Window) -> Result<Option<Ended>, String> {
    let mut stop = if window.from > 0 { session.goto(window.from) } else { session.stop().clone() };
    if let (Reason::End(_), true) = (&stop.reason, stop.tick < window.from) {
        return Err(format!("the program ends after {} steps, before step {}", stop.tick, window.from));
    }
    loop {
        let state = session.state();
        let output = session.output_since(recorder.output.len());
        recorder.add(state, &output, session.depth());
        if let Reason::End(ended) = stop.reason {
            return Ok(Some(Ended { status: ended.status, message: session.errors() + &ended.message }));
        }
        let over = window.to.is_some_and(|to| stop.tick >= to) || recorder.steps.len() as u64 >= window.limit.max(1);
        if over {
            return Ok(None);
        }
        stop = session.step(Motion::Instruction, Direction::Forward);
    }
}

/// What was recorded so far.
#[derive(Default)]
struct Recorder {
    texts: Numbers<String>,
    items: Numbers<(u32, u32, u64)>,
    objects: Vec<ObjectRow>,
    steps: Vec<Step>,
    /// The code objects that the steps speak of.
    codes: HashSet<usize>,
    last: Option<State>,
    /// The global variables at the program's end.
    globals: Vec<VariableChange>,
    /// The objects at the last step.
    heap: BTreeMap<ObjectId, Object>,
    output: String,
    /// How long the output was at the last step, in characters.
    written: usize,
}

impl Recorder {
    /// Adds a step.
    fn add(&mut self, state: State, new_output: &str, depth: usize) {
        let mut step = Step::default();
        let last = self.last.take();
        if last.as_ref().is_none_or(|last| state.tick != last.tick + 1) {
            step.t = Some(state.tick);
        }
        self.objects(&state, &mut step);
        let old = last.as_ref().map_or(&[][..], |last| &last.frames);
        step.k = old.iter().zip(&state.frames).take_while(|(old, new)| old == new).count();
        let changed = state.frames[step.k..].iter().enumerate();
        step.f = changed.map(|(nth, frame)| self.frame(frame, old.get(step.k + nth))).collect();
        if !new_output.is_empty() {
            self.written += new_output.chars().count();
            self.output.push_str(new_output);
            step.o = Some(self.written);
        }
        step.n = (depth + 1 > state.frames.len() && !state.frames.is_empty()).then_some(depth + 1);
        self.globals = state.globals.iter().map(|variable| self.whole(variable)).collect();
        self.steps.push(step);
        self.last = Some(state);
    }

    /// The objects that are other than they were.
    fn objects(&mut self, state: &State, step: &mut Step) {
        let old = std::mem::replace(&mut self.heap, state.heap.objects.clone());
        for (id, object) in &state.heap.objects {
            if old.get(id) != Some(object) {
                let row = self.object(object);
                step.h.push(self.objects.len() as u32);
                self.objects.push(row);
            }
        }
        step.d = old.keys().filter(|id| !state.heap.objects.contains_key(id)).map(|id| id.0).collect();
    }

    fn object(&mut self, object: &Object) -> ObjectRow {
        let parts = object.parts.iter().map(|part| {
            let (how, label) = match &part.label {
                Label::Index(index) => (0, *index as u32),
                Label::Key(item) => (1, self.item(item)),
                Label::Name(name) => (2, self.texts.of(name)),
            };
            (how, label, self.item(&part.value) as i32)
        });
        let parts = parts.collect();
        let kind = serde_json::to_value(object.kind).ok();
        let kind = kind.as_ref().and_then(|kind| kind.as_str()).unwrap_or("other");
        let [class, text, kind] = [&object.type_name, &object.text, kind].map(|text| self.texts.of(text));
        ObjectRow { id: object.id.0, class, text, kind, parts, more: object.more }
    }

    /// The number of a value. The text of an object that is in the heap stands there: so a variable does not change with
    /// what its object holds.
    fn item(&mut self, item: &Item) -> u32 {
        let known = item.object.filter(|id| self.heap.contains_key(id));
        let text = if known.is_some() { "" } else { &item.text };
        let row = (self.texts.of(text), self.texts.of(&item.type_name), item.object.map_or(0, |id| id.0));
        self.items.of(&row)
    }

    /// What is to be told of a frame, where `old` was before.
    fn frame(&mut self, frame: &FrameState, old: Option<&FrameState>) -> FrameChange {
        self.codes.insert(frame.code.0);
        let mut change = FrameChange { i: frame.instruction, ..FrameChange::default() };
        // Variables of a module come one by one: what was there before stands first.
        let goes_on = |old: &FrameState| {
            let names = old.variables.iter().zip(&frame.variables).all(|(old, new)| old.name == new.name);
            old.code == frame.code && old.variables.len() <= frame.variables.len() && names
        };
        let Some(old) = old.filter(|old| goes_on(old)) else {
            change.c = Some(frame.code.0);
            change.s = Some(frame.stack.iter().map(|item| self.item(item)).collect());
            change.v = Some(frame.variables.iter().map(|variable| self.whole(variable)).collect());
            return change;
        };
        if old.stack != frame.stack {
            let kept = old.stack.iter().zip(&frame.stack).take_while(|(old, new)| old == new).count();
            let new = frame.stack[kept..].iter().map(|item| self.item(item));
            change.s = Some(std::iter::once(kept as u32).chain(new).collect());
        }
        let variables = old.variables.iter().zip(&frame.variables).enumerate();
        let changed = variables.filter(|(_, (old, new))| old.value != new.value).map(|(slot, (_, new))| {
            VariableChange::Value(slot, new.value.as_ref().map_or(-1, |item| self.item(item) as i32))
        });
        let mut changed: Vec<_> = changed.collect();
        changed.extend(frame.variables[old.variables.len()..].iter().map(|variable| self.whole(variable)));
        change.v = (!changed.is_empty()).then_some(changed);
        change
    }

    fn whole(&mut self, variable: &Variable) -> VariableChange {
        let value = variable.value.as_ref().map_or(-1, |item| self.item(item) as i32);
        VariableChange::Whole(self.texts.of(&variable.name), variable.scope as u8, value)
    }

    /// The page.
    fn page(mut self, program: &Program, session: &Session, window: Window, ended: Option<Ended>) -> Page {
        let codes = session.codes();
        let mut files = stages::files(program, codes, &mut self.texts);
        let rows = codes.iter().enumerate().map(|(number, info)| {
            let file = files.iter().position(|(name, _)| *name == info.file);
            if file.is_none() && !self.codes.contains(&number) {
                return CodeRows {
                    name: self.texts.of(&info.qualname),
                    file: -1,
                    line: 0,
                    after: Vec::new(),
                    before: None,
                };
            }
            stages::code(info, file, &mut self.texts)
        });
        let codes = rows.collect();
        let complete = ended.is_some() && window.from == 0;
        let note = (!complete).then(|| self.note(window, ended.is_some()));
        Page {
            format: 1,
            version: env!("CARGO_PKG_VERSION"),
            texts: self.texts.into_all(),
            files: files.drain(..).map(|(_, file)| file).collect(),
            codes,
            items: self.items.into_all(),
            objects: self.objects,
            steps: self.steps,
            globals: self.globals,
            output: self.output,
            ended,
            complete,
            note,
        }
    }

    /// Says which steps are here and which are not.
    fn note(&self, window: Window, to_the_end: bool) -> String {
        let last = self.last.as_ref().map_or(0, |state| state.tick);
        let rest = if to_the_end { "the program's end" } else { "the program runs on after that" };
        let from = window.from;
        format!("This page holds steps {from} to {last}; {rest}. For others, make it with --from, --to or --limit.")
    }
}
