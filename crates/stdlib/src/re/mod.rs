//! `_re`: the native half of `re`: reading patterns and running them. The classes are in Python, in `py/re.py`.
//!
//! [`parse`] makes a tree of a pattern, [`program`] a program of words, which Python keeps in a bytes object, and [`run`]
//! runs it. A pattern has no state beside that.

mod case;
mod parse;
mod program;
mod run;
mod substitute;

use pellucid_vm::heap::{Gc, Instance, Str, Tuple};
use pellucid_vm::natives;
use pellucid_vm::types::bytes::{self, Bytes};
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::module::Module;
use pellucid_vm::types::native::{Native, NativeDef};
use pellucid_vm::types::str::byte_offset;
use pellucid_vm::vm::NativeModule;
use pellucid_vm::{Exc, PyResult, Raised, Value, Vm};
use run::{Abort, Run, Text, UNSET, Word};

/// Flags, as Python numbers them.
mod flag {
    pub(super) const IGNORE_CASE: u32 = 2;
    pub(super) const LOCALE: u32 = 4;
    pub(super) const MULTI_LINE: u32 = 8;
    pub(super) const DOT_ALL: u32 = 16;
    pub(super) const UNICODE: u32 = 32;
    pub(super) const VERBOSE: u32 = 64;
    pub(super) const ASCII: u32 = 256;
}

/// The module.
pub(crate) static MODULE: NativeModule =
    NativeModule { name: "_re", doc: "Native parts of re.", functions: FUNCTIONS, setup };

static FUNCTIONS: &[NativeDef] = natives![
    "compile(pattern, flags, error, /)", "Read a pattern: its program, flags, number of groups and their names." => compile;
    "match(program, is_bytes, text, pos, endpos, mode, /)", "Match at a place (mode 1), to the end (2), or look for a match (0): starts and ends of the groups and the group that ended last, or None." => match_;
    "install(match, /)", "Give the class of matches its native methods." => install;
    "findall(program, is_bytes, text, pos, endpos, /)", "All matches, as re.findall gives them." => findall;
    "spans(program, is_bytes, text, pos, endpos, limit, /)", "All matches, as match() gives them." => spans;
    "split(program, is_bytes, text, limit, /)", "The text between matches, as re.split gives it." => split;
    "template(template, groups, names, error, /)", "Read a replacement: texts and numbers of groups by turns." => substitute::template;
    "substitute(program, is_bytes, text, parts, limit, /)", "Replace matches: the new text and how many there were." => substitute::substitute;
];

/// `Match.group`, which is a method in Rust: `_group` does what is not plain.
static GROUP: NativeDef = NativeDef::new(
    "group(self, /, *groups)",
    "The text of a group, or of several as a tuple; without arguments, all that matched.",
    group,
);

/// `Match.__getitem__`: `group` for one.
static ITEM: NativeDef = NativeDef::new("__getitem__(self, key, /)", "Return self[key].", group);

/// `Match.groups`: `_groups` does what is not plain.
static GROUPS: NativeDef =
    NativeDef::new("groups(self, /, default=None)", "The texts of all groups, as a tuple.", groups);

/// The slots of a match, in the order in which its `__init__` sets them.
const PATTERN: usize = 0;
const STRING: usize = 1;
const SPANS: usize = 4;

/// The slot of a pattern that has the numbers of its groups by name, in that order, too.
const GROUP_INDEX: usize = 5;

fn install(vm: &mut Vm, args: &[Value]) -> PyResult {
    for def in [&GROUP, &ITEM, &GROUPS] {
        let native = vm.heap.alloc(Native { def, owner: args[0].as_gc(), bound: Value::UNBOUND });
        let name = vm.heap.intern(def.name);
        vm.setattr(args[0], name, native.into())?;
    }
    Ok(Value::NONE)
}

