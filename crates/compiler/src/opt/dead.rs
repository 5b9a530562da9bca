//! Dead code: removes instructions that no path reaches, and labels that nothing jumps to.

use crate::builder::{Builder, Step};
use pellucid_bytecode::operand::Label;

pub(super) fn run(builder: &mut Builder) {
    let places = {
        let mut places = vec![usize::MAX; builder.label_count()];
        for (index, step) in builder.steps.iter().enumerate() {
            if let Step::Mark(label) = step {
                places[label.index()] = index;
            }
        }
        places
    };
    let mut live =
        Live { alive: vec![false; builder.steps.len()], wanted: vec![false; places.len()], waiting: vec![0] };
    while let Some(start) = live.waiting.pop() {
        live.follow(builder, &places, start);
    }
    let Live { alive, wanted, .. } = live;
    let mut index = 0;
    builder.steps.retain(|step| {
        index += 1;
        alive[index - 1]
            && match step {
                Step::Mark(label) => wanted[label.index()],
                Step::Op(_) => true,
            }
    });
}

struct Live {
    /// Which steps are reached.
    alive: Vec<bool>,
    /// Which labels are jumped to, or begin a handler.
    wanted: Vec<bool>,
    /// Steps from which to go on.
    waiting: Vec<usize>,
}

impl Live {
    /// Marks everything that runs from `start` on, until a path already known or an end.
    fn follow(&mut self, builder: &Builder, places: &[usize], start: usize) {
        for index in start..builder.steps.len() {
            if std::mem::replace(&mut self.alive[index], true) {
                return;
            }
            let Step::Op(op) = builder.steps[index] else { continue };
            let mut region = op.region;
            while let Some(id) = region {
                let handler = &builder.regions[id as usize];
                if !self.want(places, handler.target) {
                    break;
                }
                region = handler.parent;
            }
            if let Some(target) = op.instr.label() {
                self.want(places, target);
            }
            if op.instr.ends_block() {
                return;
            }
        }
    }

    /// A label is reached; says whether that is new.
    fn want(&mut self, places: &[usize], label: Label) -> bool {
        let place = places[label.index()];
        if place != usize::MAX && !self.alive[place] {
            self.waiting.push(place);
        }
        !std::mem::replace(&mut self.wanted[label.index()], true)
    }
}
