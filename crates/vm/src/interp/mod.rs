//! The interpreter: verified portable code is translated to register code when it is first run, and that is dispatched.
//!
//! A room that may hold `unsafe`; each file states its invariants.

pub mod code;
pub mod machine;
pub mod run;
