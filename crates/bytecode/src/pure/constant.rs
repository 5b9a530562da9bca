//! Operators on constants, for the optimiser: a result, or None where it must be left to run time.
//!
//! Left to run time is whatever raises, warns, needs an integer of more than 127 bits, depends on identity, or would make the
//! program larger than what it replaces.

use std::cmp::Ordering;

use super::float::{FloatPow, float_floor_div, float_mod, float_pow};
use super::int::{compare_int_float, int_floor_div, int_mod, int_pow, int_shift_left, int_shift_right, int_true_div};
use crate::code::Const;
use crate::ops::Instr;
use crate::verify::MAX_CONST_DEPTH;

/// The longest string or bytes that folding makes, in bytes.
const MAX_TEXT: usize = 4096;
/// The longest tuple that folding makes by adding or repeating.
const MAX_ITEMS: usize = 256;

macro_rules! operators {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $sign:literal $($instr:ident)|*;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $(#[doc = concat!("`", $sign, "`")] $variant),* }

        impl $name {
            /// All of them.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The operator that an instruction applies, if it is one of these.
            pub fn of(instr: &Instr) -> Option<$name> {
                match instr {
                    $($(Instr::$instr {})|* => Some($name::$variant),)*
                    _ => None,
                }
            }

            /// The operator as Python writes it.
            pub fn sign(self) -> &'static str {
                match self { $($name::$variant => $sign),* }
            }
        }
    };
}

operators! {
    /// An operator on two values. On constants the in-place forms mean the same.
    BinaryOp {
        Add "+" Add | InplaceAdd;
        Sub "-" Sub | InplaceSub;
        Mul "*" Mul | InplaceMul;
        Div "/" Div | InplaceDiv;
        FloorDiv "//" FloorDiv | InplaceFloorDiv;
        Mod "%" Mod | InplaceMod;
        Pow "**" Pow | InplacePow;
        MatMul "@" MatMul | InplaceMatMul;
        ShiftLeft "<<" ShiftLeft | InplaceShiftLeft;
        ShiftRight ">>" ShiftRight | InplaceShiftRight;
        BitAnd "&" BitAnd | InplaceBitAnd;
        BitOr "|" BitOr | InplaceBitOr;
        BitXor "^" BitXor | InplaceBitXor;
    }
}

operators! {
    /// An operator on one value.
    UnaryOp {
        Neg "-" Neg;
        Pos "+" Pos;
        Invert "~" Invert;
        Not "not" Not;
    }
}

operators! {
    /// A comparison by value.
    CompareOp {
        Lt "<" Lt;
        Le "<=" Le;
        Eq "==" Eq;
        Ne "!=" Ne;
        Gt ">" Gt;
        Ge ">=" Ge;
    }
}

/// `a OP b`.
pub fn binary(op: BinaryOp, a: &Const, b: &Const) -> Option<Const> {
    if let (Const::Bool(x), Const::Bool(y)) = (a, b) {
        match op {
            BinaryOp::BitAnd => return Some(Const::Bool(x & y)),
            BinaryOp::BitOr => return Some(Const::Bool(x | y)),
            BinaryOp::BitXor => return Some(Const::Bool(x ^ y)),
            _ => {}
        }
    }
    if let (Some(x), Some(y)) = (as_int(a), as_int(b))
        && let Some(result) = int_binary(op, x, y)
    {
        return Some(result);
    }
    if let (Some(x), Some(y)) = (as_wide(a), as_wide(b)) {
        return wide_binary(op, x, y).map(of_wide);
    }
    if let (Some(x), Some(y)) = (as_float(a), as_float(b)) {
        return float_binary(op, x, y);
    }
    if let (Some(x), Some(y)) = (as_complex(a), as_complex(b)) {
        return complex_binary(op, x, y);
    }
    match op {
        BinaryOp::Add => concatenate(a, b),
        BinaryOp::Mul => match (as_int(a), as_int(b)) {
            (None, Some(count)) => repeat(a, count),
            (Some(count), None) => repeat(b, count),
            _ => None,
        },
        _ => None,
    }
}

