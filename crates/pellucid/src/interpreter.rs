//! The interpreter as an embedder sees it: make one, run programs in it, look at what they said.
//!
//! A thin cover over the VM, which does the work. Everything that one program leaves behind (modules, variables of
//! `__main__`, output) is there for the next one that runs in the same interpreter.

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use pellucid_vm::host::Host;
use pellucid_vm::import::spec::LIBRARY_ENTRY;
use pellucid_vm::limits::Limit;
use pellucid_vm::types::list::List;
use pellucid_vm::vm::{PyResult, Raised};
use pellucid_vm::{Exc, Str, Vm};

use crate::error::SourceError;
use crate::host::{Shared, StdHost, lock};
use crate::options::Options;
use crate::program::{CompileMode, CompileOptions, Program};

/// A Python interpreter with its own heap and its own modules.
pub struct Interpreter {
    vm: Vm,
    shared: Arc<Mutex<Shared>>,
    fuel: Option<u64>,
}

/// How a program ended that did not end well.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The exit status that CPython's process would have had: 1 for an exception, what `sys.exit` was given, 130 for an
    /// interrupt, 120 if output could not be written.
    pub status: i32,
    /// What CPython would have written to standard error: the traceback, or the message given to `sys.exit`.
    pub message: String,
    /// Whether the program asked for it with `sys.exit` (or SystemExit) rather than fail.
    pub is_exit: bool,
    /// What the run ran out of, if it did.
    pub limit: Option<Limit>,
}

impl Failure {
    /// A program ran out of something, and ended as if nothing were the matter.
    fn of_limit(limit: Limit) -> Failure {
        Failure { status: 1, message: format!("{}\n", limit.message()), is_exit: false, limit: Some(limit) }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.message.is_empty() {
            write!(f, "exit status {}", self.status)
        } else {
            f.write_str(self.message.trim_end())
        }
    }
}

impl std::error::Error for Failure {}

/// A fresh machine with this outside, the standard library and what else the options say.
pub(crate) fn machine(host: Box<dyn Host>, options: &Options) -> Vm {
    let mut vm = Vm::new(host, pellucid_stdlib::LIBRARY);
    vm.main_folder = options.roots.first().map(|root| root.display().to_string());
    let absolute = |folder: &PathBuf| std::path::absolute(folder).unwrap_or_else(|_| folder.clone());
    let roots = options.roots.iter().map(|root| root.display().to_string());
    let packages = options.packages.iter().map(|folder| absolute(folder).display().to_string());
    let entries: Vec<String> = roots.chain([LIBRARY_ENTRY.to_owned()]).chain(packages).collect();
    for entry in entries {
        let entry = vm.new_str(&entry);
        let path = vm.path;
        vm.heap[path].items.push(entry);
    }
    vm.argv = if options.argv.is_empty() { vec![String::new()] } else { options.argv.clone() };
    if let Some(levels) = options.native_levels {
        vm.native_limit = levels;
    }
    if let Some(bytes) = options.max_object_bytes {
        vm.max_object_bytes = bytes;
    }
    if let Some(bytes) = options.max_bytes {
        vm.heap.set_max_bytes(bytes);
        vm.max_object_bytes = vm.max_object_bytes.min(bytes);
    }
    vm.heap.set_stress(options.gc_stress);
    vm
}

impl Interpreter {
    /// A fresh interpreter with the standard library.
    pub fn new(mut options: Options) -> Interpreter {
        let shared = Arc::new(Mutex::new(Shared::default()));
        let host = StdHost::new(&mut options, Arc::clone(&shared));
        Interpreter { vm: machine(Box::new(host), &options), shared, fuel: options.fuel }
    }

