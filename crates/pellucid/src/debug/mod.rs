//! A program as something to step through, both ways: run to a place, step by line or by instruction, forwards and
//! backwards, and look at everything at every stop.
//!
//! ```
//! use pellucid::debug::{Breakpoint, Direction, Motion, Reason, Session, Settings};
//! use pellucid::{Options, Program};
//!
//! let program = Program::compile("total = 0\nfor n in [3, 4]:\n    total += n\nprint(total)\n", "sum.py")?;
//! let mut session = Session::new(&program, Options::new(), Settings::default())?;
//! session.add_breakpoint(Breakpoint::line(4))?;
//! session.run(Direction::Forward);
//! assert_eq!(session.evaluate(0, "total").unwrap().text, "7");
//!
//! // Back into the loop's last turn.
//! session.step(Motion::Over, Direction::Backward);
//! session.step(Motion::Over, Direction::Backward);
//! let state = session.state();
//! assert_eq!(state.frames[0].range.line, 3);
//! let total = state.frames[0].variables.iter().find(|variable| variable.name == "total");
//! assert_eq!(total.and_then(|total| total.value.as_ref()).map(|value| value.text.as_str()), Some("3"));
//!
//! session.run(Direction::Forward);
//! assert!(matches!(session.run(Direction::Forward).reason, Reason::End(_)));
//! assert_eq!(session.output(), "7\n");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! What the program is told by the outside (input, clocks, randomness, modules) is recorded the first time and is the same
//! in every repetition. See `docs/debugging.md`.

mod code;
mod condition;
mod difference;
mod follow;
mod keeper;
mod marks;
mod parts;
mod raises;
mod record;
mod scan;
mod session;
mod settings;
mod state;
mod station;
mod stop;
mod view;
mod watcher;
mod worker;

pub use code::{CodeId, CodeInfo, InstrLine};
pub use difference::{Difference, FrameChange, Moved};
pub use follow::Event;
pub use session::{Session, Stopper};
pub use settings::Settings;
pub use state::{
    FrameKind, FrameState, Heap, Item, Label, Object, ObjectId, ObjectKind, Part, Scope, SourceRange, State, Variable,
};
pub use stop::{BreakAt, Breakpoint, BreakpointId, Direction, Ended, Motion, Raise, Reason, Stop};
