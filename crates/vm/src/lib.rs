//! Pellucid's virtual machine.
//!
//! It takes verified bytecode and runs it: values and heap at the bottom, the interpreter above them, the meaning of each
//! operation in `ops`, the built-in types in `types`, the built-in functions in `builtins`. It knows nothing of source
//! text: what has to be compiled at run time goes through [`host::Host`].
//!
//! `unsafe` has rooms: `value`, `heap` and `interp`. Everything else forbids it.
#![deny(unsafe_code)]

pub mod builtins;
pub mod core_types;
pub mod files;
#[allow(unsafe_code)]
pub mod heap;
pub mod host;
pub mod import;
#[allow(unsafe_code)]
pub mod interp;
pub mod limits;
pub mod names;
pub mod ops;
pub mod snapshot;
pub mod traceback;
pub mod types;
#[allow(unsafe_code)]
pub mod value;
pub mod vm;

pub use heap::{Gc, Heap, Instance, Kind, Str, Tuple};
pub use types::exception::Exc;
pub use value::Value;
pub use vm::{PyResult, Raised, Vm};
