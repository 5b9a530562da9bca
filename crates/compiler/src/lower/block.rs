//! Blocks: what surrounds a statement and must be left in order by `return`, `break` and `continue`.
//!
//! Each block knows what it keeps on the stack and what leaving it runs: a `finally` body is lowered once more at every exit.

use super::asynchronous::Waits;
use super::{Access, Lower};
use crate::builder::RegionId;
use crate::error::Res;
use pellucid_bytecode::operand::{Count, Label};
use pellucid_bytecode::{Const, Instr};
use ruff_python_ast::{Identifier, Stmt};
use ruff_text_size::TextRange;

/// A block around the current statement.
#[derive(Clone, Copy)]
pub(super) struct Block<'a> {
    kind: BlockKind<'a>,
    /// The exception region around the block.
    outer: RegionId,
}

/// What sort of block.
#[derive(Clone, Copy)]
pub(super) enum BlockKind<'a> {
    /// A loop; `for` keeps its iterator on the stack.
    Loop { on_break: Label, on_continue: Label, iterator: LoopIterator },
    /// A `try` body with `except` clauses: nothing to do, but its exception region is left.
    Try,
    /// A `try` whose `finally` body must run; nothing on the stack.
    Finally { body: &'a [Stmt] },
    /// A `finally` body run because of an exception: the exception before it and it are on the stack.
    FinallyHandler,
    /// An `except` body: the exception before is on the stack, and the name must be unbound.
    Except { name: Option<&'a Identifier> },
    /// An `except*` body, which nothing may leave but its end or an exception.
    ExceptStar,
    /// A `with` body: the bound `__exit__` is on the stack.
    With { range: TextRange, is_async: bool },
    /// A value (of a `return`) that waits on the stack while a `finally` body runs.
    Value,
}

/// What a loop keeps on the stack.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum LoopIterator {
    /// Nothing: it is a `while`.
    None,
    /// An iterator.
    Kept,
    /// An iterator that may be a generator made for this loop alone, which ends with it.
    Temporary,
}

/// As deep as CPython lets blocks nest; bounds the copies of `finally` bodies.
const MAX_BLOCKS: usize = 21;

const IN_EXCEPT_STAR: &str = "'break', 'continue' and 'return' cannot appear in an except* block";

impl<'a> Lower<'a> {
    /// Opens a block. `outer` is the exception region around it.
    pub(super) fn push_block(&mut self, kind: BlockKind<'a>, outer: RegionId, range: TextRange) -> Res {
        if self.unit.blocks.len() >= MAX_BLOCKS {
            return Err(self.error(range, "too many statically nested blocks"));
        }
        self.unit.blocks.push(Block { kind, outer });
        Ok(())
    }

    /// Closes the innermost block.
    pub(super) fn pop_block(&mut self) {
        self.unit.blocks.pop();
    }

    /// `return value`.
    pub(super) fn return_stmt(&mut self, value: Option<&'a ruff_python_ast::Expr>, range: TextRange) -> Res {
        let constant = match value {
            None => Some(Const::None),
            Some(value) => self.literal(value)?,
        };
        if let (Some(value), None) = (value, &constant) {
            self.expr(value)?;
        }
        let place = self.leave_blocks(0, constant.is_none(), range)?;
        if let Some(constant) = constant {
            self.push(constant, range);
        }
        self.emit(Instr::Return {}, range);
        self.go_back(place);
        Ok(())
    }

    /// `break` and `continue`.
    pub(super) fn leave_loop(&mut self, is_break: bool, range: TextRange) -> Res {
        let found = self.unit.blocks.iter().rposition(|block| matches!(block.kind, BlockKind::Loop { .. }));
        let Some(index) = found else {
            // What is wrong first with it: the block.
            if self.unit.blocks.iter().any(|block| matches!(block.kind, BlockKind::ExceptStar)) {
                return Err(self.error(range, IN_EXCEPT_STAR));
            }
            let word = if is_break { "'break' outside loop" } else { "'continue' not properly in loop" };
            return Err(self.error(range, word));
        };
        let BlockKind::Loop { on_break, on_continue, iterator } = self.unit.blocks[index].kind else { return Ok(()) };
        let place = self.leave_blocks(index + 1, false, range)?;
        if is_break && iterator != LoopIterator::None {
            self.end_iterator(iterator, 1, range);
            self.emit(Instr::Pop {}, range);
        }
        self.emit(Instr::Jump { target: if is_break { on_break } else { on_continue } }, range);
        self.go_back(place);
        Ok(())
    }

