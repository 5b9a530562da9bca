//! The loop: fetches register code and carries it out. Arms hold the quick case; the rest is in [`super::steps`].
//!
//! A room that may hold `unsafe`. Invariants: `frame` is the topmost frame whenever an instruction begins, and `pc`, `base`
//! and `consts` are its own; register, constant and cache operands are in range because the verifier checked the portable
//! code and the translator derives them from it; the machine's `top` is the frame's whenever other code is called.

#[macro_use]
mod words;
#[macro_use]
mod arms;
mod seldom;
mod small;

use small::{arith_small, exact_float, int_floor_div, int_mod, int_shift_left, int_shift_right};

use super::call::{Outcome, Target};
use super::generator::RUNS_AHEAD;
use super::machine::{Exit, Frame, FrameKind};
use super::observe::Course;
use super::reg::{Inst, NO_REG, Op, Right};
use crate::heap::{Gc, Instance, Kind};
use crate::ops::arith::{BinaryOp, UnaryOp};
use crate::ops::compare::CompareOp;
use crate::types::class::Class;
use crate::types::dict::Dict;
use crate::types::function::{Cell, Function};
use crate::types::generator::{Generator, GeneratorState};
use crate::types::iter::{self, Iter};
use crate::types::list::List;
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

impl Vm {
    /// Runs the topmost frame, which native code has just pushed, until it is left.
    pub(super) fn run(&mut self) -> PyResult {
        self.enter_native_run()?;
        self.heap.poll -= 1;
        let stopped = if self.heap.poll <= 0 { self.poll_slow().err() } else { None };
        if stopped.is_some() {
            let frame = self.machine.frames.last_mut().expect("a frame was pushed");
            // As if the instruction that would be next had raised. SAFETY: there is one, since the frame is about to run.
            frame.pc = unsafe { frame.pc.add(1) };
        }
        let result = self.dispatch(stopped);
        self.native_depth -= 1;
        result
    }

    /// As [`Vm::run`], starting by raising an exception there.
    pub(super) fn run_raising(&mut self, raised: Raised) -> PyResult {
        self.enter_native_run()?;
        let result = self.dispatch(Some(raised));
        self.native_depth -= 1;
        result
    }

    pub(super) fn dispatch(&mut self, raise_first: Option<Raised>) -> PyResult {
        if self.machine.watch.observer.is_none() {
            return dispatch::<false>(self, raise_first);
        }
        self.machine.watch.loops += 1;
        let result = dispatch::<true>(self, raise_first);
        self.machine.watch.loops -= 1;
        // The frame whose instruction called native code goes on, without being loaded anew.
        self.note_passed();
        result
    }

    fn enter_native_run(&mut self) -> PyResult<()> {
        if let Err(raised) = self.enter_native() {
            let frame = self.machine.frames.pop().expect("a frame was pushed");
            self.finish_generator(&frame);
            return Err(raised);
        }
        Ok(())
    }
}

