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
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex, PoisonError};

use pellucid::debug::Stopper;

use crate::args::Invocation;
use adapter::Adapter;
use protocol::{Client, Request};

/// What the thread that reads and the adapter share.
#[derive(Default)]
pub struct Shared {
    /// Stops the session, once there is one.
    stopper: Mutex<Option<Stopper>>,
    /// What the session is doing.
    running: AtomicU8,
}

/// It stands.
const STANDING: u8 = 0;
/// It runs, and any request is to stop it.
const RUNNING: u8 = 1;
/// It makes a step, which only those requests are to stop that end it.
const STEPPING: u8 = 2;

impl Shared {
    /// Has a run stop that is in progress.
    fn stop(&self) {
        if let Some(stopper) = &*self.stopper.lock().unwrap_or_else(PoisonError::into_inner) {
            stopper.stop();
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
    let shared = Arc::new(Shared::default());
    let requests = reader(input, Arc::clone(&shared));
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
fn reader(input: impl Read + Send + 'static, shared: Arc<Shared>) -> Receiver<Result<Request, String>> {
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
            if sender.send(message).is_err() || last {
                break;
            }
            match shared.running.load(Ordering::SeqCst) {
                RUNNING => shared.stop(),
                STEPPING if ends => shared.stop(),
                _ => {}
            }
        }
        // Nobody can ask for anything any more: a program that still runs has nobody to run for.
        drop(sender);
        shared.stop();
    });
    receiver
}
