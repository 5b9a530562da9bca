//! Counting, stopping where it was asked for, leaving so that nothing can stop it, and what can be looked at.

use std::sync::{Arc, Mutex};

use pellucid_vm::interp::observe::{Answer, Next, Observer, Place, brief};
use pellucid_vm::{Value, Vm};

use crate::support::{compile, corpus, ending, machine};

/// What an observer notes, for the test to read afterwards.
type Notes<T> = Arc<Mutex<Vec<T>>>;

fn notes<T>(notes: &Notes<T>) -> Vec<T> {
    std::mem::take(&mut notes.lock().expect("nobody panicked"))
}

/// Notes each stop, and asks for the next one so many ticks on.
struct Every(u64, Notes<u64>);

impl Observer for Every {
    fn stop(&mut self, vm: &mut Vm, place: Place) -> Answer {
        assert_eq!(place.tick, vm.ticks());
        self.1.lock().expect("nobody panicked").push(place.tick);
        vm.set_next(Next::At(place.tick + self.0));
        Answer::Go
    }
}

/// Is asked about each instruction and never stops.
struct Asked(Arc<Mutex<u64>>);

impl Observer for Asked {
    fn wants(&mut self, vm: &Vm, place: Place) -> bool {
        let mut count = self.0.lock().expect("nobody panicked");
        assert_eq!(*count, place.tick);
        assert_eq!(place.depth + 1, vm.frame_count());
        *count += 1;
        false
    }
    fn stop(&mut self, _: &mut Vm, _: Place) -> Answer {
        panic!("it was not wanted");
    }
}

#[test]
fn instructions_are_counted_the_same_whoever_looks() {
    for (name, code) in corpus("programs").into_iter().chain(corpus("lang")).step_by(5) {
        let run = |observer: Box<dyn Observer>, next| {
            let (mut vm, world) = machine();
            vm.observe(observer, next);
            let result = vm.run_main(&code, None);
            let ending = ending(&mut vm, result);
            (vm.ticks(), ending, world.lock().output.len())
        };
        let stops = Notes::default();
        let count = Arc::default();
        let counted = run(Box::new(Every(1, Arc::clone(&stops))), Next::Never);
        assert!(notes(&stops).is_empty(), "{name}");
        assert_eq!(run(Box::new(Every(97, Arc::clone(&stops))), Next::At(5)), counted, "{name}");
        let expected: Vec<u64> = (5..counted.0).step_by(97).collect();
        assert!(notes(&stops).starts_with(&expected), "{name}");
        assert_eq!(run(Box::new(Asked(Arc::clone(&count))), Next::Ask), counted, "{name}");
        assert!(*count.lock().expect("nobody panicked") >= counted.0, "{name}");
    }
}

/// Leaves at a tick.
struct LeaveAt(u64);

impl Observer for LeaveAt {
    fn stop(&mut self, _: &mut Vm, place: Place) -> Answer {
        assert_eq!(place.tick, self.0);
        Answer::Abandon
    }
    fn raised(&mut self, vm: &mut Vm, _: Place, _: Value, _: bool) -> Answer {
        assert!(!vm.is_abandoned());
        Answer::Go
    }
}

/// Everything that could want to go on after an error.
const STUBBORN: &str = "
import contextlib

class Stubborn:
    def __enter__(self):
        return self
    def __exit__(self, *about):
        print('exit')
        return True
    def __getattr__(self, name):
        while True:
            try:
                print('getattr')
                raise AttributeError(name)
            except BaseException:
                pass
            finally:
                break
        raise AttributeError(name)
    def __eq__(self, other):
        print('eq')
        return False
    def __hash__(self):
        return 1
    def __iter__(self):
        try:
            while True:
                yield 1
                print('next')
        finally:
            print('closed')

def by(key):
    try:
        print('key')
        return key
    finally:
        print('keyed')

@contextlib.contextmanager
def managed():
    try:
        yield
    except BaseException:
        print('managed')

class Made(type):
    def __init__(cls, *about):
        super().__init__(*about)
        print('made')

def go():
    for round in range(3):
        try:
            with Stubborn() as s, managed():
                hasattr(s, 'x')
                getattr(s, 'y', None)
                sorted([3, 2, 1], key=by)
                {s: 1, Stubborn(): 2}
                for item in (x for x in s):
                    break
                list(map(by, zip(s, range(3))))
                class C(metaclass=Made):
                    print('body')
                exec('print(sum(by(i) for i in range(3)))')
                raise ValueError
        except:
            print('caught')
        finally:
            print('finally')

for _ in range(2):
    try:
        go()
    except BaseException:
        print('outer')
";

#[test]
fn nothing_stops_a_run_from_being_left() {
    let code = compile(STUBBORN);
    let (mut vm, world) = machine();
    vm.observe(Box::new(LeaveAt(u64::MAX)), Next::Never);
    let result = vm.run_main(&code, None);
    assert_eq!(ending(&mut vm, result), "");
    let (length, whole) = (vm.ticks(), world.lock().output.clone());
    assert!(whole.len() > 500);
    // (Before the first few hundred it is the library's modules that run.)
    for tick in (0..length).step_by(7) {
        let (mut vm, world) = machine();
        vm.observe(Box::new(LeaveAt(tick)), Next::At(tick));
        assert!(vm.run_main(&code, None).is_err());
        assert!(vm.is_abandoned());
        assert_eq!(vm.ticks(), tick);
        assert!(whole.starts_with(&world.lock().output));
    }
}

/// Notes exceptions: class, function, whether covered.
struct Raises(Notes<(String, String, bool)>);

