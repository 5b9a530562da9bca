//! Each motion on small programs, with the lines where it is to stop.

use pellucid::debug::{
    BreakAt, Breakpoint, Difference, Direction, Direction::*, Motion, Motion::*, Reason, Scope, Session, Settings, Stop,
};
use pellucid::{Options, Program};

fn session(text: &str) -> Session {
    let program = Program::compile(text, "prog.py").expect("the program compiles");
    Session::new(&program, Options::new(), Settings::default()).expect("there is room for a thread")
}

/// The line of the innermost frame; 0 at the end.
fn line(session: &mut Session) -> u32 {
    session.state().frames.last().map_or(0, |frame| frame.range.line)
}

/// The lines of so many steps; 0 where it has ended.
fn lines(session: &mut Session, motion: Motion, direction: Direction, count: usize) -> Vec<u32> {
    let mut lines = Vec::new();
    for _ in 0..count {
        session.step(motion, direction);
        lines.push(line(session));
    }
    lines
}

fn text(session: &mut Session, expression: &str) -> String {
    let level = session.depth();
    match session.evaluate(level, expression) {
        Ok(item) => item.text,
        Err(error) => error,
    }
}

fn has_ended(stop: &Stop) -> bool {
    matches!(stop.reason, Reason::End(_))
}

const CALLS: &str = "\
def double(n):
    m = n * 2
    return m

def twice(n):
    a = double(n)
    b = double(a)
    return b

x = twice(3)
y = x + 1
";

#[test]
fn into_goes_into_functions_and_back_again() {
    let mut session = session(CALLS);
    let forward = lines(&mut session, Into, Forward, 13);
    assert_eq!(forward, [5, 10, 6, 2, 3, 6, 7, 2, 3, 7, 8, 10, 11]);
    let mut backward = lines(&mut session, Into, Backward, 12);
    backward.reverse();
    assert_eq!(backward, forward[..12]);
    assert_eq!(lines(&mut session, Into, Backward, 1), [1]);
    assert_eq!(session.tick(), 0);
}

#[test]
fn over_stays_in_the_function_or_leaves_it() {
    let mut session = session(CALLS);
    assert_eq!(lines(&mut session, Over, Forward, 4), [5, 10, 11, 0]);
    assert!(has_ended(session.stop()));
    assert_eq!(lines(&mut session, Over, Backward, 4), [11, 10, 5, 1]);
    session.run_to("prog.py", 7, Forward);
    assert_eq!(lines(&mut session, Over, Forward, 3), [8, 10, 11]);
    session.run_to("prog.py", 8, Backward);
    assert_eq!(lines(&mut session, Over, Backward, 3), [7, 6, 10]);
}

#[test]
fn out_leaves_behind_the_call_or_before_it() {
    let mut session = session(CALLS);
    session.run_to("", 3, Forward);
    assert_eq!(text(&mut session, "n"), "3");
    assert_eq!(lines(&mut session, Out, Forward, 1), [6]);
    assert_eq!(session.depth(), 1);
    session.run_to("", 3, Forward);
    assert_eq!(text(&mut session, "n"), "6");
    assert_eq!(lines(&mut session, Out, Backward, 1), [7]);
    let state = session.state();
    assert!(state.frames[1].mnemonic.starts_with("CALL"), "{}", state.frames[1].mnemonic);
    assert_eq!(lines(&mut session, Out, Forward, 2), [10, 0]);
    session.run_to("", 10, Backward);
    assert_eq!(session.step(Out, Backward).reason, Reason::Start);
    // A breakpoint on the way ends the step.
    session.run_to("", 11, Forward);
    session.add_breakpoint(Breakpoint::line(8)).expect("there is no condition");
    assert_eq!(lines(&mut session, Out, Backward, 1), [8]);
}

#[test]
fn input_and_sleep_happen_once() {
    let program = Program::compile(
        "import time\nname = input()\nbefore = time.monotonic()\ntime.sleep(0.05)\nafter = time.monotonic()\nprint(name, input())\n",
        "prog.py",
    )
    .expect("it compiles");
    let input = std::io::Cursor::new("first\nsecond\n");
    let mut session =
        Session::new(&program, Options::new().input(input), Settings::default()).expect("there is room for a thread");
    let length = session.measure();
    session.goto(length);
    assert_eq!(session.output(), "first second\n");
    session.run_to("", 6, Backward);
    let waited = text(&mut session, "(name, before, after)");
    let started = std::time::Instant::now();
    for _ in 0..10 {
        session.goto(0);
        session.run_to("", 6, Forward);
        assert_eq!(text(&mut session, "(name, before, after)"), waited);
        assert_eq!(text(&mut session, "input()"), "EOFError: EOF when reading a line");
    }
    assert!(started.elapsed().as_secs_f64() < 5.0);
    assert_eq!(text(&mut session, "after - before >= 0.05"), "True");
    session.run(Forward);
    assert_eq!(session.output(), "first second\n");
}

