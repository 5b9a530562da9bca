//! A file of bytecode run on wasm32: what `run.mjs` calls. Input and output are buffers in this memory.
//!
//! It embeds the machine with an outside of its own, as there is no operating system: modules and source lines come from
//! the file, clocks from the caller.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use pellucid_bytecode::format::{self, File, ModuleKind};
use pellucid_bytecode::{Code, VerifiedCode, verify};
use pellucid_vm::Vm;
use pellucid_vm::host::{CompileMode, FoundModule, Host, ImportFailure, SourceError};

#[link(wasm_import_module = "env")]
unsafe extern "C" {
    /// Seconds since 1970, from the caller.
    safe fn now() -> f64;
}

/// What the caller puts in and takes out.
#[derive(Default)]
struct Buffers {
    /// The program, its input and its name, as they were put in.
    given: [Vec<u8>; 3],
    out: Vec<u8>,
    err: Vec<u8>,
}

static BUFFERS: Mutex<Buffers> =
    Mutex::new(Buffers { given: [Vec::new(), Vec::new(), Vec::new()], out: Vec::new(), err: Vec::new() });

fn buffers() -> MutexGuard<'static, Buffers> {
    BUFFERS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Makes room for what is given: 0 the program, 1 its input, 2 what `sys.argv[0]` is. The address to write it to.
#[unsafe(no_mangle)]
pub extern "C" fn give(which: usize, length: usize) -> *mut u8 {
    let mut buffers = buffers();
    buffers.given[which] = vec![0; length];
    buffers.given[which].as_mut_ptr()
}

/// Where standard output (0) or standard error (1) is.
#[unsafe(no_mangle)]
pub extern "C" fn taken(which: usize) -> *const u8 {
    let buffers = buffers();
    if which == 0 { buffers.out.as_ptr() } else { buffers.err.as_ptr() }
}

/// How long it is.
#[unsafe(no_mangle)]
pub extern "C" fn taken_length(which: usize) -> usize {
    let buffers = buffers();
    if which == 0 { buffers.out.len() } else { buffers.err.len() }
}

/// Runs what was given; the exit status.
#[unsafe(no_mangle)]
pub extern "C" fn run() -> i32 {
    let [program, input, name] = std::mem::take(&mut buffers().given);
    match load(&program) {
        Ok((outside, main)) => execute(Outside { input, ..outside }, &main, String::from_utf8_lossy(&name).into_owned()),
        Err(error) => {
            buffers().err.extend(format!("{error}\n").bytes());
            1
        }
    }
}

fn load(bytes: &[u8]) -> Result<(Outside, Arc<VerifiedCode>), String> {
    let File { modules, sources } = format::read(bytes).map_err(|error| error.to_string())?;
    let mut outside = Outside::default();
    let mut main = None;
    for module in modules {
        let code = verify(module.code).map_err(|error| error.to_string())?;
        main.get_or_insert_with(|| code.clone());
        outside.files.insert(code.code().filename.to_string(), code.clone());
        outside.modules.insert(module.name, (module.kind, code));
    }
    outside.sources = sources.into_iter().map(|source| (source.file, source.text)).collect();
    outside.modules.remove("__main__");
    Ok((outside, main.ok_or("there is no module")?))
}

fn execute(outside: Outside, main: &Arc<VerifiedCode>, name: String) -> i32 {
    let mut vm = Vm::new(Box::new(outside), pellucid_stdlib::LIBRARY);
    vm.argv = vec![name];
    let folder = main.code().filename.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    for entry in [&folder, pellucid_vm::import::spec::LIBRARY_ENTRY] {
        let entry = vm.new_str(entry);
        let path = vm.path;
        vm.heap[path].items.push(entry);
    }
    vm.main_folder = Some(folder);
    vm.native_limit = 300;
    let file = main.code().filename.clone();
    let file = Some(&*file).filter(|name| !name.starts_with('<'));
    let status = match vm.run_main(main, file) {
        Ok(_) => 0,
        Err(raised) => {
            let (status, message) = vm.exit_status(raised);
            let mut message = message.unwrap_or_default();
            if !message.is_empty() && !message.ends_with('\n') {
                message.push('\n');
            }
            buffers().err.extend(message.bytes());
            status
        }
    };
    // Nothing is freed: the caller throws the whole memory away.
    std::mem::forget(vm);
    status
}

