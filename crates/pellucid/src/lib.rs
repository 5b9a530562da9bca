//! Pellucid's public API: compile Python, run it in a sandbox, look at every step.
//!
//! This crate joins the compiler and the virtual machine, which know nothing of each other, and provides the outside
//! world that a machine is given: output, input, clocks, modules of the program's own. Everything hangs off an
//! [`Interpreter`]; there is no global state, and interpreters can be moved between threads.
//!
//! ```
//! use pellucid::{Interpreter, Options, Program};
//!
//! let program = Program::compile("print(sum(n * n for n in range(4)))", "squares.py")?;
//! let mut interpreter = Interpreter::new(Options::new().capture());
//! interpreter.run(&program).expect("the program ends well");
//! assert_eq!(interpreter.take_output(), "14\n");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A program that goes wrong gives its traceback and the status with which its process would have ended:
//!
//! ```
//! use pellucid::{Interpreter, Options, Program};
//!
//! let program = Program::compile("print(1 / 0)", "zero.py")?;
//! let failure = Interpreter::new(Options::new()).run(&program).unwrap_err();
//! assert_eq!(failure.status, 1);
//! assert!(failure.message.ends_with("ZeroDivisionError: division by zero\n"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod build;
mod cache;
pub mod debug;
mod error;
mod files;
mod host;
mod interpreter;
mod modules;
mod options;
mod program;
mod source;
mod stack;
pub mod syntax;

pub use build::{Build, Built};
pub use error::{LoadError, SourceError};
pub use interpreter::{Failure, Interpreter};
pub use options::{Options, Output};
pub use pellucid_vm::limits::Limit;
pub use program::{CompileMode, CompileOptions, Listing, Program};
pub use stack::{BIG_STACK_LEVELS, on_big_stack};

/// The machine's own side of the seam, for embedders that provide everything themselves.
pub mod vm {
    pub use pellucid_vm::files::{FileChange, FileStat, Files, FolderEntry, OpenMode};
    pub use pellucid_vm::host::{FoundModule, Host, ImportFailure, NoHost};
}

/// Portable bytecode: code objects, the verifier, the assembler and the disassembler.
pub use pellucid_bytecode as bytecode;
