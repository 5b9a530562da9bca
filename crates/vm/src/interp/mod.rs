//! The interpreter: verified portable code is translated to register code when it is first run, and that is dispatched.
//!
//! A room that may hold `unsafe`; each file states its invariants.

mod assigned;
mod attrs;
mod bind;
mod brief;
mod building;
mod cache;
mod call;
pub mod code;
mod dispatch;
mod enter;
mod forget;
mod frames;
mod generator;
mod left;
pub mod look;
pub mod machine;
mod native_call;
mod native_words;
pub mod observe;
mod passed;
mod protocols;
mod reg;
mod shortcut;
pub(crate) mod snapshot;
mod steps;
pub mod strand;
mod translate;
mod until;
mod unwind;
mod variables;
