//! The symbolic stack and the emission of register code.

use super::super::cache::{AttrSite, GlobalCache};
use super::super::reg::{Inst, Op};
use super::{Fixup, Place, TooLarge, Translator};
use pellucid_bytecode::Const;
use pellucid_bytecode::operand::{Cell, Label, Local, Name};

impl Translator<'_> {
    pub(super) fn emit(&mut self, inst: Inst) {
        self.out.insts.push(inst);
        self.out.origins.push(self.at as u32);
    }

    /// The register of a stack depth.
    pub(super) fn own(&self, depth: usize) -> u16 {
        (self.stack_base + depth) as u16
    }

    pub(super) fn depth(&self) -> usize {
        self.stack.len()
    }

    /// Takes the top of the symbolic stack off and says in which register it is; a constant is put into its own first.
    pub(super) fn pop_reg(&mut self) -> u16 {
        let place = self.stack.pop().expect("the verifier has checked depths");
        let own = self.own(self.stack.len());
        match place {
            Place::Own => own,
            Place::Reg(reg) => reg,
            Place::Const(k) => {
                self.emit(Inst::wide(Op::LoadK, own, k));
                own
            }
        }
    }

    /// Takes the top off, if it is a constant whose index fits an operand.
    pub(super) fn pop_const(&mut self) -> Option<u16> {
        match self.stack.last() {
            Some(&Place::Const(k)) if self.fuse && k <= u32::from(u16::MAX) => {
                self.stack.pop();
                Some(k as u16)
            }
            _ => None,
        }
    }

    /// A constant as an operand of 16 bits, if it is an integer that fits.
    pub(super) fn immediate(&self, k: u16) -> Option<u16> {
        match self.code.consts[k as usize] {
            Const::Int(i) => Some(i16::try_from(i).ok()? as u16),
            _ => None,
        }
    }

    /// Pushes a value that the instruction about to be emitted leaves in the register returned.
    pub(super) fn push_own(&mut self) -> u16 {
        self.stack.push(Place::Own);
        self.own(self.stack.len() - 1)
    }

    /// Puts the value at a depth into its own register.
    pub(super) fn settle(&mut self, depth: usize) {
        let own = self.own(depth);
        match self.stack[depth] {
            Place::Own => return,
            Place::Reg(reg) => self.emit(Inst::new(Op::Move, own, reg, 0)),
            Place::Const(k) => self.emit(Inst::wide(Op::LoadK, own, k)),
        }
        self.stack[depth] = Place::Own;
    }

    /// Puts every value into its own register.
    pub(super) fn flush(&mut self) {
        (0..self.stack.len()).for_each(|depth| self.settle(depth));
    }

    /// Puts the top `count` values into their own registers; returns the first of these.
    pub(super) fn settle_top(&mut self, count: usize) -> u16 {
        let from = self.stack.len() - count;
        (from..self.stack.len()).for_each(|depth| self.settle(depth));
        self.own(from)
    }

    /// As [`Translator::settle_top`], and takes them off.
    pub(super) fn take_top(&mut self, count: usize) -> u16 {
        let first = self.settle_top(count);
        self.stack.truncate(self.stack.len() - count);
        first
    }

    /// The last instruction of this block, if its result is in `reg` and may as well go elsewhere.
    pub(super) fn result_in(&mut self, reg: u16) -> Option<&mut u16> {
        if !self.fuse || self.out.insts.len() <= self.block {
            return None;
        }
        let inst = self.out.insts.last_mut()?;
        let field = match inst.op {
            Op::Call | Op::CallMethod => &mut inst.c,
            Op::BuildTuple | Op::BuildList | Op::BuildDict | Op::BuildSet | Op::BuildString | Op::BuildSlice => {
                &mut inst.c
            }
            Op::LoadK | Op::LoadCell | Op::LoadGlobal | Op::LoadAttr | Op::LoadItem | Op::LoadItemK | Op::LoadItemI => {
                &mut inst.a
            }
            Op::Neg | Op::Pos | Op::Invert | Op::Not | Op::GetIter | Op::ForIter => &mut inst.a,
            op if (Op::Add as u8..=Op::NotIn as u8).contains(&(op as u8)) => &mut inst.a,
            _ => return None,
        };
        (*field == reg).then_some(field)
    }

    /// Pops into a local.
    pub(super) fn store_local(&mut self, var: Local) {
        let target = var.0 as u16;
        let place = self.stack.pop().expect("the verifier has checked depths");
        let own = self.own(self.stack.len());
        let mut waiting = false;
        for depth in 0..self.stack.len() {
            if self.stack[depth] == Place::Reg(target) {
                self.settle(depth);
                waiting = true;
            }
        }
        match place {
            Place::Const(k) => self.emit(Inst::wide(Op::LoadK, target, k)),
            Place::Reg(reg) if reg == target => {}
            Place::Reg(reg) => self.emit(Inst::new(Op::Move, target, reg, 0)),
            Place::Own => {
                // An operator must not write the local while its old value is still to be copied away.
                let field = if waiting { None } else { self.result_in(own) };
                match field {
                    Some(field) => *field = target,
                    None => self.emit(Inst::new(Op::Move, target, own, 0)),
                }
            }
        }
        if let Some(known) = &mut self.known {
            known[var.index() / 64] |= 1 << (var.index() % 64);
        }
    }

    /// Pushes a local, with a check where it could be unbound.
    pub(super) fn load_local(&mut self, var: Local) {
        let bit = 1u64 << (var.index() % 64);
        if self.known.as_ref().is_none_or(|k| k[var.index() / 64] & bit == 0) {
            self.emit(Inst::new(Op::CheckLocal, var.0 as u16, 0, 0));
            if let Some(known) = &mut self.known {
                known[var.index() / 64] |= bit;
            }
        }
        self.stack.push(Place::Reg(var.0 as u16));
    }

    pub(super) fn delete_local(&mut self, var: Local) {
        for depth in 0..self.stack.len() {
            if self.stack[depth] == Place::Reg(var.0 as u16) {
                self.settle(depth);
            }
        }
        self.emit(Inst::new(Op::DeleteLocal, var.0 as u16, 0, 0));
        if let Some(known) = &mut self.known {
            known[var.index() / 64] &= !(1 << (var.index() % 64));
        }
    }

    /// The register of a cell.
    pub(super) fn cell(&self, cell: Cell) -> u16 {
        (self.code.locals.len() + cell.index()) as u16
    }

    pub(super) fn attr_cache(&mut self, name: Name) -> Result<u16, TooLarge> {
        let name = self.names[name.index()];
        let caches = &mut self.out.attr_caches;
        if caches.len() >= usize::from(u16::MAX) {
            // So many in one code object: share, as far as there is one to share.
            let shared = &mut self.shared_caches;
            if shared.is_empty() {
                shared.extend(caches.iter().enumerate().map(|(place, site)| (site.name.address(), place as u16)));
            }
            return shared.get(&name.address()).copied().ok_or(TooLarge);
        }
        caches.push(AttrSite::new(name));
        Ok((caches.len() - 1) as u16)
    }

    pub(super) fn global_cache(&mut self, name: Name) -> u32 {
        let name = self.names[name.index()];
        self.out.global_caches.push(GlobalCache::new(name));
        (self.out.global_caches.len() - 1) as u32
    }

    /// Emits a jump with a 32-bit offset.
    pub(super) fn jump(&mut self, op: Op, a: u16, label: Label) {
        self.fixups.push(Fixup { inst: self.out.insts.len(), label: label.index(), short: false });
        self.emit(Inst::new(op, a, 0, 0));
    }

    /// Emits a jump whose offset is operand `c`.
    pub(super) fn short_jump(&mut self, inst: Inst, label: Label) {
        if self.far {
            // Taken: to the long jump. Not taken: over it.
            self.emit(Inst { c: 1, ..inst });
            self.emit(Inst::wide(Op::Jump, 0, 1));
            self.jump(Op::Jump, 0, label);
        } else {
            self.fixups.push(Fixup { inst: self.out.insts.len(), label: label.index(), short: true });
            self.emit(inst);
        }
    }

    /// Emits a conditional jump on the top value, joined with the comparison that made it where there is one.
    pub(super) fn branch(&mut self, sense: bool, label: Label) {
        let place = *self.stack.last().expect("the verifier has checked depths");
        let own = self.own(self.stack.len() - 1);
        let mut sense = sense;
        let mut last = None;
        if place == Place::Own && self.result_in(own).is_some() {
            last = self.out.insts.last().copied();
            if let Some(Inst { op: Op::Not, b, .. }) = last {
                self.pop_inst();
                self.stack.pop();
                sense = !sense;
                self.flush();
                return self.jump(if sense { Op::JumpIfTrue } else { Op::JumpIfFalse }, b, label);
            }
        }
        let joined = last.and_then(|inst| joined_compare(inst).map(|(op, flip)| (inst, op, flip)));
        if let Some((inst, op, flip)) = joined {
            let origin = self.pop_inst();
            self.stack.pop();
            let constant = self.const_operand(inst.c);
            self.flush();
            let immediate = constant.and_then(|k| self.immediate(k)).filter(|_| !matches!(op, Op::JumpIs | Op::JumpIn));
            let (op, b) = match (immediate, constant) {
                (Some(number), _) => (immediate_form(op), number),
                (_, Some(k)) => (op.offset(Op::JumpLtK as u8 - Op::JumpLt as u8), k),
                _ => (op, inst.c),
            };
            let first = self.out.insts.len();
            self.short_jump(Inst::new(op, inst.b, b, 0).with_x(u8::from(sense != flip)), label);
            self.out.origins[first] = origin;
            return;
        }
        let reg = self.pop_reg();
        self.flush();
        self.jump(if sense { Op::JumpIfTrue } else { Op::JumpIfFalse }, reg, label);
    }

    /// If the last instruction does nothing but load a constant into this register of the stack, takes it off and gives
    /// the constant. (A comparison's constant operand is loaded just before it.)
    fn const_operand(&mut self, reg: u16) -> Option<u16> {
        let inst = *self.out.insts.last()?;
        let is_temporary = usize::from(reg) >= self.stack_base + self.stack.len();
        let fits = inst.op == Op::LoadK && inst.a == reg && inst.bc() <= u32::from(u16::MAX);
        if self.fuse && self.out.insts.len() > self.block && fits && is_temporary {
            self.pop_inst();
            return Some(inst.bc() as u16);
        }
        None
    }

    fn pop_inst(&mut self) -> u32 {
        self.out.insts.pop();
        self.out.origins.pop().expect("as many origins as instructions")
    }

    pub(super) fn names_const(index: u32) -> Result<u16, TooLarge> {
        u16::try_from(index).map_err(|_| TooLarge)
    }
}

/// The jump that compares with an operand.
fn immediate_form(op: Op) -> Op {
    op.offset(Op::JumpLtI as u8 - Op::JumpLt as u8)
}

/// The jump that does what a comparison and a jump on its result do, and whether its sense is the opposite.
fn joined_compare(inst: Inst) -> Option<(Op, bool)> {
    Some(match inst.op {
        Op::Lt => (Op::JumpLt, false),
        Op::Le => (Op::JumpLe, false),
        Op::Eq => (Op::JumpEq, false),
        Op::Ne => (Op::JumpNe, false),
        Op::Gt => (Op::JumpGt, false),
        Op::Ge => (Op::JumpGe, false),
        Op::Is => (Op::JumpIs, false),
        Op::IsNot => (Op::JumpIs, true),
        Op::In => (Op::JumpIn, false),
        Op::NotIn => (Op::JumpIn, true),
        _ => return None,
    })
}
