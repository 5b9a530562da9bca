//! The data in the page: what `script/data.js` reads. Plain rows; texts, values and versions of objects stand once and are
//! referred to by number, and a step is its difference to the one before.

use std::collections::HashMap;
use std::hash::Hash;

use serde::Serialize;

/// Everything that a page shows.
#[derive(Debug, Serialize)]
pub struct Page {
    /// This format's version.
    pub format: u32,
    /// Pellucid's version.
    pub version: &'static str,
    /// Texts, by number.
    pub texts: Vec<String>,
    /// The source files, the program's own first.
    pub files: Vec<File>,
    /// The code objects.
    pub codes: Vec<CodeRows>,
    /// Values: text (empty if it is the object's, which stands with the object), class, object (0 for none).
    pub items: Vec<(u32, u32, u64)>,
    /// Versions of objects.
    pub objects: Vec<ObjectRow>,
    /// The steps; each a state of the machine before an instruction.
    pub steps: Vec<Step>,
    /// The program's global variables as they were left, if the last step is its end.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub globals: Vec<VariableChange>,
    /// What was written to standard output, up to the last step.
    pub output: String,
    /// How the program ended, if the last step is its end.
    pub ended: Option<Ended>,
    /// Whether these are all steps there are.
    pub complete: bool,
    /// What is to be said about steps that are not there.
    pub note: Option<String>,
}

/// A source file. Places are line, column, last line, end column; line 0 is no place.
#[derive(Debug, Serialize)]
pub struct File {
    /// Its name without folders.
    pub name: String,
    /// Its text.
    pub source: String,
    /// Tokens: kind, text, look (see `stages.rs`), place.
    pub tokens: Vec<[u32; 7]>,
    /// The tree's nodes: depth, label, node, detail, place.
    pub tree: Vec<[u32; 8]>,
}

/// A code object as listings.
#[derive(Debug, Serialize)]
pub struct CodeRows {
    /// Its qualified name.
    pub name: u32,
    /// The file's number; -1 if its text is not there.
    pub file: i32,
    /// Where its definition begins.
    pub line: u32,
    /// The instructions that run.
    pub after: Vec<InstructionRow>,
    /// The instructions before optimisation, if they are known.
    pub before: Option<Vec<InstructionRow>>,
}

/// An instruction: text, label, meaning, values taken and pushed, the same when it jumps (-1 if no different), place.
#[derive(Debug, Serialize)]
pub struct InstructionRow(
    pub u32,
    pub u32,
    pub u32,
    pub u32,
    pub u32,
    pub i32,
    pub i32,
    pub u32,
    pub u32,
    pub u32,
    pub u32,
);

/// An object at some time.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ObjectRow {
    /// Its number, the same at all times.
    pub id: u64,
    /// Its class.
    #[serde(rename = "type")]
    pub class: u32,
    /// A short text for it.
    pub text: u32,
    /// What sort of object.
    pub kind: u32,
    /// Its parts: how they are labelled (0 an index, 1 a value, 2 a name), the label, the value.
    pub parts: Vec<(u8, u32, i32)>,
    /// How many parts are left out.
    pub more: usize,
}

/// A difference between neighbouring states.
#[derive(Debug, Default, Serialize)]
pub struct Step {
    /// How many instructions were carried out, if not one more than at the step before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub t: Option<u64>,
    /// How many frames, from the outermost, are as they were.
    pub k: usize,
    /// The frames behind these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub f: Vec<FrameChange>,
    /// How many frames there are, if more than are shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<usize>,
    /// Objects that are new or changed: numbers of versions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub h: Vec<u32>,
    /// Objects that are not to be seen any more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub d: Vec<u64>,
    /// How many characters of output there are, if more than before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub o: Option<usize>,
}

/// A frame: with `c`, as a whole; without, what is other than in the frame that was there at the step before.
#[derive(Debug, Default, Serialize)]
pub struct FrameChange {
    /// Its code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub c: Option<usize>,
    /// Its instruction.
    pub i: usize,
    /// The stack: as a whole; or how many values stay, and then those that come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s: Option<Vec<u32>>,
    /// Variables: name, scope, value (-1 for none).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub v: Option<Vec<VariableChange>>,
}

/// A variable.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum VariableChange {
    /// A new one: name, scope, value.
    Whole(u32, u8, i32),
    /// A known one's: which, value.
    Value(usize, i32),
}

/// How the program ended.
#[derive(Debug, Serialize)]
pub struct Ended {
    /// The exit status.
    pub status: i32,
    /// What went to standard error.
    pub message: String,
}

/// Gives things numbers, the same for equal ones.
#[derive(Debug)]
pub struct Numbers<T> {
    numbers: HashMap<T, u32>,
    all: Vec<T>,
}

impl<T> Default for Numbers<T> {
    fn default() -> Numbers<T> {
        Numbers { numbers: HashMap::new(), all: Vec::new() }
    }
}

impl<T: Eq + Hash + Clone> Numbers<T> {
    /// The number of a thing.
    pub fn of<Q>(&mut self, thing: &Q) -> u32
    where
        T: std::borrow::Borrow<Q>,
        Q: Eq + Hash + ToOwned<Owned = T> + ?Sized,
    {
        if let Some(&number) = self.numbers.get(thing) {
            return number;
        }
        let number = self.all.len() as u32;
        self.all.push(thing.to_owned());
        self.numbers.insert(thing.to_owned(), number);
        number
    }

    /// All things, in the order of their numbers.
    pub fn into_all(self) -> Vec<T> {
        self.all
    }
}
