//! The outside world of an interpreter: streams, clocks, modules from folders, the compiler.
//!
//! It implements the VM's [`Host`] from an [`Options`](crate::Options). What the embedder wants to see afterwards (captured
//! output, source texts, whether the reader of standard output went away) is in [`Shared`], which the interpreter holds too.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hasher};
use std::io::{self, BufRead, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use pellucid_bytecode::{Code, Const, VerifiedCode};
use pellucid_vm::files::Files;
use pellucid_vm::host::{self, FoundModule, Host, ImportFailure};

use crate::cache::ModuleCache;
use crate::error::SourceError;
use crate::files::GrantedFiles;
use crate::options::{Options, Output};
use crate::program::{self, CompileMode, CompileOptions, Part, Program};
use crate::{modules, source};

/// What the host and the interpreter both reach.
#[derive(Default)]
pub(crate) struct Shared {
    /// Captured standard output.
    pub(crate) stdout: String,
    /// Captured standard error.
    pub(crate) stderr: String,
    /// Modules that came with a program, by name: imports look here before they look into folders.
    pub(crate) modules: HashMap<String, Arc<Part>>,
    /// The same, by the files that they were made from.
    pub(crate) module_files: HashMap<String, Arc<Part>>,
    /// Texts of source files by name, for tracebacks.
    pub(crate) sources: HashMap<String, Arc<str>>,
    /// Whether writing to standard output failed because nobody reads it any more.
    pub(crate) broken_pipe: bool,
}

impl Shared {
    /// Makes a program's modules known to imports, and the lines of its source to tracebacks.
    pub(crate) fn remember(&mut self, program: &Program) {
        for part in program.parts() {
            if let Some(source) = &part.source {
                self.sources.insert(part.filename().to_owned(), Arc::clone(source));
            }
        }
        for part in &program.modules {
            self.modules.insert(part.name.clone(), Arc::clone(part));
            self.module_files.insert(part.filename().to_owned(), Arc::clone(part));
        }
    }
}

/// Locks what is shared. Whoever panicked with the lock left plain data behind, which is of use still.
pub(crate) fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One of the two output streams.
enum Sink {
    Discard,
    Capture,
    To(Box<dyn Write + Send>),
    /// Bytes waiting, and whether they wait for the end of a line only (a terminal).
    Stdout(Vec<u8>, bool),
    Stderr,
}

/// How much of standard output waits to be written, at most.
const BUFFER: usize = 32 << 10;

/// The host that [`crate::Interpreter::new`] makes.
pub(crate) struct StdHost {
    stdout: Sink,
    stderr: Sink,
    stdin: bool,
    input: Option<Box<dyn BufRead + Send>>,
    roots: Vec<PathBuf>,
    packages: Vec<PathBuf>,
    cache: Option<ModuleCache>,
    files: Option<GrantedFiles>,
    environment: Vec<(String, String)>,
    interrupt: Option<Arc<AtomicBool>>,
    /// How long a run may take, and when the one in progress is over.
    time: Option<Duration>,
    deadline: Option<Instant>,
    optimize: bool,
    start: Instant,
    shared: Arc<Mutex<Shared>>,
    /// What the last compilation warned of.
    warnings: Vec<SourceError>,
}

impl StdHost {
    /// The host for these options; takes the streams out of them.
    pub(crate) fn new(options: &mut Options, shared: Arc<Mutex<Shared>>) -> StdHost {
        let stdout = match std::mem::take(&mut options.stdout) {
            Output::Discard => Sink::Discard,
            Output::Capture => Sink::Capture,
            Output::To(writer) => Sink::To(writer),
            Output::Inherit => Sink::Stdout(Vec::new(), io::stdout().is_terminal()),
        };
        let stderr = match std::mem::take(&mut options.stderr) {
            Output::Discard => Sink::Discard,
            Output::Capture => Sink::Capture,
            Output::To(writer) => Sink::To(writer),
            Output::Inherit => Sink::Stderr,
        };
        let grants = !options.read.is_empty() || !options.write.is_empty();
        StdHost {
            stdout,
            stderr,
            stdin: options.stdin,
            input: options.input.take(),
            roots: modules::absolute_roots(options.roots.iter().chain(&options.packages).chain(&options.read)),
            packages: modules::absolute_roots(&options.packages),
            cache: options.cache.as_deref().map(ModuleCache::new),
            files: grants.then(|| GrantedFiles::new(&options.read, &options.write)),
            environment: std::mem::take(&mut options.environment),
            interrupt: options.interrupt.clone(),
            time: options.time,
            deadline: None,
            optimize: options.optimize.0,
            start: Instant::now(),
            shared,
            warnings: Vec::new(),
        }
    }

    /// Keeps the warnings of a compilation until they are asked for.
    fn remember_warnings<E>(&mut self, compiled: Result<(Code, Vec<SourceError>), E>) -> Result<Code, E> {
        self.warnings.clear();
        let (code, warnings) = compiled?;
        self.warnings = warnings;
        Ok(code)
    }

    /// Takes note of a broken pipe.
    fn watch(&self, result: io::Result<()>) -> io::Result<()> {
        if let Err(error) = &result
            && error.kind() == ErrorKind::BrokenPipe
        {
            lock(&self.shared).broken_pipe = true;
        }
        result
    }
}

/// Writes the buffer of standard output and empties it; what can't be written is dropped.
fn drain(buffer: &mut Vec<u8>) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let result = out.write_all(buffer).and_then(|()| out.flush());
    buffer.clear();
    result
}

