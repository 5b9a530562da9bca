//! Conditions of breakpoints, and a quick way to look at them: most are a comparison of variables with constants, and can
//! be answered from a machine that stands still, a million times if need be.
//!
//! What operators mean is in [`pellucid_bytecode::pure`]; here is only what fetches operands and follows jumps. Whatever
//! could run code, raise or depend on more is left to the machine (`Unsure`).

use std::sync::Arc;

use pellucid_bytecode::pure::{self, BinaryOp, CompareOp, UnaryOp};
use pellucid_bytecode::{Const, Instr, VerifiedCode};
use pellucid_vm::types::class::Layout;
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::function::Cell;
use pellucid_vm::types::list::List;
use pellucid_vm::types::native::Native;
use pellucid_vm::types::set::Set;
use pellucid_vm::{Gc, Instance, Str, Tuple, Value, Vm};

use crate::error::SourceError;
use crate::program::{CompileMode, CompileOptions, Program};

/// A condition, compiled.
#[derive(Debug)]
pub(super) struct Condition {
    pub(super) text: String,
    code: Arc<VerifiedCode>,
}

/// What a quick look says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Yes,
    No,
    Unsure,
}

/// What is on the stack of a quick look.
enum Operand {
    Plain(Const),
    Object(Value),
}

/// The most instructions of a quick look.
const MOST: usize = 200;
/// Strings longer than this are not copied for it.
const LONGEST: usize = 1000;

impl Condition {
    pub(super) fn new(text: &str) -> Result<Condition, SourceError> {
        let options = CompileOptions { mode: CompileMode::Eval, ..CompileOptions::default() };
        let program = Program::compile_with(text.trim(), "<condition>", options)?;
        Ok(Condition { text: text.trim().to_owned(), code: Arc::clone(program.code()) })
    }

    /// Whether it holds in a frame, if that can be told without running anything.
    pub(super) fn holds_quickly(&self, vm: &Vm, level: usize) -> Verdict {
        match self.result(vm, level) {
            Some(true) => Verdict::Yes,
            Some(false) => Verdict::No,
            None => Verdict::Unsure,
        }
    }

    fn result(&self, vm: &Vm, level: usize) -> Option<bool> {
        let code = self.code.code();
        let mut stack: Vec<Operand> = Vec::new();
        let mut next = 0;
        for _ in 0..MOST {
            let instr = code.instrs[next];
            next += 1;
            match instr {
                Instr::Return {} => return truth(vm, &stack.pop()?),
                Instr::Push { value } => stack.push(Operand::Plain(code.consts[value.index()].clone())),
                Instr::LoadGlobal { name } | Instr::LoadName { name } => {
                    stack.push(operand(variable(vm, level, &code.names[name.index()])?));
                }
                Instr::LoadAttr { name } => {
                    let Operand::Object(object) = stack.pop()? else { return None };
                    stack.push(operand(attribute(vm, object, &code.names[name.index()])?));
                }
                Instr::Call { argc } if argc.0 == 1 => {
                    let argument = stack.pop()?;
                    let Operand::Object(function) = stack.pop()? else { return None };
                    stack.push(Operand::Plain(Const::Int(length(vm, function, &argument)?)));
                }
                Instr::Jump { target } => next = target.index(),
                Instr::JumpIfFalse { target } | Instr::JumpIfTrue { target } => {
                    if truth(vm, &stack.pop()?)? == matches!(instr, Instr::JumpIfTrue { .. }) {
                        next = target.index();
                    }
                }
                Instr::JumpIfFalseOrPop { target } | Instr::JumpIfTrueOrPop { target } => {
                    if truth(vm, stack.last()?)? == matches!(instr, Instr::JumpIfTrueOrPop { .. }) {
                        next = target.index();
                    } else {
                        stack.pop();
                    }
                }
                Instr::Pop {} => {
                    stack.pop()?;
                }
                Instr::Not {} => {
                    let holds = truth(vm, &stack.pop()?)?;
                    stack.push(Operand::Plain(Const::Bool(!holds)));
                }
                Instr::Is {} | Instr::IsNot {} => {
                    let (b, a) = (stack.pop()?, stack.pop()?);
                    let same = identical(&a, &b)?;
                    stack.push(Operand::Plain(Const::Bool(same == matches!(instr, Instr::Is {}))));
                }
                _ => operator(instr, &mut stack)?,
            }
        }
        None
    }
}

/// An operator on numbers and texts.
fn operator(instr: Instr, stack: &mut Vec<Operand>) -> Option<()> {
    let mut plain = || match stack.pop()? {
        Operand::Plain(value) => Some(value),
        Operand::Object(_) => None,
    };
    let result = if let Some(op) = UnaryOp::of(&instr) {
        pure::unary(op, &plain()?)?
    } else {
        let (b, a) = (plain()?, plain()?);
        match (CompareOp::of(&instr), BinaryOp::of(&instr)) {
            (Some(op), _) => pure::compare(op, &a, &b)?,
            (_, Some(op)) => pure::binary(op, &a, &b)?,
            _ => return None,
        }
    };
    stack.push(Operand::Plain(result));
    Some(())
}

