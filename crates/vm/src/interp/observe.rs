//! Watching a program run: an observer is told of every portable instruction before it is carried out.
//!
//! The loop takes it as a compile-time parameter, so that nothing is paid for it when there is none. What runs under an
//! observer is translated without fusing, so that each portable instruction has its effect before the next one begins.
//! Presentation is the observer's business; here is what can be seen, and a way to show values that runs no Python code.

use std::sync::Arc;

use pellucid_bytecode::verify::VerifiedCode;

use dashu_int::ops::BitTest;

use crate::heap::{Instance, Str, Tuple};
use crate::types::bytes::Bytes;
use crate::types::class::Class;
use crate::types::dict::Dict;
use crate::types::function::Function;
use crate::types::int::BigInt;
use crate::types::list::List;
use crate::types::module::Module;
use crate::types::set::Set;
use crate::value::Value;
use crate::vm::Vm;

/// What is about to happen.
pub struct Step {
    /// The code that is running.
    pub code: Arc<VerifiedCode>,
    /// The index of the portable instruction that comes next.
    pub instruction: usize,
    /// How many frames are below this one.
    pub depth: usize,
    /// The values on the frame's stack, the top last.
    pub stack: Vec<Value>,
    /// The local variables; UNBOUND where there is no value.
    pub locals: Vec<Value>,
}

/// Somebody who watches.
pub trait Observer: Send {
    /// Called before each instruction. The values are good until it returns; no Python code may be run.
    fn step(&mut self, vm: &Vm, step: &Step);
}

impl Vm {
    /// Has everything that runs from now on watched. Code that ran before stays unwatched, so this comes first.
    pub fn observe(&mut self, observer: Box<dyn Observer>) {
        self.machine.fuse = false;
        self.machine.observer = Some(observer);
    }

    /// Ends watching.
    pub fn take_observer(&mut self) -> Option<Box<dyn Observer>> {
        self.machine.observer.take()
    }

    /// Tells the observer of the instruction at the topmost frame's `pc`, if a portable instruction begins there.
    #[cold]
    pub(super) fn observe_step(&mut self) {
        let frame = *self.machine.frames.last().expect("a frame is running");
        let loaded = &self.heap[frame.code];
        // SAFETY: `pc` points into this code's instructions.
        let inst = unsafe { frame.pc.offset_from(loaded.insts.as_ptr()) } as usize;
        let instruction = loaded.origins[inst] as usize;
        if loaded.starts[instruction] as usize != inst {
            return;
        }
        let code = Arc::clone(&loaded.verified);
        let Some(mut observer) = self.machine.observer.take() else { return };
        let depth = code.depths()[instruction] as usize;
        let base = self.machine.index_of(frame.base);
        let (first, locals) = (base + loaded.stack_base(), code.code().locals.len());
        let stack = (first..first + depth).map(|slot| self.machine.get(slot)).collect();
        let locals = (base..base + locals).map(|slot| self.machine.get(slot)).collect();
        let step = Step { code, instruction, depth: self.machine.frames.len() - 1, stack, locals };
        observer.step(self, &step);
        self.machine.observer = Some(observer);
    }
}

/// How many items of a container are shown, and how many levels of containers in each other.
const ITEMS: usize = 8;
const LEVELS: usize = 3;
/// How many characters of a string are shown.
const CHARACTERS: usize = 60;

/// A short text for a value, made without running any Python code: built-in values as `repr` shows them, cut short where
/// they are long, others by their class.
pub fn brief(vm: &Vm, value: Value) -> String {
    let mut out = String::new();
    write(vm, &mut out, value, LEVELS);
    out
}

