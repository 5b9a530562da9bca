//! Jump threading: jumps to jumps go straight to the end, and a branch absorbs the `not` or the jump beside it.

use crate::builder::{Builder, Op, Step};
use pellucid_bytecode::Instr;
use pellucid_bytecode::operand::Label;

/// How many jumps in a row are followed; bounds the work on a ring of jumps.
const MAX_HOPS: usize = 16;

pub(super) fn run(builder: &mut Builder) {
    absorb(builder);
    thread(builder);
    drop_jumps_to_next(builder);
}

/// `NOT; JUMP_IF_FALSE` and `JUMP_IF_FALSE over; JUMP there; over:` become one branch.
fn absorb(builder: &mut Builder) {
    let steps = std::mem::take(&mut builder.steps);
    let mut out: Vec<Step> = Vec::with_capacity(steps.len());
    for step in steps {
        out.push(step);
        match out[..] {
            [.., Step::Op(Op { instr: Instr::Not {}, .. }), Step::Op(op)] => {
                if let Some(instr) = inverted(op.instr) {
                    out.truncate(out.len() - 2);
                    out.push(Step::Op(Op { instr, ..op }));
                }
            }
            [.., Step::Op(branch), Step::Op(Op { instr: Instr::Jump { target }, .. }), Step::Mark(over)]
                if branch.instr.label() == Some(over) =>
            {
                if let Some(instr) = inverted(branch.instr) {
                    out.truncate(out.len() - 3);
                    out.push(Step::Op(Op { instr: instr.map_label(|_| target), ..branch }));
                    out.push(step);
                }
            }
            _ => {}
        }
    }
    builder.steps = out;
}

/// The branch that pops and jumps in the other case.
fn inverted(instr: Instr) -> Option<Instr> {
    match instr {
        Instr::JumpIfFalse { target } => Some(Instr::JumpIfTrue { target }),
        Instr::JumpIfTrue { target } => Some(Instr::JumpIfFalse { target }),
        _ => None,
    }
}

/// Where each label stands, as an index into the steps.
fn label_places(builder: &Builder) -> Vec<usize> {
    let mut places = vec![usize::MAX; builder.label_count()];
    for (index, step) in builder.steps.iter().enumerate() {
        if let Step::Mark(label) = step {
            places[label.index()] = index;
        }
    }
    places
}

/// The first instruction at or behind a step, and its index.
fn op_at(steps: &[Step], from: usize) -> Option<(usize, Op)> {
    steps.iter().enumerate().skip(from).find_map(|(index, step)| match step {
        Step::Op(op) => Some((index, *op)),
        Step::Mark(_) => None,
    })
}

fn thread(builder: &mut Builder) {
    let places = label_places(builder);
    // New labels that stand behind an instruction, by its index.
    let mut behind: Vec<(usize, Label)> = Vec::new();
    for index in 0..builder.steps.len() {
        for _ in 0..MAX_HOPS {
            let Step::Op(op) = builder.steps[index] else { break };
            let Some(target) = op.instr.label().and_then(|label| places.get(label.index()).copied()) else { break };
            let Some((at, next)) = op_at(&builder.steps, target).filter(|(at, _)| *at != index) else { break };
            let Some(instr) = threaded(builder, op.instr, next.instr, at, &mut behind) else { break };
            if let Step::Op(op) = &mut builder.steps[index] {
                op.instr = instr;
            }
        }
    }
    insert_labels(builder, behind);
}

/// What a jump to the instruction `next` (at index `at`) may be replaced by.
fn threaded(
    builder: &mut Builder,
    instr: Instr,
    next: Instr,
    at: usize,
    behind: &mut Vec<(usize, Label)>,
) -> Option<Instr> {
    use Instr::*;
    let mut fall_through = || {
        let label = builder.label();
        behind.push((at, label));
        label
    };
    match (instr, next) {
        (Jump { .. } | JumpIfFalse { .. } | JumpIfTrue { .. }, Jump { target })
        | (JumpIfFalseOrPop { .. } | JumpIfTrueOrPop { .. }, Jump { target }) => Some(instr.map_label(|_| target)),
        (JumpIfFalseOrPop { .. }, JumpIfFalseOrPop { target }) => Some(JumpIfFalseOrPop { target }),
        (JumpIfTrueOrPop { .. }, JumpIfTrueOrPop { target }) => Some(JumpIfTrueOrPop { target }),
        (JumpIfFalseOrPop { .. }, JumpIfFalse { target }) => Some(JumpIfFalse { target }),
        (JumpIfTrueOrPop { .. }, JumpIfTrue { target }) => Some(JumpIfTrue { target }),
        (JumpIfFalseOrPop { .. }, JumpIfTrueOrPop { .. } | JumpIfTrue { .. }) => {
            Some(JumpIfFalse { target: fall_through() })
        }
        (JumpIfTrueOrPop { .. }, JumpIfFalseOrPop { .. } | JumpIfFalse { .. }) => {
            Some(JumpIfTrue { target: fall_through() })
        }
        _ => None,
    }
}

fn insert_labels(builder: &mut Builder, mut behind: Vec<(usize, Label)>) {
    if behind.is_empty() {
        return;
    }
    behind.sort_by_key(|(index, _)| *index);
    let mut labels = behind.into_iter().peekable();
    let steps = std::mem::take(&mut builder.steps);
    for (index, step) in steps.into_iter().enumerate() {
        builder.steps.push(step);
        while let Some((_, label)) = labels.next_if(|(at, _)| *at == index) {
            builder.steps.push(Step::Mark(label));
        }
    }
}

fn drop_jumps_to_next(builder: &mut Builder) {
    let places = label_places(builder);
    let keep: Vec<bool> = builder
        .steps
        .iter()
        .enumerate()
        .map(|(index, step)| match step {
            Step::Op(Op { instr: Instr::Jump { target }, .. }) => {
                let place = places[target.index()];
                let marks = builder.steps.get(index + 1..=place).unwrap_or(&[]);
                marks.is_empty() || !marks.iter().all(|step| matches!(step, Step::Mark(_)))
            }
            _ => true,
        })
        .collect();
    let mut keep = keep.into_iter();
    builder.steps.retain(|_| keep.next().unwrap_or(true));
}