fn group(vm: &mut Vm, args: &[Value]) -> PyResult {
    let wanted = if args.len() == 1 { &[Value::int_unchecked(0)] } else { &args[1..] };
    // (Nothing is collected within a native function that calls nobody.)
    let mut texts = Vec::with_capacity(wanted.len());
    for &group in wanted {
        let text = match number_of(vm, args[0], group) {
            Some(Some(number)) => plain_text(vm, args[0], number),
            Some(None) => return Err(vm.index_error("no such group")),
            None => None,
        };
        let Some(text) = text else {
            let name = vm.heap.intern("_group");
            let method = vm.getattr(args[0], name)?;
            return vm.call(method, &args[1..]);
        };
        texts.push(text);
    }
    match texts.as_slice() {
        &[text] => Ok(text),
        texts => Ok(vm.new_tuple(texts)),
    }
}

/// The number of a group that is named by a number or a text, the inner None if there is none; None for anything else.
fn number_of(vm: &Vm, this: Value, group: Value) -> Option<Option<usize>> {
    let this = this.as_gc::<Instance>()?;
    if let Some(name) = group.as_gc::<Str>() {
        let pattern = this.slot(PATTERN).as_gc::<Instance>()?;
        let number = vm.heap[pattern.slot(GROUP_INDEX).as_gc::<Dict>()?].get_str(name);
        return Some(number.and_then(|number| usize::try_from(number.as_small_int()?).ok()));
    }
    let number = usize::try_from(group.as_small_int()?).ok();
    let count = this.slot(SPANS).as_gc::<Tuple>()?.items().len() / 2;
    Some(number.filter(|&number| number < count))
}

fn groups(vm: &mut Vm, args: &[Value]) -> PyResult {
    let default = args[1].present().unwrap_or(Value::NONE);
    if let Some(texts) = plain_groups(vm, args[0], default) {
        return Ok(vm.new_tuple(&texts));
    }
    let name = vm.heap.intern("_groups");
    let method = vm.getattr(args[0], name)?;
    vm.call(method, &[default])
}

/// All groups of a text in ASCII.
fn plain_groups(vm: &mut Vm, this: Value, default: Value) -> Option<Vec<Value>> {
    let spans = this.as_gc::<Instance>()?.slot(SPANS).as_gc::<Tuple>()?.items().len() / 2;
    let texts: Option<Vec<Value>> = (1..spans).map(|number| plain_text(vm, this, number)).collect();
    Some(texts?.into_iter().map(|text| if text.is_none() { default } else { text }).collect())
}

/// The text of the group with a number, if the whole text is in ASCII; Python's None if the group did not match.
fn plain_text(vm: &mut Vm, this: Value, number: usize) -> Option<Value> {
    let this = this.as_gc::<Instance>()?;
    let spans = this.slot(SPANS).as_gc::<Tuple>()?;
    let text = this.slot(STRING).as_gc::<Str>().filter(|text| text.is_ascii())?;
    // (The last item is not a place.)
    let &[from, to] = spans.items().split_last()?.1.get(number.checked_mul(2)?..)?.first_chunk()?;
    let (from, to) = (from.as_small_int()?, to.as_small_int()?);
    if from < 0 {
        return Some(Value::NONE);
    }
    match text.as_str().get(from as usize..to as usize)? {
        "" => Some(vm.names.empty.into()),
        part if part.len() == text.byte_len() => Some(text.into()),
        part => Some(vm.new_str(part)),
    }
}

/// Adds what is not a function.
fn setup(_vm: &mut Vm, _module: Gc<Module>) -> PyResult<()> {
    Ok(())
}

/// The error class called with a message, the pattern and a place.
fn raise(vm: &mut Vm, class: Value, message: &str, pattern: Value, at: Option<usize>) -> Raised {
    let message = vm.new_str(message);
    vm.root(message);
    // What has no place is told without the pattern, too.
    let (pattern, at) = at.map_or((Value::NONE, Value::NONE), |at| (pattern, Value::from_usize(at)));
    match vm.call(class, &[message, pattern, at]) {
        Err(raised) => raised,
        Ok(error) => match error.as_gc() {
            Some(error) => Raised(error),
            None => vm.type_error("exceptions must derive from BaseException"),
        },
    }
}

