//! `_strands`: the native half of `threading`: the frames of threads, put aside while they wait.

use pellucid_vm::heap::Gc;
use pellucid_vm::interp::strand::Strand;
use pellucid_vm::natives;
use pellucid_vm::types::exception::Exc;
use pellucid_vm::types::native::NativeDef;
use pellucid_vm::value::Value;
use pellucid_vm::vm::{NativeModule, PyResult, Vm};

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_strands", doc: "Native parts of threading.", functions: FUNCTIONS, setup: |_, _| Ok(()) };

static FUNCTIONS: &[NativeDef] = natives![
    "start(callable, /)", "Call something as a new strand; return the strand if it was put aside, None if it is over." => |vm, args| {
        vm.start_strand(args[0]).map(or_none)
    };
    "go_on(strand, /)", "Let a strand go on that was put aside. As start." => |vm, args| {
        match args[0].as_gc::<Strand>() {
            Some(strand) => vm.continue_strand(strand).map(or_none),
            None => Err(vm.type_error("a strand is needed")),
        }
    };
    "can_be_left()", "Return whether the running strand can be put aside here." => |vm, _| {
        Ok(if vm.can_put_aside() { Value::TRUE } else { Value::FALSE })
    };
    "leave()", "Put the running strand aside." => |vm, _| {
        let leaving = vm.put_aside("leave", f64::NAN);
        Err(leaving.unwrap_or_else(|| vm.err(Exc::RuntimeError, "no strand can be put aside here")))
    };
    "rest(seconds, /)", "Wait, and let nothing else run." => rest;
];

fn or_none(strand: Option<Gc<Strand>>) -> Value {
    strand.map_or(Value::NONE, Value::from)
}

fn rest(vm: &mut Vm, args: &[Value]) -> PyResult {
    let seconds = vm.to_f64(args[0])?;
    crate::time::rest(vm, seconds)
}
