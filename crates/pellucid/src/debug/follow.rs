//! A run told instruction by instruction: in words ([`Event`]), or as one number each, by which two runs can be compared.
//!
//! An instruction is seen before it is carried out; what it left on the stack is known when the next one comes. So each is
//! held back until then, and [`Event`] tells of both.

use std::collections::HashMap;
use std::sync::Arc;

use pellucid_bytecode::dis::InstrTexts;
use pellucid_bytecode::{CodeKind, VerifiedCode};
use pellucid_vm::interp::observe::brief;
use pellucid_vm::{Value, Vm};

use super::scan::stored;
use super::view::is_library;

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

/// Sees each instruction of a run before it is carried out. When it is dropped, the run has ended or been stopped.
pub(super) trait Follower: Send {
    fn see(&mut self, vm: &Vm);
}

/// Makes events.
pub(super) struct Teller<F: FnMut(Event) + Send> {
    sink: F,
    /// The instruction being carried out.
    pending: Option<Event>,
    /// The instructions of each code object that ran, as text. The address stands for the code object, which is kept here.
    texts: HashMap<usize, (Arc<VerifiedCode>, Vec<String>)>,
}

impl<F: FnMut(Event) + Send> Teller<F> {
    pub(super) fn new(sink: F) -> Teller<F> {
        Teller { sink, pending: None, texts: HashMap::new() }
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

impl<F: FnMut(Event) + Send> Drop for Teller<F> {
    fn drop(&mut self) {
        self.finish(None);
    }
}

impl<F: FnMut(Event) + Send> Follower for Teller<F> {
    fn see(&mut self, vm: &Vm) {
        let depth = vm.frame_count() - 1;
        let view = vm.frame_view(depth);
        let verified = Arc::clone(&vm.heap[view.code].verified);
        let instruction = view.instruction as usize;
        let last = self.pending.as_ref();
        let begins = instruction == 0 && last.is_none_or(|last| last.depth != depth);
        let same_frame = last.is_some_and(|last| last.depth == depth && !last.instruction.starts_with("RETURN"));
        let stack = vm.frame_stack(depth);
        self.finish(same_frame.then(|| stack.iter().map(|&value| brief(vm, value)).collect()));
        let code = verified.code();
        // The library's own modules are not what somebody wants to see.
        if is_library(&code.filename) {
            return;
        }
        let mut changed = if begins { parameters(vm, depth, &verified) } else { Vec::new() };
        if let Some((name, _)) = stored(&verified, code.instrs[instruction]) {
            let deletes = code.instrs[instruction].effect().pops == 0;
            let value = (!deletes).then(|| brief(vm, stack.last().copied().unwrap_or(Value::NONE)));
            changed.push((name.to_owned(), value));
        }
        self.pending = Some(Event {
            file: code.filename.to_string(),
            line: code.positions[instruction].line,
            function: code.qualname.clone(),
            depth,
            instruction: self.text(&verified, instruction),
            stack: None,
            changed,
        });
    }
}

/// The parameters of a function that begins.
fn parameters(vm: &Vm, depth: usize, verified: &VerifiedCode) -> Vec<(String, Option<String>)> {
    let code = verified.code();
    if code.kind != CodeKind::Function {
        return Vec::new();
    }
    let parameters = code.locals.iter().zip(vm.frame_locals(depth)).take(code.param_count());
    let bound = parameters.filter(|(_, value)| !value.is_unbound());
    bound.map(|(name, &value)| (name.clone(), Some(brief(vm, value)))).collect()
}

/// Makes a number of where each instruction stands and of what it finds in its frame.
pub(super) struct Digester<F: FnMut(u64) + Send>(pub(super) F);

impl<F: FnMut(u64) + Send> Follower for Digester<F> {
    fn see(&mut self, vm: &Vm) {
        let depth = vm.frame_count() - 1;
        let view = vm.frame_view(depth);
        let mut hash = 0_u64;
        let mut add = |word: u64| hash = (hash.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        add(vm.ticks());
        add(depth as u64);
        add(u64::from(view.instruction));
        add(view.code.address() as u64);
        // What the allocator and the collector have done so far.
        add(vm.heap.bytes_in_use() as u64);
        add(vm.current_exception().bits());
        let registers = vm.frame_locals(depth).iter().chain(vm.frame_cells(depth)).chain(vm.frame_stack(depth));
        registers.for_each(|value| add(value.bits()));
        (self.0)(hash);
    }
}
