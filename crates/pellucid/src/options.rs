//! What an interpreter is given: output, input, arguments, folders of modules and bounds.
//!
//! A builder of plain settings; the default gives a program nothing but clocks. [`crate::Interpreter::new`] takes it.

use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// Where a program's output goes.
#[derive(Default)]
pub enum Output {
    /// Nowhere.
    #[default]
    Discard,
    /// Into memory, for [`crate::Interpreter::take_output`].
    Capture,
    /// To a writer.
    To(Box<dyn Write + Send>),
    /// To the process's own standard output or standard error, buffered as CPython does it.
    Inherit,
}

/// Settings of an [`crate::Interpreter`].
#[derive(Default)]
pub struct Options {
    pub(crate) stdout: Output,
    pub(crate) stderr: Output,
    pub(crate) stdin: bool,
    pub(crate) input: Option<Box<dyn BufRead + Send>>,
    pub(crate) argv: Vec<String>,
    pub(crate) roots: Vec<PathBuf>,
    pub(crate) packages: Vec<PathBuf>,
    pub(crate) cache: Option<PathBuf>,
    pub(crate) read: Vec<PathBuf>,
    pub(crate) write: Vec<PathBuf>,
    pub(crate) environment: Vec<(String, String)>,
    pub(crate) interrupt: Option<Arc<AtomicBool>>,
    pub(crate) optimize: Optimize,
    pub(crate) gc_stress: bool,
    pub(crate) native_levels: Option<usize>,
    pub(crate) max_object_bytes: Option<usize>,
    pub(crate) fuel: Option<u64>,
    pub(crate) time: Option<Duration>,
    pub(crate) max_bytes: Option<usize>,
}

/// Whether code that is compiled at run time goes through the optimiser's passes.
#[derive(Clone, Copy)]
pub(crate) struct Optimize(pub(crate) bool);

impl Default for Optimize {
    fn default() -> Self {
        Optimize(true)
    }
}

impl Options {
    /// Gives the program nothing: no output, no input, no modules but the standard library's.
    pub fn new() -> Options {
        Options::default()
    }

    /// Collects standard output in memory.
    #[must_use]
    pub fn capture(self) -> Options {
        self.stdout(Output::Capture)
    }

    /// Gives the program this process's standard streams.
    #[must_use]
    pub fn inherit_streams(self) -> Options {
        self.stdout(Output::Inherit).stderr(Output::Inherit).stdin(true)
    }

    /// Where standard output goes.
    #[must_use]
    pub fn stdout(mut self, output: Output) -> Options {
        self.stdout = output;
        self
    }

    /// Where standard error goes.
    #[must_use]
    pub fn stderr(mut self, output: Output) -> Options {
        self.stderr = output;
        self
    }

    /// Whether the program may read this process's standard input; if not, it finds it empty.
    #[must_use]
    pub fn stdin(mut self, allowed: bool) -> Options {
        self.stdin = allowed;
        self
    }

    /// What the program reads as its standard input, in place of this process's.
    #[must_use]
    pub fn input(mut self, reader: impl BufRead + Send + 'static) -> Options {
        self.input = Some(Box::new(reader));
        self
    }

    /// What `sys.argv` holds: the program's name, then its arguments.
    #[must_use]
    pub fn args(mut self, args: impl IntoIterator<Item = impl Into<String>>) -> Options {
        self.argv = args.into_iter().map(Into::into).collect();
        self
    }

    /// Adds a folder to `sys.path`. A program can import from these folders and what is below them, and from nowhere
    /// else, whatever it does to `sys.path`.
    #[must_use]
    pub fn import_root(mut self, folder: impl Into<PathBuf>) -> Options {
        self.roots.push(folder.into());
        self
    }

    /// Adds a folder of packages that were installed for CPython, as `pip install --target` writes them. It is only read,
    /// and comes in `sys.path` after the standard library.
    #[must_use]
    pub fn packages(mut self, folder: impl Into<PathBuf>) -> Options {
        self.packages.push(folder.into());
        self
    }

    /// Keeps the modules that come from [`Options::packages`] in this folder in their compiled form, and takes them from
    /// there as long as their source stays the same.
    #[must_use]
    pub fn cache(mut self, folder: impl Into<PathBuf>) -> Options {
        self.cache = Some(folder.into());
        self
    }

    /// Lets the program read files in a folder and below it. Symbolic links that lead out of it are refused.
    #[must_use]
    pub fn allow_read(mut self, folder: impl Into<PathBuf>) -> Options {
        self.read.push(folder.into());
        self
    }

    /// Lets the program make, change and remove files in a folder and below it; reading them takes
    /// [`Options::allow_read`].
    #[must_use]
    pub fn allow_write(mut self, folder: impl Into<PathBuf>) -> Options {
        self.write.push(folder.into());
        self
    }

    /// What `os.environ` holds; nothing by default.
    #[must_use]
    pub fn environment(mut self, variables: impl IntoIterator<Item = (String, String)>) -> Options {
        self.environment = variables.into_iter().collect();
        self
    }

    /// A flag that somebody else sets to interrupt the program: it gets a KeyboardInterrupt and the flag is reset.
    #[must_use]
    pub fn interrupt(mut self, flag: Arc<AtomicBool>) -> Options {
        self.interrupt = Some(flag);
        self
    }

    /// Whether modules and `exec` are optimised when they are compiled. On by default.
    #[must_use]
    pub fn optimize(mut self, on: bool) -> Options {
        self.optimize = Optimize(on);
        self
    }

    /// Collects garbage at every chance there is. Slow; it finds values that the machine forgot to keep alive.
    #[must_use]
    pub fn gc_stress(mut self, on: bool) -> Options {
        self.gc_stress = on;
        self
    }

    /// How many levels native code may nest (a sort that calls a key function that sorts ...; repr of nested lists) before
    /// RecursionError: what the stack of the calling thread bears. See [`crate::on_big_stack`].
    #[must_use]
    pub fn native_levels(mut self, levels: usize) -> Options {
        self.native_levels = Some(levels);
        self
    }

    /// How many steps each run may take: calls of functions written in Python, turns of loops, and steps of iterations in
    /// native code. The same program takes the same number each time. Beyond it the program ends with a traceback, and
    /// neither `except` nor `finally` keeps it from that; see [`crate::Failure::limit`].
    #[must_use]
    pub fn fuel(mut self, steps: u64) -> Options {
        self.fuel = Some(steps);
        self
    }

    /// How long each run may take on the clock, waiting included (but not waiting for a line of this process's standard
    /// input). Beyond it as [`Options::fuel`]. It is looked at every few thousand steps, in long searches by regular
    /// expressions, and while the program sleeps; one operation on very large ints is not cut short.
    #[must_use]
    pub fn time(mut self, time: Duration) -> Options {
        self.time = Some(time);
        self
    }

    /// How many bytes the program's objects may take; beyond it there is a MemoryError, which a program may catch and go on
    /// with less. In the midst of native code it may come to twice as much for a moment. The objects of the library count (half a
    /// megabyte); what the machine takes for itself comes on top.
    #[must_use]
    pub fn max_bytes(mut self, bytes: usize) -> Options {
        self.max_bytes = Some(bytes);
        self
    }

    /// The largest single object in bytes; beyond it there is a MemoryError.
    #[must_use]
    pub fn max_object_bytes(mut self, bytes: usize) -> Options {
        self.max_object_bytes = Some(bytes);
        self
    }
}
