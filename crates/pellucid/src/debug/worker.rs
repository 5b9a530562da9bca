//! The thread on which the program runs: between two requests of the session it stands at an instruction, at the end, or
//! nowhere (a run was left, and a state has to be restored first).
//!
//! While the program stands at an instruction, requests are answered inside of the observer, with the whole machine in
//! view. To go back, the run is left, and the machine goes on from a kept state.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pellucid_vm::interp::observe::{Answer, Next, Observer, Place};
use pellucid_vm::vm::Raised;
use pellucid_vm::{PyResult, Value, Vm};

use super::code::CodeInfo;
use super::condition::Condition;
use super::parts;
use super::raises::Raises;
use super::record::{self, Record};
use super::scan::{Found, Hit, Plan, Scan};
use super::state::{Heap, Item, State, Variable};
use super::stop::{BreakAt, BreakpointId, Ended, Reason};
use super::view::Lookout;
use crate::host::{Shared, lock};
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
    Quit,
}

/// What the thread says.
pub(super) enum Reply {
    Ran(Outcome),
    /// The tick, and how many frames are below the running one.
    Restored(u64, usize),
    State(Box<State>, Vec<CodeInfo>),
    Globals(Vec<Variable>),
    /// The value, and whether the state was lost by making it.
    Evaluated(Result<(Item, Heap), String>),
    /// The program does not stand where this can be answered.
    Nowhere,
}

/// How a run came out.
pub(super) struct Outcome {
    /// Where the program stands now; None if nowhere.
    pub(super) tick: Option<u64>,
    /// How many frames are below the running one.
    pub(super) depth: usize,
    /// What was found, if the run looked for something.
    pub(super) hit: Option<Hit>,
    /// How the program ended, if it did.
    pub(super) ended: Option<Finish>,
    /// It was asked to stop.
    pub(super) paused: bool,
    /// How often breakpoints are still to be passed.
    pub(super) left: Vec<(BreakpointId, u32)>,
}

/// The end of the program.
#[derive(Clone)]
pub(super) struct Finish {
    pub(super) tick: u64,
    pub(super) ended: Ended,
    /// Where the exception was raised that ended it, if one did, and what it is.
    pub(super) uncaught: Option<(u64, String, String)>,
    /// The classes that the exception is an instance of.
    pub(super) classes: Vec<String>,
}

/// What the observer and the thread's own loop share. They take turns.
pub(super) struct Station {
    requests: Receiver<Request>,
    replies: Sender<Reply>,
    lookout: Lookout,
    record: Arc<Mutex<Record>>,
    shared: Arc<Mutex<Shared>>,
    raises: Raises,
    pause: Arc<AtomicBool>,
    /// What is to be done next by the thread's own loop.
    todo: Todo,
}

/// Why a run was left.
enum Todo {
    Nothing,
    Restore(u64),
    Quit,
}

/// How a stop ends.
enum Leave {
    Run(Plan),
    Restore(u64),
    Quit,
}

/// How many ticks pass at most before a run looks whether it is to pause.
const PAUSE_INTERVAL: u64 = 1 << 20;

fn station_of(station: &Mutex<Station>) -> MutexGuard<'_, Station> {
    station.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Station {
    pub(super) fn new(
        requests: Receiver<Request>,
        replies: Sender<Reply>,
        lookout: Lookout,
        record: Arc<Mutex<Record>>,
        shared: Arc<Mutex<Shared>>,
        pause: Arc<AtomicBool>,
    ) -> Station {
        Station { requests, replies, lookout, record, shared, raises: Raises::default(), pause, todo: Todo::Nothing }
    }

    fn reply(&self, reply: Reply) {
        // A session that has gone asks for nothing more.
        let _ = self.replies.send(reply);
    }

    /// Answers requests until one makes the program move. `tick`: where it stands; None for nowhere.
    fn serve(&mut self, vm: &mut Vm, tick: Option<u64>, has_ended: bool) -> Leave {
        loop {
            let Ok(request) = self.requests.recv() else { return Leave::Quit };
            match request {
                Request::Run(plan) if tick.is_some() && !has_ended => return Leave::Run(plan),
                Request::Restore(tick) => return Leave::Restore(tick),
                Request::Quit => return Leave::Quit,
                Request::State if tick.is_some() => self.state(vm, tick.unwrap_or_default()),
                Request::Globals(level) if tick.is_some() => {
                    let globals = self.lookout.globals(vm, level);
                    self.reply(Reply::Globals(globals));
                }
                Request::Evaluate(level, text) if tick.is_some() => {
                    let result = self.evaluate(vm, level, &text).map(|value| self.lookout.item(vm, value));
                    self.reply(Reply::Evaluated(result));
                }
                _ => self.reply(Reply::Nowhere),
            }
        }
    }

    fn state(&mut self, vm: &Vm, tick: u64) {
        let output_len = record::lock(&self.record).position.output;
        let shared = Arc::clone(&self.shared);
        let source = move |file: &str| lock(&shared).sources.get(file).cloned();
        let state = self.lookout.state(vm, tick, output_len, &source);
        let codes = self.lookout.codes.take_new();
        self.reply(Reply::State(Box::new(state), codes));
    }

    /// Evaluates an expression in a frame.
    fn evaluate(&mut self, vm: &mut Vm, level: usize, text: &str) -> Result<Value, String> {
        if level >= vm.frame_count() {
            return Err("there is no such frame".to_owned());
        }
        record::lock(&self.record).throwaway = true;
        let result = vm.evaluate_in_frame(level, text).map_err(|raised| describe(vm, raised));
        record::lock(&self.record).throwaway = false;
        result
    }

    /// Whether a condition holds in the innermost frame.
    fn holds(&mut self, vm: &mut Vm, condition: &Condition) -> bool {
        let level = vm.frame_count().saturating_sub(1);
        let text = format!("not not ({})", condition.text);
        self.evaluate(vm, level, &text) == Ok(Value::TRUE)
    }
}

