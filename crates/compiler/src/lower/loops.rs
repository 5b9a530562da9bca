//! `while` and `for`.

use super::Lower;
use super::block::{BlockKind, LoopIterator};
use crate::error::Res;
use pellucid_bytecode::operand::{Count, Label};
use pellucid_bytecode::{Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::Expr;
use ruff_text_size::{Ranged, TextRange};

impl<'a> Lower<'a> {
    /// The test stands above the loop and again below its body, so that each turn takes one jump.
    pub(super) fn while_stmt(&mut self, statement: &'a ast::StmtWhile) -> Res {
        let (body, on_continue) = (self.label(), self.label());
        let (otherwise, on_break) = (self.label(), self.label());
        self.jump_if(&statement.test, otherwise, false)?;
        self.place(body);
        self.push_loop(on_break, on_continue, LoopIterator::None, statement.range)?;
        self.body(&statement.body)?;
        self.pop_block();
        self.place(on_continue);
        self.jump_if(&statement.test, body, true)?;
        self.place(otherwise);
        self.body(&statement.orelse)?;
        self.place(on_break);
        Ok(())
    }

    pub(super) fn push_loop(
        &mut self,
        on_break: Label,
        on_continue: Label,
        iterator: LoopIterator,
        range: TextRange,
    ) -> Res {
        let outer = self.unit.b.region();
        self.push_block(BlockKind::Loop { on_break, on_continue, iterator }, outer, range)
    }

    pub(super) fn for_stmt(&mut self, statement: &'a ast::StmtFor) -> Res {
        if statement.is_async {
            return self.async_for_stmt(statement);
        }
        let (start, otherwise, on_break) = (self.label(), self.label(), self.label());
        let place = statement.iter.range();
        self.iterable(&statement.iter)?;
        self.emit(Instr::GetIter {}, place);
        self.place(start);
        self.emit(Instr::ForIter { target: otherwise }, place);
        self.push_loop(on_break, start, loop_iterator(&statement.iter), statement.range)?;
        self.store(&statement.target)?;
        self.body(&statement.body)?;
        self.pop_block();
        self.emit_here(Instr::Jump { target: start });
        self.place(otherwise);
        self.body(&statement.orelse)?;
        self.place(on_break);
        Ok(())
    }

    /// What a loop runs over: a list or set display that nothing else sees becomes a tuple or a constant.
    pub(super) fn iterable(&mut self, iter: &'a Expr) -> Res {
        let elts = match iter {
            Expr::List(list) => &list.elts,
            Expr::Set(set) => &set.elts,
            _ => return self.expr(iter),
        };
        if !self.optimise() || elts.iter().any(|elt| matches!(elt, Expr::Starred(_))) {
            return self.expr(iter);
        }
        // (In what order a set is run through hangs on what CPython makes of it when it compiles.)
        let constants = if iter.is_set_expr() { self.folded(elts)? } else { self.constants(elts)? };
        match (iter, constants) {
            (Expr::Set(_), Some(constants)) => self.push(Const::FrozenSet(constants), iter.range()),
            (Expr::Set(_), None) => return self.expr(iter),
            (_, Some(constants)) => self.push(Const::Tuple(constants), iter.range()),
            (_, None) if elts.len() > 30 => return self.expr(iter),
            (_, None) => {
                elts.iter().try_for_each(|elt| self.expr(elt))?;
                self.emit(Instr::BuildTuple { count: Count(elts.len() as u32) }, iter.range());
            }
        }
        Ok(())
    }
}

/// What a loop over this keeps on the stack. Only a call can give a generator that is the loop's alone; calls of these names
/// are not worth looking at.
pub(super) fn loop_iterator(iter: &Expr) -> LoopIterator {
    let plain =
        ["range", "enumerate", "zip", "sorted", "reversed", "map", "filter", "items", "keys", "values", "split"];
    match iter {
        Expr::Generator(_) => LoopIterator::Temporary,
        Expr::Call(call) => {
            let name = match &*call.func {
                Expr::Name(name) => name.id.as_str(),
                Expr::Attribute(attribute) => attribute.attr.as_str(),
                _ => "",
            };
            if plain.contains(&name) { LoopIterator::Kept } else { LoopIterator::Temporary }
        }
        _ => LoopIterator::Kept,
    }
}
