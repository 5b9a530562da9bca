//! Code as the interpreter runs it: verified portable code with its constants as values, and, once it has been called,
//! its register code and inline caches.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use dashu_int::{IBig, Sign, UBig};
use pellucid_bytecode::verify::VerifiedCode;
use pellucid_bytecode::{Code, Const, Instr};

use super::cache::{AttrSite, GlobalCache};
use super::reg::{Inst, Op};
use super::translate::Translation;
use crate::heap::parts::{parts, saved_by_parts};
use crate::heap::{Gc, Marker, Str, Trace};
use crate::types::complex::Complex;
use crate::types::generator::{GeneratorKind, Turn};
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// A code object of this VM.
pub struct LoadedCode {
    /// The portable code.
    pub verified: Arc<VerifiedCode>,
    /// Constants as values. (Shared with snapshots, so that they stay where they are.)
    pub consts: Arc<Vec<Value>>,
    /// The first of them.
    pub(super) first_const: *const Value,
    /// Names, interned.
    pub names: Vec<Gc<Str>>,
    /// Names of the locals, interned.
    pub locals: Vec<Gc<Str>>,
    /// Nested code.
    pub children: Vec<Gc<LoadedCode>>,
    /// The first instruction of the register code; null until the code is first called.
    pub(super) entry: *const Inst,
    /// The register code. (Shared with snapshots, so that it stays where it is as long as one of them has frames in it.)
    pub(super) register: Option<Arc<RegisterCode>>,
    pub(super) attr_caches: Vec<AttrSite>,
    pub(super) global_caches: Vec<GlobalCache>,
    /// Registers of a frame: locals, cells, stack, and slack for a receiver put before arguments.
    pub(super) registers: u32,
    /// The number of arguments with which a call needs no binding; `u32::MAX` if every call does.
    pub(super) simple_argc: u32,
    /// Parameters of every kind.
    pub(super) params: u32,
    /// Parameters that are captured: which local's value goes into which cell.
    pub(super) captured: Vec<(u16, u16)>,
    /// Has cell or free variables, or is a generator: entering takes more than a frame.
    pub(super) needs_setup: bool,
    /// The generators that it makes can be awaited.
    pub(crate) iterable_coroutine: bool,
    /// Its functions stay as they are where a class holds them, as those that are written in C elsewhere do.
    pub(crate) unbound: bool,
    /// The number of arguments with which a call takes a frame and its cells, and nothing else; `u32::MAX` if none, or not translated yet.
    pub(super) quick_argc: u32,
    /// How many registers behind the parameters are made unbound when a frame is entered: the locals, if one of them is
    /// ever read without being known to have a value, or those up to the last that has one on some paths only.
    pub(super) cleared: u32,
    /// A call makes a generator (or another suspended frame).
    pub(super) makes_generator: bool,
    /// Cells of its own; they follow the locals.
    pub(super) cell_count: u32,
    /// `verified`'s name, interned; the qualified name likewise.
    pub(super) name: Gc<Str>,
    pub(super) qualname: Gc<Str>,
    /// Its number among those loaded under an observer ([`super::passed`]); 0 for none.
    pub(super) number: u32,
    /// Or-ed to the addresses of its frames: lifts those that are not to count as low ([`super::passed`]).
    pub(super) lift: usize,
}

/// What a translation comes to, as far as it never changes.
pub(super) struct RegisterCode {
    pub(super) insts: Vec<Inst>,
    /// For each instruction of the register code, the portable instruction that it belongs to.
    pub(super) origins: Vec<u32>,
    /// For each portable instruction, where its register code begins.
    pub(super) starts: Vec<u32>,
    /// For each instruction of the register code, 1 if a portable instruction begins there, for the observed loop to count.
    /// Not there until asked for if portable instructions were fused; then all are 0.
    begins: OnceLock<Box<[u8]>>,
}

impl RegisterCode {
    fn new(insts: Vec<Inst>, origins: Vec<u32>, starts: Vec<u32>, fused: bool) -> RegisterCode {
        let begins = OnceLock::new();
        if !fused {
            let mark = |(at, &origin): (usize, &u32)| u8::from(starts[origin as usize] as usize == at);
            begins.get_or_init(|| origins.iter().enumerate().map(mark).collect());
        }
        RegisterCode { insts, origins, starts, begins }
    }
}

/// Functions that show a frame's locals; code that names one of them has its locals unbound until they get a value.
const LOOKING: [&str; 7] = ["locals", "vars", "dir", "eval", "exec", "_getframe", "breakpoint"];