/// An exception in one line.
fn describe(vm: &mut Vm, raised: Raised) -> String {
    let text = pellucid_vm::traceback::render_message(vm, raised);
    // (A SyntaxError shows its place before that.)
    let line = if text.starts_with("  File ") { text.lines().last().unwrap_or_default() } else { text.trim_end() };
    line.to_owned()
}

/// Runs the program as the session asks, until that is gone.
pub(super) fn work(mut make: impl FnMut() -> Vm, program: &Program, station: Station) {
    let station = Arc::new(Mutex::new(station));
    let mut restored = false;
    loop {
        let mut vm = make();
        record::lock(&station_of(&station).record).position = record::Position::default();
        let watcher = Watcher { station: Arc::clone(&station), scan: None, restored, hit: None };
        vm.observe(Box::new(watcher), Next::At(0));
        let file = Some(program.filename()).filter(|name| !name.starts_with('<'));
        let result = vm.run_main(program.code(), file);
        vm.take_observer();
        let mut station = station_of(&station);
        let leave = match std::mem::replace(&mut station.todo, Todo::Nothing) {
            Todo::Quit => return,
            Todo::Restore(tick) => Leave::Restore(tick),
            Todo::Nothing if vm.is_abandoned() => station.serve(&mut vm, None, false),
            Todo::Nothing => {
                let tick = vm.ticks();
                station.finish(&mut vm, result);
                station.serve(&mut vm, Some(tick), true)
            }
        };
        match leave {
            Leave::Quit => return,
            Leave::Restore(_) | Leave::Run(_) => restored = true,
        }
    }
}

impl Station {
    /// The program has ended: tells the session how.
    fn finish(&mut self, vm: &mut Vm, result: PyResult) {
        let tick = vm.ticks();
        let failure = result.err();
        let uncaught = failure.and_then(|raised| self.raises.origin(raised.0.into()));
        let classes = failure.map(|raised| parts::class_names(vm, raised.0.into())).unwrap_or_default();
        let (status, message) = match failure {
            Some(raised) => vm.exit_status(raised),
            None => (0, None),
        };
        // Like everything that is written, it is written once.
        let _ = vm.host.flush_stdout();
        let ended = Ended { status, message: message.unwrap_or_default() };
        let finish = Finish { tick, ended, uncaught, classes };
        let outcome =
            Outcome { tick: Some(tick), depth: 0, hit: None, ended: Some(finish), paused: false, left: Vec::new() };
        self.reply(Reply::Ran(outcome));
    }
}

/// The observer.
struct Watcher {
    station: Arc<Mutex<Station>>,
    /// What the run is looking for.
    scan: Option<Scan>,
    /// Whether the session waits to hear that a state was restored.
    restored: bool,
    /// What [`Observer::wants`] has found.
    hit: Option<(Hit, Option<Arc<Condition>>)>,
}

impl Observer for Watcher {
    fn wants(&mut self, vm: &Vm, place: Place) -> bool {
        let Some(scan) = &mut self.scan else { return true };
        if place.tick <= scan.from() {
            return false;
        }
        if place.tick >= scan.plan.until && scan.plan.last && !scan.plan.inclusive {
            return true;
        }
        match scan.look(vm, place) {
            Found::Nothing => place.tick >= scan.plan.until || place.tick.is_multiple_of(PAUSE_INTERVAL),
            Found::Hit(hit) if scan.plan.last => {
                scan.found = Some(hit);
                place.tick >= scan.plan.until
            }
            Found::Hit(hit) => {
                self.hit = Some((hit, None));
                true
            }
            Found::IfHolds(hit, condition) => {
                self.hit = Some((hit, Some(condition)));
                true
            }
        }
    }

