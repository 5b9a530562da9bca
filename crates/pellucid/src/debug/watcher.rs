//! The observer of a session: runs the program as a plan says, takes the states that are due, and answers requests where it
//! stops.

use std::sync::{Arc, Mutex};

use pellucid_vm::interp::observe::{Answer, Next, Observer, Place};
use pellucid_vm::{Value, Vm};

use super::condition::Condition;
use super::parts;
use super::scan::{Found, Hit, Scan};
use super::station::{Leave, Station, station_of};
use super::stop::{BreakAt, BreakpointId, Raise, Reason};
use super::worker::{Outcome, position};

/// The observer.
pub(super) struct Watcher {
    station: Arc<Mutex<Station>>,
    /// What the run is looking for; none before the first stop.
    pub(super) scan: Option<Scan>,
    /// The tick at which the next state is to be taken.
    due: u64,
    /// The tick at which the next mark is to be made.
    mark: u64,
    /// What [`Observer::wants`] has found.
    hit: Option<(Hit, Option<Arc<Condition>>)>,
}

/// How many exceptions a run tells of.
const MOST_HEARD: usize = 1000;
/// How many ticks pass at most before a run looks whether it is to pause.
const PAUSE_INTERVAL: u64 = 1 << 20;

impl Watcher {
    /// One that stops at once.
    pub(super) fn new(station: Arc<Mutex<Station>>) -> Watcher {
        Watcher { station, scan: None, due: 0, mark: 0, hit: None }
    }

    /// One with a plan, from this tick on.
    pub(super) fn with(shared: Arc<Mutex<Station>>, station: &Station, scan: Scan, tick: u64) -> Watcher {
        let (due, mark) = (station.keeper.next(), station.marks.next(tick));
        Watcher { station: shared, scan: Some(scan), due, mark, hit: None }
    }

    /// When it is to be called next, from this tick on.
    pub(super) fn when(&self, station: &Station, tick: u64) -> Next {
        match &self.scan {
            Some(scan) if scan.plan.looks() => Next::Ask,
            Some(scan) => {
                let next = station.keeper.next().min(station.marks.next(tick));
                Next::At(scan.plan.until.min(next).min(tick + PAUSE_INTERVAL))
            }
            None => Next::At(tick),
        }
    }

    /// Goes on with the plan.
    fn go(&mut self, station: &Station, vm: &mut Vm, tick: u64) -> Answer {
        self.due = station.keeper.next();
        self.mark = station.marks.next(tick);
        vm.set_next(self.when(station, tick));
        Answer::Go
    }

    /// Answers requests until the program is to move.
    fn serve(&mut self, station: &mut Station, vm: &mut Vm, tick: u64) -> Answer {
        self.scan = None;
        match station.serve(vm, Some(tick), false) {
            Leave::Run(plan) => {
                self.scan = Some(station.begin(plan, vm, tick));
                self.go(station, vm, tick)
            }
            leave => {
                station.leave(leave);
                Answer::Abandon
            }
        }
    }

    /// What was found here, if it is what the plan looks for first; what it looks for last is kept.
    fn found(&mut self, station: &mut Station, vm: &mut Vm) -> Option<Hit> {
        let (hit, condition) = self.hit.take()?;
        let scan = self.scan.as_mut()?;
        let hit = match condition {
            None => hit,
            Some(condition) => {
                if !station.holds(vm, &condition) {
                    return None;
                }
                match scan.counted(hit) {
                    Found::Hit(hit) => hit,
                    _ => return None,
                }
            }
        };
        if scan.plan.last {
            scan.found = Some(hit);
            return None;
        }
        Some(hit)
    }

    /// The breakpoints that an exception may be one for, with their conditions.
    fn exception_breakpoints(&self, vm: &Vm, exception: Value) -> Vec<(BreakpointId, Option<Arc<Condition>>)> {
        let Some(scan) = &self.scan else { return Vec::new() };
        let classes = parts::class_names(vm, exception);
        let is_it = |at: &BreakAt| match at {
            BreakAt::Exception { class, uncaught_only: false } => {
                class.as_ref().is_none_or(|class| classes.contains(class))
            }
            _ => false,
        };
        let fits = scan.plan.armed.iter().filter(|armed| is_it(&armed.breakpoint.at));
        fits.map(|armed| (armed.id, armed.condition.clone())).collect()
    }
}