/// `OP a`.
pub fn unary(op: UnaryOp, a: &Const) -> Option<Const> {
    match (op, a) {
        (UnaryOp::Not, _) => Some(Const::Bool(!is_true(a))),
        (UnaryOp::Invert, Const::Int(x)) => Some(Const::Int(!x)),
        // `~True` warns.
        (UnaryOp::Invert, _) => None,
        (UnaryOp::Neg, Const::Float(x)) => Some(Const::Float(-x)),
        (UnaryOp::Neg, Const::Complex(re, im)) => Some(Const::Complex(-re, -im)),
        (UnaryOp::Neg, Const::BigInt { negative, magnitude }) => {
            // -2**63 is the one result that fits 64 bits again.
            let negated = Const::BigInt { negative: !negative, magnitude: magnitude.clone() };
            let canonical = crate::verify::is_canonical_big(!negative, magnitude);
            Some(if canonical { negated } else { Const::Int(i64::MIN) })
        }
        (UnaryOp::Neg, _) => as_int(a).map(|x| of_wide(-i128::from(x))),
        (UnaryOp::Pos, Const::Float(_) | Const::Complex(..) | Const::BigInt { .. }) => Some(a.clone()),
        (UnaryOp::Pos, _) => as_int(a).map(Const::Int),
    }
}

/// `a OP b`, always a bool.
pub fn compare(op: CompareOp, a: &Const, b: &Const) -> Option<Const> {
    let order = match op {
        CompareOp::Eq => return equal(a, b).map(Const::Bool),
        CompareOp::Ne => return equal(a, b).map(|same| Const::Bool(!same)),
        _ => order(a, b)?,
    };
    // With a NaN nothing is less, greater or equal.
    let holds = order.is_some_and(|order| match op {
        CompareOp::Lt => order.is_lt(),
        CompareOp::Le => order.is_le(),
        CompareOp::Gt => order.is_gt(),
        _ => order.is_ge(),
    });
    Some(Const::Bool(holds))
}

/// Whether a constant counts as true in a condition.
pub fn is_true(a: &Const) -> bool {
    match a {
        Const::None => false,
        Const::Bool(x) => *x,
        Const::Ellipsis | Const::BigInt { .. } => true,
        Const::Int(x) => *x != 0,
        Const::Float(x) => *x != 0.0,
        Const::Complex(re, im) => *re != 0.0 || *im != 0.0,
        Const::Str(text) => !text.is_empty(),
        Const::Bytes(bytes) => !bytes.is_empty(),
        Const::Tuple(items) | Const::FrozenSet(items) => !items.is_empty(),
    }
}

/// A tuple of constants; None if it would be nested deeper than constants may be.
pub fn tuple(items: Vec<Const>) -> Option<Const> {
    let mut level: Vec<&Const> = items.iter().collect();
    for _ in 1..MAX_CONST_DEPTH {
        level = level.into_iter().flat_map(items_of).collect();
        if level.is_empty() {
            return Some(Const::Tuple(items));
        }
    }
    level.into_iter().flat_map(items_of).next().is_none().then_some(Const::Tuple(items))
}

fn items_of(a: &Const) -> &[Const] {
    match a {
        Const::Tuple(items) | Const::FrozenSet(items) => items,
        _ => &[],
    }
}

fn as_int(a: &Const) -> Option<i64> {
    match a {
        Const::Int(x) => Some(*x),
        Const::Bool(x) => Some((*x).into()),
        _ => None,
    }
}

/// The value of an int of at most 127 bits.
fn as_wide(a: &Const) -> Option<i128> {
    let Const::BigInt { negative, magnitude } = a else { return as_int(a).map(i128::from) };
    let mut bytes = [0; 16];
    bytes.get_mut(..magnitude.len())?.copy_from_slice(magnitude);
    let size = i128::try_from(u128::from_le_bytes(bytes)).ok()?;
    Some(if *negative { -size } else { size })
}

fn of_wide(value: i128) -> Const {
    if let Ok(small) = i64::try_from(value) {
        return Const::Int(small);
    }
    let mut magnitude = value.unsigned_abs().to_le_bytes().to_vec();
    magnitude.truncate(magnitude.iter().rposition(|&byte| byte != 0).map_or(0, |last| last + 1));
    Const::BigInt { negative: value < 0, magnitude }
}

fn as_float(a: &Const) -> Option<f64> {
    match a {
        Const::Float(x) => Some(*x),
        _ => as_int(a).map(|x| x as f64),
    }
}

fn as_complex(a: &Const) -> Option<(f64, f64)> {
    match a {
        Const::Complex(re, im) => Some((*re, *im)),
        _ => as_float(a).map(|re| (re, 0.0)),
    }
}

