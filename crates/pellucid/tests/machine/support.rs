//! A VM for the tests: compiled programs, a host without any chance in it, results as text.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pellucid::bytecode::{Code, VerifiedCode};
use pellucid::{CompileMode, CompileOptions, Program};
use pellucid_vm::host::{self, Host, SourceError};
use pellucid_vm::{PyResult, Vm};

/// What the host has been asked so far; all of its state.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct World {
    pub output: String,
    questions: u32,
}

/// A handle on a [`World`]; the host of a VM is one.
#[derive(Clone, Default)]
pub struct Shared(Arc<Mutex<World>>);

impl Shared {
    pub fn lock(&self) -> MutexGuard<'_, World> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A number that is another one each time.
    fn next(&mut self) -> u32 {
        let mut world = self.lock();
        world.questions += 1;
        world.questions
    }
}

impl Host for Shared {
    fn write_stdout(&mut self, text: &str) -> std::io::Result<()> {
        self.lock().output.push_str(text);
        Ok(())
    }
    fn write_stderr(&mut self, text: &str) -> std::io::Result<()> {
        self.write_stdout(text)
    }
    fn read_line(&mut self) -> std::io::Result<String> {
        // There is an end to it.
        let line = self.next();
        Ok(if line.is_multiple_of(20) { String::new() } else { format!("line {line}\n") })
    }
    fn wall_clock(&mut self) -> f64 {
        f64::from(self.next())
    }
    fn monotonic_clock(&mut self) -> f64 {
        f64::from(self.next())
    }
    fn cpu_clock(&mut self) -> f64 {
        f64::from(self.next())
    }
    fn entropy(&mut self) -> u64 {
        self.next().into()
    }
    fn compile(&mut self, text: &str, file: &str, mode: host::CompileMode) -> Result<Code, Box<SourceError>> {
        let mode = match mode {
            host::CompileMode::Module => CompileMode::Module,
            host::CompileMode::Eval => CompileMode::Eval,
            host::CompileMode::Interactive => CompileMode::Interactive,
        };
        let program = Program::compile_with(text, file, CompileOptions { mode, optimize: true });
        program.map(|program| program.code().to_code()).map_err(|error| {
            let message = error.to_string();
            let nowhere = SourceError {
                kind: "SyntaxError",
                message,
                line: 0,
                column: 0,
                end_line: 0,
                end_column: 0,
                text: None,
                late: false,
            };
            Box::new(nowhere)
        })
    }
}

/// A new VM with the standard library, and its world.
pub fn machine() -> (Vm, Shared) {
    let shared = Shared::default();
    let mut vm = Vm::new(Box::new(shared.clone()), pellucid_stdlib::LIBRARY);
    vm.argv = vec![String::new()];
    let library = vm.new_str(pellucid_vm::import::spec::LIBRARY_ENTRY);
    let path = vm.path;
    vm.heap[path].items.push(library);
    (vm, shared)
}

pub fn compile(text: &str) -> Arc<VerifiedCode> {
    Arc::clone(Program::compile(text, "script.py").expect("it compiles").code())
}

/// How a run ended: nothing, or the traceback.
pub fn ending(vm: &mut Vm, result: PyResult) -> String {
    match result {
        Ok(_) => String::new(),
        Err(raised) => {
            let (status, message) = vm.exit_status(raised);
            format!("{status}: {}", message.unwrap_or_default())
        }
    }
}

/// Scripts of the corpus in a folder of `tests/`, in order, with their texts; those that don't compile are left out.
pub fn corpus(folder: &str) -> Vec<(String, Arc<VerifiedCode>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).expect("this package is two folders deep");
    let entries = std::fs::read_dir(root.join("tests").join(folder)).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "py"));
    files.sort();
    let compile = |file: &PathBuf| {
        let text = std::fs::read_to_string(file).ok()?;
        let name = file.file_name()?.to_string_lossy().into_owned();
        Some((name.clone(), Arc::clone(Program::compile(&text, &name).ok()?.code())))
    };
    files.iter().filter_map(compile).collect()
}
