//! `try` and `with`.
//!
//! A handler begins with the exception on top of the stack. PUSH_EXC puts the exception that was handled before below it, and
//! from there on a cleanup handler makes sure that a new exception restores the one before, as POP_EXC does on every
//! orderly way out.

use super::Lower;
use super::asynchronous::Waits;
use super::block::BlockKind;
use crate::builder::RegionId;
use crate::error::Res;
use pellucid_bytecode::operand::{Count, Label};
use pellucid_bytecode::{Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::{ExceptHandler, Stmt};
use ruff_text_size::{Ranged, TextRange};

impl<'a> Lower<'a> {
    pub(super) fn try_stmt(&mut self, statement: &'a ast::StmtTry) -> Res {
        if statement.finalbody.is_empty() {
            return self.try_except(statement);
        }
        let end = self.label();
        let outer = self.unit.b.region();
        let region = self.unit.b.enter_region();
        self.push_block(BlockKind::Finally { body: &statement.finalbody }, outer, statement.range)?;
        if statement.handlers.is_empty() {
            self.body(&statement.body)?;
        } else {
            self.try_except(statement)?;
        }
        self.pop_block();
        self.unit.b.set_region(outer);
        self.body(&statement.finalbody)?;
        self.emit_here(Instr::Jump { target: end });
        self.finally_handler(region, &statement.finalbody, statement.range)?;
        self.place(end);
        Ok(())
    }

    /// The copy of a `finally` body that runs because of an exception, which then goes on.
    fn finally_handler(&mut self, region: RegionId, body: &'a [Stmt], range: TextRange) -> Res {
        self.unit.b.begin_handler(region);
        let place = TextRange::empty(body.first().map_or(range.end(), |first| first.start()));
        self.emit(Instr::PushExc {}, place);
        let outer = self.unit.b.region();
        let cleanup = self.enter_cleanup();
        self.push_block(BlockKind::FinallyHandler, outer, range)?;
        self.body(body)?;
        self.pop_block();
        self.emit_here(Instr::Reraise {});
        self.unit.b.set_region(outer);
        self.cleanup_handler(cleanup);
        Ok(())
    }

    /// Opens the region of a handler's own code. It keeps the exception handled before, which is below the new one now.
    fn enter_cleanup(&mut self) -> RegionId {
        self.unit.b.enter_region_below(1)
    }

    /// Restores the exception handled before, and goes on raising the new one.
    fn cleanup_handler(&mut self, region: RegionId) {
        self.unit.b.begin_handler(region);
        self.emit_here(Instr::Swap { depth: Count(2) });
        self.emit_here(Instr::PopExc {});
        self.emit_here(Instr::Reraise {});
    }

    fn try_except(&mut self, statement: &'a ast::StmtTry) -> Res {
        let end = self.label();
        let outer = self.unit.b.region();
        let region = self.unit.b.enter_region();
        self.push_block(BlockKind::Try, outer, statement.range)?;
        self.body(&statement.body)?;
        self.pop_block();
        self.unit.b.set_region(outer);
        self.body(&statement.orelse)?;
        self.emit_here(Instr::Jump { target: end });
        self.unit.b.begin_handler(region);
        let first = statement.handlers.first().map_or(statement.range, |handler| handler.range());
        self.emit(Instr::PushExc {}, TextRange::empty(first.start()));
        let cleanup = self.enter_cleanup();
        let last = statement.handlers.len().saturating_sub(1);
        if statement.is_star {
            self.except_star(statement, outer, end)?;
            self.unit.b.set_region(outer);
            self.cleanup_handler(cleanup);
            self.place(end);
            return Ok(());
        }
        for (index, ExceptHandler::ExceptHandler(clause)) in statement.handlers.iter().enumerate() {
            if clause.type_.is_none() && index < last {
                return Err(self.error(clause.range, "default 'except:' must be last"));
            }
            self.except_clause(clause, outer, end)?;
        }
        self.emit_here(Instr::Reraise {});
        self.unit.b.set_region(outer);
        self.cleanup_handler(cleanup);
        self.place(end);
        Ok(())
    }

    /// One clause, with the exceptions before and now on the stack.
    fn except_clause(&mut self, clause: &'a ast::ExceptHandlerExceptHandler, outer: RegionId, end: Label) -> Res {
        let next = self.label();
        if let Some(class) = &clause.type_ {
            self.expr(class)?;
            self.emit(Instr::MatchExc {}, clause.range);
            self.emit(Instr::JumpIfFalse { target: next }, clause.range);
        }
        let handler = self.unit.b.region();
        match &clause.name {
            None => self.emit(Instr::Pop {}, clause.range),
            Some(name) => self.store_name(&name.id, clause.range),
        }
        let naming = clause.name.as_ref().map(|_| self.unit.b.enter_region());
        self.push_block(BlockKind::Except { name: clause.name.as_ref() }, outer, clause.range)?;
        self.body(&clause.body)?;
        self.pop_block();
        self.unit.b.set_region(outer);
        self.emit_here(Instr::PopExc {});
        self.unbind(clause.name.as_ref());
        self.emit_here(Instr::Jump { target: end });
        if let Some(naming) = naming {
            // The name is unbound also where the body raises.
            self.unit.b.begin_handler(naming);
            self.unbind(clause.name.as_ref());
            self.emit_here(Instr::Reraise {});
        }
        self.unit.b.set_region(handler);
        self.place(next);
        Ok(())
    }

    /// The `except*` clauses, with the exceptions before and now on the stack, in the region of a handler's own code.
    ///
    /// Below the clauses stand: the exception before, the one now, a list of what they raise, what is left of it.
    fn except_star(&mut self, statement: &'a ast::StmtTry, outer: RegionId, end: Label) -> Res {
        let place = TextRange::empty(statement.handlers.first().map_or(statement.range, |h| h.range()).start());
        self.emit(Instr::BuildList { count: Count(0) }, place);
        self.emit(Instr::Copy { depth: Count(2) }, place);
        for ExceptHandler::ExceptHandler(clause) in &statement.handlers {
            self.except_star_clause(clause)?;
        }
        self.emit_here(Instr::ListAppend { depth: Count(1) });
        self.emit_here(Instr::JoinRaised {});
        let raise = self.label();
        self.emit_here(Instr::Copy { depth: Count(1) });
        let none = self.unit.b.constant(Const::None);
        self.emit_here(Instr::Push { value: none });
        self.emit_here(Instr::IsNot {});
        self.emit_here(Instr::JumpIfTrue { target: raise });
        let handler = self.unit.b.region();
        self.unit.b.set_region(outer);
        self.emit_here(Instr::Pop {});
        self.emit_here(Instr::PopExc {});
        self.emit_here(Instr::Jump { target: end });
        self.unit.b.set_region(handler);
        self.place(raise);
        self.emit_here(Instr::Reraise {});
        Ok(())
    }

    /// One `except*` clause: takes its part of what is left of the exception, and collects what its body raises.
    fn except_star_clause(&mut self, clause: &'a ast::ExceptHandlerExceptHandler) -> Res {
        let (none_matches, next) = (self.label(), self.label());
        if let Some(class) = &clause.type_ {
            self.expr(class)?;
        }
        self.emit(Instr::MatchGroup {}, clause.range);
        self.emit(Instr::Copy { depth: Count(1) }, clause.range);
        self.push(Const::None, clause.range);
        self.emit(Instr::Is {}, clause.range);
        self.emit(Instr::JumpIfTrue { target: none_matches }, clause.range);
        self.emit(Instr::PushExc {}, clause.range);
        let around = self.unit.b.region();
        let cleanup = self.enter_cleanup();
        match &clause.name {
            None => self.emit(Instr::Pop {}, clause.range),
            Some(name) => self.store_name(&name.id, clause.range),
        }
        let naming = clause.name.as_ref().map(|_| self.unit.b.enter_region());
        self.push_block(BlockKind::ExceptStar, cleanup, clause.range)?;
        self.body(&clause.body)?;
        self.pop_block();
        self.unit.b.set_region(around);
        self.emit_here(Instr::PopExc {});
        self.unbind(clause.name.as_ref());
        self.emit_here(Instr::Jump { target: next });
        if let Some(naming) = naming {
            self.unit.b.begin_handler(naming);
            self.unbind(clause.name.as_ref());
            self.emit_here(Instr::Reraise {});
        }
        self.unit.b.begin_handler(cleanup);
        self.emit_here(Instr::Swap { depth: Count(2) });
        self.emit_here(Instr::PopExc {});
        self.emit_here(Instr::ListAppend { depth: Count(2) });
        self.emit_here(Instr::Jump { target: next });
        self.place(none_matches);
        self.emit_here(Instr::Pop {});
        self.place(next);
        Ok(())
    }

    pub(super) fn with_stmt(&mut self, statement: &'a ast::StmtWith) -> Res {
        self.with_items(statement, &statement.items)
    }

    fn with_items(&mut self, statement: &'a ast::StmtWith, items: &'a [ast::WithItem]) -> Res {
        let Some((item, rest)) = items.split_first() else { return self.body(&statement.body) };
        let is_async = statement.is_async;
        let place = item.context_expr.range();
        let end = self.label();
        self.expr(&item.context_expr)?;
        if is_async {
            self.emit(Instr::EnterAsyncWith {}, place);
            self.wait(Waits::Enter, place);
        } else {
            self.emit(Instr::EnterWith {}, place);
        }
        let outer = self.unit.b.region();
        let region = self.unit.b.enter_region_below(1);
        self.push_block(BlockKind::With { range: place, is_async }, outer, statement.range)?;
        match &item.optional_vars {
            Some(target) => self.store(target)?,
            None => self.emit(Instr::Pop {}, place),
        }
        self.with_items(statement, rest)?;
        self.pop_block();
        self.unit.b.set_region(outer);
        self.exit_with_none(is_async, place);
        self.emit(Instr::Jump { target: end }, place);
        self.with_handler(region, is_async, place);
        self.place(end);
        Ok(())
    }

    fn with_handler(&mut self, region: RegionId, is_async: bool, place: TextRange) {
        let suppressed = self.label();
        self.unit.b.begin_handler(region);
        self.emit(Instr::PushExc {}, place);
        let outer = self.unit.b.region();
        let cleanup = self.enter_cleanup();
        self.emit(Instr::ExitWith {}, place);
        if is_async {
            self.wait(Waits::Exit, place);
        }
        self.emit(Instr::JumpIfTrue { target: suppressed }, place);
        self.emit(Instr::Reraise {}, place);
        self.unit.b.set_region(outer);
        let end = self.label();
        self.place(suppressed);
        self.emit(Instr::Pop {}, place);
        self.emit(Instr::PopExc {}, place);
        self.emit(Instr::Pop {}, place);
        self.emit(Instr::Jump { target: end }, place);
        self.cleanup_handler(cleanup);
        self.place(end);
    }
}
