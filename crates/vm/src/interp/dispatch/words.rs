//! The words in which the loop's arms are written: registers and constants, raising, jumping, entering and leaving frames.
//!
//! They speak of the loop's own variables. Rust's macros see only variables of the place where they are written, so the loop
//! hands its variables in, once, and the words are made there; `$d` stands for the dollar of the words themselves.
//!
//! A room that may hold `unsafe`; the invariants are those of [`super`].

macro_rules! words {
    ($d:tt, $vm:ident, $pc:ident, $base:ident, $consts:ident, $frame:ident, $first:ident, $begins:ident) => {
        macro_rules! f {
            ($d field:ident) => {
                // SAFETY: `frame` is the topmost frame (top of this file), and frames don't move.
                (*unsafe { &mut *$frame }).$d field
            };
        }
        macro_rules! load_code {
            () => {{
                $consts = $vm.heap[f!(code)].first_const;
                if OBSERVED {
                    let loaded = &$vm.heap[f!(code)];
                    $first = loaded.entry;
                    $begins = loaded.begins();
                    // SAFETY: the number was given when the code was loaded.
                    unsafe { $vm.machine.watch.passing.note($frame.addr() | loaded.lift, loaded.number) };
                }
            }};
        }
        macro_rules! load_frame {
            () => {{
                $frame = $vm.machine.frames.top();
                load_registers!();
            }};
        }
        macro_rules! load_registers {
            () => {{
                $pc = f!(pc);
                $base = f!(base);
                load_code!();
                $vm.machine.top = f!(top);
            }};
        }
        macro_rules! save_pc {
            () => {
                f!(pc) = $pc
            };
        }
        macro_rules! raise {
            ($d raised:expr, $d again:expr) => {{
                let raised = $d raised;
                save_pc!();
                $vm.machine.top = f!(top);
                $vm.unwind(raised, $d again)?;
                load_frame!();
                continue;
            }};
        }
        macro_rules! attempt {
            ($d result:expr) => {
                match $d result {
                    Ok(value) => value,
                    Err(raised) => raise!(raised, false),
                }
            };
        }
        macro_rules! r {
            ($d i:expr) => {
                // SAFETY: register operands are within the frame (top of this file).
                *unsafe { &mut *$base.add($d i as usize) }
            };
        }
        macro_rules! k {
            ($d i:expr) => {
                // SAFETY: constant operands are within the table (top of this file).
                unsafe { *$consts.add($d i as usize) }
            };
        }
        macro_rules! truth {
            ($d value:expr) => {{
                let value: Value = $d value;
                match value.as_bool() {
                    Some(truth) => truth,
                    None => attempt!($vm.truth(value)),
                }
            }};
        }
        macro_rules! poll {
            () => {{
                save_pc!();
                if let Err(raised) = $vm.poll_slow() {
                    // An interrupt comes before the instruction that would be next, and is that one's: `unwind` expects
                    // `pc` behind it. SAFETY: there is one, since `pc` was just set to an instruction.
                    $pc = unsafe { $pc.add(1) };
                    raise!(raised, false);
                }
            }};
        }
        macro_rules! jump {
            ($d offset:expr) => {{
                let offset: isize = $d offset;
                // SAFETY: targets of jumps are instructions of this code.
                $pc = unsafe { $pc.offset(offset) };
                if offset < 0 {
                    $vm.heap.poll -= 1;
                    if $vm.heap.poll <= 0 {
                        poll!();
                    }
                }
            }};
        }
        macro_rules! entered {
            ($d outcome:expr, $d dst:expr) => {
                match attempt!($d outcome) {
                    Outcome::Frame => {
                        $vm.heap.poll -= 1;
                        load_frame!();
                        if $vm.heap.poll <= 0 {
                            poll!();
                        }
                    }
                    Outcome::Value(value) => {
                        r!($d dst) = value;
                        $vm.machine.top = f!(top);
                    }
                }
            };
        }
        // Goes into a function whose arguments, as many as it has parameters, stand from `$at` on; if that takes more than a
        // frame, goes on behind the macro.
        macro_rules! enter_plain {
            ($d func:expr, $d at:expr, $d dst:expr) => {{
                let (func, at): (Gc<Function>, *mut Value) = ($d func, $d at);
                save_pc!();
                if let Some(entered) = $vm.push_plain(func, at, $d dst) {
                    $frame = entered;
                    begin_frame!(at);
                    continue;
                }
            }};
        }
        macro_rules! begin_frame {
            ($d at:expr) => {{
                $base = $d at;
                $pc = f!(pc);
                load_code!();
                $vm.heap.poll -= 1;
                if $vm.heap.poll <= 0 {
                    poll!();
                }
            }};
        }
        macro_rules! leave {
            ($d value:expr) => {{
                let mut value: Value = $d value;
                if f!(kind) == FrameKind::Call && f!(instance).is_unbound() {
                    let result = f!(result);
                    $frame = $vm.machine.frames.leave();
                    load_registers!();
                    r!(result) = value;
                    continue;
                }
                let left = $vm.machine.frames.pop().expect("a frame is running");
                if !left.instance.is_unbound() {
                    if !value.is_none() {
                        $vm.machine.frames.push(left);
                        let message = format!("__init__() should return None, not '{}'", $vm.type_name(value));
                        raise!($vm.type_error(message), false);
                    }
                    value = left.instance;
                }
                match left.kind {
                    FrameKind::Call => {
                        load_frame!();
                        r!(left.result) = value;
                    }
                    FrameKind::Operator => {
                        load_frame!();
                        if value == Value::NOT_IMPLEMENTED {
                            // SAFETY: the frame stopped behind its operator.
                            let inst = unsafe { *$pc.sub(1) };
                            let Some((op, right)) = inst.binary() else { unreachable!("an operator was entered") };
                            let b = match right {
                                Right::Register(c) => r!(c),
                                Right::Const(c) => k!(c),
                                Right::Number(number) => Value::int_unchecked(number.into()),
                            };
                            value = attempt!($vm.after_method(op, inst.x != 0, r!(inst.b), b));
                        }
                        r!(left.result) = value;
                    }
                    FrameKind::Entry => {
                        $vm.finish_generator(&left);
                        $vm.machine.last_exit = Exit::Returned;
                        return Ok(value);
                    }
                    FrameKind::ForIter => {
                        $vm.finish_generator(&left);
                        load_frame!();
                        // SAFETY: the frame below stopped behind its FOR_ITER.
                        let offset = unsafe { (*$pc.sub(1)).c } as i16 as isize;
                        jump!(offset);
                    }
                    FrameKind::Until => {
                        load_frame!();
                        // SAFETY: the frame below stopped behind its FOR_ITER.
                        let inst = unsafe { *$pc.sub(1) };
                        match attempt!($vm.is_at_sentinel(r!(inst.b), value)) {
                            true => jump!(inst.c as i16 as isize),
                            false => r!(left.result) = value,
                        }
                    }
                    FrameKind::Send => {
                        $vm.finish_generator(&left);
                        // (The rest of the frame is loaded where the exception is caught.)
                        $frame = $vm.machine.frames.top();
                        $pc = f!(pc);
                        raise!($vm.stop_iteration(value), false);
                    }
                    FrameKind::YieldFrom => {
                        $vm.finish_generator(&left);
                        load_frame!();
                        r!(left.result) = value;
                        // It stopped at its YIELD_FROM, which is over.
                        // SAFETY: an instruction follows, since YIELD_FROM does not end a block.
                        $pc = unsafe { $pc.add(1) };
                    }
                }
            }};
        }
    };
}
