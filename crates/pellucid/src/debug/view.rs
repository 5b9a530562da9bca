//! Looks at a machine that stands still and makes a [`State`] of it. No Python code runs, and nothing is allocated in the
//! machine, so that looking changes nothing.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;

use pellucid_bytecode::dis::InstrTexts;
use pellucid_bytecode::{CodeKind, VerifiedCode};
use pellucid_vm::heap::Gc;
use pellucid_vm::interp::observe::{FrameView, brief};
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::function::Cell;
use pellucid_vm::{Str, Value, Vm};

use super::code::{CodeId, Codes, kind_of};
use super::parts::{self, Piece};
use super::settings::Settings;
use super::state::{
    FrameKind, FrameState, Heap, Item, Label, Object, ObjectId, ObjectKind, Part, Scope, SourceRange, State, Variable,
};

/// Whether code is the library's own.
pub(super) fn is_library(file: &str) -> bool {
    file.starts_with("<frozen ")
}

/// The names given to objects so far: numbers in the order in which they were first seen, by address. Objects don't move.
#[derive(Default)]
pub(super) struct Names {
    by_address: HashMap<usize, ObjectId>,
}

impl Names {
    fn of(&mut self, address: usize) -> ObjectId {
        let next = ObjectId(self.by_address.len() as u64 + 1);
        *self.by_address.entry(address).or_insert(next)
    }
}

/// What making states takes beside the machine.
pub(super) struct Lookout {
    pub(super) codes: Codes,
    pub(super) names: Names,
    pub(super) settings: Settings,
    /// The texts of code objects' instructions.
    texts: HashMap<CodeId, Vec<String>>,
}

impl Lookout {
    pub(super) fn new(codes: Codes, settings: Settings) -> Lookout {
        Lookout { codes, names: Names::default(), settings, texts: HashMap::new() }
    }

    /// The state of a machine that stands before an instruction, or has ended.
    pub(super) fn state(
        &mut self,
        vm: &Vm,
        tick: u64,
        output_len: usize,
        source: &dyn Fn(&str) -> Option<Arc<str>>,
    ) -> State {
        let mut view = View { vm, out: self, source, waiting: Waiting::default(), objects: BTreeMap::new() };
        let count = vm.frame_count();
        let hidden = count.saturating_sub(view.out.settings.max_frames.max(2));
        let levels = (0..count).filter(|&level| level == 0 || level > hidden);
        let frames = levels.map(|level| view.frame(level)).collect();
        let handled = vm.current_exception().not_none().map(|value| view.item(value));
        let globals = if count == 0 { view.remaining() } else { Vec::new() };
        let heap = view.heap();
        State { tick, frames, globals, heap, handled, output_len }
    }

    /// The global variables of a frame's module.
    pub(super) fn globals(&mut self, vm: &Vm, level: usize) -> Vec<Variable> {
        let mut view = View { vm, out: self, source: &|_| None, waiting: Waiting::default(), objects: BTreeMap::new() };
        match vm.frame_count() {
            0 => view.remaining(),
            count if level < count => view.namespace(vm.frame_view(level).globals, Scope::Global),
            _ => Vec::new(),
        }
    }

    /// A value and the objects it refers to.
    pub(super) fn item(&mut self, vm: &Vm, value: Value) -> (Item, Heap) {
        let mut view = View { vm, out: self, source: &|_| None, waiting: Waiting::default(), objects: BTreeMap::new() };
        let item = view.item(value);
        (item, view.heap())
    }

    fn text(&mut self, id: CodeId, instruction: usize) -> String {
        let code = self.codes.get(id);
        let make = || {
            let texts = InstrTexts::new(code);
            (0..code.code().instrs.len()).map(|index| texts.text(index).unwrap_or_default()).collect()
        };
        self.texts.entry(id).or_insert_with(make).get(instruction).cloned().unwrap_or_default()
    }
}

/// One look.
struct View<'a> {
    vm: &'a Vm,
    out: &'a mut Lookout,
    source: &'a dyn Fn(&str) -> Option<Arc<str>>,
    /// Objects that were met and are still to be described.
    waiting: Waiting,
    objects: BTreeMap<ObjectId, Option<Object>>,
}

/// Objects by their turn: what the program computes with, and only then what it consists of, of which there may be much.
#[derive(Default)]
struct Waiting {
    data: VecDeque<(ObjectId, Value)>,
    code: VecDeque<(ObjectId, Value)>,
}

impl Waiting {
    fn push(&mut self, vm: &Vm, id: ObjectId, value: Value) {
        let is_code = matches!(parts::kind(vm, value), ObjectKind::Function | ObjectKind::Class | ObjectKind::Module);
        if is_code { self.code.push_back((id, value)) } else { self.data.push_back((id, value)) }
    }

    fn pop(&mut self) -> Option<(ObjectId, Value)> {
        self.data.pop_front().or_else(|| self.code.pop_front())
    }

    fn is_empty(&self) -> bool {
        self.data.is_empty() && self.code.is_empty()
    }
}