#[test]
fn coroutines_classes_and_recursion() {
    let program = "\
import asyncio
class Box:
    size = 2
    double = size * 2
async def wait(n):
    await asyncio.sleep(0)
    return n
async def main():
    return await wait(1) + await wait(2)
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)
depth = down(50)
result = asyncio.run(main())
";
    let mut session = session(program);
    session.run_to("", 4, Forward);
    let state = session.state();
    let frame = &state.frames[1];
    assert_eq!(frame.kind, pellucid::debug::FrameKind::Class);
    assert!(frame.variables.iter().any(|variable| variable.name == "size" && variable.scope == Scope::Class));
    let deepest = Breakpoint::function("down").when("n == 0");
    let id = session.add_breakpoint(deepest).expect("it compiles");
    session.run(Forward);
    assert_eq!(session.depth(), 51);
    session.remove_breakpoint(id);
    assert_eq!(lines(&mut session, Out, Backward, 50).last(), Some(&11));
    assert_eq!(lines(&mut session, Out, Backward, 1), [12]);
    // The second time that it is waited for, and the first.
    session.goto(u64::MAX);
    session.run_to("", 7, Backward);
    assert_eq!(text(&mut session, "n"), "2");
    let state = session.state();
    let shown: Vec<&str> =
        state.frames.iter().filter(|frame| !frame.library).map(|frame| frame.function.as_str()).collect();
    assert_eq!(shown, ["<module>", "main", "wait"]);
    session.run_to("", 7, Backward);
    assert_eq!(text(&mut session, "n"), "1");
}

#[test]
fn instructions_both_ways() {
    let mut session = session("a = 1\nb = a + 2\n");
    let mut seen = vec![session.state()];
    while !has_ended(&session.step(Instruction, Forward)) {
        seen.push(session.state());
    }
    assert_eq!(session.length(), Some(seen.len() as u64));
    let texts: Vec<&str> = seen.iter().map(|state| state.frames[0].mnemonic.as_str()).collect();
    assert_eq!(texts[..6], ["PUSH 1", "STORE_GLOBAL a", "LOAD_GLOBAL a", "PUSH 2", "ADD", "STORE_GLOBAL b"]);
    for state in seen.iter().rev() {
        session.step(Instruction, Backward);
        assert_eq!(&session.state(), state);
    }
    assert_eq!(session.step(Instruction, Backward).reason, Reason::Start);
}

#[test]
fn a_loop_on_one_line_and_a_comprehension() {
    let mut session = session("for i in range(3): j = i\nk = [n * 2 for n in range(4)]\nz = 1\n");
    assert_eq!(lines(&mut session, Over, Forward, 6), [1, 1, 1, 2, 3, 0]);
    assert_eq!(lines(&mut session, Over, Backward, 7), [3, 2, 1, 1, 1, 1, 1]);
}

#[test]
fn generators_and_their_consumers() {
    let program = "\
def numbers():
    yield 1
    yield 2

total = 0
for n in numbers():
    total += n
print(total)
";
    let mut session = session(program);
    let forward = lines(&mut session, Into, Forward, 12);
    assert_eq!(forward, [5, 6, 2, 6, 7, 6, 2, 3, 6, 7, 6, 3]);
    let mut backward = lines(&mut session, Into, Backward, 11);
    backward.reverse();
    assert_eq!(backward, forward[..11]);
    session.run_to("", 3, Forward);
    assert_eq!(session.state().frames[1].kind, pellucid::debug::FrameKind::Generator);
    assert_eq!(lines(&mut session, Out, Forward, 1), [6]);
    assert_eq!(lines(&mut session, Over, Forward, 4), [7, 6, 8, 0]);
    assert_eq!(session.output(), "3\n");
}

