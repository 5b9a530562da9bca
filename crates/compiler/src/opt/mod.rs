//! The optimiser: passes over the steps of a builder. Each keeps what the program prints, its errors and their places, and
//! each can be switched off.

mod dead;
mod fold;
mod jumps;

use crate::builder::Builder;

/// Which passes run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passes {
    /// Compute what is constant, and choose shorter instructions.
    pub fold: bool,
    /// Shorten paths through jumps.
    pub jumps: bool,
    /// Remove what is never reached.
    pub dead: bool,
}

impl Passes {
    /// All of them (`-O1`, the default).
    pub const ALL: Passes = Passes { fold: true, jumps: true, dead: true };
    /// None of them (`-O0`): each instruction stands for a piece of the source.
    pub const NONE: Passes = Passes { fold: false, jumps: false, dead: false };

    /// The passes of an optimisation level: none for 0, else all.
    pub fn level(level: u8) -> Passes {
        if level == 0 { Passes::NONE } else { Passes::ALL }
    }
}

impl Default for Passes {
    fn default() -> Passes {
        Passes::ALL
    }
}

/// Runs the passes that are switched on.
pub(crate) fn run(builder: &mut Builder, passes: Passes) {
    if passes.fold {
        fold::run(builder);
    }
    if passes.jumps {
        jumps::run(builder);
    }
    if passes.dead {
        dead::run(builder);
    }
    if passes.jumps && passes.dead {
        // What was between a jump and its target may be gone now.
        jumps::run(builder);
        dead::run(builder);
    }
}
