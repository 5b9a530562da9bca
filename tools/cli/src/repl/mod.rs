//! The REPL: reads statements, runs them in one interpreter, shows the values of expressions.
//!
//! Editing (history, colours, completion, several lines) is in [`edit`]; here are the loop and what happens to a statement.

mod complete;
mod edit;
mod highlight;

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use pellucid::{CompileMode, CompileOptions, Interpreter, Program};
use reedline::Signal;

use crate::args::Invocation;
use crate::run;

/// The interpreter, which completion looks into between two statements.
type Session = Arc<Mutex<Interpreter>>;

/// Runs the session until it is left, and what it has left for its end; the status for the process.
pub fn run(invocation: &Invocation) -> i32 {
    let session: Session = Arc::new(Mutex::new(run::interpreter(invocation)));
    let status = prompt(invocation, &session);
    let result = session.lock().unwrap_or_else(PoisonError::into_inner).run_exit_functions();
    match run::finish(result) {
        0 => status,
        failed => failed,
    }
}

/// Reads and runs statements until the session is left.
fn prompt(invocation: &Invocation, session: &Session) -> i32 {
    let mut editor = edit::editor(session);
    println!("Pellucid {} (Python 3.13). exit() or Ctrl-D to leave.", env!("CARGO_PKG_VERSION"));
    let options = CompileOptions { mode: CompileMode::Interactive, optimize: !invocation.flags.no_optimize };
    for number in 0.. {
        match editor.read_line(&edit::Prompt) {
            Ok(Signal::Success(text)) => {
                if let Some(status) = execute(session, &text, &format!("<python-input-{number}>"), options) {
                    return status;
                }
            }
            Ok(Signal::CtrlC) => println!("KeyboardInterrupt"),
            Ok(Signal::CtrlD) => break,
            Ok(_) => {}
            Err(error) => {
                eprintln!("pellucid: the terminal can't be used: {error}");
                return 1;
            }
        }
    }
    0
}

/// Compiles and runs what was typed. Some if the session is to end, with the status.
fn execute(session: &Session, text: &str, filename: &str, options: CompileOptions) -> Option<i32> {
    if text.trim().is_empty() {
        return None;
    }
    let program = match Program::compile_with(text, filename, options) {
        Ok(program) => program,
        Err(error) => {
            eprintln!("{error}");
            return None;
        }
    };
    let result = session.lock().unwrap_or_else(PoisonError::into_inner).run(&program);
    match result {
        Err(failure) if failure.is_exit => Some(run::finish(Err(failure))),
        result => {
            run::finish(result);
            let _ = std::io::stdout().flush();
            None
        }
    }
}