fn int_binary(op: BinaryOp, a: i64, b: i64) -> Option<Const> {
    let result = match op {
        BinaryOp::Add => a.checked_add(b),
        BinaryOp::Sub => a.checked_sub(b),
        BinaryOp::Mul => a.checked_mul(b),
        BinaryOp::Div => return int_true_div(a, b).map(Const::Float),
        BinaryOp::FloorDiv => int_floor_div(a, b),
        BinaryOp::Mod => int_mod(a, b),
        BinaryOp::Pow if b < 0 => return float_binary(op, a as f64, b as f64),
        BinaryOp::Pow => int_pow(a, b),
        BinaryOp::MatMul => None,
        BinaryOp::ShiftLeft => int_shift_left(a, b),
        BinaryOp::ShiftRight => int_shift_right(a, b),
        BinaryOp::BitAnd => Some(a & b),
        BinaryOp::BitOr => Some(a | b),
        BinaryOp::BitXor => Some(a ^ b),
    };
    result.map(Const::Int)
}

/// The operators that make large ints of smaller ones; the others are left to run time for these.
fn wide_binary(op: BinaryOp, a: i128, b: i128) -> Option<i128> {
    let count = || u32::try_from(b).ok();
    match op {
        BinaryOp::Add => a.checked_add(b),
        BinaryOp::Sub => a.checked_sub(b),
        BinaryOp::Mul => a.checked_mul(b),
        BinaryOp::Pow => a.checked_pow(count()?),
        BinaryOp::ShiftLeft => a.checked_mul(1i128.checked_shl(count()?).filter(|&factor| factor > 0)?),
        _ => None,
    }
}

fn float_binary(op: BinaryOp, a: f64, b: f64) -> Option<Const> {
    let result = match op {
        BinaryOp::Add => Some(a + b),
        BinaryOp::Sub => Some(a - b),
        BinaryOp::Mul => Some(a * b),
        BinaryOp::Div => (b != 0.0).then(|| a / b),
        BinaryOp::FloorDiv => float_floor_div(a, b),
        BinaryOp::Mod => float_mod(a, b),
        BinaryOp::Pow => match float_pow(a, b) {
            FloatPow::Value(power) => Some(power),
            FloatPow::ZeroDivision | FloatPow::Complex | FloatPow::Overflow => None,
        },
        _ => None,
    };
    result.map(Const::Float)
}

fn complex_binary(op: BinaryOp, (a, b): (f64, f64), (c, d): (f64, f64)) -> Option<Const> {
    match op {
        BinaryOp::Add => Some(Const::Complex(a + c, b + d)),
        BinaryOp::Sub => Some(Const::Complex(a - c, b - d)),
        BinaryOp::Mul => Some(Const::Complex(a * c - b * d, a * d + b * c)),
        _ => None,
    }
}

fn concatenate(a: &Const, b: &Const) -> Option<Const> {
    match (a, b) {
        (Const::Str(x), Const::Str(y)) if x.len() + y.len() <= MAX_TEXT => Some(Const::Str(format!("{x}{y}"))),
        (Const::Bytes(x), Const::Bytes(y)) if x.len() + y.len() <= MAX_TEXT => {
            Some(Const::Bytes([&x[..], &y[..]].concat()))
        }
        (Const::Tuple(x), Const::Tuple(y)) if x.len() + y.len() <= MAX_ITEMS => {
            Some(Const::Tuple([&x[..], &y[..]].concat()))
        }
        _ => None,
    }
}

fn repeat(a: &Const, count: i64) -> Option<Const> {
    // An empty text would let any count pass the limit.
    let empty = matches!(a, Const::Str(x) if x.is_empty())
        || matches!(a, Const::Bytes(x) if x.is_empty())
        || matches!(a, Const::Tuple(x) if x.is_empty());
    let count = if empty { 0 } else { usize::try_from(count.max(0)).unwrap_or(usize::MAX) };
    let fits = |len: usize, most: usize| len.checked_mul(count).is_some_and(|total| total <= most);
    match a {
        Const::Str(x) if fits(x.len(), MAX_TEXT) => Some(Const::Str(x.repeat(count))),
        Const::Bytes(x) if fits(x.len(), MAX_TEXT) => Some(Const::Bytes(x.repeat(count))),
        // Items may be large themselves: only those that hold no others are repeated.
        Const::Tuple(x) if fits(x.len(), MAX_ITEMS) && x.iter().all(small) => {
            Some(Const::Tuple(std::iter::repeat_n(x, count).flatten().cloned().collect()))
        }
        _ => None,
    }
}

