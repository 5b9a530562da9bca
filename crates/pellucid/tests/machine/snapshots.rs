//! Snapshots: from each of them a run goes on exactly as it did the first time.

use std::sync::{Arc, Mutex};

use pellucid::bytecode::VerifiedCode;
use pellucid_vm::Vm;
use pellucid_vm::interp::observe::{Answer, Next, Observer, Place};
use pellucid_vm::snapshot::Snapshot;

use crate::support::{Shared, World, corpus, ending, machine};

/// Numbers without any pattern, the same in every run.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Chance {
        Chance(0x9e37_79b9_7f4a_7c15 ^ seed)
    }

    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound.max(1)
    }
}

/// What a run left behind on its way.
#[derive(Default)]
struct Record {
    snapshots: Vec<(Arc<Snapshot>, World)>,
    /// Ticks, and what the state was there.
    states: Vec<(u64, u64)>,
}

/// Makes snapshots at some ticks (or as soon after as it is possible) and notes what the state is at others.
struct Recorder {
    snapshots_at: Vec<u64>,
    states_at: Vec<u64>,
    world: Shared,
    record: Arc<Mutex<Record>>,
}

impl Recorder {
    fn next(&self) -> Next {
        let next = self.snapshots_at.iter().chain(&self.states_at).min();
        next.map_or(Next::Never, |&tick| Next::At(tick))
    }
}

impl Observer for Recorder {
    fn stop(&mut self, vm: &mut Vm, place: Place) -> Answer {
        let mut record = self.record.lock().expect("nobody panicked");
        if self.states_at.iter().any(|&tick| tick <= place.tick) {
            self.states_at.retain(|&tick| tick > place.tick);
            record.states.push((place.tick, vm.fingerprint()));
        }
        if self.snapshots_at.iter().any(|&tick| tick <= place.tick) && place.outermost {
            self.snapshots_at.retain(|&tick| tick > place.tick);
            let snapshot = vm.snapshot(record.snapshots.last().map(|(snapshot, _)| &**snapshot));
            assert!(snapshot.is_resumable() && snapshot.tick() == place.tick);
            record.snapshots.push((Arc::new(snapshot), self.world.lock().clone()));
        }
        drop(record);
        vm.set_next(self.next());
        Answer::Go
    }
}

/// How a run went from a tick on.
#[derive(Debug, PartialEq)]
struct Course {
    states: Vec<(u64, u64)>,
    ticks: u64,
    output: String,
    ending: String,
}

/// A program in a VM that was run to the end once.
struct Run {
    vm: Vm,
    world: Shared,
    chance: Chance,
    record: Arc<Mutex<Record>>,
    whole: Course,
}

impl Run {
    /// Runs a program, with so many snapshots at random ticks and twice as many looks at the state.
    fn new(code: &Arc<VerifiedCode>, stress: bool, count: u64, seed: u64) -> Run {
        let (mut vm, world) = machine();
        vm.heap.set_stress(stress);
        let recorder = |at: Vec<u64>, states: Vec<u64>, record: &Arc<Mutex<Record>>| {
            let world = world.clone();
            Recorder { snapshots_at: at, states_at: states, world, record: Arc::clone(record) }
        };
        // How long it is; from the very start, so that addresses are the same again.
        let start = vm.snapshot(None);
        vm.observe(Box::new(recorder(vec![], vec![], &Arc::default())), Next::Never);
        let result = vm.run_main(code, None);
        let length = vm.ticks();
        let first = (ending(&mut vm, result), world.lock().output.clone());
        vm.restore(&start);
        *world.lock() = World::default();
        let mut chance = Chance::new(seed);
        let snapshots = (0..count).map(|_| chance.below(length)).chain([0]).collect();
        let states = (0..2 * count).map(|_| chance.below(length)).collect();
        let record = Arc::default();
        vm.observe(Box::new(recorder(snapshots, states, &record)), Next::At(0));
        let result = vm.run_main(code, None);
        let ticks = vm.ticks();
        let ending = ending(&mut vm, result);
        let states = std::mem::take(&mut record.lock().expect("nobody panicked").states);
        let whole = Course { states, ticks, output: world.lock().output.clone(), ending };
        assert_eq!((length, &first), (whole.ticks, &(whole.ending.clone(), whole.output.clone())));
        Run { vm, world, chance, record, whole }
    }

    fn snapshots(&self) -> Vec<(Arc<Snapshot>, World)> {
        self.record.lock().expect("nobody panicked").snapshots.clone()
    }

    /// Goes on from a snapshot to the end, and sees that all is as it was.
    fn replay(&mut self, snapshot: &Snapshot, world: &World, name: &str) {
        let from = snapshot.tick();
        let expected: Vec<_> = self.whole.states.iter().copied().filter(|&(tick, _)| tick > from).collect();
        let record: Arc<Mutex<Record>> = Arc::default();
        let recorder = Recorder {
            // A replay that makes snapshots itself is the same, too.
            snapshots_at: vec![from + self.chance.below(self.whole.ticks - from)],
            states_at: expected.iter().map(|&(tick, _)| tick).collect(),
            world: self.world.clone(),
            record: Arc::clone(&record),
        };
        let next = recorder.next();
        self.vm.restore(snapshot);
        *self.world.lock() = world.clone();
        self.vm.observe(Box::new(recorder), next);
        assert_eq!(self.vm.ticks(), from);
        let result = self.vm.resume();
        let ticks = self.vm.ticks();
        let ending = ending(&mut self.vm, result);
        let states = std::mem::take(&mut record.lock().expect("nobody panicked").states);
        let output = self.world.lock().output.clone();
        let course = Course { states, ticks, output, ending };
        let Course { ticks, output, ending, .. } = &self.whole;
        let expected = Course { states: expected, ticks: *ticks, output: output.clone(), ending: ending.clone() };
        assert_eq!(course.states, expected.states, "{name} from {from} of {}", self.whole.ticks);
        assert_eq!(course, expected, "{name} from {from}");
    }

    /// Goes on from all snapshots, in any order.
    fn replay_all(&mut self, name: &str) {
        let mut left = self.snapshots();
        while !left.is_empty() {
            let (snapshot, world) = left.swap_remove(self.chance.below(left.len() as u64) as usize);
            self.replay(&snapshot, &world, name);
        }
    }
}

/// Fills the heap: with a collection at each allocation it takes minutes.
const LARGE: &str = "gc_cycles.py";

/// Waits for the clock, which stands still in this world while somebody sleeps: it would not end.
const WAITS: &str = "threads_change_places.py";

/// Each so many scripts of a folder.
fn check(folder: &str, step: usize, stress: bool, count: u64) {
    let mut scripts = corpus(folder);
    scripts.retain(|(name, _)| name != WAITS && !(stress && name.ends_with(LARGE)));
    let scripts: Vec<_> = scripts.into_iter().step_by(step).collect();
    for (seed, (name, code)) in scripts.iter().enumerate() {
        Run::new(code, stress, count, seed as u64).replay_all(name);
    }
}

#[test]
fn programs_go_on_as_they_did() {
    check("programs", 1, false, 5);
}

#[test]
fn the_language_goes_on_as_it_did() {
    check("lang", 2, false, 4);
}

#[test]
fn types_go_on_as_they_did() {
    check("types", 3, false, 4);
}

#[test]
fn the_library_goes_on_as_it_did() {
    check("stdlib", 4, false, 4);
}

#[test]
fn programs_go_on_as_they_did_under_stress() {
    check("programs", 9, true, 2);
    check("lang", 40, true, 2);
}