/// A text or bytes argument, as text: bytes are characters below 256.
fn pattern_text(vm: &mut Vm, value: Value) -> PyResult<(String, bool)> {
    if let Some(text) = vm.cast::<Str>(value) {
        return Ok((text.as_str().to_owned(), false));
    }
    match bytes::buffer(vm, value) {
        Some(buffer) => Ok((buffer.slice(&vm.heap).iter().map(|&byte| char::from(byte)).collect(), true)),
        None => Err(vm.type_error("first argument must be string or compiled pattern")),
    }
}

fn compile(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (text, is_bytes) = pattern_text(vm, args[0])?;
    let flags = vm.to_isize(args[1])? as u32;
    if is_bytes && flags & flag::UNICODE != 0 {
        return Err(vm.value_error("cannot use UNICODE flag with a bytes pattern"));
    }
    if !is_bytes && flags & flag::LOCALE != 0 {
        return Err(vm.value_error("cannot use LOCALE flag with a str pattern"));
    }
    if flags & flag::LOCALE != 0 && flags & flag::ASCII != 0 {
        return Err(vm.value_error("ASCII and LOCALE flags are incompatible"));
    }
    if flags & flag::UNICODE != 0 && flags & flag::ASCII != 0 {
        return Err(vm.value_error("ASCII and UNICODE flags are incompatible"));
    }
    let made = parse::Parser::new(&text, flags, is_bytes)
        .run()
        .and_then(|pattern| program::compile(&pattern).map(|words| (pattern, words)));
    let (pattern, words) = match made {
        Ok(made) => made,
        Err(wrong) if wrong.message == "the repetition number is too large" => {
            return Err(vm.overflow_error(wrong.message));
        }
        Err(wrong) if wrong.message.ends_with("flags are incompatible") => {
            return Err(vm.value_error(wrong.message));
        }
        Err(wrong) => return Err(raise(vm, args[2], &wrong.message, args[0], wrong.at)),
    };
    let program = vm.new_bytes(words.iter().flat_map(|word| word.to_le_bytes()).collect::<Vec<u8>>());
    let mut names = Vec::new();
    for (name, group) in &pattern.names {
        let name = vm.new_str(name);
        names.push(vm.new_tuple(&[name, Value::from_usize(*group)]));
    }
    let names = vm.new_list(names);
    let (flags, groups) = (Value::int_unchecked(pattern.flags.into()), Value::from_usize(pattern.groups));
    Ok(vm.new_tuple(&[program, flags, groups, names]))
}

/// What a pattern is run on: nothing else runs meanwhile, so that the text stays where it is.
#[derive(Clone, Copy)]
enum Subject {
    Str(Gc<Str>),
    Bytes,
}

/// A program and what it is run on.
struct Task {
    program: Gc<Bytes>,
    subject: Subject,
    /// A copy of the bytes, which are in the heap.
    bytes: Vec<u8>,
    /// Where to begin and end, in bytes; the start in characters too.
    start: usize,
    start_index: usize,
    end: usize,
}

