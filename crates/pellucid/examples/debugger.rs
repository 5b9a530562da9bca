//! A debugger as a library: `cargo run -p pellucid --example debugger` runs a program to its error, and goes back from there
//! to where the wrong value came from.

use pellucid::debug::{BreakAt, Breakpoint, Direction, Reason, Session, Settings};
use pellucid::{Options, Program};

const PROGRAM: &str = "\
prices = {'tea': 3, 'milk': 2}
basket = ['tea', 'milk', 'tea']

def total(names):
    result = 0
    for name in names:
        if name == 'milk':
            result = str(result)
        result += prices[name]
    return result

print(total(basket))
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let program = Program::compile(PROGRAM, "shop.py")?;
    let mut session = Session::new(&program, Options::new(), Settings::default())?;

    session.add_breakpoint(Breakpoint::uncaught())?;
    let stop = session.run(Direction::Forward);
    let Reason::Exception { class, message, .. } = &stop.reason else { return Err("it raises nothing".into()) };
    println!("{class}: {message}");
    for frame in &session.state().frames {
        println!("  in {} at line {}: {}", frame.function, frame.range.line, frame.mnemonic);
    }
    let level = session.depth();
    println!("  result is {}", session.evaluate(level, "result")?.text);

    // Who gave it that value?
    let change = BreakAt::Change { function: Some("total".into()), variable: "result".into() };
    session.add_breakpoint(Breakpoint::new(change))?;
    session.run(Direction::Backward);
    let state = session.state();
    let frame = &state.frames[level];
    println!(
        "it got that value just before line {}, as name was {}",
        frame.range.line,
        session.evaluate(level, "name")?.text
    );
    Ok(())
}
