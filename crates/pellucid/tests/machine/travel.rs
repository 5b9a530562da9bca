//! Going back while the program runs, looking at what might have been, and what snapshots cost.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use pellucid::bytecode::VerifiedCode;
use pellucid_vm::Vm;
use pellucid_vm::interp::observe::{Answer, Next, Observer, Place};
use pellucid_vm::snapshot::Snapshot;

use crate::snapshots::Chance;
use crate::support::{Shared, World, compile, corpus, ending, machine};

/// How a run ended: ticks, output, traceback.
type End = (u64, String, String);

fn run(vm: &mut Vm, world: &Shared, code: &Arc<VerifiedCode>) -> End {
    let result = vm.run_main(code, None);
    let ticks = vm.ticks();
    let ending = ending(vm, result);
    (ticks, world.lock().output.clone(), ending)
}

/// Jumps to snapshots that it made, by chance, from within the program's own loop.
struct Jumper {
    world: Shared,
    made: Vec<(Snapshot, World)>,
    chance: Chance,
    jumps: u32,
    done: Arc<Mutex<u32>>,
}

impl Observer for Jumper {
    fn stop(&mut self, vm: &mut Vm, place: Place) -> Answer {
        let mut answer = Answer::Go;
        if place.outermost && self.jumps > 0 && self.chance.below(3) == 0 && !self.made.is_empty() {
            let (snapshot, world) = &self.made[self.chance.below(self.made.len() as u64) as usize];
            vm.restore(snapshot);
            *self.world.lock() = world.clone();
            self.jumps -= 1;
            *self.done.lock().expect("nobody panicked") += 1;
            answer = Answer::Restored;
        } else if place.outermost {
            let snapshot = vm.snapshot(self.made.last().map(|(snapshot, _)| snapshot));
            self.made.push((snapshot, self.world.lock().clone()));
            if self.made.len() > 8 {
                self.made.swap_remove(self.chance.below(8) as usize);
            }
        }
        let ahead = 1 + self.chance.below(2000);
        vm.set_next(Next::At(vm.ticks() + ahead));
        answer
    }
}

#[test]
fn jumping_about_leads_to_the_same_end() {
    let mut jumps = 0;
    for (seed, (name, code)) in corpus("programs").into_iter().chain(corpus("lang")).step_by(3).enumerate() {
        let (mut vm, world) = machine();
        let start = vm.snapshot(None);
        let done = Arc::default();
        let jumper = |jumps| Jumper {
            world: world.clone(),
            made: Vec::new(),
            chance: Chance::new(seed as u64),
            jumps,
            done: Arc::clone(&done),
        };
        vm.observe(Box::new(jumper(0)), Next::Never);
        let expected = run(&mut vm, &world, &code);
        vm.restore(&start);
        *world.lock() = World::default();
        vm.observe(Box::new(jumper(12)), Next::At(0));
        assert_eq!(run(&mut vm, &world, &code), expected, "{name}");
        jumps += *done.lock().expect("nobody panicked");
    }
    // A program may spend most of its time where no snapshot is taken; but not all of them do.
    assert!(jumps > 50, "only {jumps} jumps were made");
}

/// Programs in which native functions hold on to things while Python code runs inside them.
const NESTING: &str = "
import re, functools, itertools, json
long = ', '.join(f'word{i}' for i in range(400))
grown = ''
big = 3 ** 2000

class Key:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        global grown
        grown += f'{self.n}<{other.n} '
        return self.n < other.n
    def __hash__(self):
        return self.n % 7
    def __eq__(self, other):
        return self.n == other.n
    def __str__(self):
        return f'<{self.n}>'

def double(match):
    return match.group() * 2

class Meta(type):
    def __new__(meta, name, bases, space):
        space['made'] = sorted(space, key=lambda key: key[::-1])
        return super().__new__(meta, name, bases, space)

keys = [Key(i * 37 % 50) for i in range(50)]
print(len(re.sub(r'word\\d', double, long)))
print([k.n for k in sorted(keys)][:9], len(grown))
print(len({k: k for k in keys}), len(set(keys)), max(keys).n)
print(functools.reduce(lambda a, b: (a * 31 + b.n + big) % 1000003, keys, 7))
print(list(map(lambda k, i: k.n + i, keys, itertools.count()))[:8])
print(','.join(map(str, keys[:6])), '%s %s' % (keys[0], keys[1]), f'{keys[2]}')
print(json.dumps({str(k): [k.n] for k in keys[:3]}), sum(k.n for k in keys))
class Made(metaclass=Meta):
    a = 1
    def f(self): pass
print(Made.made)
exec('print(sorted(keys, key=lambda k: -k.n)[0])')
";