impl Task {
    /// The arguments that the functions here have in common: a program, whether it is for bytes, and a text.
    fn new(vm: &mut Vm, args: &[Value], pos: Value, endpos: Value) -> PyResult<Task> {
        let Some(program) = args[0].as_gc::<Bytes>() else { return Err(vm.type_error("a program is bytes")) };
        let for_bytes = args[1] == Value::TRUE;
        let pos = clamp(vm, pos, 0)?;
        let endpos = clamp(vm, endpos, usize::MAX)?;
        if let Some(text) = vm.cast::<Str>(args[2]) {
            if for_bytes {
                return Err(vm.type_error("cannot use a bytes pattern on a string-like object"));
            }
            let end_index = endpos.min(text.char_len());
            let start_index = pos.min(end_index);
            let start = byte_offset(vm, text, start_index);
            let end = byte_offset(vm, text, end_index);
            return Ok(Task { program, subject: Subject::Str(text), bytes: Vec::new(), start, start_index, end });
        }
        let Some(buffer) = bytes::buffer(vm, args[2]) else {
            let message = format!("expected string or bytes-like object, got '{}'", vm.type_name(args[2]));
            return Err(vm.type_error(message));
        };
        if !for_bytes {
            return Err(vm.type_error("cannot use a string pattern on a bytes-like object"));
        }
        let bytes = buffer.slice(&vm.heap).to_vec();
        let end = endpos.min(bytes.len());
        let start = pos.min(end);
        Ok(Task { program, subject: Subject::Bytes, bytes, start, start_index: start, end })
    }

    fn words(&self) -> &[Word] {
        self.program.as_slice().as_chunks().0
    }

    fn text(&self) -> Text<'_> {
        match &self.subject {
            Subject::Str(text) if text.is_ascii() => Text::Bytes(text.as_str().as_bytes()),
            Subject::Str(text) => Text::Utf8(text.as_str()),
            Subject::Bytes => Text::Bytes(&self.bytes),
        }
    }

    /// A part of the text as a value of its type.
    fn part(&self, vm: &mut Vm, from: usize, to: usize) -> Value {
        match &self.subject {
            Subject::Str(text) => match text.as_str().get(from..to) {
                Some("") | None => vm.names.empty.into(),
                Some(part) => vm.new_str(part),
            },
            Subject::Bytes => vm.new_bytes(self.bytes.get(from..to).unwrap_or_default()),
        }
    }

    /// Calls `each` with the match found, one after the other; it says whether to go on.
    fn each_match(&self, vm: &mut Vm, mut each: impl FnMut(&mut Vm, &Run) -> bool) -> PyResult<()> {
        let mut stopped = false;
        let mut host = std::mem::replace(&mut vm.host, Box::new(pellucid_vm::host::NoHost));
        let mut keep_going = || {
            stopped |= host.interrupted();
            !stopped
        };
        let mut run = Run::new(self.words(), self.text(), self.end, &mut keep_going);
        let (mut at, mut advance) = (self.start, false);
        let done = loop {
            match run.search(at, advance) {
                Ok(true) => {}
                Ok(false) => break Ok(()),
                Err(abort) => break Err(abort),
            }
            let (from, to) = (run.slots[0], run.slots[1]);
            if !each(vm, &run) {
                break Ok(());
            }
            (at, advance) = (to, from == to);
        };
        drop(run);
        vm.host = host;
        done.map_err(|abort| aborted(vm, &abort))
    }
}

fn aborted(vm: &mut Vm, abort: &Abort) -> Raised {
    match abort {
        Abort::Memory => vm.err_args(Exc::MemoryError, &[]),
        Abort::Interrupted => vm.stopped(),
    }
}

/// An index argument: absent means `default`, below 0 means 0.
fn clamp(vm: &mut Vm, value: Value, default: usize) -> PyResult<usize> {
    match value.not_none() {
        None => Ok(default),
        Some(value) => Ok(vm.to_index_clamped(value)?.max(0) as usize),
    }
}

/// Turns offsets into indexes of characters, quickly for offsets that come in order.
struct Indexes<'a> {
    text: Text<'a>,
    offset: usize,
    index: usize,
}

impl Indexes<'_> {
    fn of(&mut self, offset: usize) -> i64 {
        if offset == UNSET {
            return -1;
        }
        match self.text {
            Text::Bytes(_) => offset as i64,
            Text::Utf8(text) => {
                let count = |from: usize, to: usize| text.get(from..to).map_or(0, |part| part.chars().count());
                if offset >= self.offset {
                    self.index += count(self.offset, offset);
                } else {
                    self.index -= count(offset, self.offset);
                }
                self.offset = offset;
                self.index as i64
            }
        }
    }
}