impl Host for StdHost {
    fn write_stdout(&mut self, text: &str) -> io::Result<()> {
        let result = match &mut self.stdout {
            Sink::Discard | Sink::Stderr => Ok(()),
            Sink::Capture => {
                lock(&self.shared).stdout.push_str(text);
                Ok(())
            }
            Sink::To(writer) => writer.write_all(text.as_bytes()),
            Sink::Stdout(buffer, by_line) => {
                buffer.extend_from_slice(text.as_bytes());
                if buffer.len() >= BUFFER || (*by_line && text.contains('\n')) { drain(buffer) } else { Ok(()) }
            }
        };
        self.watch(result)
    }

    fn write_stdout_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        let result = match &mut self.stdout {
            Sink::To(writer) => writer.write_all(bytes),
            Sink::Stdout(buffer, _) => {
                buffer.extend_from_slice(bytes);
                if buffer.len() >= BUFFER { drain(buffer) } else { Ok(()) }
            }
            _ => return self.write_stdout(&String::from_utf8_lossy(bytes)),
        };
        self.watch(result)
    }

    fn flush_stdout(&mut self) -> io::Result<()> {
        let result = match &mut self.stdout {
            Sink::To(writer) => writer.flush(),
            Sink::Stdout(buffer, _) if !buffer.is_empty() => drain(buffer),
            _ => Ok(()),
        };
        self.watch(result)
    }

    fn write_stderr(&mut self, text: &str) -> io::Result<()> {
        match &mut self.stderr {
            Sink::Discard | Sink::Stdout(..) => Ok(()),
            Sink::Capture => {
                lock(&self.shared).stderr.push_str(text);
                Ok(())
            }
            Sink::To(writer) => writer.write_all(text.as_bytes()),
            Sink::Stderr => io::stderr().write_all(text.as_bytes()),
        }
    }

    fn read_line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if let Some(input) = &mut self.input {
            input.read_line(&mut line)?;
            return Ok(line);
        }
        if !self.stdin {
            return Ok(line);
        }
        self.flush_stdout()?;
        if let Some(flag) = &self.interrupt
            && io::stdin().is_terminal()
        {
            return read_line_or_interrupt(flag);
        }
        io::stdin().lock().read_line(&mut line)?;
        Ok(line)
    }

    fn wall_clock(&mut self) -> f64 {
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |d| d.as_secs_f64())
    }

    fn monotonic_clock(&mut self) -> f64 {
        self.start.elapsed().as_secs_f64()
    }

    #[cfg(unix)]
    fn cpu_clock(&mut self) -> f64 {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
        time.tv_sec as f64 + time.tv_nsec as f64 * 1e-9
    }

    #[cfg(not(unix))]
    fn cpu_clock(&mut self) -> f64 {
        self.monotonic_clock()
    }

    fn sleep(&mut self, seconds: f64) {
        let Ok(mut left) = Duration::try_from_secs_f64(seconds) else { return };
        let slice = Duration::from_millis(20);
        let _ = self.flush_stdout();
        while !left.is_zero()
            && !self.is_out_of_time()
            && !self.interrupt.as_ref().is_some_and(|flag| flag.load(Ordering::Relaxed))
        {
            let now = left.min(slice);
            std::thread::sleep(now);
            left -= now;
        }
    }

    fn entropy(&mut self) -> u64 {
        // The standard library seeds every hasher from the operating system's source of randomness.
        std::collections::hash_map::RandomState::new().build_hasher().finish()
    }

    fn interrupted(&mut self) -> bool {
        self.interrupt.as_ref().is_some_and(|flag| flag.load(Ordering::Relaxed) && flag.swap(false, Ordering::Relaxed))
            || self.is_out_of_time()
    }

    fn is_out_of_time(&self) -> bool {
        self.deadline.is_some_and(|deadline| Instant::now() >= deadline)
    }

    fn begin_run(&mut self) {
        self.deadline = self.time.and_then(|time| Instant::now().checked_add(time));
    }

    fn compile(&mut self, text: &str, filename: &str, mode: host::CompileMode) -> Result<Code, Box<host::SourceError>> {
        let options = CompileOptions { mode: own_mode(mode), optimize: self.optimize };
        let text = program::with_line_feeds(text);
        if options.mode == CompileMode::Interactive
            && let Some(error) = pellucid_compiler::not_one_statement(&text, filename)
        {
            return Err(Box::new(SourceError::from(error).for_vm()));
        }
        let compiled = program::compile_and_warn(&text, filename, options).map_err(|error| Box::new(error.for_vm()));
        self.remember_warnings(compiled)
    }

    fn syntax(&mut self, text: &str, filename: &str, mode: host::CompileMode) -> Result<Const, Box<host::SourceError>> {
        let text = program::with_line_feeds(text);
        program::syntax_rows(&text, filename, own_mode(mode)).map_err(|error| Box::new(error.for_vm()))
    }

    fn take_warnings(&mut self) -> Vec<host::SourceError> {
        std::mem::take(&mut self.warnings).into_iter().map(SourceError::for_vm).collect()
    }

    fn find_module(&mut self, name: &str, directory: &str) -> Option<FoundModule> {
        if let Some(part) = lock(&self.shared).modules.get(name) {
            return Some(part.found());
        }
        modules::find(name, directory, &self.roots)
    }

    fn load_module(&mut self, _name: &str, file: &str) -> Result<Arc<VerifiedCode>, ImportFailure> {
        if let Some(part) = lock(&self.shared).module_files.get(file) {
            return Ok(part.code.clone());
        }
        let bytes = modules::read(file, &self.roots).map_err(ImportFailure::Unreadable)?;
        let options = CompileOptions { mode: CompileMode::Module, optimize: self.optimize };
        let text = source::decode(bytes, file).map_err(|error| ImportFailure::Source(error.for_vm()))?;
        let text: Arc<str> = program::with_line_feeds(&text).into();
        lock(&self.shared).sources.insert(file.to_owned(), Arc::clone(&text));
        let is_package = self.packages.iter().any(|folder| Path::new(file).starts_with(folder));
        let cache = self.cache.clone().filter(|_| is_package);
        let cache = cache.map(|cache| (cache, ModuleCache::key(&text, file, self.optimize)));
        if let Some((cache, key)) = &cache
            && let Some(code) = cache.load(key, file)
        {
            return Ok(code);
        }
        let code = program::compile_and_warn(&text, file, options);
        let code = self.remember_warnings(code.map_err(|error| ImportFailure::Source(error.for_vm())))?;
        if let Some((cache, key)) = &cache {
            cache.store(key, &code);
        }
        pellucid_bytecode::verify(code).map_err(|error| ImportFailure::Refused(error.to_string()))
    }

    fn read_package_file(&mut self, file: &str) -> io::Result<Vec<u8>> {
        if let Some(source) = lock(&self.shared).module_files.get(file).and_then(|part| part.source.as_deref()) {
            return Ok(source.as_bytes().to_vec());
        }
        modules::read(file, &self.roots)
    }

    fn list_package_folder(&mut self, folder: &str) -> io::Result<Vec<String>> {
        modules::list(folder, &self.roots)
    }

    fn files(&mut self) -> Option<&mut dyn Files> {
        self.files.as_mut().map(|files| files as &mut dyn Files)
    }

    fn environment(&mut self) -> Vec<(String, String)> {
        self.environment.clone()
    }

    fn source_line(&mut self, file: &str, line: u32) -> Option<String> {
        let text = lock(&self.shared).sources.get(file)?.clone();
        text.lines().nth(line.checked_sub(1)? as usize).map(str::to_owned)
    }
}

/// What a text is, in this crate's words.
fn own_mode(mode: host::CompileMode) -> CompileMode {
    match mode {
        host::CompileMode::Module => CompileMode::Module,
        host::CompileMode::Eval => CompileMode::Eval,
        host::CompileMode::Interactive => CompileMode::Interactive,
    }
}

/// Reads a line from the terminal on a thread of its own, so that Ctrl-C need not wait for the end of the line. If it
/// comes, the thread keeps waiting, and the line that it gets is lost.
fn read_line_or_interrupt(flag: &AtomicBool) -> io::Result<String> {
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut line = String::new();
        let result = io::stdin().lock().read_line(&mut line).map(|_| line);
        // Nobody listens any more after an interrupt.
        let _ = sender.send(result);
    });
    loop {
        match receiver.recv_timeout(Duration::from_millis(20)) {
            Ok(result) => return result,
            Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => return Ok(String::new()),
            Err(std::sync::mpsc::RecvTimeoutError::Timeout) if flag.load(Ordering::Relaxed) => {
                return Err(ErrorKind::Interrupted.into());
            }
            Err(std::sync::mpsc::RecvTimeoutError::Timeout) => {}
        }
    }
}