/// What is tried at a stop and undone: it changes what there is and makes much that is new.
const TRIED: &str = "
import gc, sys
g = globals()
junk = [[i, str(i) * 20, {i: i}] for i in range(2000)]
g['long'] = None
g['grown'] = g.get('grown', '') + 'x' * 5000
for value in list(g.values()):
    if type(value) is list:
        value.clear()
    elif type(value) is dict and value is not g:
        value.clear()
class New:
    def method(self): return [sys.intern(f'name{i}') for i in range(300)]
for i in range(40):
    n = New()
    setattr(n, f'attribute{i}', n.method())
if 'Key' in g:
    g['Key'].__lt__ = lambda self, other: True
    g['Key'].extra = 1
big = ['x' * 100000, tuple(range(50000)), bytearray(70000), 7 ** 5000]
del junk
gc.collect()
print('never seen')
";

/// Tries something every so many ticks, wherever that is.
struct Trier {
    every: u64,
    world: Shared,
    tried: Arc<VerifiedCode>,
    last: Option<Snapshot>,
    nested: Arc<Mutex<u32>>,
}

impl Observer for Trier {
    fn stop(&mut self, vm: &mut Vm, place: Place) -> Answer {
        let before = vm.fingerprint();
        let world = self.world.lock().clone();
        let snapshot = vm.snapshot(self.last.as_ref());
        let globals = vm.frame_view(place.depth).globals;
        assert!(vm.run_code(&self.tried, globals, None).is_ok());
        assert_ne!(vm.fingerprint(), before);
        vm.restore(&snapshot);
        *self.world.lock() = world;
        assert_eq!(vm.fingerprint(), before, "at {}", place.tick);
        if !place.outermost {
            *self.nested.lock().expect("nobody panicked") += 1;
        }
        self.last = Some(snapshot);
        vm.set_next(Next::At(place.tick + self.every));
        Answer::Go
    }
}

#[test]
fn what_is_tried_at_a_stop_leaves_no_trace() {
    let (code, tried) = (compile(NESTING), compile(TRIED));
    for (stress, every) in [(false, 797), (true, 12_001)] {
        let (mut vm, world) = machine();
        vm.heap.set_stress(stress);
        let start = vm.snapshot(None);
        let nested = Arc::default();
        let trier = || {
            let (world, tried, nested) = (world.clone(), Arc::clone(&tried), Arc::clone(&nested));
            Box::new(Trier { every, world, tried, last: None, nested })
        };
        vm.observe(trier(), Next::Never);
        let expected = run(&mut vm, &world, &code);
        assert_eq!(expected.2, "");
        let state = vm.fingerprint();
        vm.restore(&start);
        *world.lock() = World::default();
        vm.observe(trier(), Next::At(1000));
        assert_eq!(run(&mut vm, &world, &code), expected);
        assert_eq!(vm.fingerprint(), state);
        assert!(*nested.lock().expect("nobody panicked") > 0);
    }
}

/// Makes a snapshot every so many ticks, where it is possible.
struct Maker(u64, Arc<Mutex<Vec<Snapshot>>>);

impl Observer for Maker {
    fn stop(&mut self, vm: &mut Vm, place: Place) -> Answer {
        let mut made = self.1.lock().expect("nobody panicked");
        let ahead = if place.outermost { self.0 } else { 1 };
        vm.set_next(Next::At(place.tick + ahead));
        if place.outermost {
            let snapshot = vm.snapshot(made.last());
            made.push(snapshot);
        }
        Answer::Go
    }
}

/// A program with a heap of about so many megabytes, which then changes some of it.
fn heavy(megabytes: usize) -> String {
    format!(
        "
class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
kept = [[i, str(i), Point(i, -i), {{'key': i}}] for i in range({})]
total = 0
for i in range(30000):
    kept[i % 100].append(i)
    total += kept[i % len(kept)][0]
    junk = (i, [i])
print(total, id(junk) > 0, hash(frozenset(str(k) for k in kept[:50])))
",
        megabytes * 3600
    )
}