/// A match as Python gets it: starts and ends by turns, and the group that ended last.
fn span_tuple(vm: &mut Vm, slots: &[usize], last: u32, indexes: &mut Indexes) -> Value {
    let mut items = Vec::with_capacity(slots.len() + 1);
    for pair in slots.chunks_exact(2) {
        let whole = pair[0] != UNSET && pair[1] != UNSET;
        for &offset in pair {
            items.push(Value::int_unchecked(if whole { indexes.of(offset) } else { -1 }));
        }
    }
    items.push(if last == 0 { Value::NONE } else { Value::int_unchecked(last.into()) });
    vm.new_tuple(&items)
}

fn match_(vm: &mut Vm, args: &[Value]) -> PyResult {
    let task = Task::new(vm, args, args[3], args[4])?;
    let mode = args[5].as_small_int().unwrap_or(0);
    let mut stopped = false;
    let found = {
        let mut keep_going = || {
            stopped |= vm.host.interrupted();
            !stopped
        };
        let mut run = Run::new(task.words(), task.text(), task.end, &mut keep_going);
        let found = match mode {
            0 => run.search(task.start, false),
            _ => run.match_at(task.start, mode == 2),
        };
        found.map(|found| found.then_some((run.slots, run.last)))
    };
    match found {
        Err(abort) => Err(aborted(vm, &abort)),
        Ok(None) => Ok(Value::NONE),
        Ok(Some((slots, last))) => {
            let mut indexes = Indexes { text: task.text(), offset: task.start, index: task.start_index };
            Ok(span_tuple(vm, &slots, last, &mut indexes))
        }
    }
}

fn findall(vm: &mut Vm, args: &[Value]) -> PyResult {
    let task = Task::new(vm, args, args[3], args[4])?;
    let mut found = Vec::new();
    task.each_match(vm, |vm, run| {
        let group = |vm: &mut Vm, pair: &[usize]| {
            let set = pair[0] != UNSET && pair[1] != UNSET;
            if set { task.part(vm, pair[0], pair[1]) } else { task.part(vm, 0, 0) }
        };
        found.push(match run.slots.len() {
            2 => group(vm, &run.slots),
            4 => group(vm, &run.slots[2..]),
            _ => {
                let groups: Vec<Value> = run.slots[2..].chunks_exact(2).map(|pair| group(vm, pair)).collect();
                vm.new_tuple(&groups)
            }
        });
        true
    })?;
    Ok(vm.new_list(found))
}

fn spans(vm: &mut Vm, args: &[Value]) -> PyResult {
    let task = Task::new(vm, args, args[3], args[4])?;
    let limit = vm.to_isize(args[5])?;
    let mut found = Vec::new();
    let mut indexes = Indexes { text: task.text(), offset: task.start, index: task.start_index };
    task.each_match(vm, |vm, run| {
        found.push(span_tuple(vm, &run.slots, run.last, &mut indexes));
        limit <= 0 || (found.len() as i64) < limit
    })?;
    Ok(vm.new_list(found))
}

fn split(vm: &mut Vm, args: &[Value]) -> PyResult {
    let task = Task::new(vm, args, Value::NONE, Value::NONE)?;
    let limit = vm.to_isize(args[3])?;
    let mut parts = Vec::new();
    let (mut from, mut count) = (0, 0);
    if limit >= 0 {
        task.each_match(vm, |vm, run| {
            parts.push(task.part(vm, from, run.slots[0]));
            for pair in run.slots[2..].chunks_exact(2) {
                let set = pair[0] != UNSET && pair[1] != UNSET;
                parts.push(if set { task.part(vm, pair[0], pair[1]) } else { Value::NONE });
            }
            from = run.slots[1];
            count += 1;
            limit == 0 || count < limit
        })?;
    }
    parts.push(task.part(vm, from, task.end));
    Ok(vm.new_list(parts))
}
