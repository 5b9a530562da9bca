//! Watching a program run, an instruction at a time: what the machine's observer sees, in words.
//!
//! The machine tells of an instruction before it is carried out; what it left on the stack is known when the next one
//! comes. So each is held back until then, and [`Event`] tells of both.

use std::collections::HashMap;
use std::sync::Arc;

use pellucid_bytecode::dis::InstrTexts;
use pellucid_bytecode::{CodeKind, Instr, VerifiedCode};
use pellucid_vm::interp::observe::{Answer, Observer, Place, brief};
use pellucid_vm::{Value, Vm};

/// One instruction that was carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The source file.
    pub file: String,
    /// The line, from 1; 0 if the instruction has no place in the source.
    pub line: u32,
    /// The function.
    pub function: String,
    /// How many functions are in progress below it.
    pub depth: usize,
    /// The instruction, as assembly has it.
    pub instruction: String,
    /// The function's stack afterwards, the top last; None if the instruction went on in another function (a call, a
    /// return, an exception that leaves).
    pub stack: Option<Vec<String>>,
    /// The variables that it gave a value, with the value; None for one that it deleted.
    pub changed: Vec<(String, Option<String>)>,
}

/// The observer that makes events.
pub(crate) struct Tracer {
    sink: Box<dyn FnMut(Event) + Send>,
    /// The instruction being carried out.
    pending: Option<Event>,
    /// The instructions of each code object that ran, as text. The address stands for the code object, which is kept here.
    texts: HashMap<usize, (Arc<VerifiedCode>, Vec<String>)>,
}

impl Tracer {
    pub(crate) fn new(sink: Box<dyn FnMut(Event) + Send>) -> Tracer {
        Tracer { sink, pending: None, texts: HashMap::new() }
    }

    fn text(&mut self, code: &Arc<VerifiedCode>, instruction: usize) -> String {
        let make = || {
            let texts = InstrTexts::new(code);
            let all = (0..code.code().instrs.len()).map(|index| texts.text(index).unwrap_or_default());
            (Arc::clone(code), all.collect())
        };
        self.texts.entry(Arc::as_ptr(code).addr()).or_insert_with(make).1[instruction].clone()
    }

    fn finish(&mut self, stack: Option<Vec<String>>) {
        if let Some(event) = self.pending.take() {
            (self.sink)(Event { stack, ..event });
        }
    }
}

impl Drop for Tracer {
    fn drop(&mut self) {
        self.finish(None);
    }
}

impl Observer for Tracer {
    fn stop(&mut self, vm: &mut Vm, place: Place) -> Answer {
        self.step(vm, &Step::new(vm, place));
        Answer::Go
    }
}

/// What is about to happen.
struct Step<'a> {
    code: Arc<VerifiedCode>,
    instruction: usize,
    depth: usize,
    stack: &'a [Value],
    locals: &'a [Value],
}

impl Step<'_> {
    fn new(vm: &Vm, place: Place) -> Step<'_> {
        Step {
            code: Arc::clone(&vm.heap[place.code].verified),
            instruction: place.instruction as usize,
            depth: place.depth,
            stack: vm.frame_stack(place.depth),
            locals: vm.frame_locals(place.depth),
        }
    }
}

impl Tracer {
    fn step(&mut self, vm: &Vm, step: &Step) {
        let code = step.code.code();
        let begins = step.instruction == 0 && self.pending.as_ref().is_none_or(|last| last.depth != step.depth);
        let same_frame = self
            .pending
            .as_ref()
            .is_some_and(|last| last.depth == step.depth && !last.instruction.starts_with("RETURN"));
        let stack = same_frame.then(|| step.stack.iter().map(|&value| brief(vm, value)).collect());
        self.finish(stack);
        // The library's own modules are not what somebody wants to see.
        if code.filename.starts_with("<frozen ") {
            return;
        }
        let instr = code.instrs[step.instruction];
        let mut changed = if begins { parameters(vm, step) } else { Vec::new() };
        changed.extend(assignment(vm, step, instr));
        self.pending = Some(Event {
            file: code.filename.to_string(),
            line: code.positions[step.instruction].line,
            function: code.qualname.clone(),
            depth: step.depth,
            instruction: self.text(&step.code, step.instruction),
            stack: None,
            changed,
        });
    }
}

/// The parameters of a function that begins.
fn parameters(vm: &Vm, step: &Step) -> Vec<(String, Option<String>)> {
    let code = step.code.code();
    if code.kind != CodeKind::Function {
        return Vec::new();
    }
    let parameters = code.locals.iter().zip(step.locals).take(code.param_count());
    parameters
        .filter(|(_, value)| !value.is_unbound())
        .map(|(name, &value)| (name.clone(), Some(brief(vm, value))))
        .collect()
}

/// The variable that an instruction is going to change.
fn assignment(vm: &Vm, step: &Step, instr: Instr) -> Option<(String, Option<String>)> {
    let code = step.code.code();
    let cell = |index: usize| code.cells.iter().chain(&code.frees).nth(index).cloned().unwrap_or_default();
    let (name, stores) = match instr {
        Instr::Store { var } => (code.locals[var.index()].clone(), true),
        Instr::Delete { var } => (code.locals[var.index()].clone(), false),
        Instr::StoreGlobal { name } | Instr::StoreName { name } => (code.names[name.index()].clone(), true),
        Instr::DeleteGlobal { name } | Instr::DeleteName { name } => (code.names[name.index()].clone(), false),
        Instr::StoreCell { cell: at } => (cell(at.index()), true),
        Instr::DeleteCell { cell: at } => (cell(at.index()), false),
        _ => return None,
    };
    let value = stores.then(|| brief(vm, step.stack.last().copied().unwrap_or(Value::NONE)));
    Some((name, value))
}
