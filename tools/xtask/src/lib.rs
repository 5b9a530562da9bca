//! Chores of the workspace: benchmarks beside other interpreters, and programs made at random that are compared.
//!
//! A library beside the command, so that a test can run a small share of the comparison.
#![forbid(unsafe_code)]

pub mod bench;
pub mod differential;
pub mod load;
mod measure;
pub mod packages;
mod scaling;
pub mod sections;
mod table;
