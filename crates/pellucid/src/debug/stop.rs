//! How a session is moved and why it stands where it stands: motions, breakpoints, reasons. Plain data.

use serde::Serialize;

/// How far a step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Motion {
    /// One instruction.
    Instruction,
    /// To where the next line begins, in whatever function.
    Into,
    /// To where the next line begins in this function, or in one that called it.
    Over,
    /// To the function that called this one: behind the call, or backwards, before it.
    Out,
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// As the program runs.
    Forward,
    /// Towards its beginning.
    Backward,
}

/// A breakpoint's number in its session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct BreakpointId(pub u32);

/// Where to stop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Breakpoint {
    /// The place or event.
    pub at: BreakAt,
    /// A Python expression; it stops only where that is true. It is evaluated in the innermost frame, and nothing it does
    /// stays. Where it raises, it counts as false.
    pub condition: Option<String>,
    /// How many times it is passed, forwards, before it stops the first time.
    pub ignore: u32,
}

/// The place or event of a breakpoint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BreakAt {
    /// Where a line begins.
    Line {
        /// The file as tracebacks name it, or the end of its path; empty for the program's own.
        file: String,
        /// The line, from 1.
        line: u32,
    },
    /// Where a function begins: its name or qualified name.
    Function(String),
    /// Before the instruction that raises an exception.
    Exception {
        /// The name of its class or of one of its bases; None for any.
        class: Option<String>,
        /// Only the exception that ends the program.
        uncaught_only: bool,
    },
    /// Behind the instruction that gives a variable another value than it had (or deletes it). It is the variable itself
    /// that is watched, not what its value refers to.
    Change {
        /// The name or qualified name of the function whose variable it is; None for a global variable.
        function: Option<String>,
        /// The variable.
        variable: String,
    },
}

impl Breakpoint {
    /// A breakpoint that stops every time.
    pub fn new(at: BreakAt) -> Breakpoint {
        Breakpoint { at, condition: None, ignore: 0 }
    }

    /// At a line of the program's own file.
    pub fn line(line: u32) -> Breakpoint {
        Breakpoint::new(BreakAt::Line { file: String::new(), line })
    }

    /// At a function's beginning.
    pub fn function(name: impl Into<String>) -> Breakpoint {
        Breakpoint::new(BreakAt::Function(name.into()))
    }

    /// Where the exception is raised that ends the program.
    pub fn uncaught() -> Breakpoint {
        Breakpoint::new(BreakAt::Exception { class: None, uncaught_only: true })
    }

    /// With a condition.
    #[must_use]
    pub fn when(mut self, condition: impl Into<String>) -> Breakpoint {
        self.condition = Some(condition.into());
        self
    }
}

/// Where a session has come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stop {
    /// How many instructions are carried out there.
    pub tick: u64,
    /// Why it is there.
    pub reason: Reason,
}

/// Why a session stands where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It is the program's beginning.
    Start,
    /// A step.
    Step,
    /// The tick or the line that was asked for.
    Target,
    /// A breakpoint.
    Breakpoint(BreakpointId),
    /// A breakpoint at exceptions: the next instruction raises this one.
    Exception {
        /// The breakpoint.
        id: BreakpointId,
        /// The name of the exception's class.
        class: String,
        /// Its message.
        message: String,
    },
    /// It was asked to stop, by [`super::Stopper::stop`], before it came anywhere. Backwards, it stands where it stood.
    Paused,
    /// The program has ended.
    End(Ended),
}

/// An exception that was raised in code that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Raise {
    /// The tick of the instruction that raised it.
    pub tick: u64,
    /// The name of its class.
    pub class: String,
    /// Its message.
    pub message: String,
}

/// How a program ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ended {
    /// The exit status that its process would have had.
    pub status: i32,
    /// What is to be written to standard error at the end: the traceback, or what `sys.exit` was given.
    pub message: String,
}