    /// Emits what leaving all blocks from `keep` on takes, innermost first. With `value`, a value on top of the stack stays
    /// there. Emission goes on outside these blocks until the caller has jumped or returned; then [`Lower::go_back`] puts it
    /// back into the blocks and the region given back.
    fn leave_blocks(&mut self, keep: usize, value: bool, range: TextRange) -> Res<(Vec<Block<'a>>, RegionId)> {
        let blocks = self.unit.blocks.clone();
        if blocks[keep..].iter().any(|block| matches!(block.kind, BlockKind::ExceptStar)) {
            return Err(self.error(range, IN_EXCEPT_STAR));
        }
        let region = self.unit.b.region();
        for index in (keep..blocks.len()).rev() {
            // A return need not clean the stack below its value where nothing outside looks at it.
            let free = |block: &Block| matches!(block.kind, BlockKind::Loop { .. } | BlockKind::Try);
            if keep == 0 && blocks[..=index].iter().all(free) {
                self.unit.b.set_region(blocks[0].outer);
                self.end_iterators(&blocks[..=index], value, range);
                break;
            }
            self.unit.blocks.truncate(index);
            self.unit.b.set_region(blocks[index].outer);
            self.leave_block(blocks[index].kind, value, range)?;
        }
        Ok((blocks, region))
    }

    fn go_back(&mut self, (blocks, region): (Vec<Block<'a>>, RegionId)) {
        self.unit.blocks = blocks;
        self.unit.b.set_region(region);
    }

    fn leave_block(&mut self, kind: BlockKind<'a>, value: bool, range: TextRange) -> Res {
        match kind {
            BlockKind::Loop { iterator: LoopIterator::None, .. } | BlockKind::Try | BlockKind::ExceptStar => {}
            BlockKind::Loop { iterator, .. } => {
                self.end_iterator(iterator, 1 + u32::from(value), range);
                self.drop_under(value, Instr::Pop {}, range);
            }
            BlockKind::Value => self.drop_under(value, Instr::Pop {}, range),
            BlockKind::Finally { body } => {
                if value {
                    let outer = self.unit.b.region();
                    self.unit.blocks.push(Block { kind: BlockKind::Value, outer });
                }
                self.body(body)?;
                if value {
                    self.pop_block();
                }
            }
            BlockKind::FinallyHandler => {
                self.drop_under(value, Instr::Pop {}, range);
                self.drop_under(value, Instr::PopExc {}, range);
            }
            BlockKind::Except { name } => {
                self.drop_under(value, Instr::PopExc {}, range);
                self.unbind(name);
            }
            BlockKind::With { range, is_async } => {
                if value {
                    self.emit(Instr::Swap { depth: Count(2) }, range);
                }
                self.exit_with_none(is_async, range);
            }
        }
        Ok(())
    }

    /// Ends the iterator of a loop that is left early, which stays on the stack.
    fn end_iterator(&mut self, iterator: LoopIterator, depth: u32, range: TextRange) {
        if iterator == LoopIterator::Temporary {
            self.emit(Instr::EndIter { depth: Count(depth) }, range);
        }
    }

    /// Ends the iterators of loops that are left together, innermost first; all of them stay on the stack.
    fn end_iterators(&mut self, blocks: &[Block<'a>], value: bool, range: TextRange) {
        let mut depth = u32::from(value);
        for block in blocks.iter().rev() {
            if let BlockKind::Loop { iterator, .. } = block.kind
                && iterator != LoopIterator::None
            {
                depth += 1;
                self.end_iterator(iterator, depth, range);
            }
        }
    }

    fn drop_under(&mut self, value: bool, drop: Instr, range: TextRange) {
        if value {
            self.emit(Instr::Swap { depth: Count(2) }, range);
        }
        self.emit(drop, range);
    }

    /// Calls the `__exit__` (or `__aexit__`) on top of the stack with three times None, and drops its result.
    pub(super) fn exit_with_none(&mut self, is_async: bool, range: TextRange) {
        for _ in 0..3 {
            self.push(Const::None, range);
        }
        self.emit(Instr::Call { argc: Count(3) }, range);
        if is_async {
            self.wait(Waits::Exit, range);
        }
        self.emit(Instr::Pop {}, range);
    }

    /// Unbinds the name of an `except ... as name` clause, bound or not.
    pub(super) fn unbind(&mut self, name: Option<&'a Identifier>) {
        let Some(name) = name else { return };
        let value = self.unit.b.constant(Const::None);
        self.emit_here(Instr::Push { value });
        self.store_name(&name.id, name.range);
        self.access(&name.id, Access::Delete, name.range);
    }
}
