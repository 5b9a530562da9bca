//! Assignment in every form, and `del`.

use super::operator::inplace_instr;
use super::{Access, Lower};
use crate::error::Res;
use crate::scope::ScopeKind;
use pellucid_bytecode::Instr;
use pellucid_bytecode::operand::Count;
use ruff_python_ast as ast;
use ruff_python_ast::Expr;
use ruff_text_size::{Ranged, TextRange};

/// The most targets before or after a starred one.
const MAX_BEFORE_STAR: usize = 256;

impl<'a> Lower<'a> {
    pub(super) fn assign(&mut self, assign: &'a ast::StmtAssign) -> Res {
        self.expr(&assign.value)?;
        let Some((last, rest)) = assign.targets.split_last() else { return Ok(()) };
        for target in rest {
            self.emit(Instr::Copy { depth: Count(1) }, assign.range);
            self.store(target)?;
        }
        self.store(last)
    }

    /// Pops the value on top into a target.
    pub(super) fn store(&mut self, target: &'a Expr) -> Res {
        match target {
            Expr::Name(name) => self.store_name(&name.id, name.range),
            Expr::Attribute(attribute) => {
                self.check_not_debug(&attribute.attr, attribute.range)?;
                self.expr(&attribute.value)?;
                let name = self.attribute_name(attribute);
                self.emit(Instr::StoreAttr { name }, self.attribute_range(attribute));
            }
            Expr::Subscript(subscript) => {
                self.expr(&subscript.value)?;
                self.expr(&subscript.slice)?;
                self.emit(Instr::StoreItem {}, subscript.range);
            }
            Expr::Tuple(tuple) => self.unpack(&tuple.elts, tuple.range)?,
            Expr::List(list) => self.unpack(&list.elts, list.range)?,
            Expr::Starred(starred) => {
                return Err(self.error(starred.range, "starred assignment target must be in a list or tuple"));
            }
            _ => return Err(self.error(target.range(), "cannot assign to expression")),
        }
        Ok(())
    }

    pub(super) fn check_not_debug(&self, name: &ast::Identifier, range: TextRange) -> Res {
        if &name.id == "__debug__" { Err(self.error(range, "cannot assign to __debug__")) } else { Ok(()) }
    }

    fn unpack(&mut self, targets: &'a [Expr], range: TextRange) -> Res {
        let mut starred = targets.iter().enumerate().filter(|(_, target)| matches!(target, Expr::Starred(_)));
        match (starred.next(), starred.next()) {
            (None, _) => self.emit(Instr::Unpack { count: Count(targets.len() as u32) }, range),
            (Some((before, _)), None) => {
                let after = targets.len() - before - 1;
                if before >= MAX_BEFORE_STAR || after >= 1 << 23 {
                    return Err(self.error(range, "too many expressions in star-unpacking assignment"));
                }
                self.emit(Instr::UnpackEx { before: Count(before as u32), after: Count(after as u32) }, range);
            }
            (Some(_), Some(_)) => return Err(self.error(range, "multiple starred expressions in assignment")),
        }
        for target in targets {
            match target {
                Expr::Starred(starred) => self.store(&starred.value)?,
                target => self.store(target)?,
            }
        }
        Ok(())
    }

    pub(super) fn aug_assign(&mut self, assign: &'a ast::StmtAugAssign) -> Res {
        let range = assign.range;
        match &*assign.target {
            Expr::Name(name) => {
                self.load(&name.id, name.range);
                self.expr(&assign.value)?;
                self.emit(inplace_instr(assign.op), range);
                self.store_name(&name.id, name.range);
            }
            Expr::Attribute(target) => {
                self.check_not_debug(&target.attr, target.range)?;
                let place = self.attribute_range(target);
                self.expr(&target.value)?;
                self.emit(Instr::Copy { depth: Count(1) }, place);
                let name = self.attribute_name(target);
                self.emit(Instr::LoadAttr { name }, place);
                self.expr(&assign.value)?;
                self.emit(inplace_instr(assign.op), range);
                self.emit(Instr::Swap { depth: Count(2) }, place);
                self.emit(Instr::StoreAttr { name }, place);
            }
            Expr::Subscript(target) => {
                self.expr(&target.value)?;
                self.expr(&target.slice)?;
                self.emit(Instr::Copy { depth: Count(2) }, target.range);
                self.emit(Instr::Copy { depth: Count(2) }, target.range);
                self.emit(Instr::LoadItem {}, target.range);
                self.expr(&assign.value)?;
                self.emit(inplace_instr(assign.op), range);
                self.emit(Instr::Swap { depth: Count(3) }, target.range);
                self.emit(Instr::Swap { depth: Count(2) }, target.range);
                self.emit(Instr::StoreItem {}, target.range);
            }
            target => {
                let message = "illegal expression for augmented assignment";
                return Err(self.error(target.range(), message));
            }
        }
        Ok(())
    }

