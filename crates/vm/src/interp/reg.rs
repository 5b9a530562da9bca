//! Register code: what the interpreter dispatches. Made from verified portable code by [`super::translate`], never stored.
//!
//! A frame's registers are its locals, then its cells, then one register per stack depth. Since the verifier knows the
//! depth at every instruction, each push and pop of the portable code is a register known in advance, and most of them
//! vanish: an operator reads its operands where they are, and writes where its result is wanted.

use crate::ops::arith::BinaryOp;

/// An operation. In the comments, `r[x]` is a register, `k[x]` a constant, `s..` registers that follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
// Those in a run of related operations are reached by `Op::offset` alone.
#[allow(missing_docs, dead_code)]
pub enum Op {
    /// Nothing.
    Nop,
    /// r[a] = r[b]
    Move,
    /// r[a] = k[bc]
    LoadK,
    /// Exchange r[a] and r[b].
    Swap,
    /// UnboundLocalError if r[a] is unbound.
    CheckLocal,
    /// r[a] becomes unbound; UnboundLocalError if it is.
    DeleteLocal,
    /// r[a] = contents of the cell r[b]
    LoadCell,
    /// contents of the cell r[b] = r[a]
    StoreCell,
    DeleteCell,
    /// r[a] = a fresh cell
    NewCell,
    /// r[a] = name b of the class body, else contents of cell r[c]
    LoadClassCell,
    /// r[a] = global of cache bc
    LoadGlobal,
    /// global of cache bc = r[a]
    StoreGlobal,
    DeleteGlobal,
    LoadName,
    StoreName,
    DeleteName,
    /// r[a] = r[b].name, by cache c
    LoadAttr,
    /// r[a].name = r[b], by cache c
    StoreAttr,
    DeleteAttr,
    /// r[a], r[a+1] = method and receiver of r[b].name, by cache c; or unbound and the attribute
    LoadMethod,
    /// r[a] = r[b][r[c]]
    LoadItem,
    /// r[a] = r[b][k[c]]
    LoadItemK,
    /// r[a] = r[b][c], where c is a signed 16-bit integer
    LoadItemI,
    /// r[a][r[b]] = r[c]
    StoreItem,
    /// r[a][b] = r[c], where b is a signed 16-bit integer
    StoreItemI,
    DeleteItem,
    Neg,
    Pos,
    Invert,
    Not,
    // Binary operators: r[a] = r[b] op r[c], in the order of BinaryOp; then with k[c]. In-place if x.
    Add,
    Sub,
    Mul,
    Div,
    FloorDiv,
    Mod,
    Pow,
    MatMul,
    ShiftLeft,
    ShiftRight,
    BitAnd,
    BitOr,
    BitXor,
    AddK,
    SubK,
    MulK,
    DivK,
    FloorDivK,
    ModK,
    PowK,
    MatMulK,
    ShiftLeftK,
    ShiftRightK,
    BitAndK,
    BitOrK,
    BitXorK,
    /// r[a] = r[b] + c, where c is a signed 16-bit integer
    AddI,
    SubI,
    // r[a] = r[b] op r[c] (or k[c]), before a BIT_AND of that with a constant: both at once where they are small.
    AddMask,
    SubMask,
    MulMask,
    ShiftLeftMask,
    AddMaskK,
    SubMaskK,
    MulMaskK,
    ShiftLeftMaskK,
    // Comparisons: r[a] = r[b] op r[c], in the order of CompareOp.
    Lt,
    Le,
    Eq,
    Ne,
    Gt,
    Ge,
    Is,
    IsNot,
    In,
    NotIn,
    // Compare r[a] with r[b] (or k[b]) and jump by c when the result is x.
    JumpLt,
    JumpLe,
    JumpEq,
    JumpNe,
    JumpGt,
    JumpGe,
    JumpIs,
    JumpIn,
    JumpLtK,
    JumpLeK,
    JumpEqK,
    JumpNeK,
    JumpGtK,
    JumpGeK,
    JumpIsK,
    JumpInK,
    // Compare r[a] with b, a signed 16-bit integer.
    JumpLtI,
    JumpLeI,
    JumpEqI,
    JumpNeI,
    JumpGtI,
    JumpGeI,
    /// Jump by bc.
    Jump,
    /// Jump by bc if r[a] is false.
    JumpIfFalse,
    JumpIfTrue,
    /// r[a] = iter(r[b])
    GetIter,
    /// r[a] is an iterator that a loop leaves early
    EndIter,
    /// r[a] = next(r[b]), or jump by c at its end
    ForIter,
    /// As ForIter; an Unpack of r[a] into two follows.
    ForIterPair,
    /// Call r[a] with the b values behind it; the result goes to r[a].
    Call,
    /// As Call, the last values are keywords named by the tuple k[c].
    CallKw,
    /// Call the pair that LoadMethod left in r[a], r[a+1], with b values behind it.
    CallMethod,
    CallMethodKw,
    /// Call r[a] with *r[a+1] and, if x, **r[a+2].
    CallEx,
    /// Leave with r[a].
    Return,
    /// Leave with k[bc].
    ReturnK,
    /// r[a] = function over child code b, its parts (flags x) in r[a]...
    MakeFunction,
    BuildClass,
    /// Hand out r[a]; when resumed, r[a] is what was sent.
    Yield,
    /// As Yield, of an item of an asynchronous generator.
    YieldItem,
    YieldFrom,
    GetYieldFromIter,
    /// r[a] = what waits for r[b]; c is the operand of GET_AWAITABLE
    GetAwaitable,
    GetAiter,
    /// r[a + 1] = what waits for the next item of r[a]
    GetAnext,
    EndAsyncFor,
    EnterAsyncWith,
    BuildTuple,
    BuildList,
    BuildSet,
    BuildDict,
    BuildString,
    BuildSlice,
    /// r[a].append(r[b])
    ListAppend,
    SetAdd,
    /// r[a][r[b]] = r[c]
    DictSet,
    ListExtend,
    SetUpdate,
    DictUpdate,
    DictMerge,
    ListToTuple,
    /// r[a] = tuple(r[b]), as the arguments of a call
    ToTuple,
    /// r[a] = format(r[b], r[c] or nothing if c is NO_REG), conversion x
    Format,
    /// r[a + b - 1], ..., r[a] = *r[c]
    Unpack,
    /// As Unpack of r[a], with a starred target: b before it, c behind.
    UnpackEx,
    PushNamespace,
    UseNamespace,
    SetupAnnotations,
    Raise,
    Reraise,
    PushExc,
    PopExc,
    MatchExc,
    /// r[a], r[a+1] = rest and match of the exception r[a] for the class r[a+1]
    MatchGroup,
    /// r[a] = what is raised after `except*` clauses, of the exception r[a] and the list r[a+1]
    JoinRaised,
    EnterWith,
    ExitWith,
    PushAssertionError,
    Import,
    ImportFrom,
    ImportStar,
    MatchSequence,
    MatchMapping,
    MatchKeys,
    MatchClass,
    DictRest,
    GetLen,
    Print,
}