fn small(a: &Const) -> bool {
    !matches!(a, Const::Str(_) | Const::Bytes(_) | Const::BigInt { .. } | Const::Tuple(_) | Const::FrozenSet(_))
}

/// Whether two constants are equal; None where that depends on identity (a NaN in a tuple) or is not worth deciding.
fn equal(a: &Const, b: &Const) -> Option<bool> {
    if let (Some((re, im)), Some((other_re, other_im))) = (as_complex(a), as_complex(b)) {
        let exact = match (as_int(a), as_int(b)) {
            (Some(x), Some(y)) => x == y,
            (Some(x), None) => compare_int_float(x, other_re) == Some(Ordering::Equal),
            (None, Some(y)) => compare_int_float(y, re) == Some(Ordering::Equal),
            (None, None) => re == other_re,
        };
        return Some(exact && im == other_im);
    }
    match (a, b) {
        (Const::FrozenSet(_), _) | (_, Const::FrozenSet(_)) => None,
        (Const::BigInt { .. }, Const::Float(_) | Const::Complex(..))
        | (Const::Float(_) | Const::Complex(..), Const::BigInt { .. }) => None,
        (Const::Tuple(x), Const::Tuple(y)) => first_difference(x, y).map(|index| index.is_none() && x.len() == y.len()),
        // Of other types the equality of constants is Python's: equal types and equal content.
        _ => Some(a == b),
    }
}

/// The index of the first items that differ, if any.
fn first_difference(a: &[Const], b: &[Const]) -> Option<Option<usize>> {
    for (index, (x, y)) in a.iter().zip(b).enumerate() {
        let has_nan = [x, y].iter().any(|item| match item {
            Const::Float(value) => value.is_nan(),
            Const::Complex(re, im) => re.is_nan() || im.is_nan(),
            _ => false,
        });
        if has_nan {
            return None;
        }
        if !equal(x, y)? {
            return Some(Some(index));
        }
    }
    Some(None)
}

