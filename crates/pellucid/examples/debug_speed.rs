//! What time travel costs: `cargo run --release -p pellucid --example debug_speed -- FILE.py` runs a program
//! (without a file: debug_speed.py beside this one) under a session, and steps back in it at the end, in the middle, two
//! hundred times in a row, and over and out of the longest call there is, also with breakpoints that are far away.

use pellucid::debug::{BreakAt, Breakpoint, Direction, Motion, Session, Settings};
use pellucid::{Options, Program};

fn main() {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/debug_speed.py");
    let path = std::env::args().nth(1).unwrap_or_else(|| own.to_owned());
    let text = std::fs::read_to_string(&path).expect("the file can be read");
    let program = Program::compile(&text, &path).expect("it compiles");

    let started = used();
    let mut interpreter = pellucid::Interpreter::new(Options::new().capture());
    let _ = interpreter.run(&program);
    println!("run plainly:        {:8.1} ms", used() - started);

    let mut session = Session::new(&program, Options::new(), Settings::default()).expect("there is room for a thread");
    let started = used();
    let length = session.goto(u64::MAX).tick;
    let (count, bytes) = session.memory();
    let time = used() - started;
    println!("run and recorded:   {:8.1} ms, {length} instructions, {count} states of {} MB", time, bytes >> 20);

    back(&mut session, "back by line:", Motion::Over, 200);
    back(&mut session, "by instruction:", Motion::Instruction, 200);
    for part in [2, 4, 3] {
        session.goto(length / part);
        println!("at 1/{part} of the way:");
        back(&mut session, "  back by line:", Motion::Into, 200);
        back(&mut session, "  out:", Motion::Out, 3);
    }
    far(&mut session, length);
    let (count, bytes) = session.memory();
    println!("then {count} states of {} MB", bytes >> 20);
}

/// Processor time that the process has used, in milliseconds: what other processes do does not count.
fn used() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 * 1e-6
}

/// Goes back over the outermost calls, and out of a place in the middle; without a breakpoint, and with some that are never
/// met, or only at the program's beginning.
fn far(session: &mut Session, length: u64) {
    let variable = BreakAt::Change { function: None, variable: "longest".to_owned() };
    let exception = BreakAt::Exception { class: Some("KeyError".to_owned()), uncaught_only: false };
    let function = BreakAt::Function("prepare".to_owned());
    let kinds = [
        ("no breakpoint", None),
        ("at a function", Some(function)),
        ("at an exception", Some(exception)),
        ("at a change", Some(variable)),
    ];
    for (name, at) in kinds {
        let id = at.map(|at| session.add_breakpoint(Breakpoint::new(at)).expect("there is no condition"));
        println!("over and out of long calls, {name}:");
        session.goto(length - 1);
        back(session, "  over, to the start:", Motion::Over, 5);
        session.goto(length / 2);
        back(session, "  out, to the start:", Motion::Out, 3);
        if id.is_some() {
            session.goto(length - 1);
            let started = used();
            let tick = session.run(Direction::Backward).tick;
            println!("  run back:         {:8.1} ms, to {tick}", used() - started);
        }
        id.map(|id| session.remove_breakpoint(id));
    }
}

/// Steps back so often, and says how long that took.
fn back(session: &mut Session, name: &str, motion: Motion, steps: usize) {
    let mut times: Vec<f64> = Vec::new();
    for _ in 0..steps {
        let started = used();
        session.step(motion, Direction::Backward);
        times.push(used() - started);
    }
    let first = times[0];
    times.sort_by(f64::total_cmp);
    let (median, most) = (times[times.len() / 2], times[times.len() - 1]);
    println!("{name:<20}{first:8.1} ms the first, {median:.1} ms the median of {steps}, {most:.1} ms the longest");
}