/// No register.
pub const NO_REG: u16 = u16::MAX;

/// One instruction of register code.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct Inst {
    /// What to do.
    pub op: Op,
    /// A small operand.
    pub x: u8,
    /// First operand.
    pub a: u16,
    /// Second operand.
    pub b: u16,
    /// Third operand.
    pub c: u16,
}

const _: () = assert!(std::mem::size_of::<Inst>() == 8);

impl Inst {
    /// An instruction with three operands.
    pub fn new(op: Op, a: u16, b: u16, c: u16) -> Inst {
        Inst { op, x: 0, a, b, c }
    }

    /// An instruction with a 32-bit second operand.
    pub fn wide(op: Op, a: u16, bc: u32) -> Inst {
        Inst { op, x: 0, a, b: bc as u16, c: (bc >> 16) as u16 }
    }

    /// The 32-bit second operand.
    #[inline(always)]
    pub fn bc(self) -> u32 {
        u32::from(self.b) | u32::from(self.c) << 16
    }

    /// With this small operand.
    pub fn with_x(self, x: u8) -> Inst {
        Inst { x, ..self }
    }
}

/// Where an operator's right operand is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// In a register.
    Register(u16),
    /// In the constant table.
    Const(u16),
    /// In the instruction.
    Number(i16),
}

impl Inst {
    /// Which binary operator this is, and where its right operand is.
    pub fn binary(self) -> Option<(BinaryOp, Right)> {
        let at = |first: Op, ops: &[BinaryOp]| ops.get((self.op as usize).wrapping_sub(first as usize)).copied();
        let masked = [BinaryOp::Add, BinaryOp::Sub, BinaryOp::Mul, BinaryOp::ShiftLeft];
        let with = |right: Right| move |op: BinaryOp| (op, right);
        at(Op::Add, &BinaryOp::ALL)
            .or_else(|| at(Op::AddMask, &masked))
            .map(with(Right::Register(self.c)))
            .or_else(|| {
                at(Op::AddK, &BinaryOp::ALL).or_else(|| at(Op::AddMaskK, &masked)).map(with(Right::Const(self.c)))
            })
            .or_else(|| at(Op::AddI, &masked[..2]).map(with(Right::Number(self.c as i16))))
    }
}

impl Op {
    /// The operation `count` places behind this one in a run of related operations.
    pub fn offset(self, count: u8) -> Op {
        let number = self as u8 + count;
        assert!(number <= Op::Print as u8);
        // SAFETY: `Op` is `repr(u8)` with consecutive numbers from 0 to that of `Print`, checked above.
        unsafe { std::mem::transmute::<u8, Op>(number) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_are_in_one_order() {
        for (i, op) in BinaryOp::ALL.into_iter().enumerate() {
            let (plain, constant) = (Op::Add.offset(i as u8), Op::AddK.offset(i as u8));
            assert_eq!(format!("{plain:?}"), format!("{op:?}"));
            assert_eq!(format!("{constant:?}"), format!("{op:?}K"));
            assert_eq!(Inst::new(plain, 0, 1, 2).binary(), Some((op, Right::Register(2))));
            assert_eq!(Inst::new(constant, 0, 1, 2).binary(), Some((op, Right::Const(2))));
        }
        assert_eq!(Inst::new(Op::SubI, 0, 1, -3i16 as u16).binary(), Some((BinaryOp::Sub, Right::Number(-3))));
        assert_eq!(Inst::new(Op::MulMaskK, 0, 1, 2).binary(), Some((BinaryOp::Mul, Right::Const(2))));
        assert_eq!(Inst::new(Op::Lt, 0, 1, 2).binary(), None);
    }

    #[test]
    fn comparisons_are_in_one_order() {
        for (i, name) in ["Lt", "Le", "Eq", "Ne", "Gt", "Ge"].into_iter().enumerate() {
            assert_eq!(format!("{:?}", Op::Lt.offset(i as u8)), name);
            assert_eq!(format!("{:?}", Op::JumpLt.offset(i as u8)), format!("Jump{name}"));
            assert_eq!(format!("{:?}", Op::JumpLtK.offset(i as u8)), format!("Jump{name}K"));
            assert_eq!(format!("{:?}", Op::JumpLtI.offset(i as u8)), format!("Jump{name}I"));
        }
    }
}
