//! Runs a program that anybody may have made, for so many instructions and no longer, and lets whatever goes wrong inside
//! of the machine show: by a panic, a crash, or by not coming back.
//!
//! Used by the tests beside it and by the fuzzers in `fuzz/`, which include this file.

use std::time::{Duration, Instant};

use pellucid::Program;
use pellucid_vm::Vm;
use pellucid_vm::host::Host;
use pellucid_vm::interp::observe::{Answer, Next, Observer, Place};

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// By itself.
    Done,
    /// It was left after its last instruction.
    Left,
}

/// The outside of such a program: nothing but its source lines, and an interrupt once its time is over.
struct Outside {
    source: Option<String>,
    deadline: Instant,
}

impl Host for Outside {
    fn interrupted(&mut self) -> bool {
        Instant::now() > self.deadline
    }

    fn source_line(&mut self, _file: &str, line: u32) -> Option<String> {
        self.source.as_ref()?.lines().nth(line.checked_sub(1)? as usize).map(str::to_owned)
    }
}

/// Leaves the program when it is called.
struct Leave;

impl Observer for Leave {
    fn stop(&mut self, _vm: &mut Vm, _place: Place) -> Answer {
        Answer::Abandon
    }
}

/// Time for one run; far more than so few instructions take.
const TIME: Duration = Duration::from_secs(5);

/// Runs a program under an observer that counts its instructions. If it comes to its end by itself, it runs once more as it
/// does for users, where one register instruction does the work of several; every so often with a collection at every
/// chance. What it has to say at the end is made, too.
pub fn run(program: &Program, instructions: u64, stress: bool) -> Ending {
    let mut vm = machine(program, stress);
    vm.observe(Box::new(Leave), Next::At(instructions));
    end(&mut vm, program);
    if vm.is_abandoned() {
        return Ending::Left;
    }
    drop(vm);
    end(&mut machine(program, stress), program);
    Ending::Done
}

fn machine(program: &Program, stress: bool) -> Vm {
    let outside = Outside { source: program.source().map(str::to_owned), deadline: Instant::now() + TIME };
    let mut vm = Vm::new(Box::new(outside), pellucid_stdlib::LIBRARY);
    vm.max_object_bytes = 1 << 20;
    vm.heap.set_stress(stress);
    vm
}

fn end(vm: &mut Vm, program: &Program) {
    if let Err(raised) = vm.run_main(program.code(), Some(program.filename()))
        && !vm.is_abandoned()
    {
        let (_, message) = vm.exit_status(raised);
        assert!(message.is_none_or(|text| text.len() < 10 << 20), "a traceback of more than 10 MB");
    }
}
