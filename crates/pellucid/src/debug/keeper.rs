//! The kept states of the machine: when to take one, and which to give up when they take too much memory.
//!
//! The first is that before the first instruction; it is never given up. On new ground, states are taken as often as costs
//! little time. Where the user goes back, close ones are taken just before the place, on the way there. What is given up is
//! that whose loss matters least: far from the place where the user is, states may be far apart.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use pellucid_vm::Vm;
use pellucid_vm::snapshot::Snapshot;

use super::record::Position;

/// A state, and where the record stood.
pub(super) struct Kept {
    pub(super) snapshot: Snapshot,
    pub(super) position: Position,
}

/// The states by their ticks.
pub(super) struct Keeper {
    kept: BTreeMap<u64, Kept>,
    /// Bytes that they may take, and take.
    budget: usize,
    bytes: usize,
    /// How far apart they are on new ground.
    interval: u64,
    /// How far the program has been.
    frontier: u64,
    /// The ticks at which states are to be taken, the last first.
    due: Vec<u64>,
    /// Whether the run goes over new ground.
    spreads: bool,
    /// Where the user is.
    focus: u64,
    /// When, and at which tick, the run went on the last time.
    went_on: (Instant, u64),
    /// How long taking a state takes, and how many ticks pass in a second: measured.
    cost: Duration,
    speed: f64,
}

/// The least distance between two states on new ground.
const LEAST: u64 = 50_000;
/// The most: what is run through in a small part of the time that a step back may take.
const MOST: u64 = 1_000_000;
/// The least distance between the states that are taken where the user goes back.
const FINE: u64 = 10_000;

impl Keeper {
    pub(super) fn new(budget: usize) -> Keeper {
        Keeper {
            kept: BTreeMap::new(),
            budget,
            bytes: 0,
            interval: LEAST,
            frontier: 0,
            due: Vec::new(),
            spreads: true,
            focus: 0,
            went_on: (Instant::now(), 0),
            cost: Duration::ZERO,
            speed: 2e7,
        }
    }

    /// The nearest state at this tick or before it.
    pub(super) fn nearest(&self, tick: u64) -> Option<&Kept> {
        self.kept.range(..=tick).next_back().map(|(_, kept)| kept)
    }

    /// How many states there are, and how many bytes they take.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.kept.len(), self.bytes)
    }

    /// The run goes on from `tick` and is to come to `until`: plans what to take on the way.
    pub(super) fn plan(&mut self, tick: u64, until: u64, keeps: bool) {
        self.went_on = (Instant::now(), tick);
        self.due.clear();
        self.spreads = until > self.frontier;
        if self.spreads {
            let last = self.kept.range(..=tick).next_back().map_or(tick, |(&tick, _)| tick);
            self.due.push((last + self.interval).max(tick + 1));
            return;
        }
        if !keeps {
            return;
        }
        // Known ground: the user goes back. Close before the place, twice as far, and so on, where there is a gap.
        self.focus = until;
        let fine = FINE.max(self.ticks_in(self.cost));
        let mut distance = fine;
        while until.saturating_sub(distance) > tick + fine {
            self.due.push(until - distance);
            distance *= 2;
        }
    }

    fn ticks_in(&self, time: Duration) -> u64 {
        (time.as_secs_f64() * self.speed) as u64
    }

    /// The tick at which the next state is to be taken.
    pub(super) fn next(&self) -> u64 {
        self.due.last().copied().unwrap_or(u64::MAX)
    }

    /// It can't be taken where the program is now: a little later.
    pub(super) fn postpone(&mut self, tick: u64) {
        if let Some(due) = self.due.last_mut() {
            *due = tick + (self.interval / 64).max(1000);
        }
    }

    /// Takes the state that is due.
    pub(super) fn take(&mut self, vm: &mut Vm, tick: u64, position: Position) {
        let run = self.went_on.0.elapsed();
        if tick > self.went_on.1 + LEAST / 2 && !run.is_zero() {
            let speed = (tick - self.went_on.1) as f64 / run.as_secs_f64();
            self.speed = (self.speed + speed) / 2.0;
        }
        self.due.pop();
        while self.due.last().is_some_and(|&due| due <= tick) {
            self.due.pop();
        }
        if !self.kept.contains_key(&tick) {
            let started = Instant::now();
            let previous = self.kept.range(..tick).next_back().map(|(_, kept)| &kept.snapshot);
            let snapshot = vm.snapshot(previous);
            let cost = started.elapsed();
            self.cost = if self.cost.is_zero() { cost } else { (self.cost * 3 + cost) / 4 };
            self.bytes += snapshot.own_bytes();
            self.kept.insert(tick, Kept { snapshot, position });
        }
        self.frontier = self.frontier.max(tick);
        if self.spreads {
            // Taking states is to cost a twentieth of the time.
            self.interval = self.ticks_in(self.cost * 20).clamp(LEAST, MOST.max(self.ticks_in(self.cost * 5)));
            self.due.push(tick + self.interval);
        }
        self.thin_out(tick);
        self.went_on = (Instant::now(), tick);
    }

    /// The program has been so far.
    pub(super) fn reached(&mut self, tick: u64) {
        self.frontier = self.frontier.max(tick);
        self.focus = tick;
    }

    /// Gives up states until the rest keeps to the budget. The first and the one at `spared` stay.
    fn thin_out(&mut self, spared: u64) {
        while self.bytes > self.budget {
            let ticks: Vec<u64> = self.kept.keys().copied().collect();
            let end = self.frontier + self.interval;
            // How much farther a step back near it would have to run, for its distance from the user.
            let loss = |index: usize| {
                let after = ticks.get(index + 1).copied().unwrap_or(end);
                let gap = after - ticks[index - 1];
                gap as f64 / (ticks[index].abs_diff(self.focus) + 4 * FINE) as f64
            };
            let candidates = (1..ticks.len()).filter(|&index| ticks[index] != spared);
            let Some(least) = candidates.min_by(|&a, &b| loss(a).total_cmp(&loss(b))) else { return };
            if let Some(kept) = self.kept.remove(&ticks[least]) {
                self.bytes = self.bytes.saturating_sub(kept.snapshot.own_bytes());
            }
        }
    }
}
