//! Expressions: each leaves one value on the stack.

use super::Lower;
use crate::error::Res;
use pellucid_bytecode::operand::Count;
use pellucid_bytecode::{Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::Expr;
use ruff_text_size::{Ranged, TextRange};

impl<'a> Lower<'a> {
    /// Lowers an expression; its value is pushed.
    pub(super) fn expr(&mut self, expr: &'a Expr) -> Res {
        match expr {
            Expr::Name(name) => self.name_expr(name),
            Expr::BinOp(_) => self.binary(expr),
            Expr::UnaryOp(unary) => self.unary(unary),
            Expr::BoolOp(op) => self.bool_op(op),
            Expr::Compare(compare) => self.compare(compare),
            Expr::Call(call) => self.call(call),
            Expr::Attribute(attribute) => self.attribute(attribute),
            Expr::Subscript(subscript) => self.subscript(subscript),
            Expr::Slice(slice) => self.slice(slice),
            Expr::Tuple(tuple) => self.tuple(tuple),
            Expr::List(list) => self.list(&list.elts, list.range),
            Expr::Set(set) => self.set(&set.elts, set.range),
            Expr::Dict(dict) => self.dict(&dict.items, dict.range),
            Expr::If(conditional) => self.conditional(conditional),
            Expr::Lambda(lambda) => self.lambda(lambda),
            Expr::ListComp(_) | Expr::SetComp(_) | Expr::DictComp(_) => self.comprehension(expr),
            Expr::Generator(generator) => self.generator(generator, generator.range),
            Expr::Named(named) => self.named(named),
            Expr::Yield(yields) => self.yields(yields),
            Expr::YieldFrom(yields) => self.yield_from(yields),
            Expr::FString(fstring) => self.fstring(fstring),
            Expr::Starred(starred) => Err(self.error(starred.range, "can't use starred expression here")),
            Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NoneLiteral(_)
            | Expr::EllipsisLiteral(_) => self.literal_expr(expr),
            Expr::Await(awaits) => self.await_expr(awaits),
            Expr::TString(_) | Expr::IpyEscapeCommand(_) => {
                Err(self.error(expr.range(), "Pellucid does not compile this expression yet"))
            }
        }
    }

    fn literal_expr(&mut self, expr: &'a Expr) -> Res {
        if let Some(value) = self.literal(expr)? {
            self.push(value, expr.range());
        }
        Ok(())
    }

    fn name_expr(&mut self, name: &'a ast::ExprName) -> Res {
        if name.id == "__debug__" {
            self.push(Const::Bool(true), name.range);
        } else {
            self.load(&name.id, name.range);
        }
        Ok(())
    }

    fn attribute(&mut self, attribute: &'a ast::ExprAttribute) -> Res {
        self.expr(&attribute.value)?;
        let name = self.attribute_name(attribute);
        self.emit(Instr::LoadAttr { name }, self.attribute_range(attribute));
        Ok(())
    }

    pub(super) fn attribute_name(&mut self, attribute: &ast::ExprAttribute) -> pellucid_bytecode::operand::Name {
        let name = self.mangled(&attribute.attr.id);
        self.name(&name)
    }

    /// The place that errors about an attribute point at: all of `a.b`, or `b` alone where it is on another line.
    pub(super) fn attribute_range(&self, attribute: &ast::ExprAttribute) -> TextRange {
        if self.spans_lines(attribute.range) { attribute.attr.range } else { attribute.range }
    }

    fn subscript(&mut self, subscript: &'a ast::ExprSubscript) -> Res {
        self.expr(&subscript.value)?;
        self.expr(&subscript.slice)?;
        self.emit(Instr::LoadItem {}, subscript.range);
        Ok(())
    }

    fn slice(&mut self, slice: &'a ast::ExprSlice) -> Res {
        for bound in [&slice.lower, &slice.upper] {
            match bound {
                Some(bound) => self.expr(bound)?,
                None => self.push(Const::None, slice.range),
            }
        }
        let mut count = 2;
        if let Some(step) = &slice.step {
            self.expr(step)?;
            count = 3;
        }
        self.emit(Instr::BuildSlice { count: Count(count) }, slice.range);
        Ok(())
    }

    fn conditional(&mut self, conditional: &'a ast::ExprIf) -> Res {
        let (otherwise, end) = (self.label(), self.label());
        self.jump_if(&conditional.test, otherwise, false)?;
        self.expr(&conditional.body)?;
        self.emit_here(Instr::Jump { target: end });
        self.place(otherwise);
        self.expr(&conditional.orelse)?;
        self.place(end);
        Ok(())
    }

    fn named(&mut self, named: &'a ast::ExprNamed) -> Res {
        self.expr(&named.value)?;
        self.emit(Instr::Copy { depth: Count(1) }, named.range);
        self.store(&named.target)
    }

    fn yields(&mut self, yields: &'a ast::ExprYield) -> Res {
        match &yields.value {
            Some(value) => self.expr(value)?,
            None => self.push(Const::None, yields.range),
        }
        self.emit(Instr::Yield {}, yields.range);
        Ok(())
    }

    fn yield_from(&mut self, yields: &'a ast::ExprYieldFrom) -> Res {
        self.expr(&yields.value)?;
        self.emit(Instr::GetYieldFromIter {}, yields.range);
        self.push(Const::None, yields.range);
        self.emit(Instr::YieldFrom {}, yields.range);
        Ok(())
    }
}