#[test]
fn snapshots_share_and_are_dropped_in_any_order() {
    let code = compile(&heavy(1));
    let (mut vm, world) = machine();
    let made: Arc<Mutex<Vec<Snapshot>>> = Arc::default();
    vm.observe(Box::new(Maker(9_000, Arc::clone(&made))), Next::At(0));
    let expected = run(&mut vm, &world, &code);
    vm.observe(Box::new(Maker(0, Arc::default())), Next::Never);
    let mut made = std::mem::take(&mut *made.lock().expect("nobody panicked"));
    assert!(made.len() > 20, "{}", made.len());
    let last = made.last().expect("there are some");
    assert!(last.all_bytes() > 2 << 20 && last.own_bytes() < last.all_bytes() / 4);
    let alone: usize = made.iter().map(Snapshot::all_bytes).sum();
    let together: usize = made.iter().map(Snapshot::own_bytes).sum();
    assert!(together < alone / 4, "{together} of {alone}");
    let mut chance = Chance::new(5);
    let again = |vm: &mut Vm, snapshot: &Snapshot| {
        vm.restore(snapshot);
        *world.lock() = World::default();
        let result = vm.resume();
        let ticks = vm.ticks();
        let ending = ending(vm, result);
        assert_eq!((ticks, &world.lock().output, &ending), (expected.0, &expected.1, &expected.2));
    };
    // The same one many times; then others are dropped, and those that are left still hold.
    let one = made.swap_remove(made.len() / 2);
    (0..20).for_each(|_| again(&mut vm, &one));
    while made.len() > 1 {
        let dropped = chance.below(made.len() as u64) as usize;
        drop(made.swap_remove(dropped));
        if made.len() % 8 == 1 {
            again(&mut vm, &made[chance.below(made.len() as u64) as usize]);
        }
    }
    again(&mut vm, &made[0]);
    drop(vm);
    // A snapshot outlives its VM, if only as memory.
    assert!(one.own_bytes() > 1 << 20);
}

fn milliseconds(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1e3
}

/// Prints what snapshots cost: `cargo test --profile quick -p pellucid --test machine figures -- --ignored --nocapture`.
#[test]
#[ignore = "measures, and takes long"]
fn figures() {
    for (name, text) in
        [("empty", "for i in range(3000): pass".to_owned()), ("10 MB", heavy(10)), ("100 MB", heavy(100))]
    {
        let (mut vm, world) = machine();
        let made: Arc<Mutex<Vec<Snapshot>>> = Arc::default();
        vm.observe(Box::new(Maker(1 << 40, Arc::clone(&made))), Next::At(0));
        run(&mut vm, &world, &compile(&text));
        let start = made.lock().expect("nobody panicked").pop().expect("one was made");
        let length = vm.ticks();
        vm.restore(&start);
        let timed = Arc::new(Mutex::new(Vec::new()));
        vm.observe(
            Box::new(Timer { from: length * 9 / 10, timed: Arc::clone(&timed), last: None, count: 0 }),
            Next::At(length * 9 / 10),
        );
        assert!(vm.resume().is_ok());
        println!("{name}: {:.1} MB in use at the end, {length} ticks", vm.heap.bytes_in_use() as f64 / 1e6);
        timed.lock().expect("nobody panicked").iter().for_each(|line| println!("    {line}"));
        let begun = Instant::now();
        vm.restore(&start);
        println!("    back to the start: {:.2} ms", milliseconds(begun.elapsed()));
    }
    for bench in ["fib", "nbody", "oo_poly"] {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../benches/");
        let code = compile(&std::fs::read_to_string(format!("{root}{bench}.py")).expect("it is there"));
        let (mut vm, world) = machine();
        let begun = Instant::now();
        run(&mut vm, &world, &code);
        let plain = begun.elapsed();
        let (mut vm, world) = machine();
        vm.observe(Box::new(Maker(0, Arc::default())), Next::Never);
        let begun = Instant::now();
        run(&mut vm, &world, &code);
        let counted = begun.elapsed();
        let rate = vm.ticks() as f64 / counted.as_secs_f64() / 1e6;
        let times = counted.as_secs_f64() / plain.as_secs_f64();
        println!("{bench}: plain {plain:.2?}, counted {counted:.2?} ({times:.2}): {rate:.0} million ticks a second");
    }
}

/// Measures snapshots and restores in the midst of a program.
struct Timer {
    from: u64,
    timed: Arc<Mutex<Vec<String>>>,
    last: Option<Snapshot>,
    count: u32,
}

impl Observer for Timer {
    fn stop(&mut self, vm: &mut Vm, place: Place) -> Answer {
        let begun = Instant::now();
        let snapshot = vm.snapshot(self.last.as_ref());
        let took = milliseconds(begun.elapsed());
        let (own, all) = (snapshot.own_bytes() as f64 / 1e6, snapshot.all_bytes() as f64 / 1e6);
        let ticks = place.tick - self.from;
        let begun = Instant::now();
        vm.restore(&snapshot);
        let same = milliseconds(begun.elapsed());
        let mut back = String::new();
        if let Some(last) = &self.last {
            let begun = Instant::now();
            vm.restore(last);
            back = format!(", one back {:.2} ms", milliseconds(begun.elapsed()));
            vm.restore(&snapshot);
        }
        let line = format!(
            "{ticks} ticks on: {took:.2} ms, {own:.2} of {all:.2} MB own; restored unchanged {same:.2} ms{back}"
        );
        self.timed.lock().expect("nobody panicked").push(line);
        self.last = Some(snapshot);
        self.count += 1;
        vm.set_next(if self.count < 4 { Next::At(place.tick + 3000) } else { Next::Never });
        Answer::Go
    }
}