    fn stop(&mut self, vm: &mut Vm, place: Place) -> Answer {
        let station = Arc::clone(&self.station);
        let mut station = station_of(&station);
        if let Some(scan) = &mut self.scan {
            let found = match self.hit.take() {
                None => None,
                Some((hit, None)) => Some(hit),
                Some((hit, Some(condition))) if station.holds(vm, &condition) => match scan.counted(hit) {
                    Found::Hit(hit) => Some(hit),
                    _ => None,
                },
                Some(_) => None,
            };
            let found = match found {
                Some(hit) if scan.plan.last => {
                    scan.found = Some(hit);
                    None
                }
                found => found,
            };
            let paused = station.pause.load(Ordering::Relaxed) && station.pause.swap(false, Ordering::Relaxed);
            if found.is_none() && !paused && place.tick < scan.plan.until {
                return self.go(vm, place.tick);
            }
            let hit = found.or_else(|| scan.found.take());
            station.reply(Reply::Ran(Outcome {
                tick: Some(place.tick),
                depth: place.depth,
                hit,
                ended: None,
                paused,
                left: left(scan),
            }));
        } else if self.restored {
            station.reply(Reply::Restored(place.tick, place.depth));
        }
        self.serve(&mut station, vm, place.tick)
    }

    fn raised(&mut self, vm: &mut Vm, place: Place, exception: Value, _covered: bool) -> Answer {
        let station = Arc::clone(&self.station);
        let mut station = station_of(&station);
        let class = vm.type_name(exception).to_owned();
        let message = parts::message(vm, exception);
        station.raises.note(exception, place.tick, class.clone(), message.clone());
        let Some(scan) = &mut self.scan else { return Answer::Go };
        let verified = Arc::clone(&vm.heap[place.code].verified);
        let too_early = place.tick < scan.from() || (place.tick == scan.from() && scan.plan.told);
        if too_early || place.tick >= scan.plan.until || scan.plan.armed.is_empty() || !scan.shows(&verified) {
            return Answer::Go;
        }
        let classes = parts::class_names(vm, exception);
        let is_it = |at: &BreakAt| match at {
            BreakAt::Exception { class, uncaught_only: false } => {
                class.as_ref().is_none_or(|class| classes.contains(class))
            }
            _ => false,
        };
        let fits = scan.plan.armed.iter().filter(|armed| is_it(&armed.breakpoint.at));
        let fits: Vec<_> = fits.map(|armed| (armed.id, armed.condition.clone())).collect();
        for (id, condition) in fits {
            if condition.is_some_and(|condition| !station.holds(vm, &condition)) {
                continue;
            }
            let reason = Reason::Exception { id, class: class.clone(), message: message.clone() };
            let Found::Hit(hit) = scan.counted(Hit { tick: place.tick, reason }) else { continue };
            if scan.plan.last {
                scan.found = Some(hit);
                return Answer::Go;
            }
            // The instruction is half done: a place to tell of, not to stay at.
            let outcome =
                Outcome { tick: None, depth: 0, hit: Some(hit), ended: None, paused: false, left: left(scan) };
            station.reply(Reply::Ran(outcome));
            return Answer::Abandon;
        }
        Answer::Go
    }
}

fn left(scan: &Scan) -> Vec<(BreakpointId, u32)> {
    scan.plan.armed.iter().map(|armed| (armed.id, armed.left)).collect()
}

impl Watcher {
    fn serve(&mut self, station: &mut Station, vm: &mut Vm, tick: u64) -> Answer {
        self.scan = None;
        self.restored = false;
        station.todo = match station.serve(vm, Some(tick), false) {
            Leave::Run(plan) => {
                self.scan = Some(Scan::new(plan, vm, tick));
                return self.go(vm, tick);
            }
            Leave::Restore(tick) => Todo::Restore(tick),
            Leave::Quit => Todo::Quit,
        };
        Answer::Abandon
    }

    /// Goes on with the plan.
    fn go(&mut self, vm: &mut Vm, tick: u64) -> Answer {
        let next = match &self.scan {
            Some(scan) if scan.plan.search.is_some() => Next::Ask,
            Some(scan) => Next::At(scan.plan.until.min(tick + PAUSE_INTERVAL)),
            None => Next::At(tick),
        };
        vm.set_next(next);
        Answer::Go
    }
}
