//! `pellucid debug --dap`: a debug adapter, by which editors debug programs, forwards and backwards.
//!
//! A thread reads requests and hands them on; while the program runs it has the session stop when one comes, so that
//! every request is answered soon. [`adapter`] answers them, [`protocol`] is how they look on the wire.

mod adapter;
mod breakpoints;
mod protocol;
mod variables;

use std::io::{self, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pellucid::debug::Stopper;

use crate::args::Invocation;
use adapter::Adapter;
use protocol::{Client, Request};

/// What the session is doing.
#[derive(Clone, Copy, Default)]
enum Doing {
    #[default]
    Standing,
    /// It runs, and any request is to stop it.
    Running,
    /// It makes a step or looks for something backwards, which only those requests are to stop that end it.
    Searching,
}

/// What the thread that reads and the adapter share.
#[derive(Default)]
struct State {
    /// Stops the session, once there is one.
    stopper: Option<Stopper>,
    doing: Doing,
}

/// A request is handed on, and a run stopped for it, in one go; so is a run's beginning and end told of. A request thus
/// stops the run that goes on when it comes: never the one that it begins itself, nor the next one.
#[derive(Clone, Default)]
pub struct Shared(Arc<Mutex<State>>);

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Says what the session does from here on.
    fn set(&self, doing: Doing) {
        let mut state = self.lock();
        state.doing = doing;
        if let (Doing::Standing, Some(stopper)) = (doing, &state.stopper) {
            stopper.forget();
        }
    }
}

/// Serves one client, and ends when it goes.
pub fn run(invocation: &Invocation) -> i32 {
    if !invocation.flags.dap {
        eprintln!(
            "pellucid debug speaks the Debug Adapter Protocol with an editor: give --dap, and --port=N to listen there. \
             To debug in the terminal, there is `pellucid watch FILE`."
        );
        return 2;
    }
    let served = match invocation.flags.port {
        None => Ok(serve(invocation, io::stdin(), Box::new(io::stdout()))),
        Some(port) => listen(invocation, port),
    };
    served.unwrap_or_else(|error| {
        eprintln!("pellucid debug: {error}");
        1
    })
}

/// Waits for a client on this machine.
fn listen(invocation: &Invocation, port: u16) -> io::Result<i32> {
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    // With port 0 it is the system that chooses, so the choice is told.
    eprintln!("pellucid debug: listening on {}", listener.local_addr()?);
    let (stream, _) = listener.accept()?;
    stream.set_nodelay(true)?;
    let out = stream.try_clone()?;
    Ok(serve(invocation, stream, Box::new(out)))
}

/// Serves a client on these streams; the status for the process.
fn serve(invocation: &Invocation, input: impl Read + Send + 'static, out: Box<dyn Write + Send>) -> i32 {
    let shared = Shared::default();
    let requests = reader(input, shared.clone());
    let mut adapter = Adapter::new(Client::new(out), invocation, shared, requests);
    match adapter.serve() {
        Ok(()) => 0,
        Err(problem) => {
            eprintln!("pellucid debug: {problem}");
            1
        }
    }
}

/// Reads requests on a thread of its own.
fn reader(input: impl Read + Send + 'static, shared: Shared) -> Receiver<Result<Request, String>> {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut input = BufReader::new(input);
        loop {
            let message = match protocol::read(&mut input) {
                Ok(Some(request)) => Ok(request),
                Ok(None) => break,
                Err(problem) => Err(problem),
            };
            let last = message.is_err();
            let ends = message
                .as_ref()
                .is_ok_and(|request| matches!(request.command.as_str(), "pause" | "disconnect" | "terminate"));
            let state = shared.lock();
            if sender.send(message).is_err() || last {
                break;
            }
            let stops = match state.doing {
                Doing::Standing => false,
                Doing::Running => true,
                Doing::Searching => ends,
            };
            if let (true, Some(stopper)) = (stops, &state.stopper) {
                stopper.stop();
            }
        }
        // Nobody can ask for anything any more: a program that still runs has nobody to run for.
        drop(sender);
        if let Some(stopper) = &shared.lock().stopper {
            stopper.stop();
        }
    });
    receiver
}
