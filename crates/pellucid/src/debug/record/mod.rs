//! The recording host: what the outside answers the first time is kept, and is the answer again whenever that part of the
//! run is repeated. Nothing is written, waited for or read twice.
//!
//! It wraps the host that an [`crate::Interpreter`] has. Where the run stands in the record is a [`Position`], which goes
//! with each kept state of the machine.

mod files;

use std::any::Any;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pellucid_bytecode::{Code, Const, VerifiedCode};
use pellucid_vm::files::Files;
use pellucid_vm::host::{CompileMode, FoundModule, Host, ImportFailure, SourceError};

use crate::host::StdHost;

/// How far the record has been played.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Position {
    /// Answers given.
    answers: usize,
    /// Bytes of standard output and standard error written.
    pub(super) output: usize,
    pub(super) errors: usize,
    /// How often it was asked for an interrupt.
    polls: u64,
}

/// What was recorded.
#[derive(Default)]
pub(super) struct Record {
    answers: Vec<Box<dyn Any + Send>>,
    pub(super) output: String,
    pub(super) errors: String,
    /// How often it was asked for an interrupt in all, and the times when there was one.
    polls: u64,
    interrupts: Vec<u64>,
    pub(super) position: Position,
    /// While code runs whose effects are to be undone: nothing is recorded, and nothing gets out.
    pub(super) throwaway: bool,
}

/// Locks the record. Whoever panicked with the lock left plain data behind.
pub(super) fn lock(record: &Mutex<Record>) -> MutexGuard<'_, Record> {
    record.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The host.
pub(super) struct Recorder {
    inner: StdHost,
    record: Arc<Mutex<Record>>,
}

/// An error of the system in a form that can be copied.
#[derive(Clone)]
struct IoError(io::ErrorKind, Option<i32>, String);

impl IoError {
    fn of(error: io::Error) -> IoError {
        IoError(error.kind(), error.raw_os_error(), error.to_string())
    }

    fn again(self) -> io::Error {
        match self.1 {
            Some(code) => io::Error::from_raw_os_error(code),
            None => io::Error::new(self.0, self.2),
        }
    }
}

/// Why a module could not be loaded, likewise.
#[derive(Clone)]
enum Failure {
    Source(SourceError),
    Refused(String),
    Unreadable(IoError),
}

impl Recorder {
    pub(super) fn new(inner: StdHost, record: Arc<Mutex<Record>>) -> Recorder {
        Recorder { inner, record }
    }

    /// The answer from the record, else a fresh one, which is recorded.
    fn answer<T: Clone + Send + 'static>(&mut self, ask: impl FnOnce(&mut StdHost) -> T) -> T {
        let mut record = lock(&self.record);
        if record.throwaway {
            drop(record);
            return ask(&mut self.inner);
        }
        let at = record.position.answers;
        record.position.answers += 1;
        if let Some(answer) = record.answers.get(at) {
            // A replay asks the same questions in the same order; should it not, a fresh answer is the best there is.
            if let Some(answer) = answer.downcast_ref::<T>() {
                return answer.clone();
            }
            record.answers.truncate(at);
        }
        drop(record);
        let answer = ask(&mut self.inner);
        lock(&self.record).answers.push(Box::new(answer.clone()));
        answer
    }

    fn answer_io<T: Clone + Send + 'static>(
        &mut self,
        ask: impl FnOnce(&mut StdHost) -> io::Result<T>,
    ) -> io::Result<T> {
        self.answer(|host| ask(host).map_err(IoError::of)).map_err(IoError::again)
    }

    fn is_throwaway(&self) -> bool {
        lock(&self.record).throwaway
    }

    /// Appends to one of the texts what is not in it yet; gives what was new.
    fn append<'t>(&self, text: &'t str, stream: impl Fn(&mut Record) -> (&mut String, &mut usize)) -> Option<&'t str> {
        let record = &mut *lock(&self.record);
        if record.throwaway {
            return None;
        }
        let (all, position) = stream(record);
        let known = all.len().saturating_sub(*position).min(text.len());
        *position += text.len();
        let new = text.get(known..).filter(|new| !new.is_empty())?;
        all.push_str(new);
        Some(new)
    }
}

