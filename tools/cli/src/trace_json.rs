//! `pellucid trace --json`: what a session sees at each step, one JSON object per line, for other tools. The objects are
//! described in docs/trace.md; here they are put in order.

use std::io::{BufWriter, Stdout, Write};

use pellucid::Output;
use pellucid::debug::{CodeInfo, Difference, Direction, Ended, Motion, Raise, Reason, Session, Settings, State};
use serde::Serialize;

use crate::args::{Flags, Invocation};
use crate::{input, run};

/// The version of what is written. It changes when a reader of the version before would read something wrong.
const VERSION: u32 = 1;

/// One line.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Line<'a> {
    Header { version: u32, pellucid: &'a str, file: &'a str, source: Option<&'a str> },
    Code { id: usize, code: &'a CodeInfo },
    State { state: &'a State },
    Step { difference: &'a Difference },
    Output { tick: u64, text: &'a str },
    Exception(&'a Raise),
    End { tick: u64, ended: &'a Ended, difference: Option<Difference> },
    Cut { tick: u64 },
}

/// Runs and records; the status for the process.
pub fn run(invocation: &Invocation) -> i32 {
    let program = match input::load_to_show(invocation) {
        Ok(program) => program,
        Err(status) => return status,
    };
    let options = run::options(invocation).stdout(Output::Discard);
    let session = match Session::new(&program, options, Settings::default()) {
        Ok(session) => session,
        Err(error) => {
            eprintln!("pellucid: can't make a thread for the program: {error}");
            return 1;
        }
    };
    let mut record = Record { out: BufWriter::new(std::io::stdout()), session, codes: 0, output: 0 };
    let (file, source) = (program.filename(), program.source());
    record.line(&Line::Header { version: VERSION, pellucid: env!("CARGO_PKG_VERSION"), file, source });
    let ended = record.steps(&invocation.flags);
    // A reader that went away has seen enough.
    let _ = record.out.flush();
    let Some(ended) = ended else { return 0 };
    run::say_how_it_ended(ended.message);
    ended.status
}

struct Record {
    out: BufWriter<Stdout>,
    session: Session,
    /// How many code objects have been told of, and how much output.
    codes: usize,
    output: usize,
}

impl Record {
    fn line(&mut self, line: &Line) {
        let text = serde_json::to_string(line).expect("a record is plain data");
        if writeln!(self.out, "{text}").is_err() {
            std::process::exit(120);
        }
    }

    /// Records the steps that are asked for. How the program ended, if the record comes so far.
    fn steps(&mut self, flags: &Flags) -> Option<Ended> {
        self.session.goto(flags.from.unwrap_or(0));
        let mut last: Option<State> = None;
        let mut left = flags.limit.unwrap_or(u64::MAX);
        loop {
            self.exceptions();
            self.written();
            let stop = self.session.stop().clone();
            if let Reason::End(ended) = stop.reason {
                let state = self.session.state();
                self.new_codes();
                let difference = last.map(|last| Difference::between(&last, &state));
                self.line(&Line::End { tick: stop.tick, ended: &ended, difference });
                return Some(ended);
            }
            if left == 0 || flags.to.is_some_and(|to| stop.tick > to) {
                self.line(&Line::Cut { tick: stop.tick });
                return None;
            }
            left -= 1;
            let state = self.session.state();
            self.new_codes();
            match &last {
                None => self.line(&Line::State { state: &state }),
                Some(last) => self.line(&Line::Step { difference: &Difference::between(last, &state) }),
            }
            last = Some(state);
            self.session.step(Motion::Instruction, Direction::Forward);
        }
    }

    /// Tells of the exceptions that the last step raised.
    fn exceptions(&mut self) {
        for raise in self.session.raised().to_vec() {
            self.line(&Line::Exception(&raise));
        }
    }

    /// Tells of what was written since the last time.
    fn written(&mut self) {
        let text = self.session.output_since(self.output);
        if !text.is_empty() {
            self.output += text.len();
            self.line(&Line::Output { tick: self.session.tick(), text: &text });
        }
    }

    /// Tells of the code objects that were not told of yet.
    fn new_codes(&mut self) {
        let new = self.session.codes()[self.codes..].to_vec();
        for code in &new {
            self.line(&Line::Code { id: self.codes, code });
            self.codes += 1;
        }
    }
}