#[test]
fn exceptions_that_cross_frames() {
    let program = "\
def f():
    raise ValueError('bad')
def g():
    f()
try:
    g()
except ValueError as error:
    text = str(error)
done = 1
";
    let mut session = session(program);
    session.run_to("", 2, Forward);
    assert_eq!(lines(&mut session, Over, Forward, 5), [7, 8, 7, 9, 0]);
    let id = session
        .add_breakpoint(Breakpoint::new(BreakAt::Exception { class: Some("Exception".into()), uncaught_only: false }))
        .expect("there is no condition");
    let stop = session.run(Backward);
    assert_eq!(stop.reason, Reason::Exception { id, class: "ValueError".into(), message: "bad".into() });
    let state = session.state();
    assert_eq!(state.frames.iter().map(|frame| frame.range.line).collect::<Vec<_>>(), [6, 4, 2]);
    assert!(state.frames[2].mnemonic.starts_with("RAISE"));
    assert_eq!(session.run(Backward).reason, Reason::Start);
    assert_eq!(session.run(Forward), stop);
    assert!(has_ended(&session.run(Forward)));
}

#[test]
fn the_exception_that_ends_the_program() {
    let mut session = session("try:\n    int('x')\nexcept ValueError:\n    pass\ndef f(n):\n    return 1 // n\nf(0)\n");
    let id = session.add_breakpoint(Breakpoint::uncaught()).expect("there is no condition");
    let stop = session.run(Forward);
    assert!(
        matches!(&stop.reason, Reason::Exception { id: at, class, .. } if *at == id && class == "ZeroDivisionError")
    );
    assert_eq!(line(&mut session), 6);
    assert_eq!(text(&mut session, "n"), "0");
    let end = session.run(Forward);
    let Reason::End(ended) = &end.reason else { panic!("{end:?}") };
    assert_eq!(ended.status, 1);
    assert!(ended.message.ends_with("ZeroDivisionError: integer division or modulo by zero\n"), "{}", ended.message);
    assert_eq!(session.run(Backward), stop);
}

#[test]
fn breakpoints_with_conditions() {
    let program = "\
def f(n):
    square = n * n
    return square
total = 0
for i in range(100):
    total += f(i)
";
    let mut session = session(program);
    let id = session.add_breakpoint(Breakpoint::line(3).when("n == 30 or square > 9000")).expect("it compiles");
    assert_eq!(session.run(Forward).reason, Reason::Breakpoint(id));
    assert_eq!(text(&mut session, "n"), "30");
    session.run(Forward);
    assert_eq!(text(&mut session, "n"), "95");
    session.run(Backward);
    assert_eq!(text(&mut session, "n"), "30");
    assert_eq!(session.run(Backward).reason, Reason::Start);
    session.remove_breakpoint(id);

    // One that takes running code.
    session.add_breakpoint(Breakpoint::function("f").when("sum(range(n)) == 45")).expect("it compiles");
    session.run(Forward);
    assert_eq!((line(&mut session), text(&mut session, "(n, total)")), (2, "(10, 285)".into()));
    assert!(has_ended(&session.run(Forward)));
    session.run(Backward);
    assert_eq!(text(&mut session, "n"), "10");
    assert!(session.add_breakpoint(Breakpoint::line(1).when("1 +")).is_err());
}

#[test]
fn breakpoints_that_are_passed_a_few_times() {
    let mut session = session("for i in range(10):\n    x = i\n");
    session.add_breakpoint(Breakpoint { ignore: 3, ..Breakpoint::line(2) }).expect("there is no condition");
    session.run(Forward);
    assert_eq!(text(&mut session, "i"), "3");
    session.run(Forward);
    assert_eq!(text(&mut session, "i"), "4");
    session.run(Backward);
    session.run(Backward);
    assert_eq!(text(&mut session, "i"), "2");
}

#[test]
fn a_variable_that_changes() {
    let program = "\
count = 0
def f(n):
    global count
    best = 0
    for k in [3, 1, 3, 5]:
        best = max(best, k)
        count = n
    return best
f(0)
f(7)
";
    let mut session = session(program);
    let change = |function: Option<&str>, variable: &str| {
        Breakpoint::new(BreakAt::Change { function: function.map(str::to_owned), variable: variable.to_owned() })
    };
    let best = session.add_breakpoint(change(Some("f"), "best")).expect("there is no condition");
    let mut seen = Vec::new();
    while !has_ended(&session.run(Forward)) {
        seen.push(text(&mut session, "(n, best)"));
    }
    assert_eq!(seen, ["(0, 0)", "(0, 3)", "(0, 5)", "(7, 0)", "(7, 3)", "(7, 5)"]);
    while session.run(Backward).reason != Reason::Start {
        assert_eq!(Some(text(&mut session, "(n, best)")), seen.pop());
    }
    assert!(seen.is_empty());
    session.remove_breakpoint(best);
    session.add_breakpoint(change(None, "count")).expect("there is no condition");
    session.run(Forward);
    assert_eq!(text(&mut session, "count"), "0");
    session.run(Forward);
    assert_eq!((text(&mut session, "count"), text(&mut session, "k")), ("7".into(), "3".into()));
    assert!(has_ended(&session.run(Forward)));
}

