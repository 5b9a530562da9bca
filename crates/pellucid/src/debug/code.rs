//! The code objects that states speak of, as listings: each instruction with its text, place, meaning and stack effect, and
//! the same code before optimisation where its source is at hand.
//!
//! A code object gets its number when it is first needed; the program's own come first, outer ones before inner ones.

use std::collections::HashMap;
use std::sync::Arc;

use pellucid_bytecode::dis::InstrTexts;
use pellucid_bytecode::{Code, CodeKind, Position, VerifiedCode, verify};
use serde::Serialize;

use super::state::{FrameKind, SourceRange};
use crate::program::{self, CompileMode, CompileOptions, Program};

/// A code object's number: its index in [`super::Session::codes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct CodeId(pub usize);

/// A code object as a listing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CodeInfo {
    /// Its name: `<module>`, `f`, `<lambda>`.
    pub name: String,
    /// Its qualified name.
    pub qualname: String,
    /// The file, as tracebacks name it.
    pub file: String,
    /// Where its definition begins.
    pub first_line: u32,
    /// What running it makes.
    pub kind: FrameKind,
    /// The instructions, as they are run.
    pub lines: Vec<InstrLine>,
    /// The instructions as the compiler first wrote them; None where there is no source text to compile again.
    pub unoptimised: Option<Vec<InstrLine>>,
}

/// One instruction of a listing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InstrLine {
    /// The label before it, if something refers to it.
    pub label: Option<String>,
    /// The instruction as assembly has it.
    pub text: String,
    /// Its place in the source.
    pub range: SourceRange,
    /// What it does, in one sentence.
    pub meaning: String,
    /// How many values it takes off the stack (when it does not jump).
    pub pops: u32,
    /// How many values it puts onto the stack (when it does not jump).
    pub pushes: u32,
    /// How many it takes off and puts on when it jumps, if that is something else.
    pub jump: Option<(u32, u32)>,
}

impl From<Position> for SourceRange {
    fn from(p: Position) -> SourceRange {
        SourceRange { line: p.line, column: p.column, end_line: p.end_line, end_column: p.end_column }
    }
}

/// What a frame of this code is, as far as the code tells.
pub(super) fn kind_of(code: &Code) -> FrameKind {
    match code.kind {
        CodeKind::Module => FrameKind::Module,
        CodeKind::Class => FrameKind::Class,
        CodeKind::Function if code.flags.coroutine => FrameKind::Coroutine,
        CodeKind::Function if code.flags.generator => FrameKind::Generator,
        CodeKind::Function => FrameKind::Function,
    }
}

/// The listing of a code object's own instructions.
pub(super) fn listing(verified: &VerifiedCode) -> Vec<InstrLine> {
    let code = verified.code();
    let texts = InstrTexts::new(verified);
    let line = |(index, instr): (usize, &pellucid_bytecode::Instr)| {
        let (effect, jump) = (instr.effect(), instr.jump_effect());
        InstrLine {
            label: texts.label(index),
            text: texts.text(index).unwrap_or_default(),
            range: code.positions[index].into(),
            meaning: texts.sentence(index).unwrap_or_default(),
            pops: effect.pops,
            pushes: effect.pushes,
            jump: (jump != effect).then_some((jump.pops, jump.pushes)),
        }
    };
    code.instrs.iter().enumerate().map(line).collect()
}

/// What tells one code object from another, whichever machine has loaded it.
type Key = (Arc<str>, String, u32, usize);

fn key(code: &Code) -> Key {
    (code.filename.clone(), code.qualname.clone(), code.first_line, code.instrs.len())
}

/// The numbers given so far.
pub(super) struct Codes {
    known: Vec<Arc<VerifiedCode>>,
    /// By address. What is in `known` or here is kept, so that no address is used twice.
    by_address: HashMap<usize, CodeId>,
    /// Equal code that was loaded again.
    twins: Vec<Arc<VerifiedCode>>,
    by_key: HashMap<Key, Vec<CodeId>>,
    /// The code of each file before optimisation, inner code objects too.
    plain: HashMap<String, Vec<Arc<VerifiedCode>>>,
    /// Listings that the session has not got yet.
    new: Vec<CodeInfo>,
}