#[derive(Default)]
struct Outside {
    modules: HashMap<String, (ModuleKind, Arc<VerifiedCode>)>,
    files: HashMap<String, Arc<VerifiedCode>>,
    sources: HashMap<String, String>,
    input: Vec<u8>,
    read: usize,
    seeds: u64,
}

impl Host for Outside {
    fn write_stdout(&mut self, text: &str) -> io::Result<()> {
        buffers().out.extend(text.bytes());
        Ok(())
    }

    fn write_stderr(&mut self, text: &str) -> io::Result<()> {
        buffers().err.extend(text.bytes());
        Ok(())
    }

    fn read_line(&mut self) -> io::Result<String> {
        let rest = &self.input[self.read..];
        let length = rest.iter().position(|&byte| byte == b'\n').map_or(rest.len(), |at| at + 1);
        let line = String::from_utf8_lossy(&rest[..length]).into_owned();
        self.read += length;
        Ok(line)
    }

    fn wall_clock(&mut self) -> f64 {
        now()
    }

    fn monotonic_clock(&mut self) -> f64 {
        now()
    }

    fn cpu_clock(&mut self) -> f64 {
        now()
    }

    fn sleep(&mut self, seconds: f64) {
        let end = now() + seconds;
        while now() < end {}
    }

    fn entropy(&mut self) -> u64 {
        self.seeds = self.seeds.wrapping_add(now().to_bits() | 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.seeds
    }

    fn compile(&mut self, source: &str, filename: &str, mode: CompileMode) -> Result<Code, Box<SourceError>> {
        let mode = match mode {
            CompileMode::Module => pellucid_compiler::Mode::Module,
            CompileMode::Eval => pellucid_compiler::Mode::Eval,
            CompileMode::Interactive => pellucid_compiler::Mode::Interactive,
        };
        let source = source.replace("\r\n", "\n").replace('\r', "\n");
        let options = pellucid_compiler::Options { mode, ..Default::default() };
        pellucid_compiler::compile(&source, filename, &options).map_err(|error| {
            Box::new(SourceError {
                kind: error.kind.name(),
                message: error.message,
                line: error.line,
                column: error.column,
                end_line: error.end_line,
                end_column: error.end_column,
                text: Some(error.text).filter(|_| error.line > 0),
                late: error.late,
            })
        })
    }

    fn find_module(&mut self, name: &str, _directory: &str) -> Option<FoundModule> {
        let (kind, code) = self.modules.get(name)?;
        let file = code.code().filename.to_string();
        let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        Some(match kind {
            ModuleKind::Plain => FoundModule::Module { file },
            ModuleKind::Package => FoundModule::Package { file, directory: folder },
            ModuleKind::Namespace => FoundModule::Namespace { directory: file },
        })
    }

    fn load_module(&mut self, _name: &str, file: &str) -> Result<Arc<VerifiedCode>, ImportFailure> {
        self.files.get(file).cloned().ok_or_else(|| ImportFailure::Unreadable(io::ErrorKind::NotFound.into()))
    }

    fn read_package_file(&mut self, file: &str) -> io::Result<Vec<u8>> {
        self.sources.get(file).map(|text| text.as_bytes().to_vec()).ok_or_else(|| io::ErrorKind::PermissionDenied.into())
    }

    fn source_line(&mut self, file: &str, line: u32) -> Option<String> {
        self.sources.get(file)?.lines().nth(line.checked_sub(1)? as usize).map(str::to_owned)
    }
}