/// The order of two constants; the outer None where it must be left to run time, the inner for a NaN.
fn order(a: &Const, b: &Const) -> Option<Option<Ordering>> {
    if let (Some(x), Some(y)) = (as_float(a), as_float(b)) {
        return Some(match (as_int(a), as_int(b)) {
            (Some(x), Some(y)) => Some(x.cmp(&y)),
            (Some(x), None) => compare_int_float(x, y),
            (None, Some(y)) => compare_int_float(y, x).map(Ordering::reverse),
            (None, None) => x.partial_cmp(&y),
        });
    }
    match (a, b) {
        // UTF-8 sorts as the characters do.
        (Const::Str(x), Const::Str(y)) => Some(Some(super::surrogate::compare(x, y))),
        (Const::Bytes(x), Const::Bytes(y)) => Some(Some(x.cmp(y))),
        (Const::Tuple(x), Const::Tuple(y)) => match first_difference(x, y)? {
            Some(index) => order(&x[index], &y[index]),
            None => Some(Some(x.len().cmp(&y.len()))),
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn int(x: i64) -> Const {
        Const::Int(x)
    }

    fn big(x: i128) -> Const {
        of_wide(x)
    }

    fn text(x: &str) -> Const {
        Const::Str(x.to_owned())
    }

    #[test]
    fn numbers_fold() {
        let cases = [
            (BinaryOp::Add, int(2), int(3), Some(int(5))),
            (BinaryOp::Add, Const::Bool(true), Const::Bool(true), Some(int(2))),
            (BinaryOp::BitAnd, Const::Bool(true), Const::Bool(false), Some(Const::Bool(false))),
            (BinaryOp::BitAnd, Const::Bool(true), int(3), Some(int(1))),
            (BinaryOp::Add, int(i64::MAX), int(1), Some(big(1 << 63))),
            (BinaryOp::Sub, big(1 << 63), int(1), Some(int(i64::MAX))),
            (BinaryOp::Mul, big(1 << 100), int(-(1 << 20)), Some(big(-(1 << 120)))),
            (BinaryOp::Pow, int(2), int(126), Some(big(1 << 126))),
            (BinaryOp::Pow, int(2), int(127), None),
            (BinaryOp::ShiftLeft, int(-1), int(64), Some(big(-(1 << 64)))),
            (BinaryOp::ShiftLeft, int(1), int(127), None),
            (BinaryOp::FloorDiv, int(i64::MIN), int(-1), None),
            (BinaryOp::Div, int(1), int(2), Some(Const::Float(0.5))),
            (BinaryOp::Div, int(1), int(0), None),
            (BinaryOp::Pow, int(2), int(-1), Some(Const::Float(0.5))),
            (BinaryOp::Pow, Const::Float(-8.0), Const::Float(0.5), None),
            (BinaryOp::Mul, int(2), Const::Float(1.5), Some(Const::Float(3.0))),
            (BinaryOp::Sub, int(1), Const::Complex(0.0, 2.0), Some(Const::Complex(1.0, -2.0))),
            (BinaryOp::BitOr, Const::Float(1.0), int(1), None),
        ];
        for (op, a, b, expected) in cases {
            assert_eq!(binary(op, &a, &b), expected, "{a:?} {} {b:?}", op.sign());
        }
        assert_eq!(unary(UnaryOp::Neg, &int(i64::MIN)), Some(big(1 << 63)));
        let two_to_63 = Const::BigInt { negative: false, magnitude: vec![0, 0, 0, 0, 0, 0, 0, 0x80] };
        assert_eq!(unary(UnaryOp::Neg, &two_to_63), Some(int(i64::MIN)));
        assert_eq!(unary(UnaryOp::Invert, &Const::Bool(true)), None);
    }

    #[test]
    fn sequences_fold_while_they_stay_small() {
        assert_eq!(binary(BinaryOp::Add, &text("a"), &text("b")), Some(text("ab")));
        assert_eq!(binary(BinaryOp::Mul, &text("ab"), &int(3)), Some(text("ababab")));
        assert_eq!(binary(BinaryOp::Mul, &int(-1), &text("ab")), Some(text("")));
        assert_eq!(binary(BinaryOp::Mul, &text(""), &int(i64::MAX)), Some(text("")));
        assert_eq!(binary(BinaryOp::Mul, &text("ab"), &int(1 << 40)), None);
        let pair = Const::Tuple(vec![int(0), Const::None]);
        assert_eq!(binary(BinaryOp::Mul, &pair, &int(2)), binary(BinaryOp::Add, &pair, &pair));
        assert_eq!(binary(BinaryOp::Add, &text("a"), &int(1)), None);
    }

    #[test]
    fn comparisons_are_exact() {
        let holds = |op, a: &Const, b: &Const| compare(op, a, b);
        let yes = Some(Const::Bool(true));
        let no = Some(Const::Bool(false));
        assert_eq!(holds(CompareOp::Eq, &int(1), &Const::Float(1.0)), yes);
        assert_eq!(holds(CompareOp::Eq, &int(1), &Const::Bool(true)), yes);
        assert_eq!(holds(CompareOp::Lt, &int(i64::MAX), &Const::Float(i64::MAX as f64)), yes);
        assert_eq!(holds(CompareOp::Eq, &int(1), &text("1")), no);
        assert_eq!(holds(CompareOp::Lt, &int(1), &text("1")), None);
        assert_eq!(holds(CompareOp::Lt, &text("a"), &text("b")), yes);
        assert_eq!(holds(CompareOp::Ge, &Const::Float(f64::NAN), &int(0)), no);
        let nan = Const::Tuple(vec![Const::Float(f64::NAN)]);
        assert_eq!(holds(CompareOp::Eq, &nan, &nan), None);
        let (short, long) = (Const::Tuple(vec![int(1)]), Const::Tuple(vec![int(1), int(2)]));
        assert_eq!(holds(CompareOp::Lt, &short, &long), yes);
        assert_eq!(holds(CompareOp::Eq, &short, &long), no);
    }

    #[test]
    fn tuples_fold_no_deeper_than_the_verifier_allows() {
        let mut nested = Const::None;
        let mut depth = 0;
        while let Some(deeper) = tuple(vec![nested.clone()]) {
            nested = deeper;
            depth += 1;
        }
        assert_eq!(depth, MAX_CONST_DEPTH);
    }
}
