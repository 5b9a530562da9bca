//! How operands are named: by what they stand for, or by number where that would find something else.

use std::collections::HashMap;

use super::header::name_text;
use super::literal;
use crate::code::Code;
use crate::operand::OperandKind;
use crate::ops::Instr;

/// For each table of a code object, whether an entry is the first of its text: only that one is found by it.
pub(super) struct Names {
    pub locals: Vec<bool>,
    pub cells: Vec<bool>,
    pub names: Vec<bool>,
    /// The names of the nested code objects, and whether each is the first.
    pub codes: Vec<(String, bool)>,
    /// The texts of the constants, and whether each is the first.
    pub consts: Vec<(String, bool)>,
}

/// Whether each text is the first of its kind.
fn first_ones<T: Eq + std::hash::Hash>(texts: impl Iterator<Item = T>) -> Vec<bool> {
    let mut seen = std::collections::HashSet::new();
    texts.map(|text| seen.insert(text)).collect()
}

impl Names {
    pub fn new(code: &Code) -> Names {
        Names::with_children(code, code.codes.iter())
    }

    /// As [`Names::new`], where the nested code objects stand elsewhere.
    pub fn with_children<'a>(code: &Code, children: impl Iterator<Item = &'a Code>) -> Names {
        let texts: Vec<String> = code.consts.iter().map(literal).collect();
        let first = first_ones(texts.iter());
        let children: Vec<&String> = children.map(|child| &child.name).collect();
        let first_children = first_ones(children.iter());
        Names {
            locals: first_ones(code.locals.iter()),
            cells: first_ones(code.cells.iter().chain(&code.frees)),
            names: first_ones(code.names.iter()),
            codes: children.into_iter().cloned().zip(first_children).collect(),
            consts: texts.into_iter().zip(first).collect(),
        }
    }

    pub fn constant(&self, index: u32) -> String {
        match self.consts.get(index as usize) {
            Some((text, true)) => text.clone(),
            _ => by_number(index),
        }
    }

    pub fn local(&self, code: &Code, index: u32) -> String {
        by_name(&self.locals, index, |index| &code.locals[index])
    }

    pub fn cell(&self, code: &Code, index: u32) -> String {
        let captured = code.cells.len();
        let name = |index: usize| if index < captured { &code.cells[index] } else { &code.frees[index - captured] };
        by_name(&self.cells, index, name)
    }

    pub fn name(&self, code: &Code, index: u32) -> String {
        by_name(&self.names, index, |index| &code.names[index])
    }

    pub fn code(&self, index: u32) -> String {
        match self.codes.get(index as usize) {
            Some((name, true)) => name_text(name),
            _ => by_number(index),
        }
    }
}

fn by_number(index: u32) -> String {
    format!("%{index}")
}

fn by_name<'a>(first: &[bool], index: u32, name: impl Fn(usize) -> &'a String) -> String {
    match first.get(index as usize) {
        Some(true) => name_text(name(index as usize)),
        _ => by_number(index),
    }
}

/// Whether the assembler would fill a table in this order by itself: `start` entries are there before, and the
/// instructions use the others in order, none of them twice there.
pub(super) fn fills_in_order(instrs: &[Instr], kind: OperandKind, start: usize, first: &[bool]) -> bool {
    let mut next = start;
    for instr in instrs {
        let mut in_order = true;
        instr.operands(|operand, value| {
            if operand == kind {
                match (value as usize).cmp(&next) {
                    std::cmp::Ordering::Less => {}
                    std::cmp::Ordering::Equal => next += 1,
                    std::cmp::Ordering::Greater => in_order = false,
                }
            }
        });
        if !in_order {
            return false;
        }
    }
    next == first.len() && first.iter().all(|&is_first| is_first)
}

/// Names for the instructions that something refers to: `L1`, `L2`, ... from the top.
pub(super) struct Labels {
    numbers: HashMap<u32, usize>,
    end: usize,
}

impl Labels {
    pub fn new(code: &Code) -> Labels {
        let end = code.instrs.len();
        let mut targets: Vec<u32> = code.instrs.iter().filter_map(|instr| instr.label()).map(|label| label.0).collect();
        targets.extend(code.handlers.iter().flat_map(|handler| [handler.start, handler.end, handler.target]));
        targets.retain(|&target| target as usize <= end);
        targets.sort_unstable();
        targets.dedup();
        Labels { numbers: targets.into_iter().enumerate().map(|(number, target)| (target, number + 1)).collect(), end }
    }

    pub fn stands_at(&self, index: usize) -> bool {
        index <= self.end && self.numbers.contains_key(&(index as u32))
    }

    pub fn text(&self, index: u32) -> String {
        match self.numbers.get(&index) {
            Some(number) => format!("L{number}"),
            None => by_number(index),
        }
    }
}
