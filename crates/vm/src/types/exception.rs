//! Exceptions: instances whose first slots hold the exception's parts, and traceback objects.

use crate::heap::{Gc, Marker, Trace};
use crate::interp::code::LoadedCode;
use crate::value::Value;

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
    /// What a built-in exception keeps beside its arguments: the value of StopIteration, the name and object of
    /// AttributeError, NameError and ImportError (for suggestions), the parts of OSError; else None.
    pub const EXTRA: usize = 5;
    /// How many there are.
    pub const COUNT: u32 = 6;
}

/// One entry of a traceback: a frame that the exception passed through, and the next, inner one.
pub struct Traceback {
    /// The inner entry: a traceback or None.
    pub next: Value,
    /// The code that was running.
    pub code: Gc<LoadedCode>,
    /// The index of its portable instruction that raised.
    pub instr: u32,
}

impl Trace for Traceback {
    fn trace(&self, marker: &mut Marker) {
        marker.value(self.next);
        marker.gc(self.code);
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

/// The methods, one row each.
pub const TRACEBACK_METHODS: &[crate::types::native::NativeDef] = crate::natives![];

/// Gives the exception classes their methods.
pub(crate) fn install(vm: &mut crate::vm::Vm) {
    let _ = vm;
    todo!()
}