#[allow(clippy::cognitive_complexity)]
fn dispatch<const OBSERVED: bool>(vm: &mut Vm, raise_first: Option<Raised>) -> PyResult {
    let mut pc: *const Inst;
    let mut base: *mut Value;
    let mut consts: *const Value;
    let mut frame: *mut Frame;
    // Under an observer: the first instruction of the running code, and where portable ones begin in it.
    let mut first: *const Inst = std::ptr::null();
    let mut begins: *const u8 = std::ptr::null();

    words!($, vm, pc, base, consts, frame, first, begins);
    shared_arms!($, vm, pc, frame);

    load_frame!();
    if let Some(raised) = raise_first {
        vm.unwind(raised, false)?;
        load_frame!();
    }
    loop {
        if OBSERVED {
            // SAFETY: `begins` has a place for each instruction of the code that is running.
            let begun = unsafe { *begins.add((pc as usize - first as usize) / std::mem::size_of::<Inst>()) };
            // (At every instruction, so that it makes no difference where the observer is called.)
            vm.machine.top = f!(top);
            if begun != 0 && vm.machine.watch.ticks >= vm.machine.watch.next {
                save_pc!();
                match vm.observe_step() {
                    Course::On => {}
                    Course::Anew => load_frame!(),
                    Course::Left(raised) => return Err(raised),
                }
            }
            vm.machine.watch.ticks += u64::from(begun);
        }
        // (By reference, so that each arm reads the operands it uses and no others.)
        // SAFETY: `pc` points at an instruction: code never runs off its end (proved by the verifier).
        let inst: &Inst = unsafe { &*pc };
        // SAFETY: one past an instruction is within the vector, or one past its end.
        pc = unsafe { pc.add(1) };
        if OBSERVED {
            // An observer that stops in a function called by native code sees where this frame waits.
            save_pc!();
        }
        match inst.op {
            Op::Nop => {}
            Op::Move => r!(inst.a) = r!(inst.b),
            Op::LoadK => r!(inst.a) = k!(inst.bc()),
            Op::Swap => {
                let a = r!(inst.a);
                r!(inst.a) = r!(inst.b);
                r!(inst.b) = a;
            }
            Op::CheckLocal => {
                if r!(inst.a).is_unbound() {
                    raise!(vm.unbound_local(inst.a), false);
                }
            }
            Op::DeleteLocal => {
                if r!(inst.a).is_unbound() {
                    raise!(vm.unbound_local(inst.a), false);
                }
                r!(inst.a) = Value::UNBOUND;
            }
            Op::LoadCell => {
                let cell = r!(inst.b).gc_unchecked::<Cell>();
                let value = vm.heap[cell].value;
                if value.is_unbound() {
                    raise!(vm.unbound_cell(inst.b), false);
                }
                r!(inst.a) = value;
            }
            Op::StoreCell => {
                let cell = r!(inst.b).gc_unchecked::<Cell>();
                vm.heap[cell].value = r!(inst.a);
            }
            Op::DeleteCell => {
                let cell = r!(inst.b).gc_unchecked::<Cell>();
                if vm.heap[cell].value.is_unbound() {
                    raise!(vm.unbound_cell(inst.b), false);
                }
                vm.heap[cell].value = Value::UNBOUND;
            }
            Op::NewCell => r!(inst.a) = vm.heap.alloc(Cell { value: Value::UNBOUND }).into(),
            Op::LoadGlobal => {
                r!(inst.a) = match vm.cached_global(f!(code), f!(func), inst.bc()) {
                    Some(value) => value,
                    None => attempt!(vm.load_global(inst.bc() as usize)),
                };
            }
            Op::StoreGlobal => {
                let value = r!(inst.a);
                vm.store_global(inst.bc() as usize, value);
            }
            Op::LoadAttr => {
                let object = r!(inst.b);
                let code = f!(code);
                match vm.load_attr_quick(object, code, inst.c) {
                    Some(value) => r!(inst.a) = value,
                    None => {
                        if let Some(getter) = vm.cached_getter(object, code, inst.c) {
                            // A property: its getter is called as any function, above this frame's registers.
                            let at = vm.machine.slot(f!(top));
                            vm.machine.set(f!(top), object);
                            enter_plain!(getter, at, inst.a);
                        }
                        // A getter may run, and a collection in it looks at what this frame still needs.
                        save_pc!();
                        r!(inst.a) = attempt!(vm.load_attr(object, inst.c));
                    }
                }
            }
            Op::StoreAttr => {
                let (object, value) = (r!(inst.a), r!(inst.b));
                if !vm.store_attr_quick(object, value, f!(code), inst.c) {
                    attempt!(vm.store_attr(object, value, inst.c));
                }
            }
            Op::LoadMethod => {
                let object = r!(inst.b);
                match vm.load_method_quick(object, f!(code), inst.c) {
                    Some(method) => {
                        r!(inst.a) = method;
                        r!(inst.a + 1) = object;
                    }
                    None => {
                        let (method, receiver) = attempt!(vm.load_method(object, inst.c));
                        r!(inst.a) = method;
                        r!(inst.a + 1) = receiver;
                    }
                }
            }
            Op::LoadItem => {
                let (container, index) = (r!(inst.b), r!(inst.c));
                r!(inst.a) = match vm.quick_item(container, index) {
                    Some(value) => value,
                    None => {
                        if let Some(method) = vm.plain_method(container, vm.names.getitem, 2) {
                            let at = vm.put_arguments(f!(top), &[container, index]);
                            enter_plain!(method, at, inst.a);
                        }
                        attempt!(vm.getitem(container, index))
                    }
                };
            }
            Op::LoadItemK => {
                let (container, index) = (r!(inst.b), k!(inst.c));
                r!(inst.a) = match vm.quick_item(container, index) {
                    Some(value) => value,
                    None => attempt!(vm.getitem(container, index)),
                };
            }
            Op::LoadItemI => {
                let (container, index) = (r!(inst.b), Value::int_unchecked((inst.c as i16).into()));
                r!(inst.a) = match vm.quick_item(container, index) {
                    Some(value) => value,
                    None => attempt!(vm.getitem(container, index)),
                };
            }
            Op::StoreItemI => {
                let (container, index, value) = (r!(inst.a), Value::int_unchecked((inst.b as i16).into()), r!(inst.c));
                if !vm.quick_set_item(container, index, value) {
                    attempt!(vm.setitem(container, index, value));
                }
            }
            Op::StoreItem => {
                let (container, index, value) = (r!(inst.a), r!(inst.b), r!(inst.c));
                if !vm.quick_set_item(container, index, value) {
                    attempt!(vm.setitem(container, index, value));
                }
            }
            Op::Neg => {
                let a = r!(inst.b);
                r!(inst.a) = if a.is_small_float() {
                    vm.new_float(-a.small_float_unchecked())
                } else {
                    attempt!(vm.unary(UnaryOp::Neg, a))
                };
            }
            Op::Pos => r!(inst.a) = attempt!(vm.unary(UnaryOp::Pos, r!(inst.b))),
            Op::Invert => r!(inst.a) = attempt!(vm.unary(UnaryOp::Invert, r!(inst.b))),
            Op::Not => {
                let truth = truth!(r!(inst.b));
                r!(inst.a) = Value::bool(!truth);
            }
            Op::Add => arith_arm!(inst, Add, r!(inst.c), Value::add_small, |a: f64, b: f64| a + b),
            Op::Sub => arith_arm!(inst, Sub, r!(inst.c), Value::sub_small, |a: f64, b: f64| a - b),
            Op::Mul => arith_arm!(inst, Mul, r!(inst.c), Value::mul_small, |a: f64, b: f64| a * b),
            Op::AddK => arith_arm!(inst, Add, k!(inst.c), Value::add_small, |a: f64, b: f64| a + b),
            Op::SubK => arith_arm!(inst, Sub, k!(inst.c), Value::sub_small, |a: f64, b: f64| a - b),
            Op::MulK => arith_arm!(inst, Mul, k!(inst.c), Value::mul_small, |a: f64, b: f64| a * b),
            Op::Div => div_arm!(inst, r!(inst.c)),
            Op::DivK => div_arm!(inst, k!(inst.c)),
            Op::FloorDiv => int_arm!(inst, FloorDiv, r!(inst.c), int_floor_div),
            Op::FloorDivK => int_arm!(inst, FloorDiv, k!(inst.c), int_floor_div),
            Op::Mod => mod_arm!(inst, r!(inst.c)),
            Op::ModK => mod_arm!(inst, k!(inst.c)),
            Op::Pow => r!(inst.a) = binary!(inst, Pow, r!(inst.b), r!(inst.c)),
            Op::PowK => r!(inst.a) = binary!(inst, Pow, r!(inst.b), k!(inst.c)),
            Op::MatMul => r!(inst.a) = binary!(inst, MatMul, r!(inst.b), r!(inst.c)),
            Op::MatMulK => r!(inst.a) = binary!(inst, MatMul, r!(inst.b), k!(inst.c)),
            Op::ShiftLeft => int_arm!(inst, ShiftLeft, r!(inst.c), int_shift_left),
            Op::ShiftLeftK => int_arm!(inst, ShiftLeft, k!(inst.c), int_shift_left),
            Op::ShiftRight => int_arm!(inst, ShiftRight, r!(inst.c), int_shift_right),
            Op::ShiftRightK => int_arm!(inst, ShiftRight, k!(inst.c), int_shift_right),
            Op::BitAnd => int_arm!(inst, BitAnd, r!(inst.c), |a: i64, b: i64| Some(Value::int_unchecked(a & b))),
            Op::BitAndK => int_arm!(inst, BitAnd, k!(inst.c), |a: i64, b: i64| Some(Value::int_unchecked(a & b))),
            Op::BitOr => int_arm!(inst, BitOr, r!(inst.c), |a: i64, b: i64| Some(Value::int_unchecked(a | b))),
            Op::BitOrK => int_arm!(inst, BitOr, k!(inst.c), |a: i64, b: i64| Some(Value::int_unchecked(a | b))),
            Op::BitXor => int_arm!(inst, BitXor, r!(inst.c), |a: i64, b: i64| Some(Value::int_unchecked(a ^ b))),
            Op::BitXorK => int_arm!(inst, BitXor, k!(inst.c), |a: i64, b: i64| Some(Value::int_unchecked(a ^ b))),
            Op::AddI => add_arm!(inst, Add, checked_add, |a: f64, b: f64| a + b),
            Op::SubI => add_arm!(inst, Sub, checked_sub, |a: f64, b: f64| a - b),
            Op::AddMask => mask_arm!(inst, Add, r!(inst.c)),
            Op::SubMask => mask_arm!(inst, Sub, r!(inst.c)),
            Op::MulMask => mask_arm!(inst, Mul, r!(inst.c)),
            Op::ShiftLeftMask => mask_arm!(inst, ShiftLeft, r!(inst.c)),
            Op::AddMaskK => mask_arm!(inst, Add, k!(inst.c)),
            Op::SubMaskK => mask_arm!(inst, Sub, k!(inst.c)),
            Op::MulMaskK => mask_arm!(inst, Mul, k!(inst.c)),
            Op::ShiftLeftMaskK => mask_arm!(inst, ShiftLeft, k!(inst.c)),
            Op::Lt => compare_arm!(inst, <, Lt),
            Op::Le => compare_arm!(inst, <=, Le),
            Op::Gt => compare_arm!(inst, >, Gt),
            Op::Ge => compare_arm!(inst, >=, Ge),
            Op::Eq => compare_arm!(inst, ==, Eq),
            Op::Ne => compare_arm!(inst, !=, Ne),
            Op::Is => r!(inst.a) = Value::bool(vm.is_same(r!(inst.b), r!(inst.c))),
            Op::IsNot => r!(inst.a) = Value::bool(!vm.is_same(r!(inst.b), r!(inst.c))),
            Op::In => r!(inst.a) = Value::bool(attempt!(vm.contains(r!(inst.c), r!(inst.b)))),
            Op::NotIn => r!(inst.a) = Value::bool(!attempt!(vm.contains(r!(inst.c), r!(inst.b)))),
            Op::JumpLt => jump_compare_arm!(inst, r!(inst.b), <, Lt),
            Op::JumpLe => jump_compare_arm!(inst, r!(inst.b), <=, Le),
            Op::JumpGt => jump_compare_arm!(inst, r!(inst.b), >, Gt),
            Op::JumpGe => jump_compare_arm!(inst, r!(inst.b), >=, Ge),
            Op::JumpLtK => jump_compare_arm!(inst, k!(inst.b), <, Lt),
            Op::JumpLeK => jump_compare_arm!(inst, k!(inst.b), <=, Le),
            Op::JumpGtK => jump_compare_arm!(inst, k!(inst.b), >, Gt),
            Op::JumpGeK => jump_compare_arm!(inst, k!(inst.b), >=, Ge),
            Op::JumpLtI => jump_immediate_arm!(inst, <, Lt),
            Op::JumpLeI => jump_immediate_arm!(inst, <=, Le),
            Op::JumpGtI => jump_immediate_arm!(inst, >, Gt),
            Op::JumpGeI => jump_immediate_arm!(inst, >=, Ge),
            Op::JumpEqI => jump_immediate_arm!(inst, ==, Eq),
            Op::JumpNeI => jump_immediate_arm!(inst, !=, Ne),
            Op::JumpEq => jump_eq_arm!(inst, r!(inst.b), Eq, false),
            Op::JumpNe => jump_eq_arm!(inst, r!(inst.b), Ne, true),
            Op::JumpEqK => jump_eq_arm!(inst, k!(inst.b), Eq, false),
            Op::JumpNeK => jump_eq_arm!(inst, k!(inst.b), Ne, true),
            Op::JumpIs | Op::JumpIsK => {
                let b = if inst.op == Op::JumpIs { r!(inst.b) } else { k!(inst.b) };
                if vm.is_same(r!(inst.a), b) == (inst.x != 0) {
                    jump!(inst.c as i16 as isize);
                }
            }
            Op::JumpIn | Op::JumpInK => {
                let b = if inst.op == Op::JumpIn { r!(inst.b) } else { k!(inst.b) };
                if attempt!(vm.contains(b, r!(inst.a))) == (inst.x != 0) {
                    jump!(inst.c as i16 as isize);
                }
            }
            Op::Jump => jump!(inst.bc() as i32 as isize),
            Op::JumpIfFalse => {
                if !truth!(r!(inst.a)) {
                    jump!(inst.bc() as i32 as isize);
                }
            }
            Op::JumpIfTrue => {
                if truth!(r!(inst.a)) {
                    jump!(inst.bc() as i32 as isize);
                }
            }
            Op::GetIter => {
                let iterable = r!(inst.b);
                if iterable.kind() == Some(Kind::Generator) {
                    vm.note_temporary(iterable, pc);
                }
                r!(inst.a) = attempt!(vm.iter(iterable));
            }
            Op::EndIter => {
                let iterator = r!(inst.a);
                if iterator.kind() == Some(Kind::Generator) {
                    save_pc!();
                    attempt!(vm.end_temporary(iterator));
                }
            }
            Op::ForIter => {
                let iterator = r!(inst.b);
                match iterator.kind() {
                    Some(Kind::Iter) => {
                        let iter = iterator.gc_unchecked::<Iter>();
                        match attempt!(vm.next_quick(iter)) {
                            Some(value) => r!(inst.a) = value,
                            None => jump!(inst.c as i16 as isize),
                        }
                    }
                    Some(Kind::Generator)
                        if matches!(
                            vm.heap[iterator.gc_unchecked::<Generator>()].state,
                            GeneratorState::Created | GeneratorState::Suspended
                        ) =>
                    {
                        save_pc!();
                        let generator = iterator.gc_unchecked::<Generator>();
                        attempt!(vm.push_generator(generator, Value::NONE, FrameKind::ForIter, inst.a));
                        load_frame!();
                    }
                    _ => {
                        save_pc!();
                        match attempt!(vm.iter_next(iterator)) {
                            Some(value) => r!(inst.a) = value,
                            None => jump!(inst.c as i16 as isize),
                        }
                    }
                }
            }
            Op::ForIterPair => {
                let iterator = r!(inst.b);
                save_pc!();
                match iterator.kind() {
                    Some(Kind::Iter) => match attempt!(iter::next_pair(vm, iterator.gc_unchecked())) {
                        iter::Step::Pair(first, second) => {
                            // SAFETY: an Unpack into two follows, and behind it another instruction.
                            let slot = unsafe { (*pc).a };
                            // SAFETY: as above.
                            pc = unsafe { pc.add(1) };
                            r!(slot) = second;
                            r!(slot + 1) = first;
                        }
                        iter::Step::Item(value) => r!(inst.a) = value,
                        iter::Step::End => jump!(inst.c as i16 as isize),
                    },
                    Some(Kind::Generator)
                        if matches!(
                            vm.heap[iterator.gc_unchecked::<Generator>()].state,
                            GeneratorState::Created | GeneratorState::Suspended
                        ) =>
                    {
                        let generator = iterator.gc_unchecked::<Generator>();
                        attempt!(vm.push_generator(generator, Value::NONE, FrameKind::ForIter, inst.a));
                        load_frame!();
                    }
                    _ => match attempt!(vm.iter_next(iterator)) {
                        Some(value) => r!(inst.a) = value,
                        None => jump!(inst.c as i16 as isize),
                    },
                }
            }
            Op::Call => {
                let callee = r!(inst.a);
                if let Some(func) = callee.as_gc::<Function>()
                    && vm.quick_argc(func) == u32::from(inst.b)
                {
                    enter_plain!(func, &mut r!(inst.a + 1), inst.c);
                }
                save_pc!();
                if let Some(class) = callee.as_gc::<Class>()
                    && class == vm.types.range
                    // SAFETY: the callee's arguments stand behind it, in registers of this frame.
                    && let Some((range, small)) = crate::types::range::of_small(unsafe {
                        std::slice::from_raw_parts(base.add(inst.a as usize + 1), inst.b as usize)
                    })
                {
                    // SAFETY: an instruction follows, since a call does not end a block.
                    let next = unsafe { &*pc };
                    // The range may go unmade only where its iterator takes its place: a variable is read again.
                    if !OBSERVED && next.op == Op::GetIter && (next.a, next.b) == (inst.c, inst.c) {
                        let iter = Iter::Range { next: small.start, remaining: small.len, step: small.step };
                        r!(next.a) = vm.heap.alloc(iter).into();
                        // SAFETY: as above.
                        pc = unsafe { pc.add(1) };
                    } else {
                        r!(inst.c) = vm.heap.alloc(range).into();
                    }
                    continue;
                }
                if let Some(class) = callee.as_gc::<Class>()
                    && let Some(init) = vm.quick_init(class, inst.b as usize)
                {
                    let instance = vm.new_plain_instance(class);
                    let at: *mut Value = &mut r!(inst.a);
                    if let Some(entered) = vm.push_plain(init, at, inst.c) {
                        // The instance is in the callee's place, right before the arguments.
                        // SAFETY: the slot is a register of the frame below, written here before anything reads it.
                        unsafe { *at = instance };
                        frame = entered;
                        f!(instance) = instance;
                        begin_frame!(at);
                        continue;
                    }
                }
                let slot = vm.slot_of(base, inst.a);
                if let Some(native) = callee.as_gc::<Native>() {
                    r!(inst.c) = attempt!(vm.call_native(native, slot + 1, inst.b as usize, None));
                    vm.machine.top = f!(top);
                    continue;
                }
                let target = Target { kind: FrameKind::Call, result: inst.c };
                entered!(vm.prepare_call(slot, inst.b as usize, None, target), inst.c);
            }
            Op::CallMethod => {
                let callee = r!(inst.a);
                let mut slot = vm.slot_of(base, inst.a);
                let mut argc = inst.b as usize + 1;
                if callee.is_unbound() {
                    slot += 1;
                    argc -= 1;
                } else if let Some(func) = callee.as_gc::<Function>()
                    && vm.quick_argc(func) as usize == argc
                {
                    enter_plain!(func, &mut r!(inst.a + 1), inst.c);
                }
                save_pc!();
                if let Some(native) = callee.as_gc::<Native>() {
                    if argc == 2
                        && let Some(generator) = r!(inst.a + 1).as_gc::<Generator>()
                        && vm.sends(native, generator, r!(inst.a + 2))
                    {
                        attempt!(vm.push_generator(generator, r!(inst.a + 2), FrameKind::Send, inst.c));
                        load_frame!();
                        continue;
                    }
                    r!(inst.c) = attempt!(vm.call_native(native, slot + 1, argc, None));
                    vm.machine.top = f!(top);
                    continue;
                }
                let target = Target { kind: FrameKind::Call, result: inst.c };
                entered!(vm.prepare_call(slot, argc, None, target), inst.c);
            }
            Op::CallKw => {
                save_pc!();
                let slot = vm.slot_of(base, inst.a);
                let target = Target { kind: FrameKind::Call, result: inst.a };
                let names = k!(inst.c).as_gc();
                entered!(vm.prepare_call(slot, inst.b as usize, names, target), inst.a);
            }
            Op::CallMethodKw => {
                save_pc!();
                let bound = r!(inst.a).is_unbound();
                let slot = vm.slot_of(base, inst.a) + usize::from(bound);
                let argc = inst.b as usize + usize::from(!bound);
                let target = Target { kind: FrameKind::Call, result: inst.a };
                let names = k!(inst.c).as_gc();
                entered!(vm.prepare_call(slot, argc, names, target), inst.a);
            }
            Op::CallEx => {
                save_pc!();
                let slot = vm.slot_of(base, inst.a);
                entered!(vm.call_ex(slot, inst.x != 0, inst.a), inst.a);
            }
            Op::EnterWith => {
                save_pc!();
                let (exit, enter) = attempt!(vm.exit_and_enter(r!(inst.a)));
                (r!(inst.a), r!(inst.a + 1)) = (exit, enter);
                let target = Target { kind: FrameKind::Call, result: inst.a + 1 };
                let slot = vm.slot_of(base, inst.a + 1);
                entered!(vm.prepare_call(slot, 0, None, target), inst.a + 1);
            }
            Op::Return => leave!(r!(inst.a)),
            Op::ReturnK => leave!(k!(inst.bc())),
            Op::MakeFunction => {
                let slot = vm.slot_of(base, inst.a);
                r!(inst.a) = attempt!(vm.make_function(slot, inst.b, inst.x));
            }
            Op::Yield | Op::YieldItem => {
                let value = r!(inst.a);
                if f!(result) == RUNS_AHEAD && f!(kind) == FrameKind::Entry && vm.keeps_ahead(value) {
                    // It goes on at once, as if nothing was sent.
                    r!(inst.a) = Value::NONE;
                    continue;
                }
                let at = vm.inst_index(pc);
                let left = vm.suspend_generator(at, inst.a);
                match left.kind {
                    FrameKind::Entry => {
                        vm.machine.last_exit = if inst.op == Op::Yield { Exit::Yielded } else { Exit::Item };
                        return Ok(value);
                    }
                    FrameKind::ForIter | FrameKind::Send | FrameKind::Call | FrameKind::Until | FrameKind::Operator => {
                        load_frame!();
                        r!(left.result) = value;
                    }
                    FrameKind::YieldFrom => match vm.pass_on() {
                        Some(result) => {
                            load_frame!();
                            r!(result) = value;
                        }
                        None => return Ok(value),
                    },
                }
            }
            Op::YieldFrom => {
                let (iterator, sent) = (r!(inst.a), r!(inst.a + 1));
                if let Some(generator) = iterator.as_gc::<Generator>()
                    && vm.heap[generator].can_go_on(sent)
                {
                    // SAFETY: back to this instruction, which runs again when what it waits for has yielded.
                    pc = unsafe { pc.sub(1) };
                    save_pc!();
                    if let Err(raised) = vm.push_generator(generator, sent, FrameKind::YieldFrom, inst.a) {
                        // SAFETY: forward again, as everywhere when an instruction raises.
                        pc = unsafe { pc.add(1) };
                        raise!(raised, false);
                    }
                    load_frame!();
                    continue;
                }
                save_pc!();
                match attempt!(vm.advance_delegate(iterator, sent)) {
                    Err(result) => r!(inst.a) = result,
                    Ok(yielded) => {
                        vm.machine.top = f!(top);
                        // SAFETY: back to this instruction; see above.
                        pc = unsafe { pc.sub(1) };
                        let at = vm.inst_index(pc);
                        let left = vm.suspend_generator(at, inst.a + 1);
                        match left.kind {
                            FrameKind::Entry => {
                                vm.machine.last_exit = Exit::Yielded;
                                return Ok(yielded);
                            }
                            FrameKind::ForIter
                            | FrameKind::Send
                            | FrameKind::Call
                            | FrameKind::Until
                            | FrameKind::Operator => {
                                load_frame!();
                                r!(left.result) = yielded;
                            }
                            FrameKind::YieldFrom => match vm.pass_on() {
                                Some(result) => {
                                    load_frame!();
                                    r!(result) = yielded;
                                }
                                None => return Ok(yielded),
                            },
                        }
                    }
                }
            }
            Op::GetAiter => {
                let iterable = r!(inst.b);
                if iterable.kind() == Some(Kind::Generator) {
                    vm.note_temporary(iterable, pc);
                }
                r!(inst.a) = attempt!(vm.get_aiter(iterable));
            }
            Op::BuildTuple => {
                let slot = vm.slot_of(base, inst.a);
                r!(inst.c) = vm.build_tuple(slot, inst.b as usize);
            }
            Op::BuildList => {
                let slot = vm.slot_of(base, inst.a);
                r!(inst.c) = vm.build_list(slot, inst.b as usize);
            }
            Op::BuildSet | Op::BuildDict | Op::BuildString | Op::BuildSlice => {
                let slot = vm.slot_of(base, inst.a);
                r!(inst.c) = attempt!(vm.build(inst.op, slot, inst.b as usize));
            }
            Op::ListAppend => {
                let value = r!(inst.b);
                match r!(inst.a).as_gc::<List>() {
                    Some(list) => vm.list_append(list, value),
                    None => raise!(vm.bad_operand("LIST_APPEND"), false),
                }
            }
            Op::SetAdd | Op::ListExtend | Op::SetUpdate | Op::DictUpdate | Op::DictMerge => {
                attempt!(vm.extend(inst.op, r!(inst.a), r!(inst.b)));
            }
            Op::DictSet => match r!(inst.a).as_gc::<Dict>() {
                Some(dict) => attempt!(vm.dict_set(dict, r!(inst.b), r!(inst.c))),
                None => raise!(vm.bad_operand("DICT_SET"), false),
            },
            Op::Format => {
                let spec = if inst.c == NO_REG { Value::UNBOUND } else { r!(inst.c) };
                r!(inst.a) = attempt!(vm.format_field(inst.x, r!(inst.b), spec));
            }
            Op::Unpack => {
                let slot = vm.slot_of(base, inst.a);
                attempt!(vm.unpack(r!(inst.c), inst.b as usize, slot));
            }
            Op::Raise => {
                let slot = vm.slot_of(base, inst.a);
                save_pc!();
                let (raised, again) = vm.exec_raise(slot, inst.x);
                raise!(raised, again);
            }
            Op::PushExc => {
                let raised = r!(inst.a);
                r!(inst.a) = vm.machine.handled;
                r!(inst.a + 1) = raised;
                // Assembly can have anything there.
                vm.machine.handled = if vm.as_raised(raised).is_some() { raised } else { Value::NONE };
            }
            Op::PopExc => {
                let previous = r!(inst.a);
                // Assembly can have anything there.
                vm.machine.handled = if vm.as_raised(previous).is_some() { previous } else { Value::NONE };
            }
            Op::MatchExc => r!(inst.a) = Value::bool(attempt!(vm.exc_matches(r!(inst.b), r!(inst.a)))),
            Op::LoadClassCell
            | Op::DeleteGlobal
            | Op::LoadName
            | Op::StoreName
            | Op::DeleteName
            | Op::DeleteAttr
            | Op::DeleteItem
            | Op::GetYieldFromIter
            | Op::GetAwaitable
            | Op::GetAnext
            | Op::EndAsyncFor
            | Op::EnterAsyncWith
            | Op::ToTuple
            | Op::ListToTuple
            | Op::UnpackEx
            | Op::PushNamespace
            | Op::UseNamespace
            | Op::SetupAnnotations
            | Op::Reraise
            | Op::MatchGroup
            | Op::JoinRaised
            | Op::ExitWith
            | Op::PushAssertionError
            | Op::Import
            | Op::ImportFrom
            | Op::ImportStar
            | Op::MatchSequence
            | Op::MatchMapping
            | Op::MatchKeys
            | Op::MatchClass
            | Op::DictRest
            | Op::GetLen
            | Op::Print
            | Op::BuildClass => {
                save_pc!();
                if let Err((raised, again)) = vm.carry_out_seldom(inst, base) {
                    raise!(raised, again);
                }
                vm.machine.top = f!(top);
            }
        }
    }
}

/// A typed reference that the loop passes around by value.
const _: () = assert!(std::mem::size_of::<Gc<Function>>() == std::mem::size_of::<usize>());