    /// Runs a program as the module `__main__`. A program that ends with `sys.exit(0)` or its like ends well.
    ///
    /// # Errors
    /// How it failed: the traceback and the exit status.
    pub fn run(&mut self, program: &Program) -> Result<(), Failure> {
        self.vm.begin_run(self.fuel);
        lock(&self.shared).remember(program);
        // Text that came from no file has a name in angle brackets, and no `__file__`.
        let file = Some(program.filename()).filter(|name| !name.starts_with('<'));
        let warnings: Vec<_> = program.warnings.iter().cloned().map(SourceError::for_vm).collect();
        let result = match self.vm.tell_warnings(&warnings, program.filename()) {
            Ok(()) => self.vm.run_main(program.code(), file),
            Err(raised) => Err(raised),
        };
        self.finish(result)
    }

    /// Runs a module that is found along `sys.path` as `__main__`, as `python -m` does: a package by its submodule
    /// `__main__`.
    ///
    /// # Errors
    /// How it failed; also if there is no such module.
    pub fn run_module(&mut self, name: &str) -> Result<(), Failure> {
        self.vm.begin_run(self.fuel);
        let result = self.vm.run_module_as_main(name);
        self.finish(result)
    }

    /// Runs what programs have left to be done at the end (`atexit`, threads that were started and not waited for), and
    /// hands on what they write. For embedders whose programs are over.
    ///
    /// # Errors
    /// How it failed.
    pub fn run_exit_functions(&mut self) -> Result<(), Failure> {
        self.vm.begin_run(self.fuel);
        let result = self.vm.run_exit_functions();
        self.finish(result)
    }

    fn finish(&mut self, result: PyResult) -> Result<(), Failure> {
        let failure = result.err().map(|raised| self.failure(raised));
        let flushed = self.vm.host.flush_stdout();
        if lock(&self.shared).broken_pipe || flushed.is_err() {
            return Err(Failure { status: 120, message: String::new(), is_exit: false, limit: self.vm.exhausted() });
        }
        match (failure, self.vm.exhausted()) {
            (Some(failure), limit) if failure.status != 0 || !failure.is_exit || limit.is_some() => Err(failure),
            (_, Some(limit)) => Err(Failure::of_limit(limit)),
            _ => Ok(()),
        }
    }

    fn failure(&mut self, raised: Raised) -> Failure {
        let is_exit = self.vm.is_exc(raised, Exc::SystemExit);
        let memory = self.vm.is_exc(raised, Exc::MemoryError).then_some(Limit::Memory);
        let (status, message) = self.vm.exit_status(raised);
        let message = message.unwrap_or_default();
        Failure { status, message, is_exit, limit: self.vm.exhausted().or(memory) }
    }

    /// The names behind a dotted path of names, or those in scope in `__main__` if it is empty: what a line editor
    /// completes. None where there is no such object.
    pub fn names(&mut self, path: &str) -> Vec<String> {
        let is_name = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '_');
        let expression = if path.is_empty() {
            "[*globals(), *dir(__builtins__)]".to_owned()
        } else if path.split('.').all(is_name) {
            format!("dir({path})")
        } else {
            return Vec::new();
        };
        let options = CompileOptions { mode: CompileMode::Eval, ..CompileOptions::default() };
        let Ok(program) = Program::compile_with(&expression, "<names>", options) else { return Vec::new() };
        let Ok(value) = self.vm.run_main(program.code(), None) else { return Vec::new() };
        let Some(list) = value.as_gc::<List>() else { return Vec::new() };
        let items = self.vm.heap[list].items.iter();
        items.filter_map(|&item| Some(item.as_gc::<Str>()?.as_str().to_owned())).collect()
    }

    /// What was written to standard output since the last time, if it is captured.
    pub fn take_output(&mut self) -> String {
        std::mem::take(&mut lock(&self.shared).stdout)
    }

    /// What was written to standard error since the last time, if it is captured. The traceback of a failure is in
    /// [`Failure::message`], not here.
    pub fn take_errors(&mut self) -> String {
        std::mem::take(&mut lock(&self.shared).stderr)
    }
}