    pub(super) fn ann_assign(&mut self, assign: &'a ast::StmtAnnAssign) -> Res {
        if let Some(value) = &assign.value {
            self.expr(value)?;
            self.store(&assign.target)?;
        } else {
            self.check_bare_target(&assign.target)?;
        }
        if self.scopes[self.frame()].kind == ScopeKind::Function {
            return Ok(());
        }
        let Expr::Name(name) = &*assign.target else { return self.drop_annotation(assign) };
        if !assign.simple {
            return self.drop_annotation(assign);
        }
        self.annotation(&assign.annotation)?;
        let annotations = self.name("__annotations__");
        let in_class = self.scopes[self.frame()].kind == ScopeKind::Class;
        self.emit(
            if in_class { Instr::LoadName { name: annotations } } else { Instr::LoadGlobal { name: annotations } },
            assign.range,
        );
        let key = self.mangled(&name.id);
        self.push_str(&key, assign.range);
        self.emit(Instr::StoreItem {}, assign.range);
        Ok(())
    }

    /// Without a value, the object (and index) of an annotated target are still evaluated.
    fn check_bare_target(&mut self, target: &'a Expr) -> Res {
        match target {
            Expr::Attribute(attribute) => {
                self.expr(&attribute.value)?;
                self.emit(Instr::Pop {}, attribute.range);
            }
            Expr::Subscript(subscript) => {
                self.expr(&subscript.value)?;
                self.emit(Instr::Pop {}, subscript.range);
                self.expr(&subscript.slice)?;
                self.emit(Instr::Pop {}, subscript.range);
            }
            _ => {}
        }
        Ok(())
    }

    fn drop_annotation(&mut self, assign: &'a ast::StmtAnnAssign) -> Res {
        if !self.future_annotations {
            self.expr(&assign.annotation)?;
            self.emit(Instr::Pop {}, assign.range);
        }
        Ok(())
    }

    /// Pushes an annotation: its value, or its text where the module asks for that.
    pub(super) fn annotation(&mut self, annotation: &'a Expr) -> Res {
        if !self.future_annotations {
            if let Expr::Starred(starred) = annotation {
                self.expr(&starred.value)?;
                self.emit(Instr::Unpack { count: Count(1) }, starred.range);
                return Ok(());
            }
            return self.expr(annotation);
        }
        let text = super::annotation::written(annotation)
            .unwrap_or_else(|| self.source.slice(annotation.range()).split_whitespace().collect::<Vec<_>>().join(" "));
        self.push_str(&text, annotation.range());
        Ok(())
    }

    pub(super) fn delete(&mut self, target: &'a Expr) -> Res {
        match target {
            Expr::Name(name) => self.access(&name.id, Access::Delete, name.range),
            Expr::Attribute(attribute) => {
                self.expr(&attribute.value)?;
                let name = self.attribute_name(attribute);
                self.emit(Instr::DeleteAttr { name }, self.attribute_range(attribute));
            }
            Expr::Subscript(subscript) => {
                self.expr(&subscript.value)?;
                self.expr(&subscript.slice)?;
                self.emit(Instr::DeleteItem {}, subscript.range);
            }
            Expr::Tuple(ast::ExprTuple { elts, .. }) | Expr::List(ast::ExprList { elts, .. }) => {
                for target in elts {
                    self.delete(target)?;
                }
            }
            _ => return Err(self.error(target.range(), "cannot delete expression")),
        }
        Ok(())
    }
}