impl LoadedCode {
    /// How many locals, from the first, have registers that tell whether they have a value.
    pub(super) fn told_by_registers(&self) -> usize {
        (self.params + self.cleared) as usize
    }

    /// Whether the registers of comprehensions' variables have a value only while the comprehension runs: the compiler deletes
    /// them where the code may look at its own variables.
    pub(super) fn tells_of_comprehensions(&self) -> bool {
        let code = self.verified.code();
        let deletes =
            |instr: &Instr| matches!(instr, Instr::Delete { var } if code.comprehended.contains(&(var.index() as u32)));
        !code.comprehended.is_empty() && code.instrs.iter().any(deletes)
    }

    /// Where the frame's stack registers begin.
    pub(super) fn stack_base(&self) -> usize {
        let code = self.verified.code();
        code.locals.len() + code.cells.len() + code.frees.len()
    }

    /// The register code; empty until the code is first called.
    #[inline]
    pub(super) fn insts(&self) -> &[Inst] {
        self.register.as_ref().map_or(&[], |register| &register.insts)
    }

    /// For each instruction of the register code, the portable instruction that it belongs to.
    #[inline]
    pub(super) fn origins(&self) -> &[u32] {
        self.register.as_ref().map_or(&[], |register| &register.origins)
    }

    /// Where portable instructions begin in the register code, which there is.
    #[inline(always)]
    pub(super) fn begins(&self) -> *const u8 {
        let Some(register) = &self.register else { return std::ptr::null() };
        register.begins.get_or_init(|| vec![0; register.insts.len()].into()).as_ptr()
    }

    /// The index of the instruction at an address within the register code, or just behind it.
    #[inline(always)]
    pub(super) fn index_of(&self, pc: *const Inst) -> usize {
        (pc as usize).wrapping_sub(self.entry as usize) / std::mem::size_of::<Inst>()
    }

    /// The portable instruction that a frame is at whose `pc` is behind it.
    pub(super) fn instruction_before(&self, pc: *const Inst) -> Option<u32> {
        self.origins().get(self.index_of(pc).saturating_sub(1)).copied()
    }

    /// Takes over its register code. `keep_clear`: every register is made unbound when a frame is entered; that goes with
    /// code that was not fused.
    pub(super) fn set_translation(&mut self, done: Translation, keep_clear: bool) {
        let all = self.registers - self.params;
        let checks = |inst: &Inst| matches!(inst.op, Op::CheckLocal | Op::DeleteLocal);
        let looks = |name: &Gc<Str>| LOOKING.contains(&name.as_str());
        self.cleared = if keep_clear || self.makes_generator {
            all
        } else if done.insts.iter().any(checks) || self.names.iter().any(looks) {
            self.locals.len() as u32 - self.params
        } else {
            done.uncertain.saturating_sub(self.params)
        };
        self.quick_argc = if self.makes_generator { u32::MAX } else { self.simple_argc };
        let register = Arc::new(RegisterCode::new(done.insts, done.origins, done.starts, !keep_clear));
        self.entry = register.insts.as_ptr();
        self.register = Some(register);
        self.attr_caches = done.attr_caches;
        self.global_caches = done.global_caches;
    }

    /// Whether it belongs to a module that is native code in the reference implementation: its frames don't count for
    /// the limit on recursion, and tracebacks leave them out.
    pub(crate) fn is_unseen(&self) -> bool {
        let name = &*self.verified.code().filename;
        name.starts_with("<frozen _") && name != "<frozen _collections_abc>"
            || matches!(name, "<frozen functools>" | "<frozen datetime>")
    }

    /// What a call makes, if it makes a suspended frame.
    pub(super) fn generator_kind(&self) -> GeneratorKind {
        let flags = self.verified.code().flags;
        match (flags.coroutine, flags.generator) {
            (true, true) => GeneratorKind::AsyncGenerator(Turn::Idle),
            (true, false) => GeneratorKind::Coroutine,
            (false, _) if self.iterable_coroutine => GeneratorKind::IterableCoroutine,
            (false, _) => GeneratorKind::Generator,
        }
    }
}

parts! {
    struct LoadedCode {
        verified, consts, first_const, names, locals, children, entry, register, attr_caches, global_caches, registers, simple_argc, params,
        captured, needs_setup, iterable_coroutine, unbound, quick_argc, cleared, makes_generator, cell_count, name, qualname,
        number, lift,
    }
}

impl Trace for LoadedCode {
    saved_by_parts!();
    fn trace(&self, marker: &mut Marker) {
        marker.values(&self.consts);
        self.names.iter().for_each(|&n| marker.gc(n));
        self.children.iter().for_each(|&c| marker.gc(c));
        marker.gc(self.name);
        marker.gc(self.qualname);
    }
    fn external_bytes(&self) -> usize {
        self.register.as_ref().map_or(0, |register| register.insts.capacity()) * 16
            + self.consts.capacity() * 8
            + self.attr_caches.capacity() * 168
    }
}

