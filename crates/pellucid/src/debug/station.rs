//! Where requests are answered: what the observer and the thread's own loop share. They take turns.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pellucid_vm::vm::Raised;
use pellucid_vm::{Value, Vm};

use super::condition::Condition;
use super::keeper::Keeper;
use super::marks::Marks;
use super::raises::Raises;
use super::record::{self, Record};
use super::scan::{Plan, Scan};
use super::settings::Settings;
use super::stop::Raise;
use super::view::{Lookout, is_library};
use super::worker::{Outcome, Reply, Request, position};
use crate::host::{Shared, lock};

/// What is shared.
pub(super) struct Station {
    requests: Receiver<Request>,
    replies: Sender<Reply>,
    lookout: Lookout,
    pub(super) record: Arc<Mutex<Record>>,
    shared: Arc<Mutex<Shared>>,
    pub(super) keeper: Keeper,
    pub(super) marks: Marks,
    pub(super) raises: Raises,
    /// The exceptions that were raised since the last request.
    pub(super) heard: Vec<Raise>,
    pause: Arc<AtomicBool>,
    /// What the thread's own loop is to do, once the run has been left.
    todo: Option<Leave>,
}

/// How a stop ends.
pub(super) enum Leave {
    Run(Plan),
    Restore(u64),
    Quit,
}

/// Locks the station. Whoever panicked with the lock is about to end the session.
pub(super) fn station_of(station: &Mutex<Station>) -> MutexGuard<'_, Station> {
    station.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Station {
    pub(super) fn new(
        (requests, replies): (Receiver<Request>, Sender<Reply>),
        lookout: Lookout,
        record: Arc<Mutex<Record>>,
        shared: Arc<Mutex<Shared>>,
        pause: Arc<AtomicBool>,
    ) -> Station {
        Station {
            requests,
            replies,
            keeper: Keeper::new(lookout.settings.snapshot_bytes),
            marks: Marks::new(lookout.settings.marks),
            lookout,
            record,
            shared,
            raises: Raises::default(),
            heard: Vec::new(),
            pause,
            todo: None,
        }
    }

    pub(super) fn settings(&self) -> Settings {
        self.lookout.settings
    }

    fn reply(&self, reply: Reply) {
        // A session that has gone asks for nothing more.
        let _ = self.replies.send(reply);
    }

    /// Tells how a run came out.
    pub(super) fn ran(&mut self, outcome: Outcome) {
        let raised = std::mem::take(&mut self.heard);
        self.reply(Reply::Ran(Outcome { raised, ..outcome }));
    }

    /// Whether somebody asked for a stop. The answer resets it.
    pub(super) fn is_to_pause(&self) -> bool {
        self.pause.load(Ordering::Relaxed) && self.pause.swap(false, Ordering::Relaxed)
    }

    /// Leaves something to be done by the thread's own loop.
    pub(super) fn leave(&mut self, leave: Leave) {
        self.todo = Some(leave);
    }

    pub(super) fn take_todo(&mut self) -> Option<Leave> {
        self.todo.take()
    }

    /// Answers requests until one makes the program move. `tick`: where it stands; None for nowhere.
    pub(super) fn serve(&mut self, vm: &mut Vm, tick: Option<u64>, has_ended: bool) -> Leave {
        loop {
            let Ok(request) = self.requests.recv() else { return Leave::Quit };
            match request {
                Request::Run(plan) if tick.is_some() && !has_ended => return Leave::Run(plan),
                Request::Restore(tick) => return Leave::Restore(tick),
                Request::Quit => return Leave::Quit,
                Request::Memory => {
                    let (count, bytes) = self.keeper.size();
                    self.reply(Reply::Memory(count, bytes));
                }
                Request::Places(plan, until) => {
                    let wanted = Scan::wanted(plan, vm);
                    self.reply(Reply::Places(self.marks.places(&wanted, until)));
                }
                Request::State if tick.is_some() => self.state(vm, tick.unwrap_or_default()),
                Request::Globals(level) if tick.is_some() => {
                    let globals = self.lookout.globals(vm, level);
                    self.reply(Reply::Globals(globals));
                }
                Request::Evaluate(level, text) if tick.is_some() => {
                    let result = self.evaluate(vm, level, &text, |lookout, vm, value| lookout.item(vm, value));
                    self.reply(Reply::Evaluated(result));
                }
                _ => self.reply(Reply::Nowhere),
            }
        }
    }

    fn state(&mut self, vm: &Vm, tick: u64) {
        let output_len = position(self).output;
        let shared = Arc::clone(&self.shared);
        let source = move |file: &str| lock(&shared).sources.get(file).cloned();
        let state = self.lookout.state(vm, tick, output_len, &source);
        let codes = self.lookout.codes.take_new();
        self.reply(Reply::State(Box::new(state), codes));
    }

    /// A plan under way, from where the machine stands.
    pub(super) fn begin(&mut self, plan: Plan, vm: &mut Vm, tick: u64) -> Scan {
        self.marks.pass(vm, tick);
        self.keeper.plan(tick, plan.until, plan.keeps);
        Scan::new(plan, vm, tick)
    }

    /// Puts the machine back into the nearest state at a tick or before it, and tells the session; its tick.
    pub(super) fn restore(&mut self, vm: &mut Vm, tick: u64) -> u64 {
        // There is one from the beginning, since the observer is called before anything else.
        let Some(kept) = self.keeper.nearest(tick) else { unreachable!("the first state is kept") };
        vm.restore(&kept.snapshot);
        record::lock(&self.record).position = kept.position;
        let tick = kept.snapshot.tick();
        let (depth, shown) = (vm.frame_count().saturating_sub(1), self.shows_what_runs(vm));
        self.reply(Reply::Restored { tick, depth, shown });
        tick
    }

    /// Whether the code of the running frame is shown.
    pub(super) fn shows_what_runs(&self, vm: &Vm) -> bool {
        let Some(level) = vm.frame_count().checked_sub(1) else { return true };
        let code = &vm.heap[vm.frame_view(level).code].verified;
        self.lookout.settings.library || !is_library(&code.code().filename)
    }

    /// Evaluates an expression in a frame, looks at the value, and makes all that was done undone.
    fn evaluate<T>(
        &mut self,
        vm: &mut Vm,
        level: usize,
        text: &str,
        look: impl FnOnce(&mut Lookout, &Vm, Value) -> T,
    ) -> Result<T, String> {
        if level >= vm.frame_count() {
            return Err("there is no such frame".to_owned());
        }
        let before = vm.snapshot(self.keeper.nearest(vm.ticks()).map(|kept| &kept.snapshot));
        record::lock(&self.record).throwaway = true;
        let result = match vm.evaluate_in_frame(level, text) {
            Ok(value) => Ok(look(&mut self.lookout, vm, value)),
            Err(raised) => Err(describe(vm, raised)),
        };
        record::lock(&self.record).throwaway = false;
        vm.restore(&before);
        result
    }

    /// Whether a condition holds in the innermost frame.
    pub(super) fn holds(&mut self, vm: &mut Vm, condition: &Condition) -> bool {
        let level = vm.frame_count().saturating_sub(1);
        let text = format!("not not ({})", condition.text);
        self.evaluate(vm, level, &text, |_, _, value| value == Value::TRUE) == Ok(true)
    }
}

/// An exception in one line.
fn describe(vm: &mut Vm, raised: Raised) -> String {
    let text = pellucid_vm::traceback::render_message(vm, raised);
    // (A SyntaxError shows its place before that.)
    let line = if text.starts_with("  File ") { text.lines().last().unwrap_or_default() } else { text.trim_end() };
    line.to_owned()
}