/// A value in the form in which operators take it.
fn operand(value: Value) -> Operand {
    let plain = if let Some(int) = value.as_small_int() {
        Const::Int(int)
    } else if let Some(float) = value.as_float() {
        Const::Float(float)
    } else if let Some(text) = value.as_gc::<Str>().filter(|text| text.byte_len() <= LONGEST) {
        Const::Str(text.as_str().to_owned())
    } else {
        match value {
            Value::NONE => Const::None,
            Value::TRUE => Const::Bool(true),
            Value::FALSE => Const::Bool(false),
            _ => return Operand::Object(value),
        }
    };
    Operand::Plain(plain)
}

fn truth(vm: &Vm, operand: &Operand) -> Option<bool> {
    match operand {
        Operand::Plain(value) => Some(pure::is_true(value)),
        Operand::Object(value) => Some(size(vm, *value)? > 0),
    }
}

fn identical(a: &Operand, b: &Operand) -> Option<bool> {
    let is_single = |value: &Const| matches!(value, Const::None | Const::Bool(_));
    match (a, b) {
        (Operand::Object(a), Operand::Object(b)) => Some(a == b),
        (Operand::Plain(a), Operand::Plain(b)) if is_single(a) || is_single(b) => Some(a == b),
        (Operand::Plain(a), Operand::Object(_)) | (Operand::Object(_), Operand::Plain(a)) if is_single(a) => {
            Some(false)
        }
        _ => None,
    }
}

/// `len` of an object.
fn length(vm: &Vm, function: Value, argument: &Operand) -> Option<i64> {
    let native = function.as_gc::<Native>()?;
    if vm.heap[native].def.name != "len" {
        return None;
    }
    match argument {
        Operand::Plain(Const::Str(text)) => i64::try_from(text.chars().count()).ok(),
        Operand::Plain(_) => None,
        Operand::Object(value) => i64::try_from(size(vm, *value)?).ok(),
    }
}

/// How many items a container of a built-in type has.
fn size(vm: &Vm, value: Value) -> Option<usize> {
    if let Some(list) = value.as_gc::<List>() {
        Some(vm.heap[list].items.len())
    } else if let Some(tuple) = value.as_gc::<Tuple>() {
        Some(tuple.items().len())
    } else if let Some(dict) = value.as_gc::<Dict>() {
        Some(vm.heap[dict].len())
    } else {
        value.as_gc::<Set>().map(|set| vm.heap[set].len())
    }
}

/// The value of a name in a frame.
fn variable(vm: &Vm, level: usize, name: &str) -> Option<Value> {
    let view = vm.frame_view(level);
    let code = vm.heap[view.code].verified.code();
    let cells = code.cells.iter().chain(&code.frees);
    if let Some(index) = cells.clone().position(|cell| cell == name) {
        let cell = vm.frame_cells(level)[index].as_gc::<Cell>()?;
        return bound(vm.heap[cell].value);
    }
    if let Some(index) = code.locals.iter().position(|local| local == name) {
        return bound(vm.frame_locals(level)[index]);
    }
    if !view.namespace.is_unbound() {
        let namespace = view.namespace.as_gc::<Dict>()?;
        if let Some(value) = entry(vm, namespace, name) {
            return Some(value);
        }
    }
    entry(vm, view.globals, name).or_else(|| entry(vm, vm.builtins, name))
}

fn bound(value: Value) -> Option<Value> {
    (!value.is_unbound()).then_some(value)
}

fn entry(vm: &Vm, dict: Gc<Dict>, name: &str) -> Option<Value> {
    let is_name = |key: Value| key.as_gc::<Str>().is_some_and(|key| key.as_str() == name);
    vm.heap[dict].iter().find(|entry| is_name(entry.key)).map(|entry| entry.value)
}

/// An attribute that an instance itself has, where its class has no say in it.
fn attribute(vm: &Vm, object: Value, name: &str) -> Option<Value> {
    let instance = object.as_gc::<Instance>()?;
    let shape = vm.heap.shape(instance.shape());
    let class = &vm.heap[shape.class];
    let of_class = |name: &str| class.mro.iter().any(|&base| entry(vm, vm.heap[base].dict, name).is_some());
    if shape.is_dict || class.layout != Layout::Plain || of_class(name) {
        return None;
    }
    // (`object` itself has a `__getattribute__`; a class of the program's with one of its own is the machine's business.)
    let own = |base: &&Gc<pellucid_vm::types::class::Class>| !matches!(vm.heap[**base].layout, Layout::Native(_));
    if class.mro.iter().filter(own).any(|&base| entry(vm, vm.heap[base].dict, "__getattribute__").is_some()) {
        return None;
    }
    let index = shape.keys.iter().position(|key| key.as_str() == name)?;
    bound(instance.slot(shape.reserved as usize + index))
}
