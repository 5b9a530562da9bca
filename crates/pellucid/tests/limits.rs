//! Bounds of a run: fuel, time, memory. Whatever a program does to go on, it ends.

use std::time::Duration;

use pellucid::{Failure, Interpreter, Limit, Options, Program};

fn run(options: Options, source: &str) -> (Result<(), Failure>, String) {
    let program = Program::compile(source, "test.py").expect("it compiles");
    let mut interpreter = Interpreter::new(options.capture());
    let result = interpreter.run(&program);
    (result, interpreter.take_output())
}

fn limit(options: Options, source: &str) -> Option<Limit> {
    run(options, source).0.err().and_then(|failure| failure.limit)
}

/// Programs that never end, each in another place where the machine looks at its bounds.
const ENDLESS: [&str; 16] = [
    "while True: pass",
    "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    "while True:\n    try:\n        while True: pass\n    finally: continue",
    "def f():\n    for i in iter(int, 1):\n        try: f()\n        except RecursionError: pass\nf()",
    "import itertools\nsum(itertools.count())",
    "import itertools\nfor x in map(abs, itertools.count()): pass",
    "def g():\n    while True:\n        try: yield\n        except GeneratorExit: pass\nfor x in g(): pass",
    "class C:\n    def __lt__(self, other):\n        while True: pass\nsorted([C(), C()])",
    "x = list(range(1000))\nwhile True: x.sort(key=lambda v: -v)",
    "class C:\n    def __enter__(self): return self\n    def __exit__(self, *args): return True\nwhile True:\n    with C():\n        while True: pass",
    "exec('while True: pass')",
    "import threading\ndef f():\n    while True: pass\nt = threading.Thread(target=f)\nt.start()\nt.join()",
    "import asyncio\nasync def f():\n    while True:\n        try: await asyncio.sleep(0)\n        except BaseException: pass\nasyncio.run(f())",
    "import sys\ndef hook(*args):\n    while True: pass\nsys.excepthook = hook\nwhile True: pass",
    "class C:\n    def __repr__(self):\n        while True: pass\nprint(C())",
    "import re\nwhile True: re.sub('a', lambda m: 'aa', 'a' * 1000)",
];

#[test]
fn out_of_fuel_every_program_ends() {
    for source in ENDLESS {
        assert_eq!(limit(Options::new().fuel(200_000), source), Some(Limit::Fuel), "{source}");
    }
}

#[test]
fn out_of_time_every_program_ends() {
    let waiting = ["import time\ntime.sleep(1e6)", "import re\nre.match('(a*)*b', 'a' * 60)"];
    for source in ENDLESS.into_iter().chain(waiting) {
        assert_eq!(limit(Options::new().time(Duration::from_millis(30)), source), Some(Limit::Time), "{source}");
    }
}

#[test]
fn fuel_is_counted_the_same_each_time() {
    let source = "total = 0\nfor i in range(1000):\n    total += len(str(i))\nprint(total, [i for i in range(50)][-1])";
    let ends = |fuel| run(Options::new().fuel(fuel), source).0.is_ok();
    let (mut too_little, mut enough) = (0, 5000);
    while enough - too_little > 1 {
        let half = (too_little + enough) / 2;
        *if ends(half) { &mut enough } else { &mut too_little } = half;
    }
    assert!((1000..1200).contains(&enough), "{enough}");
    assert!(ends(enough) && ends(enough + 1) && !ends(enough - 1));
}

#[test]
fn the_traceback_tells_where_it_was() {
    let (result, output) = run(Options::new().fuel(1000), "print('begins')\ndef f():\n    while True: pass\nf()");
    let failure = result.unwrap_err();
    assert_eq!((failure.status, failure.is_exit, failure.limit), (1, false, Some(Limit::Fuel)));
    assert!(
        failure.message.starts_with("Traceback (most recent call last):\n  File \"test.py\", line 4, in <module>\n")
    );
    assert!(failure.message.ends_with("\npellucid.LimitExceeded: out of fuel\n"), "{}", failure.message);
    assert_eq!(output, "begins\n");
}

#[test]
fn each_run_has_all_of_it() {
    let program = |source: &str| Program::compile(source, "test.py").expect("it compiles");
    let mut interpreter = Interpreter::new(Options::new().capture().fuel(5000));
    for _ in 0..3 {
        interpreter.run(&program("for i in range(3000): pass")).expect("that much is allowed");
        interpreter.run(&program("for i in range(3000): pass\nprint('ok')")).expect("and again");
        let failure = interpreter.run(&program("while True: pass")).unwrap_err();
        assert_eq!(failure.limit, Some(Limit::Fuel));
    }
    assert_eq!(interpreter.take_output(), "ok\nok\nok\n");
}

#[test]
fn beyond_its_memory_a_program_gets_a_memory_error() {
    let greedy = [
        "x = []\nwhile True: x.append('a' * 1000)",
        "x = []\nwhile True: x.append([len(x)])",
        "x = {}\nwhile True: x[len(x)] = str(len(x))",
        "x = list(map(str, range(10 ** 9)))",
        "x = b'a' * 10 ** 9",
        "x = 'a'\nwhile True: x += x",
        "class C: pass\nc = C()\ni = 0\nwhile True:\n    setattr(c, f'n{i}', i)\n    i += 1",
        "import itertools\nx = list(itertools.count())",
        "x = set()\nwhile True: x.add((len(x), len(x)))",
        "x = []\nwhile True: x = [x]",
    ];
    for source in greedy {
        let (result, _) = run(Options::new().max_bytes(32 << 20), source);
        let failure = result.unwrap_err();
        assert_eq!(failure.limit, Some(Limit::Memory), "{source}");
        assert!(failure.message.ends_with("MemoryError\n"), "{}", failure.message);
    }
    let (result, output) = run(
        Options::new().max_bytes(32 << 20),
        "x = []\ntry:\n    while True: x.append([1] * 100)\nexcept MemoryError:\n    x = None\ny = [[i] for i in range(100_000)]\nprint(len(y))",
    );
    assert_eq!((result, output.as_str()), (Ok(()), "100000\n"));
}

#[test]
fn what_is_within_its_bounds_does_not_notice_them() {
    let source = "import json\nprint(json.dumps([sum(range(n)) for n in range(100)])[:20])\ntry:\n    1 / 0\nexcept ZeroDivisionError as error:\n    print(error)";
    let (_, free) = run(Options::new(), source);
    let bounds = Options::new().fuel(1_000_000).time(Duration::from_secs(600)).max_bytes(64 << 20);
    assert_eq!(run(bounds, source), (Ok(()), free));
}