#[test]
fn what_is_evaluated_leaves_nothing_behind() {
    let mut session = session("log = []\nlog.append(1)\nprint(log)\n");
    session.run_to("", 3, Forward);
    let before = session.state();
    assert_eq!(text(&mut session, "log.append(2) or print('seen') or log"), "[1, 2]");
    assert_eq!(text(&mut session, "nothing"), "NameError: name 'nothing' is not defined");
    assert_eq!(text(&mut session, "1 / 0"), "ZeroDivisionError: division by zero");
    assert!(text(&mut session, "1 +").starts_with("SyntaxError"));
    assert_eq!(session.state(), before);
    session.run(Forward);
    assert_eq!(session.output(), "[1]\n");
}

#[test]
fn sys_exit_and_uncaught_errors() {
    let mut session = session("import sys\nprint('a')\nsys.exit(3)\n");
    let stop = session.run(Forward);
    assert!(matches!(&stop.reason, Reason::End(ended) if ended.status == 3 && ended.message.is_empty()));
    assert_eq!(lines(&mut session, Over, Backward, 3), [3, 2, 1]);
    assert_eq!(session.output(), "");
    session.run(Forward);
    assert_eq!(session.output(), "a\n");
}

#[test]
fn goto_and_measure() {
    let mut session = session("x = 0\nwhile x < 50:\n    x += 1\n");
    session.goto(40);
    let there = session.state();
    let length = session.measure();
    assert_eq!((session.tick(), session.length()), (40, Some(length)));
    assert_eq!(session.state(), there);
    assert!(has_ended(&session.goto(length)));
    assert_eq!(session.tick(), length);
    assert!(session.state().frames.is_empty());
    session.goto(40);
    assert_eq!(session.state(), there);
    assert_eq!(session.goto(0).reason, Reason::Start);
}

#[test]
fn differences_turn_one_state_into_the_next() {
    let program = "\
class Point:
    def __init__(self, x):
        self.x = x
points = [Point(n) for n in range(3)]
def count(n):
    if n:
        yield n
        yield from count(n - 1)
for n in count(2):
    text = f'{n}'
    del text
try:
    points[5]
except IndexError as error:
    points.append(str(error))
";
    let mut session = session(program);
    let mut last = session.state();
    let mut steps = 0;
    while !has_ended(&session.step(Instruction, Forward)) {
        let state = session.state();
        Difference::between(&last, &state).apply(&mut last);
        assert_eq!(last, state);
        steps += 1;
        // And over a longer way.
        if steps % 7 == 0 {
            let here = session.tick();
            session.goto(here / 2);
            let mut before = session.state();
            Difference::between(&before, &state).apply(&mut before);
            assert_eq!(before, state);
            session.goto(here);
        }
    }
    assert!(steps > 100, "{steps}");
}

#[test]
fn a_stop_that_comes_early_loses_nothing() {
    let mut session = session("for i in range(3000):\n    x = i\nprint(1 / 0)\n");
    let class = Some("ZeroDivisionError".to_owned());
    session.add_breakpoint(Breakpoint::new(BreakAt::Exception { class, uncaught_only: false })).expect("no condition");
    let raised = session.run(Forward);
    assert!(matches!(raised.reason, Reason::Exception { .. }), "{raised:?}");
    // A search backwards that is stopped stands where it stood.
    session.stopper().stop();
    assert_eq!(session.run_to("prog.py", 1, Backward), Stop { tick: raised.tick, reason: Reason::Paused });
    assert_eq!(session.tick(), raised.tick);
    // What was told of an exception stays told when a run is stopped before it begins.
    session.run(Backward);
    assert_eq!(session.run(Forward), raised);
    session.stopper().stop();
    session.run(Forward);
    assert!(has_ended(&session.run(Forward)));
    // A stop that is taken back stops nothing.
    session.stopper().stop();
    session.stopper().forget();
    assert!(matches!(session.step(Over, Backward).reason, Reason::Exception { .. }));
}