impl View<'_> {
    fn frame(&mut self, level: usize) -> FrameState {
        let frame = self.vm.frame_view(level);
        let verified = Arc::clone(&self.vm.heap[frame.code].verified);
        let code = verified.code();
        let source = self.source;
        let id = self.out.codes.number(&verified, || source(&code.filename));
        let instruction = frame.instruction as usize;
        let range = code.positions.get(instruction).map_or_else(SourceRange::default, |&position| position.into());
        let stack = self.vm.frame_stack(level).iter().map(|&value| self.item(value)).collect();
        FrameState {
            level,
            function: code.qualname.clone(),
            file: code.filename.to_string(),
            range,
            code: id,
            instruction,
            mnemonic: self.out.text(id, instruction),
            stack,
            variables: self.variables(level, &frame, &verified),
            kind: match kind_of(code) {
                // What `exec` with a namespace runs is a module's code made to look like a class body.
                FrameKind::Class if code.name == "<module>" => FrameKind::Module,
                kind => kind,
            },
            library: is_library(&code.filename),
        }
    }

    /// The program's own global variables, when no frame is left that refers to them.
    fn remaining(&mut self) -> Vec<Variable> {
        match self.vm.main_globals() {
            Some(globals) => self.namespace(globals, Scope::Global),
            None => Vec::new(),
        }
    }

    fn variables(&mut self, level: usize, frame: &FrameView, verified: &VerifiedCode) -> Vec<Variable> {
        let code = verified.code();
        let mut variables = Vec::new();
        let in_cells = |name: &String| code.cells.contains(name);
        for (name, &value) in code.locals.iter().zip(self.vm.frame_locals(level)) {
            // (Names that start with a dot are the compiler's own.)
            if !in_cells(name) && !name.starts_with('.') {
                variables.push(self.variable(name, Scope::Local, value));
            }
        }
        let names = code.cells.iter().map(|name| (name, Scope::Cell));
        let names = names.chain(code.frees.iter().map(|name| (name, Scope::Free)));
        for ((name, scope), &cell) in names.zip(self.vm.frame_cells(level)) {
            let value = cell.as_gc::<Cell>().map_or(Value::UNBOUND, |cell| self.vm.heap[cell].value);
            variables.push(self.variable(name, scope, value));
        }
        match (code.kind, frame.namespace.as_gc::<Dict>()) {
            (_, Some(namespace)) => variables.extend(self.namespace(namespace, Scope::Class)),
            (CodeKind::Module, None) => variables.extend(self.namespace(frame.globals, Scope::Global)),
            _ => {}
        }
        variables
    }

    fn variable(&mut self, name: &str, scope: Scope, value: Value) -> Variable {
        let value = (!value.is_unbound()).then(|| self.item(value));
        Variable { name: name.to_owned(), scope, value }
    }

    /// The variables in a dict.
    fn namespace(&mut self, dict: Gc<Dict>, scope: Scope) -> Vec<Variable> {
        let dunders = self.out.settings.dunder_globals || scope != Scope::Global;
        let entries = self.vm.heap[dict].iter().filter_map(|entry| Some((entry.key.as_gc::<Str>()?, entry.value)));
        let entries = entries.filter(|(name, _)| dunders || !is_dunder(name.as_str()));
        let entries: Vec<_> = entries.take(self.out.settings.max_variables).collect();
        entries.into_iter().map(|(name, value)| self.variable(name.as_str(), scope, value)).collect()
    }

    fn item(&mut self, value: Value) -> Item {
        let object = parts::identity(self.vm, value).map(|address| {
            let id = self.out.names.of(address);
            if let Entry::Vacant(place) = self.objects.entry(id) {
                place.insert(None);
                self.waiting.push(self.vm, id, value);
            }
            id
        });
        Item { text: parts::text(self.vm, value), type_name: type_name(self.vm, value), object }
    }

    /// Describes what was met, nearest first, as far as the bounds allow.
    fn heap(mut self) -> Heap {
        let mut described = 0;
        while described < self.out.settings.max_objects
            && let Some((id, value)) = self.waiting.pop()
        {
            described += 1;
            let object = self.object(id, value);
            self.objects.insert(id, Some(object));
        }
        let truncated = !self.waiting.is_empty();
        let objects = self.objects.into_iter().filter_map(|(id, object)| Some((id, object?))).collect();
        Heap { objects, truncated }
    }

    fn object(&mut self, id: ObjectId, value: Value) -> Object {
        let (pieces, more) = parts::pieces(self.vm, value, self.out.settings.max_parts);
        let part = |(label, value): (Piece, Value)| {
            let label = match label {
                Piece::Index(index) => Label::Index(index),
                Piece::Key(key) => Label::Key(self.item(key)),
                Piece::Name(name) => Label::Name(name),
            };
            Part { label, value: self.item(value) }
        };
        let parts = pieces.into_iter().map(part).collect();
        Object {
            id,
            type_name: type_name(self.vm, value),
            text: parts::text(self.vm, value),
            kind: parts::kind(self.vm, value),
            parts,
            more,
        }
    }
}

fn is_dunder(name: &str) -> bool {
    name.len() > 4 && name.starts_with("__") && name.ends_with("__")
}

fn type_name(vm: &Vm, value: Value) -> String {
    if value.is_unbound() { "nothing".to_owned() } else { vm.type_name(value).to_owned() }
}

/// A text for a value, for conditions and messages.
pub(super) fn short_text(vm: &Vm, value: Value) -> String {
    brief(vm, value)
}
