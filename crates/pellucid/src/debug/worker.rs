//! The thread on which the program runs, and the requests that it is sent: between two of them the program stands at an
//! instruction, at its end, or nowhere (a run was left, and a state has to be restored first).
//!
//! While it stands at an instruction, requests are answered inside of the observer (`watcher.rs`), or, right after a state
//! was restored, here. To go back, the run is left, and the machine goes on from a kept state.

use std::sync::{Arc, Mutex};

use pellucid_vm::interp::observe::Next;
use pellucid_vm::{PyResult, Vm};

use super::code::CodeInfo;
use super::parts;
use super::record;
use super::scan::{Hit, Plan};
use super::state::{Heap, Item, State, Variable};
use super::station::{Leave, Station, station_of};
use super::stop::{BreakpointId, Ended, Raise};
use super::watcher::Watcher;
use crate::error::SourceError;
use crate::program::Program;

/// What the session asks of the thread.
pub(super) enum Request {
    /// Run on from where the program stands.
    Run(Plan),
    /// Go back to a kept state at this tick or before, the nearest.
    Restore(u64),
    State,
    Globals(usize),
    Evaluate(usize, String),
    /// In which parts of the run up to a tick it may be that a plan looks for.
    Places(Plan, u64),
    /// How many states are kept, and their bytes.
    Memory,
    Quit,
}

/// What the thread says.
pub(super) enum Reply {
    Ran(Outcome),
    /// The tick, how many frames are below the running one, and whether the code that runs there is shown.
    Restored {
        tick: u64,
        depth: usize,
        shown: bool,
    },
    State(Box<State>, Vec<CodeInfo>),
    Globals(Vec<Variable>),
    Evaluated(Result<(Item, Heap), String>),
    Memory(usize, usize),
    Places(Vec<(u64, u64)>),
    /// The program does not stand where this can be answered.
    Nowhere,
}

/// How a run came out.
#[derive(Default)]
pub(super) struct Outcome {
    /// Where the program stands now; None if nowhere.
    pub(super) tick: Option<u64>,
    /// How many frames are below the running one.
    pub(super) depth: usize,
    /// Whether the code that runs is shown.
    pub(super) shown: bool,
    /// What was found, if the run looked for something.
    pub(super) hit: Option<Hit>,
    /// How the program ended, if it did.
    pub(super) ended: Option<Finish>,
    /// It was asked to stop.
    pub(super) paused: bool,
    /// How often breakpoints are still to be passed.
    pub(super) left: Vec<(BreakpointId, u32)>,
    /// The exceptions that were raised on the way, the first ones.
    pub(super) raised: Vec<Raise>,
    /// How many instructions were looked at.
    pub(super) looked: u64,
}

/// The end of the program.
#[derive(Clone)]
pub(super) struct Finish {
    pub(super) tick: u64,
    pub(super) ended: Ended,
    /// Where the exception was raised that ended it, if one did, and what it is.
    pub(super) uncaught: Option<Raise>,
    /// The classes that the exception is an instance of.
    pub(super) classes: Vec<String>,
}

/// Runs the program as the session asks, until that is gone.
pub(super) fn work(mut vm: Vm, program: &Program, station: Station) {
    // Code that is not shown is nowhere to stop.
    vm.lift_library(!station.settings().library);
    let station = Arc::new(Mutex::new(station));
    // What the compiler warns of is told before anything else, and is not part of the run. (No filter makes an error of it
    // before the program has begun.)
    let warnings: Vec<_> = program.warnings.iter().cloned().map(SourceError::for_vm).collect();
    let _ = vm.tell_warnings(&warnings, program.filename());
    vm.observe(Box::new(Watcher::new(Arc::clone(&station))), Next::At(0));
    let file = Some(program.filename()).filter(|name| !name.starts_with('<'));
    let mut result = vm.run_main(program.code(), file);
    loop {
        vm.take_observer();
        let Some(watcher) = next_run(&mut vm, &station, result) else { return };
        let next = watcher.when(&station_of(&station), vm.ticks());
        vm.observe(Box::new(watcher), next);
        result = vm.resume();
    }
}

/// Answers requests until there is a run to be done from a state that was restored for it.
fn next_run(vm: &mut Vm, station: &Arc<Mutex<Station>>, result: PyResult) -> Option<Watcher> {
    let mut there = station_of(station);
    let mut leave = match there.take_todo() {
        Some(leave) => leave,
        None if vm.is_abandoned() => there.serve(vm, None, false),
        None => {
            let tick = vm.ticks();
            finish(&mut there, vm, result);
            there.serve(vm, Some(tick), true)
        }
    };
    loop {
        leave = match leave {
            Leave::Quit => return None,
            Leave::Restore(tick) => {
                let tick = there.restore(vm, tick);
                there.serve(vm, Some(tick), false)
            }
            Leave::Run(plan) => {
                let tick = vm.ticks();
                let scan = there.begin(plan, vm, tick);
                return Some(Watcher::with(Arc::clone(station), &there, scan, tick));
            }
        };
    }
}

/// The program has ended: tells the session how.
fn finish(station: &mut Station, vm: &mut Vm, result: PyResult) {
    let tick = vm.ticks();
    station.marks.pass(vm, tick);
    let failure = result.err();
    let uncaught = failure.and_then(|raised| station.raises.origin(raised.0.into()));
    let classes = failure.map(|raised| parts::class_names(vm, raised.0.into())).unwrap_or_default();
    let (status, message) = match failure {
        Some(raised) => vm.exit_status(raised),
        None => (0, None),
    };
    let (status, message) = run_exit_functions(vm, status, message.unwrap_or_default());
    // Like everything that is written, it is written once.
    let _ = vm.host.flush_stdout();
    let ended = Ended { status, message };
    let finish = Finish { tick, ended, uncaught, classes };
    station.keeper.reached(tick);
    station.ran(Outcome { tick: Some(tick), ended: Some(finish), ..Outcome::default() });
}

/// Runs what the program has left for its end (`atexit`, threads that nobody waited for), unwatched; a failure adds to how
/// the program ended.
fn run_exit_functions(vm: &mut Vm, status: i32, message: String) -> (i32, String) {
    let Err(raised) = vm.run_exit_functions() else { return (status, message) };
    match vm.exit_status(raised) {
        (0, more) => (status, message + &more.unwrap_or_default()),
        (failed, more) => (failed, message + &more.unwrap_or_default()),
    }
}

/// Where the record stood when a state was taken.
pub(super) fn position(station: &Station) -> record::Position {
    record::lock(&station.record).position
}
