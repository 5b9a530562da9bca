//! What marks leave out holds nothing: searches backwards find the same with marks that are close together as without any.

use pellucid::debug::{BreakAt, Breakpoint, Direction, Motion, Session, Settings, Stop};
use pellucid::{Options, Program};

use crate::programs::Script;
use crate::{Numbers, amount, for_scripts};

/// A breakpoint of any kind, at something in the program or at nothing.
fn breakpoint(session: &Session, numbers: &mut Numbers, lines: u64) -> Breakpoint {
    let line = numbers.below(lines) as u32 + 1;
    let codes = session.codes();
    let code = &codes[numbers.below(codes.len() as u64) as usize];
    let at = match numbers.below(6) {
        0 | 1 => return Breakpoint::line(line),
        2 => BreakAt::Function(code.name.clone()),
        3 => {
            let classes = [None, Some("ValueError"), Some("Exception"), Some("StopIteration"), Some("Nothing")];
            let class = classes[numbers.below(classes.len() as u64) as usize].map(str::to_owned);
            BreakAt::Exception { class, uncaught_only: numbers.below(4) == 0 }
        }
        _ => {
            let names = ["n", "x", "result", "i", "total", "self", "item"];
            let variable = names[numbers.below(names.len() as u64) as usize].to_owned();
            let function = (code.name != "<module>").then(|| code.name.clone());
            BreakAt::Change { function, variable }
        }
    };
    Breakpoint::new(at)
}

/// One move, mostly backwards.
fn wander(session: &mut Session, numbers: &mut Numbers, length: u64, lines: u64) -> Stop {
    match numbers.below(9) {
        0 => session.goto(numbers.below(length + 1)),
        1 => session.step(Motion::Out, Direction::Forward),
        2 => session.step(Motion::Into, Direction::Backward),
        3 | 4 => session.step(Motion::Over, Direction::Backward),
        5 => session.step(Motion::Out, Direction::Backward),
        6 => session.run_to("", numbers.below(lines) as u32 + 1, Direction::Backward),
        kind => {
            // With a breakpoint on the way; it is drawn from the program's own code, the same in both sessions.
            let breakpoint = breakpoint(session, numbers, lines);
            let id = session.add_breakpoint(breakpoint).expect("there is no condition");
            let stop = match kind {
                7 => session.run(Direction::Backward),
                _ => session.step(Motion::Over, Direction::Backward),
            };
            session.remove_breakpoint(id);
            stop
        }
    }
}

/// Walks through a program twice, with marks and without; each move has to end at the same place, for the same reason.
fn compare(with: &mut Session, without: &mut Session, lines: u64, walks: u64) -> Result<(), String> {
    let length = with.measure();
    if without.measure() != length {
        return Err("it runs differently".into());
    }
    for walk in 0..walks {
        let seed = walk * 1000 + length;
        let (mut numbers, mut again) = (Numbers(seed), Numbers(seed));
        with.goto(length);
        without.goto(length);
        for turn in 0..6 {
            let found = wander(with, &mut numbers, length, lines);
            let expected = wander(without, &mut again, length, lines);
            if format!("{:?}", (found.tick, &found.reason)) != format!("{:?}", (expected.tick, &expected.reason)) {
                return Err(format!("walk {walk}, move {turn}: {found:?} instead of {expected:?}"));
            }
        }
    }
    Ok(())
}

#[test]
fn searches_find_the_same_in_scripts() {
    for_scripts(|script: &Script| {
        if !script.is_the_same_anywhere {
            return Ok(());
        }
        // (Near places are searched without a look at the marks: short scripts show nothing.)
        let mut with = script.session_with(60);
        if with.measure() < 3000 {
            return Ok(());
        }
        compare(&mut with, &mut script.session_with(0), script.lines, amount().1 as u64)
    });
}

/// Long calls of all kinds: one in the other, of generators, with exceptions that cross frames, through native functions
/// and library code, at the end of recursion, with code that is made on the way.
const CALLS: &str = "\
import heapq
total = 0

def short(n):
    return n + 1

def numbers(end):
    for n in range(end):
        yield short(n)

def fails(n):
    if n > 40:
        raise ValueError(n)
    return fails(n + 1)

def deep(n):
    global total
    total += 1
    if n == 0:
        for x in numbers(60):
            total += x
        return 0
    return deep(n - 1) + 1

def long(turns):
    result = 0
    for i in range(turns):
        result += sum(numbers(30))
        try:
            fails(i)
        except ValueError as error:
            result += len(error.args)
        result += sorted([3, 1, 2], key=lambda n: -short(n))[0]
        item = [i, 2]
        heapq.heapify(item)
    return result

class Thing:
    def __init__(self, n):
        self.n = long(n)
    def __add__(self, other):
        return self.n + long(other.n % 7)

first = deep(70)
second = long(25)
third = Thing(6) + Thing(5)
exec('n = 4\\ndef made(x):\\n    return short(x) + n\\nfourth = [made(x) for x in range(300)]')
total = long(10) + sum(fourth) + deep(20)
print(first, second, third, total)
raise KeyError(total)
";

#[test]
fn searches_find_the_same_over_long_calls() {
    let session = |marks| {
        let program = Program::compile(CALLS, "calls.py").expect("it compiles");
        let settings = Settings { marks, ..Settings::default() };
        Session::new(&program, Options::new(), settings).expect("there is room for a thread")
    };
    for marks in [1, 50, 700, 5000] {
        let walks = 5 * amount().1 as u64;
        let lines = CALLS.lines().count() as u64;
        let result = compare(&mut session(marks), &mut session(0), lines, walks);
        assert_eq!(result, Ok(()), "marks {marks} apart");
    }
}
