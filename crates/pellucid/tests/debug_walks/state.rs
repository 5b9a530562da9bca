//! States as texts that can be compared.

use std::collections::{BTreeMap, VecDeque};

use pellucid::debug::{Item, Label, ObjectId, Session, State};

/// The state, exactly as it is.
pub fn exact(session: &mut Session) -> String {
    serde_json::to_string(&session.state()).expect("a state is plain data")
}

/// The state with the names of objects and code objects made independent of the session.
pub fn portable(session: &mut Session) -> String {
    let mut state = session.state();
    rename(&mut state);
    let mut value = serde_json::to_value(&state).expect("a state is plain data");
    let frames = value["frames"].as_array_mut().expect("frames are a list");
    for (frame, state) in frames.iter_mut().zip(&state.frames) {
        let info = &session.codes()[state.code.0];
        frame["code"] = format!("{}:{} {}", info.file, info.first_line, info.qualname).into();
    }
    value.to_string()
}

/// Whether two lists of states are equal.
pub fn same(expected: &[String], found: &[String], ticks: &[u64]) -> Result<(), String> {
    match ticks.iter().enumerate().find(|&(index, _)| expected[index] != found[index]) {
        None => Ok(()),
        Some((index, tick)) => Err(format!("at {tick}: {}", difference(&expected[index], &found[index]))),
    }
}

/// Where two texts part.
pub fn difference(expected: &str, found: &str) -> String {
    let at = expected.bytes().zip(found.bytes()).position(|(a, b)| a != b).unwrap_or(expected.len().min(found.len()));
    let around = |text: &str| {
        let text = &text.as_bytes()[at.saturating_sub(60)..text.len().min(at + 60)];
        String::from_utf8_lossy(text).into_owned()
    };
    format!("\n  expected ...{}\n  found    ...{}", around(expected), around(found))
}

/// Numbers the objects in the order in which they are met.
fn rename(state: &mut State) {
    let mut names = Names::default();
    for frame in &state.frames {
        let variables = frame.variables.iter().filter_map(|variable| variable.value.as_ref());
        frame.stack.iter().chain(variables).for_each(|item| names.meet(item));
    }
    state.handled.iter().for_each(|item| names.meet(item));
    state.globals.iter().filter_map(|variable| variable.value.as_ref()).for_each(|item| names.meet(item));
    while let Some(id) = names.waiting.pop_front() {
        let Some(object) = state.heap.objects.get(&id) else { continue };
        for part in &object.parts {
            if let Label::Key(key) = &part.label {
                names.meet(key);
            }
            names.meet(&part.value);
        }
    }
    for frame in &mut state.frames {
        let variables = frame.variables.iter_mut().filter_map(|variable| variable.value.as_mut());
        frame.stack.iter_mut().chain(variables).for_each(|item| names.rename(item));
    }
    state.handled.iter_mut().for_each(|item| names.rename(item));
    state.globals.iter_mut().filter_map(|variable| variable.value.as_mut()).for_each(|item| names.rename(item));
    let objects = std::mem::take(&mut state.heap.objects).into_values().map(|mut object| {
        object.id = names.new[&object.id];
        object.text = without_addresses(&object.text);
        for part in &mut object.parts {
            if let Label::Key(key) = &mut part.label {
                names.rename(key);
            }
            names.rename(&mut part.value);
        }
        (object.id, object)
    });
    state.heap.objects = objects.collect();
}

/// Where a process has its memory.
const ADDRESSES: std::ops::Range<u64> = 0x5000_0000_0000..0x8000_0000_0000;

/// The text with a word for each number that is an address: what `id` gave in library code differs between two machines, and
/// stands in the texts of the containers that hold it, too.
fn without_addresses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits = part.trim_end_matches(|c: char| !c.is_ascii_digit());
        match digits.parse() {
            Ok(number) if ADDRESSES.contains(&number) => out.push_str("(an address)"),
            _ => out.push_str(digits),
        }
        out.push_str(&part[digits.len()..]);
    }
    out
}

#[derive(Default)]
struct Names {
    new: BTreeMap<ObjectId, ObjectId>,
    waiting: VecDeque<ObjectId>,
}

impl Names {
    fn meet(&mut self, item: &Item) {
        let next = ObjectId(self.new.len() as u64);
        if let Some(id) = item.object
            && !self.new.contains_key(&id)
        {
            self.new.insert(id, next);
            self.waiting.push_back(id);
        }
    }

    fn rename(&self, item: &mut Item) {
        item.text = without_addresses(&item.text);
        item.object = item.object.map(|id| self.new[&id]);
    }
}
