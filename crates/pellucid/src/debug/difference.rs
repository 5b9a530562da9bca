//! What changes from one state to the next: small where a state is large. For records of many steps.
//!
//! A difference is made from two states and turns the first into the second; that is all that it promises.

use serde::Serialize;

use super::state::{FrameState, Item, Object, ObjectId, Scope, SourceRange, State, Variable};

/// How one state differs from another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The tick of the new state.
    pub tick: u64,
    /// How many frames it has; those behind are gone.
    pub frames: usize,
    /// The frames that are new or not as they were, outer ones first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub changed: Vec<FrameChange>,
    /// The global variables that are left, if the program has ended or goes on again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub globals: Option<Vec<Variable>>,
    /// The objects that are new or not as they were.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub objects: Vec<Object>,
    /// The objects that are not shown any more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<ObjectId>,
    /// Whether the new state's heap is cut short, if that is new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub truncated: Option<bool>,
    /// The exception that is being handled now, if that is another; null for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handled: Option<Option<Item>>,
    /// How many bytes of standard output are written, if there are more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub output_len: Option<usize>,
}

/// How a frame differs from the one that stood in its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum FrameChange {
    /// Another frame.
    New {
        /// Its index in the state's frames.
        index: usize,
        /// The frame.
        frame: Box<FrameState>,
    },
    /// The same frame, further on.
    Moved(Moved),
}

/// A frame that has gone on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moved {
    /// Its index in the state's frames.
    pub index: usize,
    /// The index of its instruction.
    pub instruction: usize,
    /// The instruction's text.
    pub mnemonic: String,
    /// Its source.
    pub range: SourceRange,
    /// How many values at the bottom of the stack are as they were.
    pub stack_kept: usize,
    /// The values above these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pushed: Vec<Item>,
    /// The variables that are new or have another value, or none; new ones stand behind the others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub variables: Vec<Variable>,
    /// The variables that are no more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub removed: Vec<(String, Scope)>,
}

impl Difference {
    /// What turns one state into another.
    pub fn between(old: &State, new: &State) -> Difference {
        let changed = new.frames.iter().enumerate().filter_map(|(index, frame)| match old.frames.get(index) {
            Some(before) if before == frame => None,
            before => Some(frame_change(index, before, frame)),
        });
        let objects = new.heap.objects.values().filter(|object| old.heap.objects.get(&object.id) != Some(object));
        let gone = old.heap.objects.keys().filter(|id| !new.heap.objects.contains_key(id));
        Difference {
            tick: new.tick,
            frames: new.frames.len(),
            changed: changed.collect(),
            globals: (old.globals != new.globals).then(|| new.globals.clone()),
            objects: objects.cloned().collect(),
            gone: gone.copied().collect(),
            truncated: (old.heap.truncated != new.heap.truncated).then_some(new.heap.truncated),
            handled: (old.handled != new.handled).then(|| new.handled.clone()),
            output_len: (old.output_len != new.output_len).then_some(new.output_len),
        }
    }

    /// Turns the state that it was made from into the other one.
    pub fn apply(&self, state: &mut State) {
        state.tick = self.tick;
        state.frames.truncate(self.frames);
        for change in &self.changed {
            match change {
                FrameChange::New { index, frame } => match state.frames.get_mut(*index) {
                    Some(place) => place.clone_from(frame),
                    None => state.frames.push((**frame).clone()),
                },
                FrameChange::Moved(moved) => {
                    if let Some(frame) = state.frames.get_mut(moved.index) {
                        moved.apply(frame);
                    }
                }
            }
        }
        if let Some(globals) = &self.globals {
            state.globals.clone_from(globals);
        }
        for id in &self.gone {
            state.heap.objects.remove(id);
        }
        state.heap.objects.extend(self.objects.iter().map(|object| (object.id, object.clone())));
        state.heap.truncated = self.truncated.unwrap_or(state.heap.truncated);
        if let Some(handled) = &self.handled {
            state.handled.clone_from(handled);
        }
        state.output_len = self.output_len.unwrap_or(state.output_len);
    }
}

fn frame_change(index: usize, before: Option<&FrameState>, frame: &FrameState) -> FrameChange {
    if let Some(before) = before {
        let moved = moved(index, before, frame);
        let mut there = before.clone();
        moved.apply(&mut there);
        if there == *frame {
            return FrameChange::Moved(moved);
        }
    }
    FrameChange::New { index, frame: Box::new(frame.clone()) }
}

fn moved(index: usize, before: &FrameState, frame: &FrameState) -> Moved {
    let stack_kept = before.stack.iter().zip(&frame.stack).take_while(|(a, b)| a == b).count();
    let is_same = |a: &Variable, b: &Variable| a.name == b.name && a.scope == b.scope;
    let variables = frame.variables.iter().filter(|variable| !before.variables.contains(variable));
    let removed = before.variables.iter().filter(|old| !frame.variables.iter().any(|new| is_same(old, new)));
    Moved {
        index,
        instruction: frame.instruction,
        mnemonic: frame.mnemonic.clone(),
        range: frame.range,
        stack_kept,
        pushed: frame.stack[stack_kept..].to_vec(),
        variables: variables.cloned().collect(),
        removed: removed.map(|variable| (variable.name.clone(), variable.scope)).collect(),
    }
}

impl Moved {
    fn apply(&self, frame: &mut FrameState) {
        frame.instruction = self.instruction;
        frame.mnemonic.clone_from(&self.mnemonic);
        frame.range = self.range;
        frame.stack.truncate(self.stack_kept);
        frame.stack.extend(self.pushed.iter().cloned());
        frame.variables.retain(|variable| {
            !self.removed.iter().any(|(name, scope)| *name == variable.name && *scope == variable.scope)
        });
        for new in &self.variables {
            let same = frame.variables.iter_mut().find(|old| old.name == new.name && old.scope == new.scope);
            match same {
                Some(old) => old.value.clone_from(&new.value),
                None => frame.variables.push(new.clone()),
            }
        }
    }
}
