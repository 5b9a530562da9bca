//! The part of the verifier that follows all paths through the code: stack depths and the exception table.
//!
//! Each instruction is looked at once, and of the handlers that cover it only the innermost, which is the only one that
//! an exception there can reach; so that many handlers over many instructions cost no more than their sum.
//!
//! Besides its depth it knows one thing about the stack: which values are methods that LOAD_METHOD has pushed. These may be
//! no values at all, and nothing but the call that they are for looks at them ([`super::methods`]).

use super::methods::{Methods, Waiting};
use super::{Problem, UNREACHABLE, VerifyError};
use crate::code::{Code, Handler};
use crate::operand::{Count, OperandKind};
use crate::ops::{Effect, Instr};

/// The depth of the stack before each instruction.
pub(super) fn depths(code: &Code) -> Result<Vec<u32>, VerifyError> {
    if code.instrs.is_empty() {
        return Err(VerifyError::of(code, Problem::Empty));
    }
    let innermost = innermost_handlers(code).map_err(|problem| VerifyError::of(code, problem))?;
    let state = State { depth: UNREACHABLE, waiting: Waiting::NONE };
    let mut paths =
        Paths { code, states: vec![state; code.instrs.len()], methods: Methods::default(), waiting: Vec::new() };
    paths.reach(0, State { depth: 0, waiting: Waiting::NONE })?;
    while let Some(index) = paths.waiting.pop() {
        paths.step(index as usize, innermost.get(index as usize))?;
    }
    Ok(paths.states.into_iter().map(|state| state.depth).collect())
}

/// The `max_stack` that a code object needs: the most values on its stack along any path, handlers included.
///
/// It asks nothing of the code: where that is wrong, the figure is too, and the verifier says why.
pub fn needed_stack(code: &Code) -> u32 {
    let mut depths = vec![UNREACHABLE; code.instrs.len()];
    let mut waiting = vec![(0, 0)];
    waiting.extend(code.handlers.iter().map(|handler| (handler.target as usize, handler.depth.saturating_add(1))));
    let mut most = 0;
    while let Some((index, depth)) = waiting.pop() {
        most = most.max(depth);
        let Some(instr) = code.instrs.get(index).filter(|_| depths[index] == UNREACHABLE) else { continue };
        depths[index] = depth;
        let mut sane = true;
        instr.operands(|kind, value| sane &= kind != OperandKind::Count || value <= Count::MAX);
        let after = |effect: Effect| depth.saturating_sub(effect.pops).saturating_add(effect.pushes);
        if let Some(label) = instr.label() {
            waiting.push((label.index(), if sane { after(instr.jump_effect()) } else { depth }));
        }
        let next = if sane { after(instr.effect()) } else { depth };
        most = most.max(next);
        if !instr.ends_block() {
            waiting.push((index + 1, next));
        }
    }
    most
}

/// The innermost handler of each instruction, by its index in the exception table.
struct Innermost<'a> {
    handlers: &'a [Handler],
    /// For each instruction a handler's index, or `NONE`. Empty if the code has no handlers.
    of_instr: Vec<u32>,
}

const NONE: u32 = u32::MAX;

impl<'a> Innermost<'a> {
    fn get(&self, instr: usize) -> Option<(u32, &'a Handler)> {
        let index = *self.of_instr.get(instr)?;
        (index != NONE).then(|| (index, &self.handlers[index as usize]))
    }
}

/// Checks the exception table by itself: ranges valid and nested, inner ones first, targets behind them.
fn innermost_handlers(code: &Code) -> Result<Innermost<'_>, Problem> {
    let handlers = &code.handlers[..];
    let bad = |index: u32, why| Err(Problem::Handler { index, why });
    if handlers.is_empty() {
        return Ok(Innermost { handlers, of_instr: Vec::new() });
    }
    let len = code.instrs.len() as u32;
    for (index, handler) in handlers.iter().enumerate() {
        if handler.start >= handler.end || handler.end > len {
            return bad(index as u32, "its range is empty or ends behind the last instruction");
        }
        if handler.target < handler.end || handler.target >= len {
            return bad(index as u32, "its target is not an instruction behind its range");
        }
        if handler.depth >= code.max_stack {
            return bad(index as u32, "it keeps more values than the stack has room for");
        }
    }
    // Outer ranges first: by start, then the longer, then the one listed later.
    let mut order: Vec<u32> = (0..handlers.len() as u32).collect();
    order.sort_unstable_by_key(|&index| {
        let handler = &handlers[index as usize];
        (handler.start, std::cmp::Reverse(handler.end), std::cmp::Reverse(index))
    });
    let mut of_instr = vec![NONE; code.instrs.len()];
    let mut open: Vec<u32> = Vec::new();
    let mut filled = 0;
    for index in order {
        let handler = handlers[index as usize];
        close_until(handlers, &mut open, &mut of_instr, &mut filled, handler.start);
        if let Some(&outer) = open.last() {
            let around = handlers[outer as usize];
            if handler.end > around.end {
                return bad(index, "its range overlaps another without lying inside");
            }
            if index > outer {
                return bad(index, "it is listed behind one that its range lies inside of");
            }
            if handler.depth < around.depth {
                return bad(index, "it keeps fewer values than one that its range lies inside of");
            }
        }
        open.push(index);
    }
    close_until(handlers, &mut open, &mut of_instr, &mut filled, len);
    Ok(Innermost { handlers, of_instr })
}

