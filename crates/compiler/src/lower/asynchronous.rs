//! `await`, `async for`, and what `async with` and asynchronous comprehensions share with them.
//!
//! Waiting is delegating: GET_AWAITABLE makes an iterator of what is awaited, and YIELD_FROM hands on what it yields, up to
//! whoever drives the outermost coroutine.

use super::Lower;
use super::loops::loop_iterator;
use crate::builder::RegionId;
use crate::error::Res;
use pellucid_bytecode::operand::Count;
use pellucid_bytecode::{Const, Instr};
use ruff_python_ast as ast;
use ruff_text_size::{Ranged, TextRange};

/// What is waited for, which messages tell: the operand of GET_AWAITABLE.
#[derive(Clone, Copy)]
pub(super) enum Waits {
    /// The operand of `await`.
    Operand = 0,
    /// What `__aenter__` gave.
    Enter = 1,
    /// What `__aexit__` gave.
    Exit = 2,
}

impl<'a> Lower<'a> {
    pub(super) fn await_expr(&mut self, awaits: &'a ast::ExprAwait) -> Res {
        self.expr(&awaits.value)?;
        self.wait(Waits::Operand, awaits.range);
        Ok(())
    }

    /// Waits for the awaitable on top of the stack, and replaces it by its result.
    pub(super) fn wait(&mut self, waits: Waits, range: TextRange) {
        self.emit(Instr::GetAwaitable { what: Count(waits as u32) }, range);
        self.delegate(range);
    }

    /// Runs the iterator on top of the stack to its end, and replaces it by its result.
    fn delegate(&mut self, range: TextRange) {
        self.push(Const::None, range);
        self.emit(Instr::YieldFrom {}, range);
    }

    pub(super) fn async_for_stmt(&mut self, statement: &'a ast::StmtFor) -> Res {
        let (start, on_break) = (self.label(), self.label());
        let place = statement.iter.range();
        self.expr(&statement.iter)?;
        self.emit(Instr::GetAiter {}, place);
        self.place(start);
        // As in CPython, the traceback points at the whole statement.
        let region = self.async_next(statement.range);
        self.push_loop(on_break, start, loop_iterator(&statement.iter), statement.range)?;
        self.store(&statement.target)?;
        self.body(&statement.body)?;
        self.pop_block();
        self.emit_here(Instr::Jump { target: start });
        self.async_end(region, place);
        self.body(&statement.orelse)?;
        self.place(on_break);
        Ok(())
    }

    /// Pushes the next item of the asynchronous iterator on top. At its end execution goes on, without the iterator, in the
    /// handler of the region given back, which [`Lower::async_end`] emits.
    pub(super) fn async_next(&mut self, place: TextRange) -> RegionId {
        let outer = self.unit.b.region();
        let region = self.unit.b.enter_region_below(1);
        self.emit(Instr::GetAnext {}, place);
        self.delegate(place);
        self.unit.b.set_region(outer);
        region
    }

    /// The end of an asynchronous loop. Emission must have ended above.
    pub(super) fn async_end(&mut self, region: RegionId, place: TextRange) {
        self.unit.b.begin_handler(region);
        self.emit(Instr::EndAsyncFor {}, place);
    }
}
