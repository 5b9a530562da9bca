//! What a program's state looks like from outside: frames, values, and the heap as a graph.
//!
//! Plain data that serialises itself, made by `view.rs` from a machine that stands still. Nothing here knows of a machine.

use std::collections::BTreeMap;

use serde::Serialize;

use super::code::CodeId;

/// An object's name: the same object has the same one at every tick, and no two that are alive at a tick share one. (The
/// place of an object that a collection has found unreachable may be used again, and with it the name.)
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ObjectId(pub u64);

/// Everything that can be seen at a tick.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct State {
    /// How many instructions were carried out.
    pub tick: u64,
    /// The functions in progress, outermost first; none once the program has ended.
    pub frames: Vec<FrameState>,
    /// Once the program has ended: its own global variables, as it left them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub globals: Vec<Variable>,
    /// The objects that can be reached from the frames and from these variables, as far as the settings' bounds allow.
    pub heap: Heap,
    /// The exception that is being handled, if any is.
    pub handled: Option<Item>,
    /// How many bytes of the standard output are written.
    pub output_len: usize,
}

/// A part of the source. Lines count from 1; columns from 0, in characters. All zero if an instruction has no place there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
pub struct SourceRange {
    /// First line.
    pub line: u32,
    /// Column in the first line.
    pub column: u32,
    /// Last line.
    pub end_line: u32,
    /// Column behind the last character.
    pub end_column: u32,
}

/// What a frame runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FrameKind {
    /// A module, a script, or text given to `exec` or `eval`.
    Module,
    /// A function, lambda or comprehension.
    Function,
    /// A class body.
    Class,
    /// The body of a generator.
    Generator,
    /// The body of a coroutine or asynchronous generator.
    Coroutine,
}

/// One function in progress.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FrameState {
    /// How many frames are below it: what [`super::Session::evaluate`] and [`super::Session::globals`] take.
    pub level: usize,
    /// The qualified name: `Outer.method`; `<module>` for a module.
    pub function: String,
    /// The file, as tracebacks name it.
    pub file: String,
    /// The source of the instruction.
    pub range: SourceRange,
    /// The code that runs.
    pub code: CodeId,
    /// The index of its instruction: the one that is carried out next in the innermost frame, the one that waits for the
    /// frame above in the others.
    pub instruction: usize,
    /// That instruction as assembly has it.
    pub mnemonic: String,
    /// The values on the frame's stack, the top last. In a frame that waits, what its instruction has taken is gone.
    pub stack: Vec<Item>,
    /// The variables, in the order in which the code lists them.
    pub variables: Vec<Variable>,
    /// What it runs.
    pub kind: FrameKind,
    /// Whether the code is the library's own. A session stops in it only if its settings say so.
    pub library: bool,
}

/// Where a variable lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// In the frame itself.
    Local,
    /// In a cell, since inner functions use it.
    Cell,
    /// In a cell of an outer function.
    Free,
    /// In the module.
    Global,
    /// In the namespace of the class that is being made, or that `exec` was given.
    Class,
}

/// A variable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Variable {
    /// Its name.
    pub name: String,
    /// Where it lives.
    pub scope: Scope,
    /// Its value, if it has one.
    pub value: Option<Item>,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// A short text for it, made without running any of the program's code.
    pub text: String,
    /// The name of its class.
    pub type_name: String,
    /// Its name in the heap, if it is an object whose identity matters (not a number, a short string, None).
    pub object: Option<ObjectId>,
}

/// Objects by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Heap {
    /// The objects.
    pub objects: BTreeMap<ObjectId, Object>,
    /// Whether there are more than the bound allows.
    pub truncated: bool,
}

/// What an object is, for those who draw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ObjectKind {
    /// A list or deque.
    List,
    /// A tuple.
    Tuple,
    /// A dict or a view of one.
    Dict,
    /// A set or frozenset.
    Set,
    /// An instance of a class of the program's or the library's.
    Instance,
    /// A function, method or built-in function.
    Function,
    /// A class.
    Class,
    /// A module.
    Module,
    /// A cell that functions share a variable by.
    Cell,
    /// A generator or coroutine.
    Generator,
    /// A string or bytes object that is too long to be shown in its place.
    Text,
    /// An iterator.
    Iterator,
    /// Anything else.
    Other,
}

/// An object and what it refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Object {
    /// Its name.
    pub id: ObjectId,
    /// The name of its class.
    pub type_name: String,
    /// A short text for it.
    pub text: String,
    /// What it is.
    pub kind: ObjectKind,
    /// What it consists of, as far as it is shown.
    pub parts: Vec<Part>,
    /// How many parts are not shown.
    pub more: usize,
}

/// A part of an object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Which part.
    pub label: Label,
    /// What it is.
    pub value: Item,
}

/// How a part is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// At an index (of a set: in the order of iteration).
    Index(usize),
    /// Under a key.
    Key(Item),
    /// By a name: an attribute, a variable, or what this kind of object has (`closure`, `cell`, ...).
    Name(String),
}