/// The value of a constant.
pub fn const_value(vm: &mut Vm, constant: &Const) -> PyResult {
    Ok(match constant {
        Const::None => Value::NONE,
        Const::Bool(b) => Value::bool(*b),
        Const::Ellipsis => Value::ELLIPSIS,
        Const::Int(i) => vm.new_int(*i),
        Const::BigInt { negative, magnitude } => {
            let sign = if *negative { Sign::Negative } else { Sign::Positive };
            vm.new_bigint(IBig::from_parts(sign, UBig::from_le_bytes(magnitude)))
        }
        Const::Float(f) => vm.new_float(*f),
        Const::Complex(real, imag) => vm.heap.alloc(Complex { real: *real, imag: *imag }).into(),
        Const::Str(text) if text.len() <= 40 => vm.heap.intern(text).into(),
        Const::Str(text) => vm.new_str(text),
        Const::Bytes(bytes) => vm.new_bytes(bytes.clone()),
        Const::Tuple(items) => {
            let items = items.iter().map(|c| const_value(vm, c)).collect::<PyResult<Vec<_>>>()?;
            vm.new_tuple(&items)
        }
        Const::FrozenSet(items) => {
            let items = items.iter().map(|c| const_value(vm, c)).collect::<PyResult<Vec<_>>>()?;
            // The reference implementation makes such a constant twice, the second time from the first, which decides in
            // which order its members come.
            let first = vm.new_set(&items, true)?;
            let items = vm.collect(first)?;
            vm.new_set(&items, true)?
        }
    })
}

/// Which parameter's value goes into which cell. (Code that was written by hand may have many of both.)
fn captured_parameters(code: &Code) -> Vec<(u16, u16)> {
    let parameters = &code.locals[..code.param_count()];
    let few = code.cells.len() * parameters.len() < 1000;
    let places: HashMap<&String, usize> = match few {
        true => HashMap::new(),
        false => parameters.iter().enumerate().map(|(place, name)| (name, place)).collect(),
    };
    let place = |name: &String| if few { parameters.iter().position(|p| p == name) } else { places.get(name).copied() };
    let cells = code.cells.iter().enumerate();
    cells.filter_map(|(cell, name)| Some((place(name)? as u16, cell as u16))).collect()
}

/// Makes a code object of this VM from verified portable code. Nothing is translated yet.
///
/// # Errors
/// If a constant can't be made (a frozenset of something unhashable).
pub fn load(vm: &mut Vm, verified: &Arc<VerifiedCode>) -> PyResult<Gc<LoadedCode>> {
    let children = verified.children().iter().map(|c| load(vm, c)).collect::<PyResult<Vec<_>>>()?;
    let code = verified.code();
    let consts = code.consts.iter().map(|c| const_value(vm, c)).collect::<PyResult<Vec<_>>>()?;
    let consts = Arc::new(consts);
    let names = code.names.iter().map(|n| vm.heap.intern(n)).collect();
    let locals = code.locals.iter().map(|n| vm.heap.intern(n)).collect();
    let captured = captured_parameters(code);
    let flags = code.flags;
    let is_simple = code.kw_only_count == 0 && !flags.var_args && !flags.var_kwargs;
    let needs_setup = !code.cells.is_empty() || !code.frees.is_empty() || flags.generator || flags.coroutine;
    let registers = code.locals.len() + code.cells.len() + code.frees.len() + code.max_stack as usize + 2;
    let loaded = LoadedCode {
        first_const: consts.as_ptr(),
        consts,
        names,
        locals,
        children,
        entry: std::ptr::null(),
        register: None,
        attr_caches: Vec::new(),
        global_caches: Vec::new(),
        registers: registers as u32,
        simple_argc: if is_simple { code.arg_count } else { u32::MAX },
        params: code.param_count() as u32,
        captured,
        needs_setup,
        iterable_coroutine: false,
        unbound: false,
        quick_argc: u32::MAX,
        makes_generator: flags.generator || flags.coroutine,
        cleared: 0,
        cell_count: code.cells.len() as u32,
        name: vm.heap.intern(&code.name),
        qualname: vm.heap.intern(&code.qualname),
        number: vm.machine.watch.number(verified),
        lift: vm.machine.watch.passing.lift(&code.filename),
        verified: verified.clone(),
    };
    Ok(vm.heap.alloc(loaded))
}
