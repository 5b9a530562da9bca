//! `pellucid trace`: run a program and show each instruction that it carries out, with the stack it leaves and the
//! variables it changes; what the program prints stands between them.

use std::fmt::Write as _;
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use pellucid::Output;
use pellucid::debug::{Event, Reason, Session, Settings};

use crate::args::Invocation;
use crate::{input, run};

/// Runs and traces; the status for the process.
pub fn run(invocation: &Invocation) -> i32 {
    let program = match input::load_to_show(invocation) {
        Ok(program) => program,
        Err(status) => return status,
    };
    let show = Arc::new(Mutex::new(Show {
        out: std::io::BufWriter::new(std::io::stdout()),
        source: program.source().unwrap_or_default().lines().map(str::to_owned).collect(),
        file: program.filename().into(),
        line: 0,
    }));
    let options = run::options(invocation).stdout(Output::To(Box::new(Printed(Arc::clone(&show)))));
    // It goes forward alone, so no states are kept to go back to.
    let mut session = match Session::new(&program, options, Settings { snapshot_bytes: 0, ..Settings::default() }) {
        Ok(session) => session,
        Err(error) => {
            eprintln!("pellucid: can't make a thread for the program: {error}");
            return 1;
        }
    };
    let for_events = Arc::clone(&show);
    let stop = session.follow(move |event| lock(&for_events).event(&event));
    let _ = lock(&show).out.flush();
    let Reason::End(ended) = stop.reason else { return 1 };
    run::say_how_it_ended(ended.message);
    ended.status
}

fn lock(show: &Mutex<Show>) -> std::sync::MutexGuard<'_, Show> {
    show.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where events and output go.
struct Show {
    out: std::io::BufWriter<std::io::Stdout>,
    /// The lines of the program's own file.
    source: Vec<String>,
    file: PathBuf,
    /// The line that was shown last.
    line: u32,
}

impl Show {
    /// Writes a text. A reader that went away has seen enough.
    fn write(&mut self, text: &str) {
        if self.out.write_all(text.as_bytes()).is_err() {
            std::process::exit(120);
        }
    }

    fn event(&mut self, event: &Event) {
        let text = self.text(event);
        self.write(&text);
    }

    /// The instruction, the stack, the changes; before it the source line, if it is another than before.
    fn text(&mut self, event: &Event) -> String {
        let mut text = String::new();
        let indent = "  ".repeat(event.depth);
        if event.line != self.line && event.line > 0 {
            self.line = event.line;
            let own = self.file.as_os_str() == event.file.as_str();
            let line = self.source.get(event.line as usize - 1).filter(|_| own).map_or("", |line| line.trim_end());
            let _ = writeln!(text, "{:>5} | {indent}{line}", event.line);
        }
        let stack = event.stack.as_ref().map_or(String::new(), |stack| format!("[{}]", stack.join(", ")));
        let _ = write!(text, "        {:<36} {stack:<30}", format!("{indent}{}", event.instruction));
        for (name, value) in &event.changed {
            let _ = write!(text, "  {name} = {}", value.as_deref().unwrap_or("(deleted)"));
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
        text
    }

    fn output(&mut self, text: &str) {
        let text = text.lines().fold(String::new(), |all, line| all + "      > " + line + "\n");
        self.write(&text);
    }
}

/// The program's standard output.
struct Printed(Arc<Mutex<Show>>);

impl Write for Printed {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        lock(&self.0).output(&String::from_utf8_lossy(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
