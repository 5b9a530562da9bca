//! The standard library.
//!
//! Two kinds of module: native ones, a Rust file each in this folder, and those written in Python, under `py/`, which the
//! build script compiles to portable bytecode. Both are tables of plain data that cost nothing until a program imports
//! one. It takes the VM's types and gives [`LIBRARY`] to whoever makes a VM; it never touches the host.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod array;
mod binary;
mod bisect;
mod collections;
mod csv;
mod dates;
mod decimal;
mod functools;
mod gc;
mod heapq;
mod imp;
mod itertools;
mod json;
mod math;
mod operator;
mod pickle;
mod posix;
mod random;
mod re;
mod strands;
mod support;
mod sys;
mod time;
mod traceback;
mod types;
mod unicodedata;
mod weakref;
mod xml;

use pellucid_vm::vm::{FrozenModule, Library, NativeModule};

/// Every module there is. A VM looks here after `sys.modules` and before the program's own folders.
pub static LIBRARY: Library = Library { native: NATIVE, frozen: FROZEN };

/// What the compiler has made of the library, as one number: another compiler, or another library, has another.
pub const FINGERPRINT: u64 = include!(concat!(env!("OUT_DIR"), "/fingerprint.rs"));

/// The native modules, one row each, in alphabetical order. One whose name begins with `_` is the native half of a module
/// written in Python.
static NATIVE: &[&NativeModule] = &[
    &array::MODULE,
    &binary::ascii::MODULE,
    &binary::hashes::MODULE,
    &binary::structs::MODULE,
    &binary::zlib::MODULE,
    &binary::bzip2::MODULE,
    &bisect::MODULE,
    &collections::MODULE,
    &csv::MODULE,
    &dates::MODULE,
    &decimal::MODULE,
    &functools::MODULE,
    &gc::MODULE,
    &heapq::MODULE,
    &heapq::HEAPS,
    &imp::MODULE,
    &itertools::MODULE,
    &json::MODULE,
    &math::MODULE,
    &operator::MODULE,
    &pickle::MODULE,
    &posix::MODULE,
    &random::MODULE,
    &re::MODULE,
    &strands::MODULE,
    &sys::MODULE,
    &time::MODULE,
    &traceback::MODULE,
    &types::MODULE,
    &unicodedata::MODULE,
    &weakref::MODULE,
    &xml::MODULE,
];

/// The modules written in Python.
static FROZEN: &[FrozenModule] = include!(concat!(env!("OUT_DIR"), "/frozen.rs"));