impl Observer for Raises {
    fn stop(&mut self, _: &mut Vm, _: Place) -> Answer {
        Answer::Go
    }
    fn raised(&mut self, vm: &mut Vm, place: Place, exception: Value, covered: bool) -> Answer {
        let name = vm.heap[place.code].verified.code().name.clone();
        self.0.lock().expect("nobody panicked").push((vm.type_name(exception).to_owned(), name, covered));
        Answer::Go
    }
}

#[test]
fn exceptions_are_told_of_where_they_are_raised() {
    let code = compile(
        "
def f():
    {}['key']
def g():
    try:
        f()
    except KeyError:
        pass
def h():
    try:
        f()
    finally:
        pass
g()
getattr(f, 'absent', None)
for x in iter([1]):
    pass
try:
    h()
except LookupError as e:
    def again(e=e):
        raise OSError from e
again()
",
    );
    let noted = Notes::default();
    let (mut vm, _) = machine();
    vm.observe(Box::new(Raises(Arc::clone(&noted))), Next::Never);
    assert!(vm.run_main(&code, None).is_err());
    let row = |class: &str, function: &str, covered| (class.to_owned(), function.to_owned(), covered);
    assert_eq!(notes(&noted), [row("KeyError", "f", true), row("KeyError", "f", true), row("OSError", "again", false)]);
}

/// Notes all frames whenever the function `stop` is about to return.
struct Frames(Notes<String>);

impl Observer for Frames {
    fn wants(&mut self, vm: &Vm, place: Place) -> bool {
        vm.heap[place.code].verified.code().name == "stop"
    }
    fn stop(&mut self, vm: &mut Vm, _: Place) -> Answer {
        let mut text = String::new();
        for level in 0..vm.frame_count() {
            let view = vm.frame_view(level);
            let code = vm.heap[view.code].verified.clone();
            let code = code.code();
            let show = |values: &[Value]| values.iter().map(|&v| brief(vm, v)).collect::<Vec<_>>().join(" ");
            let line = code.positions[view.instruction as usize].line;
            let (locals, cells, stack) = (vm.frame_locals(level), vm.frame_cells(level), vm.frame_stack(level));
            text += &format!("{}:{line} [{}] {} [{}]\n", code.name, show(locals), cells.len(), show(stack));
        }
        self.0.lock().expect("nobody panicked").push(text);
        Answer::Go
    }
}

#[test]
fn every_frame_can_be_looked_at() {
    let code = compile(
        "
def stop(a):
    return a
def inner(n):
    got = yield from deeper(n)
def deeper(n):
    captured = n
    yield (lambda: captured)
    yield [captured, stop(7)]
def outer(x):
    for item in inner(x + 1):
        pass
    return 10 + (x * max([1], key=stop))
outer(4)
",
    );
    let noted = Notes::default();
    let (mut vm, _) = machine();
    vm.observe(Box::new(Frames(Arc::clone(&noted))), Next::Ask);
    assert!(vm.run_main(&code, None).is_ok());
    let all = notes(&noted);
    let generators = "<module>:14 [] 0 []\nouter:11 [4 <function deeper.<locals>.<lambda>>] 0 []\n\
                      inner:5 [5 <nothing>] 0 []\ndeeper:9 [5] 1 [5]\nstop:3 [7] 0 []\n";
    let key = "<module>:14 [] 0 []\nouter:13 [4 [5, 7]] 0 [10 4]\nstop:3 [1] 0 []\n";
    assert_eq!(all[0], generators);
    assert_eq!(all[all.len() / 2], key);
}

/// Notes in which functions the main program's own loop was running.
struct Nesting(Notes<(String, bool)>);

impl Observer for Nesting {
    fn stop(&mut self, vm: &mut Vm, place: Place) -> Answer {
        let name = vm.heap[place.code].verified.code().name.clone();
        let mut notes = self.0.lock().expect("nobody panicked");
        if !notes.contains(&(name.clone(), place.outermost)) {
            notes.push((name, place.outermost));
        }
        Answer::Go
    }
}

#[test]
fn what_python_code_calls_does_not_nest_and_what_native_code_calls_does() {
    let code = compile(
        "
class Own:
    def __init__(self):
        self.n = 1
    def __add__(self, other):
        return 2
    def __getitem__(self, at):
        return at
    def __lt__(self, other):
        return True
    def __enter__(self):
        return self
    def __exit__(self, *about):
        return None
    @property
    def prop(self):
        return 1
def plain():
    yield 1
def through():
    yield from plain()
def driven():
    yield (yield 1)
def asked():
    yield 1
def key(x):
    return x
def called():
    return [x for x in through()]
own = Own()
for _ in range(3):
    called(), own + own, own[0], own.prop
sorted([2, 1], key=key)
own < own
with own:
    pass
driven().send(None)
next(asked())
exec('def inner(): pass\\ninner()')
",
    );
    let noted = Notes::default();
    let (mut vm, _) = machine();
    vm.observe(Box::new(Nesting(Arc::clone(&noted))), Next::At(0));
    assert!(vm.run_main(&code, None).is_ok());
    let all = notes(&noted);
    let outer = |name: &str| all.contains(&(name.to_owned(), true));
    for name in [
        "<module>",
        "called",
        "plain",
        "through",
        "__init__",
        "__add__",
        "__getitem__",
        "prop",
        "__enter__",
        "__exit__",
        "driven",
    ] {
        assert!(outer(name), "{name}: {all:?}");
    }
    for name in ["Own", "key", "__lt__", "asked", "inner"] {
        assert!(!outer(name) && all.contains(&(name.to_owned(), false)), "{name}: {all:?}");
    }
}
