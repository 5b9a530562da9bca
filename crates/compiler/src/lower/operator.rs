//! Operators, comparisons and conditions.
//!
//! Conditions jump directly: no boolean is made only to be tested. Chains of one operator, which lean to the left, are
//! lowered in a loop, so that their length costs no Rust stack.

use super::Lower;
use crate::error::Res;
use pellucid_bytecode::operand::{Count, Label};
use pellucid_bytecode::{Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::{BoolOp, CmpOp, Expr, Operator, UnaryOp};
use ruff_text_size::{Ranged, TextRange};

impl<'a> Lower<'a> {
    pub(super) fn binary(&mut self, expr: &'a Expr) -> Res {
        let mut chain = Vec::new();
        let mut left = expr;
        while let Expr::BinOp(op) = left {
            chain.push(op);
            left = &op.left;
        }
        self.expr(left)?;
        for op in chain.into_iter().rev() {
            self.expr(&op.right)?;
            self.emit(binary_instr(op.op), op.range);
        }
        Ok(())
    }

    pub(super) fn unary(&mut self, unary: &'a ast::ExprUnaryOp) -> Res {
        match &*unary.operand {
            // CPython compares and negates in one step, which a traceback marks as a whole.
            Expr::Compare(compare) if unary.op == UnaryOp::Not && is_one_order(compare) => {
                self.expr(&compare.left)?;
                self.right_side(compare.ops[0], &compare.comparators[0])?;
                self.emit(compare_instr(compare.ops[0]), unary.range);
            }
            operand => self.expr(operand)?,
        }
        let instr = match unary.op {
            UnaryOp::Invert => Instr::Invert {},
            UnaryOp::Not => Instr::Not {},
            UnaryOp::UAdd => Instr::Pos {},
            UnaryOp::USub => Instr::Neg {},
        };
        self.emit(instr, unary.range);
        Ok(())
    }

    pub(super) fn bool_op(&mut self, op: &'a ast::ExprBoolOp) -> Res {
        let end = self.label();
        for (index, value) in op.values.iter().enumerate() {
            self.expr(value)?;
            if index + 1 < op.values.len() {
                let instr = match op.op {
                    BoolOp::And => Instr::JumpIfFalseOrPop { target: end },
                    BoolOp::Or => Instr::JumpIfTrueOrPop { target: end },
                };
                self.emit(instr, op.range);
            }
        }
        self.place(end);
        Ok(())
    }

    pub(super) fn compare(&mut self, compare: &'a ast::ExprCompare) -> Res {
        self.expr(&compare.left)?;
        let last = compare.ops.len() - 1;
        let (cleanup, end) = (self.label(), self.label());
        for (index, (op, right)) in compare.ops.iter().zip(&compare.comparators).enumerate() {
            self.right_side(*op, right)?;
            if index == last {
                self.emit(compare_instr(*op), compare.range);
                break;
            }
            self.keep_right_side(compare.range);
            self.emit(compare_instr(*op), compare.range);
            self.emit(Instr::JumpIfFalseOrPop { target: cleanup }, compare.range);
        }
        if last > 0 {
            self.emit(Instr::Jump { target: end }, compare.range);
            self.place(cleanup);
            self.emit(Instr::Swap { depth: Count(2) }, compare.range);
            self.emit(Instr::Pop {}, compare.range);
            self.place(end);
        }
        Ok(())
    }

    /// The right operand of a comparison; a display of constants that is only searched becomes one constant.
    fn right_side(&mut self, op: CmpOp, right: &'a Expr) -> Res {
        if self.optimise() && matches!(op, CmpOp::In | CmpOp::NotIn) {
            let constant = match right {
                Expr::List(list) => self.constants(&list.elts)?.map(Const::Tuple),
                Expr::Set(set) => self.constants(&set.elts)?.map(Const::FrozenSet),
                _ => None,
            };
            if let Some(constant) = constant {
                self.push(constant, right.range());
                return Ok(());
            }
        }
        self.expr(right)
    }

    /// With `a`, `b` on the stack: `b`, `a`, `b`, for the next link of a chain.
    fn keep_right_side(&mut self, range: TextRange) {
        self.emit(Instr::Swap { depth: Count(2) }, range);
        self.emit(Instr::Copy { depth: Count(2) }, range);
    }

    /// Jumps to `target` if the expression's truth is `condition`, else goes on. Leaves nothing on the stack.
    pub(super) fn jump_if(&mut self, expr: &'a Expr, target: Label, condition: bool) -> Res {
        match expr {
            Expr::UnaryOp(unary) if unary.op == UnaryOp::Not => {
                return self.jump_if(&unary.operand, target, !condition);
            }
            Expr::BoolOp(op) => return self.jump_if_bool(op, target, condition),
            Expr::If(conditional) => return self.jump_if_conditional(conditional, target, condition),
            Expr::Compare(compare) if compare.ops.len() > 1 => return self.jump_if_chain(compare, target, condition),
            _ => {}
        }
        if self.optimise()
            && let Some(truth) = self.known_truth(expr)?
        {
            if truth == condition {
                self.emit(Instr::Jump { target }, expr.range());
            }
            return Ok(());
        }
        self.expr(expr)?;
        self.emit(jump_instr(target, condition), expr.range());
        Ok(())
    }

    fn jump_if_bool(&mut self, op: &'a ast::ExprBoolOp, target: Label, condition: bool) -> Res {
        // The truth of one operand that decides the whole.
        let decisive = op.op == BoolOp::Or;
        let next = self.label();
        let first_target = if decisive == condition { target } else { next };
        if let Some((last, rest)) = op.values.split_last() {
            for value in rest {
                self.jump_if(value, first_target, decisive)?;
            }
            self.jump_if(last, target, condition)?;
        }
        self.place(next);
        Ok(())
    }

    fn jump_if_conditional(&mut self, conditional: &'a ast::ExprIf, target: Label, condition: bool) -> Res {
        let (otherwise, end) = (self.label(), self.label());
        self.jump_if(&conditional.test, otherwise, false)?;
        self.jump_if(&conditional.body, target, condition)?;
        self.emit_here(Instr::Jump { target: end });
        self.place(otherwise);
        self.jump_if(&conditional.orelse, target, condition)?;
        self.place(end);
        Ok(())
    }

    fn jump_if_chain(&mut self, compare: &'a ast::ExprCompare, target: Label, condition: bool) -> Res {
        let (cleanup, end) = (self.label(), self.label());
        let last = compare.ops.len() - 1;
        self.expr(&compare.left)?;
        for (index, (op, right)) in compare.ops.iter().zip(&compare.comparators).enumerate() {
            self.right_side(*op, right)?;
            if index == last {
                self.emit(compare_instr(*op), compare.range);
                self.emit(jump_instr(target, condition), compare.range);
                break;
            }
            self.keep_right_side(compare.range);
            self.emit(compare_instr(*op), compare.range);
            self.emit(jump_instr(cleanup, false), compare.range);
        }
        self.emit(Instr::Jump { target: end }, compare.range);
        self.place(cleanup);
        self.emit(Instr::Pop {}, compare.range);
        if !condition {
            self.emit(Instr::Jump { target }, compare.range);
        }
        self.place(end);
        Ok(())
    }
}

fn jump_instr(target: Label, condition: bool) -> Instr {
    if condition { Instr::JumpIfTrue { target } } else { Instr::JumpIfFalse { target } }
}

/// Whether this is one comparison by `<`, `==` and their kin.
fn is_one_order(compare: &ast::ExprCompare) -> bool {
    matches!(*compare.ops, [op] if !matches!(op, CmpOp::In | CmpOp::NotIn | CmpOp::Is | CmpOp::IsNot))
}

fn compare_instr(op: CmpOp) -> Instr {
    match op {
        CmpOp::Eq => Instr::Eq {},
        CmpOp::NotEq => Instr::Ne {},
        CmpOp::Lt => Instr::Lt {},
        CmpOp::LtE => Instr::Le {},
        CmpOp::Gt => Instr::Gt {},
        CmpOp::GtE => Instr::Ge {},
        CmpOp::Is => Instr::Is {},
        CmpOp::IsNot => Instr::IsNot {},
        CmpOp::In => Instr::In {},
        CmpOp::NotIn => Instr::NotIn {},
    }
}

/// The instruction for `a op b`.
pub(super) fn binary_instr(op: Operator) -> Instr {
    match op {
        Operator::Add => Instr::Add {},
        Operator::Sub => Instr::Sub {},
        Operator::Mult => Instr::Mul {},
        Operator::MatMult => Instr::MatMul {},
        Operator::Div => Instr::Div {},
        Operator::Mod => Instr::Mod {},
        Operator::Pow => Instr::Pow {},
        Operator::LShift => Instr::ShiftLeft {},
        Operator::RShift => Instr::ShiftRight {},
        Operator::BitOr => Instr::BitOr {},
        Operator::BitXor => Instr::BitXor {},
        Operator::BitAnd => Instr::BitAnd {},
        Operator::FloorDiv => Instr::FloorDiv {},
    }
}

/// The instruction for `a op= b`.
pub(super) fn inplace_instr(op: Operator) -> Instr {
    match op {
        Operator::Add => Instr::InplaceAdd {},
        Operator::Sub => Instr::InplaceSub {},
        Operator::Mult => Instr::InplaceMul {},
        Operator::MatMult => Instr::InplaceMatMul {},
        Operator::Div => Instr::InplaceDiv {},
        Operator::Mod => Instr::InplaceMod {},
        Operator::Pow => Instr::InplacePow {},
        Operator::LShift => Instr::InplaceShiftLeft {},
        Operator::RShift => Instr::InplaceShiftRight {},
        Operator::BitOr => Instr::InplaceBitOr {},
        Operator::BitXor => Instr::InplaceBitXor {},
        Operator::BitAnd => Instr::InplaceBitAnd {},
        Operator::FloorDiv => Instr::InplaceFloorDiv {},
    }
}