/// Fills in the innermost handler of the instructions before `end`, and drops the handlers whose range ends there.
fn close_until(handlers: &[Handler], open: &mut Vec<u32>, of_instr: &mut [u32], filled: &mut usize, end: u32) {
    while let Some(&index) = open.last() {
        let until = handlers[index as usize].end.min(end) as usize;
        if *filled < until {
            of_instr[*filled..until].fill(index);
            *filled = until;
        }
        if handlers[index as usize].end > end {
            return;
        }
        open.pop();
    }
    *filled = (*filled).max(end as usize);
}

/// What is known of the stack before an instruction.
#[derive(Clone, Copy)]
struct State {
    depth: u32,
    /// The methods among its values.
    waiting: Waiting,
}

/// The paths followed so far.
struct Paths<'a> {
    code: &'a Code,
    states: Vec<State>,
    methods: Methods,
    /// Instructions reached whose successors are still to be looked at.
    waiting: Vec<u32>,
}

impl Paths<'_> {
    /// A path reaches the instruction `index` with such a stack.
    fn reach(&mut self, index: usize, state: State) -> Result<(), VerifyError> {
        let known = self.states[index];
        if known.depth == UNREACHABLE {
            self.states[index] = state;
            self.waiting.push(index as u32);
        } else if known.depth != state.depth {
            let problem = Problem::Depths { one: known.depth, other: state.depth };
            return Err(VerifyError::at(self.code, index, problem));
        } else if known.waiting != state.waiting {
            return Err(VerifyError::at(self.code, index, Problem::Methods("by two paths with different ones")));
        }
        Ok(())
    }

    fn step(&mut self, index: usize, handler: Option<(u32, &Handler)>) -> Result<(), VerifyError> {
        let instr = self.code.instrs[index];
        let State { depth, waiting } = self.states[index];
        let refuse = |problem| Err(VerifyError::at(self.code, index, problem));
        if let Some((number, handler)) = handler {
            let kept = depth.saturating_sub(if can_raise(&instr) { taken(&instr) } else { 0 });
            if kept < handler.depth {
                return refuse(Problem::Handler {
                    index: number,
                    why: "it keeps values that are not on the stack then",
                });
            }
            let waiting = self.methods.below(waiting, handler.depth);
            self.reach(handler.target as usize, State { depth: handler.depth + 1, waiting })?;
        }
        let effect = instr.effect();
        let after = self.apply(index, depth, effect.pops, effect.pushes)?;
        let waiting = match self.methods.step(waiting, depth, &instr) {
            Ok(waiting) => waiting,
            Err(why) => return refuse(Problem::Methods(why)),
        };
        if let Some(label) = instr.label() {
            let effect = instr.jump_effect();
            let after = self.apply(index, depth, effect.pops, effect.pushes)?;
            self.reach(label.index(), State { depth: after, waiting })?;
        }
        if instr.ends_block() {
            return Ok(());
        }
        if index + 1 == self.code.instrs.len() {
            return Err(VerifyError::at(self.code, index, Problem::FallsOff));
        }
        self.reach(index + 1, State { depth: after, waiting })
    }

    fn apply(&self, index: usize, depth: u32, pops: u32, pushes: u32) -> Result<u32, VerifyError> {
        let refuse = |problem| Err(VerifyError::at(self.code, index, problem));
        if pops > depth {
            return refuse(Problem::Underflow { needs: pops, has: depth });
        }
        let after = depth - pops + pushes;
        if after > self.code.max_stack {
            return refuse(Problem::Overflow { depth: after, max_stack: self.code.max_stack });
        }
        Ok(after)
    }
}

/// Whether an instruction can raise while it is in the middle of its work. Those that can't only move values.
fn can_raise(instr: &Instr) -> bool {
    !matches!(
        instr,
        Instr::Push { .. }
            | Instr::Pop {}
            | Instr::Copy { .. }
            | Instr::Swap { .. }
            | Instr::Nop {}
            | Instr::Store { .. }
            | Instr::StoreCell { .. }
            | Instr::NewCell { .. }
            | Instr::PushCell { .. }
            | Instr::Is {}
            | Instr::IsNot {}
            | Instr::Jump { .. }
            | Instr::Return {}
            | Instr::PushExc {}
            | Instr::PopExc {}
    )
}

/// How many values an instruction may already have taken off when it raises. Others that it needs, and counts as popped
/// and pushed, stay in place all along: a handler may keep them.
fn taken(instr: &Instr) -> u32 {
    match instr {
        Instr::ListAppend { .. }
        | Instr::SetAdd { .. }
        | Instr::ListExtend { .. }
        | Instr::SetUpdate { .. }
        | Instr::DictUpdate { .. }
        | Instr::DictMerge { .. }
        | Instr::MatchExc {} => 1,
        Instr::DictSet { .. } => 2,
        Instr::ExitWith {}
        | Instr::ImportFrom { .. }
        | Instr::MatchSequence {}
        | Instr::MatchMapping {}
        | Instr::MatchKeys {}
        | Instr::GetLen {}
        | Instr::Print {} => 0,
        other => other.effect().pops,
    }
}
