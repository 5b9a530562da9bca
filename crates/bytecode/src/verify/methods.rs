//! Methods that wait on the stack for their call: which values LOAD_METHOD has pushed as the first of its pair.
//!
//! Such a value may be none at all: where an attribute is no method, "nothing" stands there. So no instruction may take it
//! for a value; CALL_METHOD and CALL_METHOD_KW take it as what it is, and POP drops it. Those waiting at one place are a
//! list that shares its tail with the lists before it, so that following a path and joining two costs a step each.

use crate::ops::Instr;

/// The methods that wait at some place: the number of a list in [`Methods`].
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Waiting(u32);

impl Waiting {
    /// None at all.
    pub(super) const NONE: Waiting = Waiting(0);
}

/// The most methods that wait at one place: calls nested in each other's arguments.
const MOST: u32 = 1000;

/// A method, and those that wait below it.
struct Entry {
    /// Its place in the stack, from 0 at the bottom.
    place: u32,
    below: Waiting,
    /// How many there are, this one included.
    count: u32,
}

/// All lists of waiting methods in one code object.
#[derive(Default)]
pub(super) struct Methods {
    /// List `n` begins with entry `n - 1`.
    entries: Vec<Entry>,
}

const NO_VALUE: &str = "this instruction would take one for a value";

impl Methods {
    fn entry(&self, list: Waiting) -> Option<&Entry> {
        self.entries.get((list.0 as usize).wrapping_sub(1))
    }

    /// Those of a list that are among the lowest `depth` values.
    pub(super) fn below(&self, mut list: Waiting, depth: u32) -> Waiting {
        while let Some(entry) = self.entry(list).filter(|entry| entry.place >= depth) {
            list = entry.below;
        }
        list
    }

    /// Whether one is at this place.
    fn is_at(&self, list: Waiting, place: u32) -> bool {
        let list = self.below(list, place + 1);
        self.entry(list).is_some_and(|entry| entry.place == place)
    }

    /// Whether one is at this place or above it.
    fn is_from(&self, list: Waiting, place: u32) -> bool {
        self.entry(list).is_some_and(|entry| entry.place >= place)
    }

    /// The methods that wait behind an instruction that finds `depth` values and these methods among them. The stack has
    /// all values that the instruction takes.
    pub(super) fn step(&mut self, list: Waiting, depth: u32, instr: &Instr) -> Result<Waiting, &'static str> {
        if let Instr::LoadMethod { .. } = instr {
            return self.load(list, depth);
        }
        if list == Waiting::NONE {
            return Ok(list);
        }
        let refuse = |wrong: bool| if wrong { Err(NO_VALUE) } else { Ok(list) };
        match *instr {
            Instr::Pop {} => Ok(self.below(list, depth - 1)),
            Instr::CallMethod { argc } | Instr::CallMethodKw { argc, .. } => {
                let place = depth - argc.0 - 2;
                if self.is_from(list, place + 1) {
                    return Err(NO_VALUE);
                }
                Ok(self.below(list, place))
            }
            Instr::Copy { depth: at } | Instr::EndIter { depth: at } => refuse(self.is_at(list, depth - at.0)),
            Instr::Swap { depth: at } => refuse(self.is_from(list, depth - 1) || self.is_at(list, depth - at.0)),
            Instr::ListAppend { depth: at }
            | Instr::SetAdd { depth: at }
            | Instr::ListExtend { depth: at }
            | Instr::SetUpdate { depth: at }
            | Instr::DictUpdate { depth: at }
            | Instr::DictMerge { depth: at } => {
                refuse(self.is_from(list, depth - 1) || self.is_at(list, depth - 1 - at.0))
            }
            Instr::DictSet { depth: at } => refuse(self.is_from(list, depth - 2) || self.is_at(list, depth - 2 - at.0)),
            _ => refuse(self.is_from(list, depth.saturating_sub(instr.effect().pops.max(instr.jump_effect().pops)))),
        }
    }

    /// LOAD_METHOD: takes an object, and leaves a method and the object.
    fn load(&mut self, list: Waiting, depth: u32) -> Result<Waiting, &'static str> {
        let place = depth - 1;
        if self.is_from(list, place) {
            return Err(NO_VALUE);
        }
        let count = self.entry(list).map_or(0, |entry| entry.count) + 1;
        if count > MOST {
            return Err("there are too many of them");
        }
        self.entries.push(Entry { place, below: list, count });
        Ok(Waiting(self.entries.len() as u32))
    }
}