#[test]
fn at_the_end_globals_and_heap_are_as_they_were_left() {
    let mut session = session("def f():\n    return 1\nitems = [f(), [2]]\nalso = items\nitems.append(3)\n1 / 0\n");
    assert_eq!(session.state().globals, [], "nothing is left over before the end");
    session.run(Forward);
    let end = session.state();
    assert!(end.frames.is_empty() && end.tick == session.length().expect("it has ended"));
    let names: Vec<&str> = end.globals.iter().map(|variable| variable.name.as_str()).collect();
    assert_eq!(names, ["f", "items", "also"]);
    let object = |name: usize| end.globals[name].value.as_ref().and_then(|item| item.object).expect("it is an object");
    assert_eq!(object(1), object(2));
    assert_eq!(end.heap.objects[&object(1)].parts.len(), 3);
    assert_eq!(session.globals(0), end.globals);
    // One instruction before, and back: the difference leads there.
    session.step(Instruction, Backward);
    let mut before = session.state();
    assert!(before.globals.is_empty() && before.frames.len() == 1);
    Difference::between(&before, &end).apply(&mut before);
    assert_eq!(before, end);
}

#[test]
fn what_is_left_for_the_end_runs_at_the_end() {
    let mut session = session("import atexit\natexit.register(print, 'bye')\nprint('hello')\n");
    assert!(has_ended(&session.run(Forward)));
    assert_eq!(session.output(), "hello\nbye\n");
    session.step(Into, Backward);
    assert_eq!((line(&mut session), session.output().as_str()), (3, ""));
    session.run(Forward);
    assert_eq!(session.output(), "hello\nbye\n");
}

#[test]
fn a_step_back_over_a_long_call_leaves_it_out() {
    let text = "def long():\n    n = 0\n    while n < 400000:\n        n += 1\n    return n\n\nx = long()\ny = sorted([x, 1], key=lambda v: -v)\n";
    let mut session = session(text);
    let length = session.goto(u64::MAX).tick;
    session.step(Over, Backward);
    assert_eq!(line(&mut session), 8);
    session.step(Over, Backward);
    assert_eq!((line(&mut session), session.depth()), (7, 0));
    // Only what lies before the call and near its end is gone through again, some thousand of two million instructions.
    assert!(length > 2_000_000 && session.looked_at() < 300_000, "{} of {length}", session.looked_at());
    // A breakpoint in code that the call does not run does not change that.
    session.goto(length);
    session.add_breakpoint(Breakpoint::line(1)).unwrap();
    session.add_breakpoint(Breakpoint::function("never")).unwrap();
    let before = session.looked_at();
    session.step(Over, Backward);
    session.step(Over, Backward);
    assert_eq!((line(&mut session), session.depth()), (7, 0));
    assert!(session.looked_at() - before < 300_000);
}

#[test]
fn in_and_out_of_tasks() {
    let text = "import asyncio\nasync def count(n):\n    for i in range(n):\n        await asyncio.sleep(0)\n        m = i * 2\n    return m\nasync def main():\n    return await asyncio.gather(*[count(300) for _ in range(9)])\nprint(asyncio.run(main())[0])\n";
    let mut session = session(text);
    let length = session.goto(u64::MAX).tick;
    assert_eq!(session.output(), "598\n");
    // In a task, back and forward again.
    session.goto(length / 2);
    session.step(Into, Backward);
    let (tick, state) = (session.tick(), session.state());
    session.step(Into, Backward);
    session.step(Into, Forward);
    assert_eq!((session.tick(), session.state()), (tick, state));
    // Out of it, to where the loop was started: all its rounds are left out, though the loop's own frames are lower.
    let before = session.looked_at();
    session.step(Out, Backward);
    assert_eq!((line(&mut session), session.depth()), (9, 0));
    assert!(length > 400_000 && session.looked_at() - before < 150_000, "{}", session.looked_at() - before);
}

#[test]
fn fuel_ends_at_the_same_place_however_one_goes_there() {
    let program = Program::compile("n = 0\nwhile True:\n    n += 1\n", "prog.py").expect("the program compiles");
    let mut session = Session::new(&program, Options::new().fuel(500), Settings::default()).expect("there is room");
    let Reason::End(ended) = session.run(Forward).reason else { panic!("it does not end") };
    assert!(ended.message.ends_with("pellucid.LimitExceeded: out of fuel\n"), "{}", ended.message);
    let end = session.tick();
    session.run(Backward);
    assert_eq!(session.tick(), 0);
    session.goto(end / 2);
    let halfway = text(&mut session, "n");
    session.goto(end / 2 + 100);
    session.goto(end / 2);
    assert_eq!(text(&mut session, "n"), halfway);
    assert!(has_ended(&session.run(Forward)));
    assert_eq!(session.tick(), end);
}
