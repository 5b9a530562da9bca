//! Exceptions as heap objects: the slots of an instance, traceback entries, the tree of built-in classes.
//!
//! Which further parts the built-in classes keep is in [`fields`], what Python can call on them in `methods` and (for
//! exception groups) in [`group`]; making and
//! matching exceptions is in [`crate::ops::exception`], printing them in [`crate::traceback`].

pub mod fields;
pub(crate) mod group;
mod methods;
mod text;

use pellucid_bytecode::Position;

use crate::heap::{Gc, Marker, Trace};
use crate::interp::code::LoadedCode;
use crate::value::Value;
use crate::vm::Vm;

/// The slots of an exception instance that are not attributes.
pub mod slot {
    /// `args`, a tuple.
    pub const ARGS: usize = 0;
    /// `__cause__`, or None.
    pub const CAUSE: usize = 1;
    /// `__context__`, or None.
    pub const CONTEXT: usize = 2;
    /// `__traceback__`: a [`super::Traceback`], or None.
    pub const TRACEBACK: usize = 3;
    /// `__suppress_context__`, a bool.
    pub const SUPPRESS: usize = 4;
    /// What a built-in exception keeps beside its arguments (see [`super::fields`]); else None.
    pub const EXTRA: usize = 5;
    /// How many there are.
    pub const COUNT: u32 = 6;
}

/// One entry of a traceback: a frame that the exception passed through, and the next, inner one.
#[derive(Clone, Copy)]
pub struct Traceback {
    /// The inner entry: a traceback or None.
    pub next: Value,
    /// The code that was running.
    pub code: Gc<LoadedCode>,
    /// The index of its portable instruction that raised.
    pub instr: u32,
    /// The frame's globals, a dict; UNBOUND if they are not known.
    pub globals: Value,
    /// The frame's variables: a dict, if it has one for them; a tuple of its registers where a suggestion may need them, with
    /// the instruction at which it was left behind them once it was; UNBOUND otherwise.
    pub locals: Value,
    /// Which of the running frames it was, the outermost being 0.
    pub level: u32,
    /// The line in the source, where the program has said it; else 0.
    pub line: u32,
}

impl Trace for Traceback {
    fn trace(&self, marker: &mut Marker) {
        marker.value(self.next);
        marker.gc(self.code);
        marker.values(&[self.globals, self.locals]);
    }
}

impl Traceback {
    /// In place of an instruction: the frame was left before its first one.
    pub const AT_DEFINITION: u32 = u32::MAX;

    /// The line in the source.
    pub fn line(&self, vm: &Vm) -> u32 {
        if self.line != 0 {
            return self.line;
        }
        if self.instr == Traceback::AT_DEFINITION {
            return vm.heap[self.code].verified.code().first_line;
        }
        self.position(vm).map_or(0, |p| p.line)
    }

    /// The place in the source.
    pub fn position(&self, vm: &Vm) -> Option<Position> {
        vm.heap[self.code].verified.code().positions.get(self.instr as usize).copied()
    }
}

macro_rules! exceptions {
    ($($name:ident : $base:ident),* $(,)?) => {
        /// The built-in exceptions.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)]
        pub enum Exc { $($name),* }

        impl Exc {
            /// Every built-in exception with its base, bases first. (The base of `BaseException` is given as itself.)
            pub const ALL: &[(Exc, Exc, &'static str)] = &[$((Exc::$name, Exc::$base, stringify!($name))),*];
        }
    };
}

exceptions! {
    BaseException: BaseException,
    Exception: BaseException,
    TypeError: Exception,
    StopAsyncIteration: Exception,
    StopIteration: Exception,
    GeneratorExit: BaseException,
    SystemExit: BaseException,
    KeyboardInterrupt: BaseException,
    ImportError: Exception,
    ModuleNotFoundError: ImportError,
    OSError: Exception,
    BlockingIOError: OSError,
    ChildProcessError: OSError,
    ConnectionError: OSError,
    BrokenPipeError: ConnectionError,
    ConnectionAbortedError: ConnectionError,
    ConnectionRefusedError: ConnectionError,
    ConnectionResetError: ConnectionError,
    FileExistsError: OSError,
    FileNotFoundError: OSError,
    InterruptedError: OSError,
    IsADirectoryError: OSError,
    NotADirectoryError: OSError,
    PermissionError: OSError,
    ProcessLookupError: OSError,
    TimeoutError: OSError,
    EOFError: Exception,
    BaseExceptionGroup: BaseException,
    ExceptionGroup: BaseExceptionGroup,
    RuntimeError: Exception,
    RecursionError: RuntimeError,
    NotImplementedError: RuntimeError,
    PythonFinalizationError: RuntimeError,
    NameError: Exception,
    UnboundLocalError: NameError,
    AttributeError: Exception,
    SyntaxError: Exception,
    IndentationError: SyntaxError,
    TabError: IndentationError,
    LookupError: Exception,
    IndexError: LookupError,
    KeyError: LookupError,
    ValueError: Exception,
    UnicodeError: ValueError,
    UnicodeDecodeError: UnicodeError,
    UnicodeEncodeError: UnicodeError,
    UnicodeTranslateError: UnicodeError,
    AssertionError: Exception,
    ArithmeticError: Exception,
    FloatingPointError: ArithmeticError,
    OverflowError: ArithmeticError,
    ZeroDivisionError: ArithmeticError,
    SystemError: Exception,
    ReferenceError: Exception,
    MemoryError: Exception,
    BufferError: Exception,
    Warning: Exception,
    UserWarning: Warning,
    DeprecationWarning: Warning,
    PendingDeprecationWarning: Warning,
    SyntaxWarning: Warning,
    RuntimeWarning: Warning,
    FutureWarning: Warning,
    ImportWarning: Warning,
    UnicodeWarning: Warning,
    BytesWarning: Warning,
    ResourceWarning: Warning,
    EncodingWarning: Warning,
}

pub use methods::{TRACEBACK_CONSTRUCT, TRACEBACK_METHODS};
pub(crate) use methods::{add_note, install};
pub use text::{family_str, plain_str};