fn write(vm: &Vm, out: &mut String, value: Value, levels: usize) {
    if value.is_unbound() {
        out.push_str("<nothing>");
    } else if let Some(text) = plain(vm, value) {
        out.push_str(&text);
    } else if let Some(tuple) = value.as_gc::<Tuple>() {
        let end = if tuple.items().len() == 1 { ",)" } else { ")" };
        sequence(vm, out, ("(", end), tuple.items(), levels);
    } else if let Some(list) = value.as_gc::<List>() {
        sequence(vm, out, ("[", "]"), &vm.heap[list].items, levels);
    } else if let Some(set) = value.as_gc::<Set>() {
        let items: Vec<Value> = vm.heap[set].iter().take(ITEMS + 1).collect();
        let brackets = match (vm.heap[set].frozen, items.is_empty()) {
            (true, true) => ("frozenset(", ")"),
            (true, false) => ("frozenset({", "})"),
            (false, true) => ("set(", ")"),
            (false, false) => ("{", "}"),
        };
        sequence(vm, out, brackets, &items, levels);
    } else if let Some(dict) = value.as_gc::<Dict>() {
        write_dict(vm, out, dict, levels);
    } else {
        out.push_str(&described(vm, value));
    }
}

/// Numbers, strings, and the values that are one of a kind.
fn plain(vm: &Vm, value: Value) -> Option<String> {
    if let Some(text) = value.as_gc::<Str>() {
        let text = text.as_str();
        let cut: String = text.chars().take(CHARACTERS).collect();
        let more = if cut.len() < text.len() { "..." } else { "" };
        return Some(format!("{}{more}", pellucid_bytecode::pure::str_repr(&cut)));
    }
    if let Some(float) = value.as_float() {
        return Some(pellucid_bytecode::pure::float_repr(float));
    }
    if let Some(int) = value.as_small_int() {
        return Some(int.to_string());
    }
    if let Some(big) = value.as_gc::<BigInt>() {
        let bits = vm.heap[big].0.bit_len();
        return Some(if bits > 400 { format!("<int of {bits} bits>") } else { vm.heap[big].0.to_string() });
    }
    if let Some(bytes) = value.as_gc::<Bytes>() {
        let bytes = bytes.as_slice();
        let more = if bytes.len() > CHARACTERS { "..." } else { "" };
        return Some(format!("{}{more}", pellucid_bytecode::pure::bytes_repr(&bytes[..bytes.len().min(CHARACTERS)])));
    }
    let text = match value {
        Value::NONE => "None",
        Value::TRUE => "True",
        Value::FALSE => "False",
        Value::ELLIPSIS => "Ellipsis",
        _ => return None,
    };
    Some(text.to_owned())
}

fn sequence(vm: &Vm, out: &mut String, brackets: (&str, &str), items: &[Value], levels: usize) {
    out.push_str(brackets.0);
    if levels == 0 && !items.is_empty() {
        out.push_str("...");
    } else {
        for (index, &item) in items.iter().take(ITEMS).enumerate() {
            if index > 0 {
                out.push_str(", ");
            }
            write(vm, out, item, levels.saturating_sub(1));
        }
        if items.len() > ITEMS {
            out.push_str(", ...");
        }
    }
    out.push_str(brackets.1);
}

fn write_dict(vm: &Vm, out: &mut String, dict: crate::heap::Gc<Dict>, levels: usize) {
    out.push('{');
    for (index, entry) in vm.heap[dict].iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        if levels == 0 || index == ITEMS {
            out.push_str("...");
            break;
        }
        write(vm, out, entry.key, levels - 1);
        out.push_str(": ");
        write(vm, out, entry.value, levels - 1);
    }
    out.push('}');
}

/// A value by what it is rather than by what it says about itself.
fn described(vm: &Vm, value: Value) -> String {
    if let Some(class) = value.as_gc::<Class>() {
        return format!("<class {}>", vm.heap[class].qualname.as_str());
    }
    if let Some(function) = value.as_gc::<Function>() {
        return format!("<function {}>", vm.heap[function].qualname.as_str());
    }
    if let Some(module) = value.as_gc::<Module>() {
        return format!("<module {}>", vm.heap[module].name.as_str());
    }
    if let Some(native) = value.as_gc::<crate::types::native::Native>() {
        return format!("<built-in {}>", vm.heap[native].def.name);
    }
    let name = vm.type_name(value);
    if value.is::<Instance>() { format!("<{name} object>") } else { format!("<{name}>") }
}
