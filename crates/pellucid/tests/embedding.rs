//! The public API as an embedder uses it: many interpreters, output, interrupts, bytes, modules, bounds.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use pellucid::{BIG_STACK_LEVELS, Interpreter, Options, Program, on_big_stack};

fn output(source: &str) -> String {
    let program = Program::compile(source, "test.py").expect("it compiles");
    let mut interpreter = Interpreter::new(Options::new().capture());
    interpreter.run(&program).expect("it ends well");
    interpreter.take_output()
}

#[test]
fn interpreters_move_between_threads() {
    fn is_send<T: Send>() {}
    is_send::<Interpreter>();
    is_send::<Program>();
    let program = Program::compile("import sys\nprint(sum(range(int(sys.argv[1]))))", "sum.py").expect("it compiles");
    let threads: Vec<_> = (0..100u64)
        .map(|n| {
            let program = program.clone();
            let mut interpreter = Interpreter::new(Options::new().capture().args(["sum.py".into(), n.to_string()]));
            std::thread::spawn(move || {
                interpreter.run(&program).expect("it ends well");
                (n, interpreter.take_output())
            })
        })
        .collect();
    for thread in threads {
        let (n, output) = thread.join().expect("no thread panics");
        assert_eq!(output, format!("{}\n", n * n.saturating_sub(1) / 2));
    }
}

#[test]
fn programs_in_one_interpreter_share_their_variables() {
    let mut interpreter = Interpreter::new(Options::new().capture());
    interpreter.run(&Program::compile("x = 20", "one.py").unwrap()).expect("it ends well");
    interpreter.run(&Program::compile("print(x + 1)", "two.py").unwrap()).expect("it ends well");
    assert_eq!(interpreter.take_output(), "21\n");
    assert_eq!(interpreter.take_output(), "");
}

#[test]
fn a_failure_leaves_the_interpreter_usable() {
    let mut interpreter = Interpreter::new(Options::new().capture());
    let failure = interpreter.run(&Program::compile("def f():\n    1 / 0\nf()", "bad.py").unwrap()).unwrap_err();
    assert_eq!((failure.status, failure.is_exit), (1, false));
    assert!(
        failure
            .message
            .starts_with("Traceback (most recent call last):\n  File \"bad.py\", line 3, in <module>\n    f()\n")
    );
    let failure = interpreter.run(&Program::compile("raise SystemExit(7)", "exit.py").unwrap()).unwrap_err();
    assert_eq!((failure.status, failure.is_exit, failure.message.as_str()), (7, true, ""));
    interpreter.run(&Program::compile("print('fine')", "good.py").unwrap()).expect("it ends well");
    assert_eq!(interpreter.take_output(), "fine\n");
}

#[test]
fn another_thread_can_interrupt() {
    let flag = Arc::new(AtomicBool::new(false));
    // Also where no Python code runs any more: in a native loop over something without an end.
    for source in [
        "while True:\n    pass",
        "import itertools\nsum(itertools.count())",
        "list(iter(int, 1))",
        "1 in iter(int, 1)",
        "import itertools\nset(itertools.repeat(0))",
        "max(range(10 ** 15))",
        "import collections, itertools\ncollections.deque(itertools.cycle('ab'), maxlen=3)",
        "next(filter(None, iter(int, 1)))",
        "import re\nre.match('(a+)+$', 'a' * 50 + 'b')",
    ] {
        let program = Program::compile(source, "forever.py").expect("it compiles");
        let mut interpreter = Interpreter::new(Options::new().interrupt(Arc::clone(&flag)));
        let thread = std::thread::spawn(move || interpreter.run(&program));
        std::thread::sleep(Duration::from_millis(20));
        flag.store(true, Ordering::Relaxed);
        let failure = thread.join().expect("no panic").unwrap_err();
        assert_eq!(failure.status, 130, "{source}");
        assert!(failure.message.ends_with("\nKeyboardInterrupt\n"), "{}", failure.message);
    }
}

#[test]
fn bytes_are_a_program_anywhere_and_never_trusted() {
    let program = Program::compile("print('from bytes')", "bytes.py").expect("it compiles");
    let bytes = program.to_bytes();
    let mut interpreter = Interpreter::new(Options::new().capture());
    interpreter.run(&Program::from_bytes(&bytes).expect("it is a program")).expect("it ends well");
    assert_eq!(interpreter.take_output(), "from bytes\n");
    for at in 0..bytes.len() {
        let mut broken = bytes.clone();
        broken[at] ^= 0x40;
        assert!(Program::from_bytes(&broken).is_err(), "a change at {at} goes unnoticed");
    }
    assert!(Program::from_bytes(b"print(1)").is_err());
}

#[test]
fn nothing_reaches_the_outside_by_itself() {
    assert_eq!(output("print(repr(input('? ') if False else 'no'))"), "'no'\n");
    assert_eq!(output("try:\n    input()\nexcept EOFError:\n    print('nothing to read')"), "nothing to read\n");
    assert_eq!(output("try:\n    open('/etc/hostname')\nexcept PermissionError:\n    print('refused')"), "refused\n");
    assert_eq!(output("import sys\nprint(sys.argv, sys.path)"), "[''] ['<library>']\n");
}

#[test]
fn depth_ends_in_recursion_error() {
    let source = "
class Deep:
    def __repr__(self):
        return repr(self)
    def __eq__(self, other):
        return self == other
def f(n):
    return f(n + 1)
nested = []
for _ in range(100_000):
    nested = [nested]
for attempt in (lambda: f(0), lambda: repr(Deep()), lambda: Deep() == Deep(), lambda: repr(nested), lambda: nested == [nested]):
    try:
        attempt()
    except RecursionError:
        print('too deep')
";
    let text = on_big_stack(|| {
        let program = Program::compile(source, "deep.py").expect("it compiles");
        let mut interpreter = Interpreter::new(Options::new().capture().native_levels(BIG_STACK_LEVELS));
        interpreter.run(&program).expect("it ends well");
        interpreter.take_output()
    });
    assert_eq!(text.expect("there is room for a thread"), "too deep\n".repeat(5));
    // On the stack of a test's thread, with the bound that is there without asking.
    assert_eq!(output(source), "too deep\n".repeat(5));
}