impl Observer for Watcher {
    fn wants(&mut self, vm: &Vm, place: Place) -> bool {
        let Some(scan) = &mut self.scan else { return true };
        if place.tick <= scan.from() {
            return false;
        }
        let is_last = place.tick >= scan.plan.until;
        if let Some(follower) = scan.plan.follower.as_mut().filter(|_| !is_last) {
            follower.see(vm);
        }
        if is_last && scan.plan.last && !scan.plan.inclusive {
            return true;
        }
        let found = match scan.look(vm, place) {
            Found::Nothing => false,
            Found::Hit(hit) if scan.plan.last => {
                scan.found = Some(hit);
                false
            }
            Found::Hit(hit) => {
                self.hit = Some((hit, None));
                true
            }
            Found::IfHolds(hit, condition) => {
                self.hit = Some((hit, Some(condition)));
                true
            }
        };
        let is_due = place.tick >= self.due && place.outermost;
        found || is_last || is_due || place.tick >= self.mark || place.tick.is_multiple_of(PAUSE_INTERVAL)
    }

    fn stop(&mut self, vm: &mut Vm, place: Place) -> Answer {
        let station = Arc::clone(&self.station);
        let mut station = station_of(&station);
        let tick = place.tick;
        station.marks.pass(vm, tick);
        if self.scan.is_none() || tick >= station.keeper.next() {
            let position = position(&station);
            match place.outermost {
                true => station.keeper.take(vm, tick, position),
                false => station.keeper.postpone(tick),
            }
        }
        let found = self.found(&mut station, vm);
        if let Some(scan) = &mut self.scan {
            let paused = station.is_to_pause();
            if found.is_none() && !paused && tick < scan.plan.until {
                return self.go(&station, vm, tick);
            }
            let hit = found.or_else(|| scan.found.take());
            let left = left(scan);
            // It has seen all.
            scan.plan.follower = None;
            station.keeper.reached(tick);
            let (tick, depth, looked) = (Some(tick), place.depth, scan.looked);
            let shown = station.shows_what_runs(vm);
            station.ran(Outcome { tick, depth, shown, hit, paused, left, looked, ..Outcome::default() });
        }
        self.serve(&mut station, vm, tick)
    }

    fn raised(&mut self, vm: &mut Vm, place: Place, exception: Value, _covered: bool) -> Answer {
        let station = Arc::clone(&self.station);
        let mut station = station_of(&station);
        let raise = Raise {
            tick: place.tick,
            class: vm.type_name(exception).to_owned(),
            message: parts::message(vm, exception),
        };
        station.raises.note(exception, raise.clone());
        station.marks.raised(vm, place.tick, exception);
        let Some(scan) = &mut self.scan else { return Answer::Go };
        if !scan.shows(&vm.heap[place.code].verified) {
            return Answer::Go;
        }
        if station.heard.len() < MOST_HEARD {
            station.heard.push(raise.clone());
        }
        let too_early = place.tick < scan.from() || (place.tick == scan.from() && scan.plan.told);
        if too_early || place.tick >= scan.plan.until || scan.plan.armed.is_empty() {
            return Answer::Go;
        }
        for (id, condition) in self.exception_breakpoints(vm, exception) {
            if condition.is_some_and(|condition| !station.holds(vm, &condition)) {
                continue;
            }
            let Some(scan) = &mut self.scan else { continue };
            let Raise { tick, class, message } = raise.clone();
            let Found::Hit(hit) = scan.counted(Hit { tick, reason: Reason::Exception { id, class, message } }) else {
                continue;
            };
            if scan.plan.last {
                scan.found = Some(hit);
                return Answer::Go;
            }
            // The instruction is half done: a place to tell of, not to stay at.
            let left = left(scan);
            station.ran(Outcome { hit: Some(hit), left, ..Outcome::default() });
            return Answer::Abandon;
        }
        Answer::Go
    }
}

fn left(scan: &Scan) -> Vec<(BreakpointId, u32)> {
    scan.plan.armed.iter().map(|armed| (armed.id, armed.left)).collect()
}
