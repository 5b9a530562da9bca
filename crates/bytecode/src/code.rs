//! Code objects: what the compiler makes of one module, function, class body, lambda or comprehension.
//!
//! Plain data throughout: constants are values of this crate, never heap values of a VM, so that code can be written to a
//! file, compared and shared between threads.

use std::sync::Arc;

use crate::ops::Instr;

/// A constant.
#[derive(Clone, Debug)]
pub enum Const {
    /// `None`
    None,
    /// `True` or `False`
    Bool(bool),
    /// `...`
    Ellipsis,
    /// An integer that fits 64 bits; those that do are never a `BigInt`.
    Int(i64),
    /// An integer that doesn't: sign and magnitude, little-endian, without trailing zero bytes.
    BigInt {
        /// Whether it is below zero.
        negative: bool,
        /// The magnitude's bytes, least significant first.
        magnitude: Vec<u8>,
    },
    /// A float; equality of constants is by bits, so that `0.0` and `-0.0` stay apart.
    Float(f64),
    /// A complex number `real + imag j`.
    Complex(f64, f64),
    /// A string.
    Str(String),
    /// A bytes object.
    Bytes(Vec<u8>),
    /// A tuple of constants.
    Tuple(Vec<Const>),
    /// A frozenset of constants, in the order they were written.
    FrozenSet(Vec<Const>),
}

impl PartialEq for Const {
    fn eq(&self, other: &Const) -> bool {
        match (self, other) {
            (Const::None, Const::None) | (Const::Ellipsis, Const::Ellipsis) => true,
            (Const::Bool(a), Const::Bool(b)) => a == b,
            (Const::Int(a), Const::Int(b)) => a == b,
            (Const::BigInt { negative: n, magnitude: a }, Const::BigInt { negative: m, magnitude: b }) => {
                n == m && a == b
            }
            (Const::Float(a), Const::Float(b)) => a.to_bits() == b.to_bits(),
            (Const::Complex(a, b), Const::Complex(c, d)) => a.to_bits() == c.to_bits() && b.to_bits() == d.to_bits(),
            (Const::Str(a), Const::Str(b)) => a == b,
            (Const::Bytes(a), Const::Bytes(b)) => a == b,
            (Const::Tuple(a), Const::Tuple(b)) | (Const::FrozenSet(a), Const::FrozenSet(b)) => a == b,
            _ => false,
        }
    }
}

impl Eq for Const {}

/// Where in the source an instruction comes from. Lines count from 1; columns from 0, in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// First line; 0 means that the instruction has no place in the source.
    pub line: u32,
    /// Column in the first line.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column behind the last character, in the last line.
    pub end_column: u32,
}

/// What an exception raised in a range of instructions leads to.
///
/// Handlers are listed innermost first. On an exception at instruction `i`, the first handler with `start <= i < end` is
/// taken: the stack is cut to `depth` values, the exception is pushed, and execution goes on at `target`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handler {
    /// First instruction of the range.
    pub start: u32,
    /// The instruction behind the last of the range.
    pub end: u32,
    /// Where the handler begins.
    pub target: u32,
    /// How many values stay on the stack below the exception.
    pub depth: u32,
}

/// What kind of source a code object was made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    /// A module, a script or a line of the REPL: its names are globals.
    Module,
    /// A class body: its names are entries of the class's namespace.
    Class,
    /// A function, lambda, comprehension or generator expression.
    Function,
}

/// Properties of a code object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CodeFlags {
    /// Has a `*args` parameter.
    pub var_args: bool,
    /// Has a `**kwargs` parameter.
    pub var_kwargs: bool,
    /// Calling it makes a generator.
    pub generator: bool,
    /// Calling it makes a coroutine (or, with `generator`, an async generator).
    pub coroutine: bool,
    /// The first constant is the docstring.
    pub docstring: bool,
}

/// A compiled module, function or class body. Not yet to be trusted: see [`crate::verify`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Name, as tracebacks show it; `<module>`, `<lambda>`, `<listcomp>`, ...
    pub name: String,
    /// Dotted path from the module, such as `Outer.method.<locals>.inner`.
    pub qualname: String,
    /// What it was made from.
    pub kind: CodeKind,
    /// Properties.
    pub flags: CodeFlags,
    /// Positional parameters (positional-only ones included).
    pub arg_count: u32,
    /// How many of these are positional-only.
    pub pos_only_count: u32,
    /// Keyword-only parameters.
    pub kw_only_count: u32,
    /// Names of local variables. Parameters come first: positional, keyword-only, `*args`, `**kwargs`.
    pub locals: Vec<String>,
    /// Names of cell variables: locals of this code that inner functions use. A parameter that is captured stands in
    /// `locals` too, and its value is moved into the cell at entry; other captured variables stand here only.
    pub cells: Vec<String>,
    /// Names of free variables, whose cells come with the function.
    pub frees: Vec<String>,
    /// Which variables belong to comprehensions that run in this frame, numbered through `locals` and then `cells`: such a
    /// variable is none of the function's, and its value is old once the comprehension is over.
    pub comprehended: Vec<u32>,
    /// Names of globals, attributes and modules.
    pub names: Vec<String>,
    /// Constants.
    pub consts: Vec<Const>,
    /// Nested code objects.
    pub codes: Vec<Code>,
    /// Instructions.
    pub instrs: Vec<Instr>,
    /// The place in the source of each instruction; as long as `instrs`.
    pub positions: Vec<Position>,
    /// Exception table, innermost first.
    pub handlers: Vec<Handler>,
    /// The most values ever on the stack.
    pub max_stack: u32,
    /// The line where the definition begins.
    pub first_line: u32,
    /// The source file, as tracebacks name it.
    pub filename: Arc<str>,
}

impl Code {
    /// Number of parameters of every kind, `*args` and `**kwargs` included; these are the first `locals`.
    pub fn param_count(&self) -> usize {
        self.arg_count as usize
            + self.kw_only_count as usize
            + usize::from(self.flags.var_args)
            + usize::from(self.flags.var_kwargs)
    }

    /// What stands before the name of a variable that a module declares `global`, in a local that is nothing else: it tells
    /// `exec`, where that runs the code with locals of their own.
    pub const DECLARED_GLOBAL: &str = ".global ";

    /// Whether a module's code declares a name `global`, or a function inside assigns to it after such a declaration.
    pub fn declares_global(&self, name: &str) -> bool {
        let here = |local: &String| local.strip_prefix(Code::DECLARED_GLOBAL) == Some(name);
        self.locals.iter().any(here) || self.codes.iter().any(|code| code.assigns_global(name))
    }

    fn assigns_global(&self, name: &str) -> bool {
        let assigns = |instr: &Instr| match *instr {
            Instr::StoreGlobal { name: at } | Instr::DeleteGlobal { name: at } => self.names[at.index()] == name,
            _ => false,
        };
        self.instrs.iter().any(assigns) || self.codes.iter().any(|code| code.assigns_global(name))
    }
}