impl Host for Recorder {
    // A reader that went away does not end a program that is being looked at.
    fn write_stdout(&mut self, text: &str) -> io::Result<()> {
        if let Some(new) = self.append(text, |record| (&mut record.output, &mut record.position.output)) {
            let _ = self.inner.write_stdout(new);
        }
        Ok(())
    }

    fn flush_stdout(&mut self) -> io::Result<()> {
        if !self.is_throwaway() {
            let _ = self.inner.flush_stdout();
        }
        Ok(())
    }

    fn write_stderr(&mut self, text: &str) -> io::Result<()> {
        if let Some(new) = self.append(text, |record| (&mut record.errors, &mut record.position.errors)) {
            let _ = self.inner.write_stderr(new);
        }
        Ok(())
    }

    fn read_line(&mut self) -> io::Result<String> {
        if self.is_throwaway() {
            return Ok(String::new());
        }
        self.answer_io(StdHost::read_line)
    }

    fn wall_clock(&mut self) -> f64 {
        self.answer(StdHost::wall_clock)
    }

    fn monotonic_clock(&mut self) -> f64 {
        self.answer(StdHost::monotonic_clock)
    }

    fn cpu_clock(&mut self) -> f64 {
        self.answer(StdHost::cpu_clock)
    }

    fn sleep(&mut self, seconds: f64) {
        if !self.is_throwaway() {
            self.answer(|host| host.sleep(seconds));
        }
    }

    fn entropy(&mut self) -> u64 {
        self.answer(StdHost::entropy)
    }

    fn interrupted(&mut self) -> bool {
        let record = &mut *lock(&self.record);
        if record.throwaway {
            return false;
        }
        record.position.polls += 1;
        if record.position.polls <= record.polls {
            return record.interrupts.binary_search(&record.position.polls).is_ok();
        }
        record.polls = record.position.polls;
        let interrupted = self.inner.interrupted();
        if interrupted {
            record.interrupts.push(record.polls);
        }
        interrupted
    }

    fn compile(&mut self, text: &str, filename: &str, mode: CompileMode) -> Result<Code, Box<SourceError>> {
        self.inner.compile(text, filename, mode)
    }

    fn syntax(&mut self, text: &str, filename: &str, mode: CompileMode) -> Result<Const, Box<SourceError>> {
        self.inner.syntax(text, filename, mode)
    }

    fn take_warnings(&mut self) -> Vec<SourceError> {
        self.inner.take_warnings()
    }

    fn find_module(&mut self, name: &str, directory: &str) -> Option<FoundModule> {
        self.answer(|host| host.find_module(name, directory))
    }

    fn load_module(&mut self, name: &str, file: &str) -> Result<Arc<VerifiedCode>, ImportFailure> {
        let told = self.answer(|host| {
            host.load_module(name, file).map_err(|failure| match failure {
                ImportFailure::Source(error) => Failure::Source(error),
                ImportFailure::Refused(why) => Failure::Refused(why),
                ImportFailure::Unreadable(error) => Failure::Unreadable(IoError::of(error)),
            })
        });
        told.map_err(|failure| match failure {
            Failure::Source(error) => ImportFailure::Source(error),
            Failure::Refused(why) => ImportFailure::Refused(why),
            Failure::Unreadable(error) => ImportFailure::Unreadable(error.again()),
        })
    }

    fn read_package_file(&mut self, file: &str) -> io::Result<Vec<u8>> {
        self.answer_io(|host| host.read_package_file(file))
    }

    fn list_package_folder(&mut self, folder: &str) -> io::Result<Vec<String>> {
        self.answer_io(|host| host.list_package_folder(folder))
    }

    fn files(&mut self) -> Option<&mut dyn Files> {
        self.inner.files()?;
        Some(self)
    }

    fn environment(&mut self) -> Vec<(String, String)> {
        self.answer(StdHost::environment)
    }

    fn source_line(&mut self, file: &str, line: u32) -> Option<String> {
        self.inner.source_line(file, line)
    }
}
