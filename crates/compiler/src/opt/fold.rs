//! Folding: what is known from the text alone is computed once, here, and short sequences become shorter ones.
//!
//! Looks only at instructions that follow each other with no label between. What constants mean is `pure`'s part.

use crate::builder::{Builder, Op, Step};
use pellucid_bytecode::operand::{ConstRef, Count};
use pellucid_bytecode::pure::{self, BinaryOp, CompareOp, UnaryOp};
use pellucid_bytecode::{Const, Instr};

/// Longer tuples are left to be built when the program runs.
const MAX_TUPLE: usize = 1024;

pub(super) fn run(builder: &mut Builder) {
    let steps = std::mem::take(&mut builder.steps);
    let mut fold = Fold { out: Vec::with_capacity(steps.len()), builder };
    for step in steps {
        match step {
            Step::Op(op) => fold.op(op),
            Step::Mark(_) => fold.out.push(step),
        }
    }
    let out = fold.out;
    builder.steps = out;
}

struct Fold<'b> {
    out: Vec<Step>,
    builder: &'b mut Builder,
}

impl Fold<'_> {
    fn op(&mut self, op: Op) {
        let folded = match op.instr {
            Instr::BuildTuple { count } => self.tuple(op, count.0 as usize),
            Instr::Unpack { count } => self.unpack(count),
            Instr::Not {} => self.not(op),
            Instr::Pop {} => self.pop(),
            Instr::JumpIfFalse { .. }
            | Instr::JumpIfTrue { .. }
            | Instr::JumpIfFalseOrPop { .. }
            | Instr::JumpIfTrueOrPop { .. } => self.branch(op),
            _ => self.operator(op),
        };
        if !folded {
            self.out.push(Step::Op(op));
        }
    }

    /// The instruction that is `back` steps behind.
    fn last(&self, back: usize) -> Option<&Op> {
        match self.out.get(self.out.len().checked_sub(back + 1)?)? {
            Step::Op(op) => Some(op),
            Step::Mark(_) => None,
        }
    }

    /// The constant that is pushed `back` steps behind.
    fn constant(&self, back: usize) -> Option<ConstRef> {
        match self.last(back)?.instr {
            Instr::Push { value } => Some(value),
            _ => None,
        }
    }

    /// Replaces the last `count` steps by a push of `value` in the place of `op`.
    fn replace(&mut self, count: usize, value: Const, op: Op) -> bool {
        self.out.truncate(self.out.len() - count);
        let value = self.builder.constant(value);
        self.out.push(Step::Op(Op { instr: Instr::Push { value }, ..op }));
        true
    }

    fn operator(&mut self, op: Op) -> bool {
        let Some(last) = self.constant(0) else { return false };
        let consts = &self.builder.consts;
        if let Some(unary) = UnaryOp::of(&op.instr) {
            return match pure::unary(unary, &consts[last.index()]) {
                Some(value) => self.replace(1, value, op),
                None => false,
            };
        }
        let Some(first) = self.constant(1) else { return false };
        let (a, b) = (&consts[first.index()], &consts[last.index()]);
        let value = match (BinaryOp::of(&op.instr), CompareOp::of(&op.instr)) {
            (Some(binary), _) => pure::binary(binary, a, b),
            (_, Some(compare)) => pure::compare(compare, a, b),
            _ => None,
        };
        value.is_some_and(|value| self.replace(2, value, op))
    }

    fn tuple(&mut self, op: Op, count: usize) -> bool {
        if count > MAX_TUPLE {
            return false;
        }
        let refs: Option<Vec<ConstRef>> = (0..count).rev().map(|back| self.constant(back)).collect();
        let Some(refs) = refs else { return false };
        let items = refs.iter().map(|value| self.builder.consts[value.index()].clone()).collect();
        pure::tuple(items).is_some_and(|value| self.replace(count, value, op))
    }

    /// `a, b = b, a`: no tuple is needed to exchange two or three values.
    fn unpack(&mut self, count: Count) -> bool {
        let Some(&Op { instr: Instr::BuildTuple { count: built }, range, region }) = self.last(0) else { return false };
        if built != count || !matches!(count.0, 1..=3) {
            return false;
        }
        self.out.pop();
        if count.0 > 1 {
            self.out.push(Step::Op(Op { instr: Instr::Swap { depth: count }, range, region }));
        }
        true
    }

    fn not(&mut self, op: Op) -> bool {
        let opposite = match self.last(0).map(|last| last.instr) {
            Some(Instr::Is {}) => Instr::IsNot {},
            Some(Instr::IsNot {}) => Instr::Is {},
            Some(Instr::In {}) => Instr::NotIn {},
            Some(Instr::NotIn {}) => Instr::In {},
            _ => return self.operator(op),
        };
        if let Some(Step::Op(last)) = self.out.last_mut() {
            last.instr = opposite;
        }
        true
    }

    /// A value that is dropped at once need not be pushed, and one that is stored need not be copied first.
    fn pop(&mut self) -> bool {
        let last = self.last(0).map(|op| op.instr);
        if matches!(last, Some(Instr::Push { .. } | Instr::Copy { .. })) {
            self.out.pop();
            return true;
        }
        let copied = self.last(1).is_some_and(|op| op.instr == Instr::Copy { depth: Count(1) });
        let stored = self.last(0).is_some_and(|op| {
            matches!(op.instr, Instr::Store { .. } | Instr::StoreGlobal { .. } | Instr::StoreCell { .. })
        });
        if copied && stored {
            let at = self.out.len() - 2;
            self.out.remove(at);
            return true;
        }
        false
    }

    /// A branch on a constant is a jump or nothing.
    fn branch(&mut self, op: Op) -> bool {
        let Some(value) = self.constant(0) else { return false };
        let truth = pure::is_true(&self.builder.consts[value.index()]);
        let (target, taken, keeps) = match op.instr {
            Instr::JumpIfFalse { target } => (target, !truth, false),
            Instr::JumpIfTrue { target } => (target, truth, false),
            Instr::JumpIfFalseOrPop { target } => (target, !truth, true),
            Instr::JumpIfTrueOrPop { target } => (target, truth, true),
            _ => return false,
        };
        if !(taken && keeps) {
            self.out.pop();
        }
        if taken {
            self.out.push(Step::Op(Op { instr: Instr::Jump { target }, ..op }));
        }
        true
    }
}
