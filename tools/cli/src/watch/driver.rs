//! The session on a thread of its own, so that the screen answers keys while the program runs far.
//!
//! The app sends a [`Request`] and gets an [`Answer`]: pictures of where the session stands. Nothing here knows of screens.

use std::io::{self, BufRead, Read};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use pellucid::debug::{
    Breakpoint, BreakpointId, CodeInfo, Direction, Motion, Session, Settings, State, Stop, Stopper, Variable,
};
use pellucid::{Options, Program};

/// What the session is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// A step.
    Step(Motion, Direction),
    /// To the next breakpoint, or the end.
    Run(Direction),
    /// To a line of a file.
    RunTo(String, u32, Direction),
    /// To a tick.
    Goto(u64),
    /// A breakpoint at a line, or none any more.
    Toggle(String, u32),
}

/// Where the session stands.
pub struct View {
    /// Where, and why.
    pub stop: Stop,
    /// What can be seen there.
    pub state: State,
    /// Global variables of the module that each frame is in.
    pub globals: Vec<Variable>,
    /// How many instructions there are in all, if it is known.
    pub length: Option<u64>,
    /// Standard output so far, then standard error.
    pub output: String,
    /// Listings that were not sent before.
    pub codes: Vec<CodeInfo>,
    /// Lines with breakpoints, by file.
    pub breakpoints: Vec<(String, u32)>,
}

/// What the session has to say.
pub enum Answer {
    /// It has come to a stop.
    Stopped(Box<View>),
    /// While nobody asked for anything, the program was run ahead: how far, and how long it is, if that is known now.
    Ahead {
        /// The furthest step.
        furthest: u64,
        /// How many instructions there are in all.
        length: Option<u64>,
    },
    /// The program asks for a line of input; it goes to the other end of the channel. None for the end of the input.
    Asks(Sender<Option<String>>),
}

/// The app's end.
pub struct Driver {
    requests: Sender<Request>,
    /// What has come back.
    pub answers: Receiver<Answer>,
    stopper: Stopper,
}

impl Driver {
    /// Starts a session for a program. Unless `input` is given, the user is asked for the program's input. `ahead`: while
    /// nothing is asked of it, it runs the program ahead to learn how long it is.
    ///
    /// # Errors
    /// If there is no room for a thread.
    pub fn start(program: &Program, options: Options, input: Option<Vec<u8>>, ahead: bool) -> io::Result<Driver> {
        let (requests, inbox) = mpsc::channel();
        let (outbox, answers) = mpsc::channel();
        let options = match input {
            Some(bytes) => options.input(io::Cursor::new(bytes)),
            None => options.input(Asking { outbox: outbox.clone(), line: Vec::new(), read: 0, ended: false }),
        };
        let session = Session::new(program, options, Settings::default())?;
        let stopper = session.stopper();
        thread::Builder::new().name("session".into()).spawn(move || serve(session, &inbox, &outbox, ahead))?;
        Ok(Driver { requests, answers, stopper })
    }

    /// Sends a request.
    pub fn send(&self, request: Request) {
        // The session's thread goes on as long as this end exists.
        let _ = self.requests.send(request);
    }

    /// Has a run that takes long stop where it is.
    pub fn stop(&self) {
        self.stopper.stop();
    }
}

/// Carries out requests until nobody sends any more.
fn serve(mut session: Session, inbox: &Receiver<Request>, outbox: &Sender<Answer>, ahead: bool) {
    let mut sent = 0;
    let mut left = if ahead { MOST_AHEAD } else { 0 };
    loop {
        let view = Box::new(view(&mut session, &mut sent));
        if outbox.send(Answer::Stopped(view)).is_err() {
            return;
        }
        let Some(request) = wait(&mut session, inbox, outbox, &mut left) else { return };
        match request {
            Request::Step(motion, direction) => drop(session.step(motion, direction)),
            Request::Run(direction) => drop(session.run(direction)),
            Request::RunTo(file, line, direction) => drop(session.run_to(&file, line, direction)),
            Request::Goto(tick) => drop(session.goto(tick)),
            Request::Toggle(file, line) => toggle(&mut session, file, line),
        }
    }
}

/// How many instructions are run ahead at most, and how many at once: so few that a key does not wait for long.
const MOST_AHEAD: u64 = 400_000_000;
const AT_ONCE: u64 = 4_000_000;
/// How long nobody has asked for anything when the program is run ahead.
const IDLE: Duration = Duration::from_millis(150);

/// The next request; None if there will be no more. Meanwhile the program is run ahead, `left` instructions at most.
fn wait(session: &mut Session, inbox: &Receiver<Request>, outbox: &Sender<Answer>, left: &mut u64) -> Option<Request> {
    let mut idle = IDLE;
    while *left > 0 && session.length().is_none() {
        match inbox.recv_timeout(idle) {
            Ok(request) => return Some(request),
            Err(RecvTimeoutError::Disconnected) => return None,
            Err(RecvTimeoutError::Timeout) => {
                let furthest = session.look_ahead(AT_ONCE);
                *left = left.saturating_sub(AT_ONCE);
                outbox.send(Answer::Ahead { furthest, length: session.length() }).ok()?;
                idle = Duration::ZERO;
            }
        }
    }
    inbox.recv().ok()
}

/// The file and line of a breakpoint at a line.
fn place(breakpoint: &Breakpoint) -> Option<(&str, u32)> {
    match &breakpoint.at {
        pellucid::debug::BreakAt::Line { file, line } => Some((file, *line)),
        _ => None,
    }
}

fn toggle(session: &mut Session, file: String, line: u32) {
    let there: Option<BreakpointId> = session
        .breakpoints()
        .find(|(_, breakpoint)| place(breakpoint) == Some((file.as_str(), line)))
        .map(|(id, _)| id);
    match there {
        Some(id) => drop(session.remove_breakpoint(id)),
        None => {
            let at = pellucid::debug::BreakAt::Line { file, line };
            // Only a condition can be wrong, and there is none.
            let _ = session.add_breakpoint(Breakpoint::new(at));
        }
    }
}

fn view(session: &mut Session, sent: &mut usize) -> View {
    let state = session.state();
    let globals = match state.frames.last().map(|frame| frame.level) {
        Some(innermost) => session.globals(innermost),
        None => state.globals.clone(),
    };
    let codes = session.codes()[*sent..].to_vec();
    *sent += codes.len();
    let breakpoints = session.breakpoints().filter_map(|(_, b)| place(b).map(|(f, l)| (f.to_owned(), l))).collect();
    View {
        stop: session.stop().clone(),
        globals,
        length: session.length(),
        output: session.output() + &session.errors(),
        codes,
        breakpoints,
        state,
    }
}

/// Standard input that asks somebody for each line.
struct Asking {
    outbox: Sender<Answer>,
    line: Vec<u8>,
    read: usize,
    ended: bool,
}

impl Read for Asking {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let count = available.len().min(buffer.len());
        buffer[..count].copy_from_slice(&available[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Asking {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.read == self.line.len() && !self.ended {
            let (sender, receiver) = mpsc::channel();
            let asked = self.outbox.send(Answer::Asks(sender)).is_ok();
            // Nobody answers any more when the screen is gone: then the input is at its end.
            let line = if asked { receiver.recv().ok().flatten() } else { None };
            self.ended = line.is_none();
            self.line = line.map(|line| line + "\n").unwrap_or_default().into_bytes();
            self.read = 0;
        }
        Ok(&self.line[self.read..])
    }

    fn consume(&mut self, amount: usize) {
        self.read += amount;
    }
}