impl Codes {
    /// Numbers the code of a program.
    pub(super) fn new(program: &Program) -> Codes {
        let mut codes = Codes {
            known: Vec::new(),
            by_address: HashMap::new(),
            twins: Vec::new(),
            by_key: HashMap::new(),
            plain: HashMap::new(),
            new: Vec::new(),
        };
        if let Some(source) = program.source() {
            let modes = [CompileMode::Module, CompileMode::Interactive];
            let mode = modes.into_iter().find(|&mode| is_source_of(program, source, mode));
            if let Some(mode) = mode {
                codes.add_plain(program.filename(), source, mode);
            }
        }
        codes.number_all(program.code());
        codes
    }

    fn number_all(&mut self, code: &Arc<VerifiedCode>) {
        // Nested code is as deep as the verifier allows, which a thread's stack bears.
        self.number(code, || None);
        for child in code.children() {
            self.number_all(child);
        }
    }

    /// The number of a code object. `source` gives the text of its file, if it is needed and there is one.
    pub(super) fn number(&mut self, verified: &Arc<VerifiedCode>, source: impl FnOnce() -> Option<Arc<str>>) -> CodeId {
        let address = Arc::as_ptr(verified).addr();
        if let Some(&id) = self.by_address.get(&address) {
            return id;
        }
        let code = verified.code();
        let key = key(code);
        let twin = self.by_key.get(&key).into_iter().flatten().find(|id| self.known[id.0].code() == code);
        if let Some(&id) = twin {
            self.twins.push(Arc::clone(verified));
            self.by_address.insert(address, id);
            return id;
        }
        let id = CodeId(self.known.len());
        self.known.push(Arc::clone(verified));
        self.by_address.insert(address, id);
        let same_key = self.by_key.entry(key).or_default();
        same_key.push(id);
        if !self.plain.contains_key(&*code.filename)
            && let Some(source) = source()
        {
            self.add_plain(&code.filename, &source, CompileMode::Module);
        }
        let unoptimised = self.plain_of(code);
        self.new.push(CodeInfo {
            name: code.name.clone(),
            qualname: code.qualname.clone(),
            file: code.filename.to_string(),
            first_line: code.first_line,
            kind: kind_of(code),
            lines: listing(verified),
            unoptimised,
        });
        id
    }

    /// The code object with a number.
    pub(super) fn get(&self, id: CodeId) -> &Arc<VerifiedCode> {
        &self.known[id.0]
    }

    /// The listings made since the last time.
    pub(super) fn take_new(&mut self) -> Vec<CodeInfo> {
        std::mem::take(&mut self.new)
    }

    /// Compiles a file without optimising it.
    fn add_plain(&mut self, file: &str, source: &str, mode: CompileMode) {
        let compiled = program::compile(source, file, CompileOptions { mode, optimize: false });
        let mut flat = Vec::new();
        if let Some(root) = compiled.ok().and_then(|code| verify(code).ok()) {
            flatten(&root, &mut flat);
        }
        self.plain.insert(file.to_owned(), flat);
    }

    /// The listing before optimisation: that of the first code object with the same name and place, of those with the same
    /// the one that comes as often.
    fn plain_of(&self, code: &Code) -> Option<Vec<InstrLine>> {
        let same = |other: &Code| {
            other.filename == code.filename
                && other.qualname == code.qualname
                && other.first_line == code.first_line
                && other.kind == code.kind
        };
        let before = self.known[..self.known.len() - 1].iter().filter(|known| same(known.code())).count();
        let plain = self.plain.get(&*code.filename)?;
        let found = plain.iter().filter(|other| same(other.code())).nth(before)?;
        Some(listing(found))
    }
}

/// Whether the program is what the compiler makes of this text (and so not assembly).
fn is_source_of(program: &Program, source: &str, mode: CompileMode) -> bool {
    let own = program.code().to_code();
    [true, false].into_iter().any(|optimize| {
        program::compile(source, program.filename(), CompileOptions { mode, optimize }).is_ok_and(|code| code == own)
    })
}

fn flatten(code: &Arc<VerifiedCode>, into: &mut Vec<Arc<VerifiedCode>>) {
    into.push(Arc::clone(code));
    code.children().iter().for_each(|child| flatten(child, into));
}
