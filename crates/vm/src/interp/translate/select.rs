//! Selection: which register code stands for which portable instruction. A row of the instruction table without an arm
//! here does not compile.

use pellucid_bytecode::operand::Conversion;
use pellucid_bytecode::{Const, Instr};

use super::super::reg::{Inst, NO_REG, Op};
use super::{Place, TooLarge, Translator};
use crate::ops::arith::BinaryOp;

/// Where the index of a store is.
enum Index {
    Register(u16),
    Number(u16),
}

impl Translator<'_> {
    /// Carries out one instruction on the symbolic stack; returns how many instructions it took along (at least 1).
    pub(super) fn select(&mut self, instr: Instr) -> Result<usize, TooLarge> {
        match instr {
            Instr::Push { value } => self.stack.push(Place::Const(value.0)),
            Instr::Pop {} => {
                self.stack.pop();
            }
            Instr::Copy { depth } => self.copy(depth.0 as usize),
            Instr::Swap { depth } => return self.swap(depth.0 as usize),
            Instr::Nop {} => {}
            Instr::Print {} => {
                let reg = self.settle_top(1);
                self.emit(Inst::new(Op::Print, reg, 0, 0));
            }
            Instr::Load { var } => self.load_local(var),
            Instr::Store { var } => self.store_local(var),
            Instr::Delete { var } => self.delete_local(var),
            Instr::LoadGlobal { name } => {
                let cache = self.global_cache(name);
                let reg = self.push_own();
                self.emit(Inst::wide(Op::LoadGlobal, reg, cache));
            }
            Instr::StoreGlobal { name } => {
                let cache = self.global_cache(name);
                let reg = self.pop_reg();
                self.emit(Inst::wide(Op::StoreGlobal, reg, cache));
            }
            Instr::DeleteGlobal { name } => self.emit(Inst::new(Op::DeleteGlobal, 0, name.0 as u16, 0)),
            Instr::LoadName { name } => {
                let reg = self.push_own();
                self.emit(Inst::new(Op::LoadName, reg, name.0 as u16, 0));
            }
            Instr::StoreName { name } => {
                let reg = self.pop_reg();
                self.emit(Inst::new(Op::StoreName, reg, name.0 as u16, 0));
            }
            Instr::DeleteName { name } => self.emit(Inst::new(Op::DeleteName, 0, name.0 as u16, 0)),
            Instr::LoadCell { cell } => {
                let cell = self.cell(cell);
                let reg = self.push_own();
                self.emit(Inst::new(Op::LoadCell, reg, cell, 0));
            }
            Instr::StoreCell { cell } => {
                let cell = self.cell(cell);
                let reg = self.pop_reg();
                self.emit(Inst::new(Op::StoreCell, reg, cell, 0));
            }
            Instr::DeleteCell { cell } => {
                let cell = self.cell(cell);
                self.emit(Inst::new(Op::DeleteCell, 0, cell, 0));
            }
            Instr::LoadClassCell { cell } => {
                let reg = self.push_own();
                let cell_reg = self.cell(cell);
                self.emit(Inst::new(Op::LoadClassCell, reg, cell.0 as u16, cell_reg));
            }
            Instr::NewCell { cell } => {
                let cell = self.cell(cell);
                self.emit(Inst::new(Op::NewCell, cell, 0, 0));
            }
            Instr::PushCell { cell } => {
                let cell = self.cell(cell);
                let reg = self.push_own();
                self.emit(Inst::new(Op::Move, reg, cell, 0));
            }
            Instr::LoadAttr { name } => {
                let cache = self.attr_cache(name)?;
                let object = self.pop_reg();
                let reg = self.push_own();
                self.emit(Inst::new(Op::LoadAttr, reg, object, cache));
            }
            Instr::StoreAttr { name } => {
                let cache = self.attr_cache(name)?;
                let object = self.pop_reg();
                let value = self.pop_reg();
                self.emit(Inst::new(Op::StoreAttr, object, value, cache));
            }
            Instr::DeleteAttr { name } => {
                let object = self.pop_reg();
                self.emit(Inst::new(Op::DeleteAttr, object, name.0 as u16, 0));
            }
            Instr::LoadMethod { name } => {
                let cache = self.attr_cache(name)?;
                let object = self.pop_reg();
                let reg = self.push_own();
                self.push_own();
                self.emit(Inst::new(Op::LoadMethod, reg, object, cache));
            }
            Instr::LoadItem {} => self.load_item(),
            Instr::StoreItem {} => {
                let index = self.pop_index();
                let container = self.pop_reg();
                let value = self.pop_reg();
                self.store_item(container, index, value);
            }
            Instr::DeleteItem {} => {
                let index = self.pop_reg();
                let container = self.pop_reg();
                self.emit(Inst::new(Op::DeleteItem, container, index, 0));
            }
            Instr::Neg {} => self.unary(Op::Neg),
            Instr::Pos {} => self.unary(Op::Pos),
            Instr::Invert {} => self.unary(Op::Invert),
            Instr::Not {} => self.unary(Op::Not),
            Instr::Add {} => self.binary(BinaryOp::Add),
            Instr::Sub {} => self.binary(BinaryOp::Sub),
            Instr::Mul {} => self.binary(BinaryOp::Mul),
            Instr::Div {} => self.binary(BinaryOp::Div),
            Instr::FloorDiv {} => self.binary(BinaryOp::FloorDiv),
            Instr::Mod {} => self.binary(BinaryOp::Mod),
            Instr::Pow {} => self.binary(BinaryOp::Pow),
            Instr::MatMul {} => self.binary(BinaryOp::MatMul),
            Instr::ShiftLeft {} => self.binary(BinaryOp::ShiftLeft),
            Instr::ShiftRight {} => self.binary(BinaryOp::ShiftRight),
            Instr::BitAnd {} => self.binary(BinaryOp::BitAnd),
            Instr::BitOr {} => self.binary(BinaryOp::BitOr),
            Instr::BitXor {} => self.binary(BinaryOp::BitXor),
            Instr::InplaceAdd {} => self.inplace(BinaryOp::Add),
            Instr::InplaceSub {} => self.inplace(BinaryOp::Sub),
            Instr::InplaceMul {} => self.inplace(BinaryOp::Mul),
            Instr::InplaceDiv {} => self.inplace(BinaryOp::Div),
            Instr::InplaceFloorDiv {} => self.inplace(BinaryOp::FloorDiv),
            Instr::InplaceMod {} => self.inplace(BinaryOp::Mod),
            Instr::InplacePow {} => self.inplace(BinaryOp::Pow),
            Instr::InplaceMatMul {} => self.inplace(BinaryOp::MatMul),
            Instr::InplaceShiftLeft {} => self.inplace(BinaryOp::ShiftLeft),
            Instr::InplaceShiftRight {} => self.inplace(BinaryOp::ShiftRight),
            Instr::InplaceBitAnd {} => self.inplace(BinaryOp::BitAnd),
            Instr::InplaceBitOr {} => self.inplace(BinaryOp::BitOr),
            Instr::InplaceBitXor {} => self.inplace(BinaryOp::BitXor),
            Instr::Lt {} => self.compare(Op::Lt),
            Instr::Le {} => self.compare(Op::Le),
            Instr::Eq {} => self.compare(Op::Eq),
            Instr::Ne {} => self.compare(Op::Ne),
            Instr::Gt {} => self.compare(Op::Gt),
            Instr::Ge {} => self.compare(Op::Ge),
            Instr::Is {} => self.compare(Op::Is),
            Instr::IsNot {} => self.compare(Op::IsNot),
            Instr::In {} => self.compare(Op::In),
            Instr::NotIn {} => self.compare(Op::NotIn),
            Instr::Jump { target } => {
                self.flush();
                self.jump(Op::Jump, 0, target);
            }
            Instr::JumpIfFalse { target } => self.branch(false, target),
            Instr::JumpIfTrue { target } => self.branch(true, target),
            Instr::JumpIfFalseOrPop { target } => {
                self.flush();
                let reg = self.own(self.depth() - 1);
                self.jump(Op::JumpIfFalse, reg, target);
                self.stack.pop();
            }
            Instr::JumpIfTrueOrPop { target } => {
                self.flush();
                let reg = self.own(self.depth() - 1);
                self.jump(Op::JumpIfTrue, reg, target);
                self.stack.pop();
            }
            Instr::GetIter {} => self.unary(Op::GetIter),
            Instr::EndIter { depth } => {
                let iterator = self.below(depth.0);
                self.emit(Inst::new(Op::EndIter, iterator, 0, 0));
            }
            Instr::ForIter { target } => {
                self.flush();
                let iterator = self.own(self.depth() - 1);
                let reg = self.push_own();
                let in_two = matches!(self.peek(1), Some(Instr::Unpack { count }) if count.0 == 2);
                let op = if in_two { Op::ForIterPair } else { Op::ForIter };
                self.short_jump(Inst::new(op, reg, iterator, 0), target);
            }
            Instr::Call { argc } => self.call(Op::Call, argc.0, 1),
            Instr::CallMethod { argc } => self.call(Op::CallMethod, argc.0, 2),
            Instr::CallKw { argc, names } => self.call_kw(Op::CallKw, argc.0, 1, names.0)?,
            Instr::CallMethodKw { argc, names } => self.call_kw(Op::CallMethodKw, argc.0, 2, names.0)?,
            Instr::CallEx { has_kwargs } => {
                let first = self.take_top(2 + usize::from(has_kwargs.0));
                self.push_own();
                self.emit(Inst::new(Op::CallEx, first, 0, 0).with_x(has_kwargs.0.into()));
            }
            Instr::Return {} => match self.pop_const() {
                Some(k) => self.emit(Inst::wide(Op::ReturnK, 0, k.into())),
                None => {
                    let reg = self.pop_reg();
                    self.emit(Inst::new(Op::Return, reg, 0, 0));
                }
            },
            Instr::MakeFunction { code, parts } => {
                use pellucid_bytecode::operand::Operand;
                let first = self.take_top(parts.effect() as usize);
                self.push_own();
                self.emit(Inst::new(Op::MakeFunction, first, code.0 as u16, 0).with_x(parts.encode() as u8));
            }
            Instr::BuildClass {} => {
                let reg = self.push_own();
                self.emit(Inst::new(Op::BuildClass, reg, 0, 0));
            }
            Instr::Yield {} => {
                let reg = self.settle_top(1);
                let flags = self.code.flags;
                let op = if flags.generator && flags.coroutine { Op::YieldItem } else { Op::Yield };
                self.emit(Inst::new(op, reg, 0, 0));
            }
            Instr::YieldFrom {} => self.in_place(Op::YieldFrom, 2, 1),
            Instr::GetYieldFromIter {} => self.in_place(Op::GetYieldFromIter, 1, 1),
            Instr::GetAwaitable { what } => {
                let operand = self.pop_reg();
                let reg = self.push_own();
                self.emit(Inst::new(Op::GetAwaitable, reg, operand, what.0.min(2) as u16));
            }
            Instr::GetAiter {} => self.unary(Op::GetAiter),
            Instr::GetAnext {} => self.in_place(Op::GetAnext, 1, 2),
            Instr::EndAsyncFor {} => self.in_place(Op::EndAsyncFor, 1, 0),
            Instr::EnterAsyncWith {} => self.in_place(Op::EnterAsyncWith, 1, 2),
            Instr::BuildTuple { count } => self.build(Op::BuildTuple, count.0)?,
            Instr::BuildList { count } if count.0 == 0 && self.fuse => {
                // `(*items,)`: a tuple is passed on as it is.
                if let (Some(Instr::Load { var }), Some(Instr::ListExtend { depth }), Some(Instr::ListToTuple {})) =
                    (self.peek(1), self.peek(2), self.peek(3))
                    && depth.0 == 1
                {
                    // Errors belong to the instruction that raises them.
                    let first = self.at;
                    self.at = first + 1;
                    self.load_local(var);
                    let source = self.pop_reg();
                    let reg = self.push_own();
                    self.at = first + 2;
                    self.emit(Inst::new(Op::ToTuple, reg, source, 0));
                    self.at = first;
                    return Ok(4);
                }
                self.build(Op::BuildList, 0)?;
            }
            Instr::BuildList { count } => self.build(Op::BuildList, count.0)?,
            Instr::BuildSet { count } => self.build(Op::BuildSet, count.0)?,
            Instr::BuildDict { count } => self.build(Op::BuildDict, count.0 * 2)?,
            Instr::BuildString { count } => self.build(Op::BuildString, count.0)?,
            Instr::BuildSlice { count } => self.build(Op::BuildSlice, count.0)?,
            Instr::ListAppend { depth } => self.add_to(Op::ListAppend, depth.0),
            Instr::SetAdd { depth } => self.add_to(Op::SetAdd, depth.0),
            Instr::ListExtend { depth } => {
                let value = self.pop_reg();
                let container = self.below(depth.0);
                self.emit(Inst::new(Op::ListExtend, container, value, 0));
            }
            Instr::SetUpdate { depth } => self.add_to(Op::SetUpdate, depth.0),
            Instr::DictUpdate { depth } => self.add_to(Op::DictUpdate, depth.0),
            Instr::DictMerge { depth } => self.add_to(Op::DictMerge, depth.0),
            Instr::DictSet { depth } => {
                let value = self.pop_reg();
                let key = self.pop_reg();
                let dict = self.below(depth.0);
                self.emit(Inst::new(Op::DictSet, dict, key, value));
            }
            Instr::ListToTuple {} => self.unary(Op::ListToTuple),
            Instr::Format { conversion, has_spec } => self.format(conversion, has_spec.0),
            Instr::Unpack { count } => {
                let source = self.pop_reg();
                let first = self.own(self.depth());
                (0..count.0).for_each(|_| _ = self.push_own());
                self.emit(Inst::new(Op::Unpack, first, TooLarge::fit(count.0)?, source));
            }
            Instr::UnpackEx { before, after } => {
                let first = self.take_top(1);
                (0..before.0 + after.0 + 1).for_each(|_| _ = self.push_own());
                self.emit(Inst::new(Op::UnpackEx, first, TooLarge::fit(before.0)?, TooLarge::fit(after.0)?));
            }
            Instr::PushNamespace {} => self.in_place(Op::PushNamespace, 0, 1),
            Instr::UseNamespace {} => self.in_place(Op::UseNamespace, 1, 0),
            Instr::SetupAnnotations {} => self.emit(Inst::new(Op::SetupAnnotations, 0, 0, 0)),
            Instr::Raise { argc } => {
                let first = self.take_top(argc.0 as usize);
                self.emit(Inst::new(Op::Raise, first, 0, 0).with_x(argc.0 as u8));
            }
            Instr::Reraise {} => {
                let reg = self.pop_reg();
                self.emit(Inst::new(Op::Reraise, reg, 0, 0));
            }
            Instr::PushExc {} => self.in_place(Op::PushExc, 1, 2),
            Instr::PopExc {} => {
                let reg = self.pop_reg();
                self.emit(Inst::new(Op::PopExc, reg, 0, 0));
            }
            Instr::MatchExc {} => {
                let first = self.settle_top(2);
                self.emit(Inst::new(Op::MatchExc, first + 1, first, 0));
            }
            Instr::MatchGroup {} => self.in_place(Op::MatchGroup, 2, 2),
            Instr::JoinRaised {} => self.in_place(Op::JoinRaised, 2, 1),
            Instr::EnterWith {} => self.in_place(Op::EnterWith, 1, 2),
            Instr::ExitWith {} => self.in_place(Op::ExitWith, 3, 4),
            Instr::PushAssertionError {} => self.in_place(Op::PushAssertionError, 0, 1),
            Instr::Import { name } => {
                let first = self.take_top(2);
                self.push_own();
                self.emit(Inst::new(Op::Import, first, name.0 as u16, 0));
            }
            Instr::ImportFrom { name } => {
                let module = self.settle_top(1);
                self.push_own();
                self.emit(Inst::new(Op::ImportFrom, module, name.0 as u16, 0));
            }
            Instr::ImportStar {} => self.in_place(Op::ImportStar, 1, 0),
            Instr::MatchSequence {} => self.in_place(Op::MatchSequence, 1, 2),
            Instr::MatchMapping {} => self.in_place(Op::MatchMapping, 1, 2),
            Instr::MatchKeys {} => self.in_place(Op::MatchKeys, 2, 3),
            Instr::MatchClass { positional } => {
                let first = self.take_top(3);
                self.push_own();
                self.emit(Inst::new(Op::MatchClass, first, TooLarge::fit(positional.0)?, 0));
            }
            Instr::DictRest {} => self.in_place(Op::DictRest, 2, 1),
            Instr::GetLen {} => self.in_place(Op::GetLen, 1, 2),
        }
        Ok(1)
    }

    fn unary(&mut self, op: Op) {
        let operand = self.pop_reg();
        let reg = self.push_own();
        self.emit(Inst::new(op, reg, operand, 0));
    }

    fn binary(&mut self, op: BinaryOp) {
        self.operator(op, 0);
    }

    fn inplace(&mut self, op: BinaryOp) {
        self.operator(op, 1);
    }

    /// A binary operator; `inplace` is 1 for the in-place form, which differs only when neither operand is a number.
    fn operator(&mut self, op: BinaryOp, inplace: u8) {
        if let Some(k) = self.pop_const() {
            if op == BinaryOp::BitAnd && self.is_mask(k) {
                self.make_masked(self.depth() - 1, 1);
            }
            let a = self.pop_reg();
            let reg = self.push_own();
            let inst = match (op, self.immediate(k)) {
                (BinaryOp::Add, Some(number)) => Inst::new(Op::AddI, reg, a, number),
                (BinaryOp::Sub, Some(number)) => Inst::new(Op::SubI, reg, a, number),
                _ => Inst::new(Op::AddK.offset(op as u8), reg, a, k),
            };
            return self.emit(inst.with_x(inplace));
        }
        if op == BinaryOp::BitAnd {
            match self.stack.last() {
                Some(Place::Reg(_)) => self.make_masked(self.depth() - 2, 1),
                Some(Place::Own) => self.make_masked(self.depth() - 2, 2),
                _ => {}
            }
        }
        let b = self.pop_reg();
        let a = self.pop_reg();
        let reg = self.push_own();
        self.emit(Inst::new(Op::Add.offset(op as u8), reg, a, b).with_x(inplace));
    }

    /// Whether a constant is a mask of at most 64 bits.
    fn is_mask(&self, k: u16) -> bool {
        match &self.code.consts[k as usize] {
            Const::Int(i) => *i >= 0,
            Const::BigInt { negative, magnitude } => !negative && magnitude.len() <= 8,
            _ => false,
        }
    }

    /// If the value at `depth` was made by an operator `back` instructions ago, and a BIT_AND with a mask comes next, makes
    /// that the masked form, which does the work of both where it can. In between there may be the LOAD_GLOBAL of the mask.
    fn make_masked(&mut self, depth: usize, back: usize) {
        let own = self.own(depth);
        let Some(at) = self.out.insts.len().checked_sub(back).filter(|&at| self.fuse && at >= self.block) else {
            return;
        };
        let is_global = |inst: &Inst| inst.op == Op::LoadGlobal && inst.a == own + 1;
        let inst = self.out.insts[at];
        if self.stack[depth] != Place::Own || inst.a != own || !self.out.insts[at + 1..].iter().all(is_global) {
            return;
        }
        self.out.insts[at].op = match inst.op {
            Op::Add => Op::AddMask,
            Op::Sub => Op::SubMask,
            Op::Mul => Op::MulMask,
            Op::ShiftLeft => Op::ShiftLeftMask,
            Op::AddK => Op::AddMaskK,
            Op::SubK => Op::SubMaskK,
            Op::MulK => Op::MulMaskK,
            Op::ShiftLeftK => Op::ShiftLeftMaskK,
            _ => return,
        };
    }

    fn compare(&mut self, op: Op) {
        let b = self.pop_reg();
        let a = self.pop_reg();
        let reg = self.push_own();
        self.emit(Inst::new(op, reg, a, b));
    }

    fn load_item(&mut self) {
        if let Some(k) = self.pop_const() {
            let container = self.pop_reg();
            let reg = self.push_own();
            return self.emit(match self.immediate(k) {
                Some(number) => Inst::new(Op::LoadItemI, reg, container, number),
                None => Inst::new(Op::LoadItemK, reg, container, k),
            });
        }
        let index = self.pop_reg();
        let container = self.pop_reg();
        let reg = self.push_own();
        self.emit(Inst::new(Op::LoadItem, reg, container, index));
    }

    /// Pops an index: a register, or a number that fits an operand.
    fn pop_index(&mut self) -> Index {
        if let Some(&Place::Const(k)) = self.stack.last()
            && let Some(number) = u16::try_from(k).ok().and_then(|k| self.immediate(k))
            && self.fuse
        {
            self.stack.pop();
            return Index::Number(number);
        }
        Index::Register(self.pop_reg())
    }

    fn store_item(&mut self, container: u16, index: Index, value: u16) {
        self.emit(match index {
            Index::Register(index) => Inst::new(Op::StoreItem, container, index, value),
            Index::Number(number) => Inst::new(Op::StoreItemI, container, number, value),
        });
    }

    fn copy(&mut self, depth: usize) {
        let from = self.depth() - depth;
        match self.stack[from] {
            Place::Own => {
                let source = self.own(from);
                let reg = self.push_own();
                self.emit(Inst::new(Op::Move, reg, source, 0));
            }
            place => self.stack.push(place),
        }
    }

    /// SWAP. Returns how many instructions were dealt with: what often follows a swap (the store of an augmented
    /// assignment, the stores of a pair) takes its operands in the other order instead.
    fn swap(&mut self, depth: usize) -> Result<usize, TooLarge> {
        let top = self.depth() - 1;
        let other = self.depth() - depth;
        if let (2, Some(Instr::StoreAttr { name })) = (depth, self.peek(1)) {
            let cache = self.attr_cache(name)?;
            let value = self.pop_reg();
            let object = self.pop_reg();
            self.emit(Inst::new(Op::StoreAttr, object, value, cache));
            return Ok(2);
        }
        if let (3, Some(Instr::Swap { depth: second }), Some(Instr::StoreItem {})) = (depth, self.peek(1), self.peek(2))
            && second.0 == 2
        {
            let value = self.pop_reg();
            let index = self.pop_index();
            let container = self.pop_reg();
            self.store_item(container, index, value);
            return Ok(3);
        }
        let consumed_at_once = depth == 2
            && matches!(self.peek(1), Some(Instr::Store { .. } | Instr::StoreGlobal { .. } | Instr::StoreCell { .. }))
            && matches!(self.peek(2), Some(Instr::Store { .. } | Instr::StoreGlobal { .. } | Instr::StoreCell { .. }));
        if let (true, Some(Instr::Store { var: first })) = (consumed_at_once, self.peek(1))
            && self.stack[top] == Place::Reg(first.0 as u16)
        {
            // `a, b = x, a`: the old value must be out of the way before the first store, and not to where `x` waits.
            if let Some(Instr::Store { var: second }) = self.peek(2)
                && second != first
            {
                self.store_local(second);
                self.store_local(first);
                return Ok(3);
            }
            self.settle(top);
        }
        if consumed_at_once {
            // Nothing is pushed before both are gone, so each may stay in the other's register. (A constant would be
            // loaded into its own, over the other.)
            for depth in [other, top] {
                if matches!(self.stack[depth], Place::Const(_)) {
                    self.settle(depth);
                }
            }
            let (own_top, own_other) = (self.own(top), self.own(other));
            let cross = |place, own| if place == Place::Own { Place::Reg(own) } else { place };
            (self.stack[top], self.stack[other]) =
                (cross(self.stack[other], own_other), cross(self.stack[top], own_top));
            return Ok(1);
        }
        if self.stack[top] != Place::Own && self.stack[other] != Place::Own {
            self.stack.swap(top, other);
            return Ok(1);
        }
        self.settle(top);
        self.settle(other);
        self.emit(Inst::new(Op::Swap, self.own(other), self.own(top), 0));
        Ok(1)
    }

    fn call(&mut self, op: Op, argc: u32, extra: u32) {
        let first = self.take_top((argc + extra) as usize);
        self.push_own();
        self.emit(Inst::new(op, first, argc as u16, first));
    }

    fn call_kw(&mut self, op: Op, argc: u32, extra: u32, names: u32) -> Result<(), TooLarge> {
        let names = Self::names_const(names)?;
        let first = self.take_top((argc + extra) as usize);
        self.push_own();
        self.emit(Inst::new(op, first, argc as u16, names));
        Ok(())
    }

    fn build(&mut self, op: Op, count: u32) -> Result<(), TooLarge> {
        let first = self.take_top(count as usize);
        self.push_own();
        self.emit(Inst::new(op, first, TooLarge::fit(count)?, first));
        Ok(())
    }

    /// An instruction that reads `pops` registers from the first on, and leaves `pushes` there.
    fn in_place(&mut self, op: Op, pops: usize, pushes: usize) {
        let first = self.take_top(pops);
        (0..pushes).for_each(|_| _ = self.push_own());
        self.emit(Inst::new(op, first, 0, 0));
    }

    /// The register of the value at a depth (1 is the top), which stays on the stack.
    fn below(&mut self, depth: u32) -> u16 {
        let at = self.depth() - depth as usize;
        match self.stack[at] {
            Place::Reg(reg) => reg,
            _ => {
                self.settle(at);
                self.own(at)
            }
        }
    }

    fn add_to(&mut self, op: Op, depth: u32) {
        let value = self.pop_reg();
        let container = self.below(depth);
        // What keyword arguments are gathered for is looked up in its register, below them and the others, by error messages.
        if let (Op::DictMerge, Some(callee)) = (op, self.stack.len().checked_sub(depth as usize + 2)) {
            self.settle(callee);
        }
        self.emit(Inst::new(op, container, value, 0));
    }

    fn format(&mut self, conversion: Conversion, has_spec: bool) {
        let spec = if has_spec { self.pop_reg() } else { NO_REG };
        let value = self.pop_reg();
        let reg = self.push_own();
        self.emit(Inst::new(Op::Format, reg, value, spec).with_x(conversion as u8));
    }
}

impl TooLarge {
    fn fit(count: u32) -> Result<u16, TooLarge> {
        u16::try_from(count).map_err(|_| TooLarge)
    }
}
