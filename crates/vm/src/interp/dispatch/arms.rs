//! Arms that many instructions share: arithmetic and comparisons, with the second operand in a register, a constant or the
//! instruction. The quick case stands here; the rest is asked of the machine. Made in the loop, as [`super::words`].
//!
//! A room that may hold `unsafe`; the invariants are those of [`super`].

macro_rules! compare_small {
    ($a:ident, $b:ident, $op:tt, $slow:expr) => {
        if Value::both_small_ints($a, $b) {
            // The tag is the same on both sides, so the words compare as the integers do.
            ($a.bits() as i64) $op ($b.bits() as i64)
        } else if Value::both_small_floats($a, $b) {
            $a.small_float_unchecked() $op $b.small_float_unchecked()
        } else {
            $slow
        }
    };
}

macro_rules! shared_arms {
    ($d:tt, $vm:ident, $pc:ident, $frame:ident) => {
        // The value of an operator that the quick cases don't cover; a method written in Python is entered instead, as a frame
        // above this one's registers.
        macro_rules! binary {
            ($d inst:ident, $d op:ident, $d a:expr, $d b:expr) => {{
                let (a, b): (Value, Value) = ($d a, $d b);
                if a.is::<Instance>()
                    && let Some(method) = $vm.method_asked_first(BinaryOp::$d op, $d inst.x != 0, a, b)
                    && $vm.quick_argc(method) == 2
                {
                    save_pc!();
                    let at = $vm.put_arguments(f!(top), &[a, b]);
                    if let Some(entered) = $vm.push_plain(method, at, $d inst.a) {
                        $frame = entered;
                        f!(kind) = FrameKind::Operator;
                        begin_frame!(at);
                        continue;
                    }
                }
                attempt!($vm.binary_op(BinaryOp::$d op, $d inst.x, a, b))
            }};
        }
        macro_rules! arith_arm {
            ($d inst:ident, $d op:ident, $d b:expr, $d int:path, $d float:expr) => {{
                let (a, b) = (r!($d inst.b), $d b);
                r!($d inst.a) = match arith_small(a, b, $d int, $d float) {
                    Some(v) => v,
                    None => binary!($d inst, $d op, a, b),
                };
            }};
        }
        macro_rules! int_arm {
            ($d inst:ident, $d op:ident, $d b:expr, $d int:expr) => {{
                let (a, b) = (r!($d inst.b), $d b);
                let quick = if Value::both_small_ints(a, b) {
                    $d int(a.small_int_unchecked(), b.small_int_unchecked())
                } else {
                    None
                };
                r!($d inst.a) = match quick {
                    Some(v) => v,
                    None => binary!($d inst, $d op, a, b),
                };
            }};
        }
        macro_rules! mod_arm {
            ($d inst:ident, $d b:expr) => {{
                let (a, b) = (r!($d inst.b), $d b);
                let quick = if Value::both_small_ints(a, b) {
                    int_mod(a.small_int_unchecked(), b.small_int_unchecked())
                } else {
                    None
                };
                r!($d inst.a) = match quick {
                    Some(v) => v,
                    None => binary!($d inst, Mod, a, b),
                };
            }};
        }
        macro_rules! div_arm {
            ($d inst:ident, $d b:expr) => {{
                let (a, b) = (r!($d inst.b), $d b);
                r!($d inst.a) = match (exact_float(a), exact_float(b)) {
                    (Some(x), Some(y)) if y != 0.0 => $vm.new_float(x / y),
                    _ => binary!($d inst, Div, a, b),
                };
            }};
        }
        macro_rules! compare_arm {
            ($d inst:ident, $d op:tt, $d name:ident) => {{
                let (a, b) = (r!($d inst.b), r!($d inst.c));
                r!($d inst.a) = Value::bool(compare_small!(a, b, $d op, {
                    let value = attempt!($vm.compare(CompareOp::$d name, a, b));
                    r!($d inst.a) = value;
                    continue;
                }));
            }};
        }
        macro_rules! jump_compare_arm {
            ($d inst:ident, $d b:expr, $d op:tt, $d name:ident) => {{
                let (a, b) = (r!($d inst.a), $d b);
                let result = compare_small!(a, b, $d op, attempt!($vm.compare_bool(CompareOp::$d name, a, b)));
                if result == ($d inst.x != 0) {
                    jump!($d inst.c as i16 as isize);
                }
            }};
        }
        macro_rules! add_arm {
            ($d inst:ident, $d op:ident, $d checked:ident, $d float:expr) => {{
                let a = r!($d inst.b);
                let number = $d inst.c as i16;
                // A multiple of four leaves the tag alone.
                let sum = (a.bits() as i64).$d checked(i64::from(number) << 2);
                r!($d inst.a) = match sum {
                    Some(sum) if a.is_small_int() => Value::from_int_word(sum),
                    _ if a.is_small_float() => $vm.new_float($d float(a.small_float_unchecked(), f64::from(number))),
                    _ => binary!($d inst, $d op, a, Value::int_unchecked(number.into())),
                };
            }};
        }
        macro_rules! mask_arm {
            ($d inst:ident, $d op:ident, $d b:expr) => {{
                let (a, b) = (r!($d inst.b), $d b);
                match $vm.masked(BinaryOp::$d op, a, b) {
                    Some(wide) => {
                        // SAFETY: the translator puts the BIT_AND behind this instruction, in the same block, perhaps with
                        // the LOAD_GLOBAL of the mask before it.
                        let next = unsafe { &*$pc };
                        let (mask, behind) = match next.op {
                            Op::LoadGlobal => ($vm.cached_global(f!(code), f!(func), next.bc()), 2),
                            Op::BitAndK => (Some(k!(next.c)), 1),
                            _ => (Some(r!(next.c)), 1),
                        };
                        match mask.and_then(|mask| $vm.under_mask(wide, mask)) {
                            Some(v) => {
                                // SAFETY: as above.
                                let and = unsafe { &*$pc.add(behind - 1) };
                                r!(and.a) = v;
                                // SAFETY: past the BIT_AND, which does not end a block.
                                $pc = unsafe { $pc.add(behind) };
                            }
                            None => r!($d inst.a) = binary!($d inst, $d op, a, b),
                        }
                    }
                    None => r!($d inst.a) = binary!($d inst, $d op, a, b),
                }
            }};
        }
        macro_rules! jump_immediate_arm {
            ($d inst:ident, $d op:tt, $d name:ident) => {{
                let (a, b) = (r!($d inst.a), Value::int_unchecked(i64::from($d inst.b as i16)));
                let result = if a.is_small_int() {
                    (a.bits() as i64) $d op (b.bits() as i64)
                } else if a.is_small_float() {
                    a.small_float_unchecked() $d op f64::from($d inst.b as i16)
                } else {
                    attempt!($vm.compare_bool(CompareOp::$d name, a, b))
                };
                if result == ($d inst.x != 0) {
                    jump!($d inst.c as i16 as isize);
                }
            }};
        }
        macro_rules! jump_eq_arm {
            ($d inst:ident, $d b:expr, $d name:ident, $d negate:expr) => {{
                let (a, b) = (r!($d inst.a), $d b);
                let result = if Value::both_small_ints(a, b) {
                    (a == b) != $d negate
                } else if let Some(equal) = $vm.quick_eq(a, b) {
                    equal != $d negate
                } else {
                    attempt!($vm.compare_bool(CompareOp::$d name, a, b))
                };
                if result == ($d inst.x != 0) {
                    jump!($d inst.c as i16 as isize);
                }
            }};
        }
    };
}
