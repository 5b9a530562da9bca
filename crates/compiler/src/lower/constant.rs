//! Literals and expressions whose value is known from the text alone.

use super::Lower;
use crate::error::Res;
use pellucid_bytecode::{Const, pure};
use ruff_python_ast::{Expr, Int, Number, UnaryOp};
use ruff_text_size::TextRange;

/// Longer decimal literals are refused, as CPython does: converting them takes quadratic time.
const MAX_DECIMAL_DIGITS: usize = 4300;

impl<'a> Lower<'a> {
    /// The value of a literal; None for any other expression.
    pub(super) fn literal(&self, expr: &Expr) -> Res<Option<Const>> {
        Ok(Some(match expr {
            Expr::NoneLiteral(_) => Const::None,
            Expr::BooleanLiteral(literal) => Const::Bool(literal.value),
            Expr::EllipsisLiteral(_) => Const::Ellipsis,
            Expr::StringLiteral(literal) => Const::Str(self.source.literal_text(literal)),
            Expr::BytesLiteral(literal) => Const::Bytes(literal.value.bytes().collect()),
            Expr::NumberLiteral(literal) => match &literal.value {
                Number::Int(int) => self.int(int, literal.range)?,
                Number::Float(float) => Const::Float(*float),
                Number::Complex { real, imag } => Const::Complex(*real, *imag),
            },
            Expr::Name(name) if name.id == "__debug__" => Const::Bool(true),
            _ => return Ok(None),
        }))
    }

    /// The value of a literal, a negated number, or a tuple of such; None for any other expression.
    pub(super) fn constant(&self, expr: &Expr) -> Res<Option<Const>> {
        match expr {
            Expr::Tuple(tuple) => Ok(self.constants(&tuple.elts)?.map(Const::Tuple)),
            Expr::UnaryOp(unary) if unary.op == UnaryOp::USub => {
                Ok(self.literal(&unary.operand)?.and_then(|value| pure::unary(pure::UnaryOp::Neg, &value)))
            }
            _ => self.literal(expr),
        }
    }

    /// The values of all these expressions, if all are constant and may be put into one constant.
    pub(super) fn constants(&self, exprs: &[Expr]) -> Res<Option<Vec<Const>>> {
        let items: Option<Vec<Const>> = exprs.iter().map(|expr| self.constant(expr)).collect::<Res<_>>()?;
        Ok(items.and_then(in_one_constant))
    }

    /// The values of all these expressions as CPython knows them when it compiles: with operators on constants and their items.
    pub(super) fn folded(&self, exprs: &[Expr]) -> Res<Option<Vec<Const>>> {
        let items: Option<Vec<Const>> = exprs.iter().map(|expr| self.fold(expr)).collect::<Res<_>>()?;
        Ok(items.and_then(in_one_constant))
    }

    fn fold(&self, expr: &Expr) -> Res<Option<Const>> {
        match expr {
            Expr::Tuple(tuple) => Ok(self.folded(&tuple.elts)?.map(Const::Tuple)),
            Expr::UnaryOp(unary) => {
                let op = match unary.op {
                    UnaryOp::USub => pure::UnaryOp::Neg,
                    UnaryOp::UAdd => pure::UnaryOp::Pos,
                    UnaryOp::Invert => pure::UnaryOp::Invert,
                    UnaryOp::Not => pure::UnaryOp::Not,
                };
                Ok(self.fold(&unary.operand)?.and_then(|value| pure::unary(op, &value)))
            }
            Expr::BinOp(binary) => {
                let Some(op) = pure::BinaryOp::of(&super::operator::binary_instr(binary.op)) else { return Ok(None) };
                let (Some(a), Some(b)) = (self.fold(&binary.left)?, self.fold(&binary.right)?) else { return Ok(None) };
                Ok(pure::binary(op, &a, &b).filter(|_| is_folded(op, &a, &b)))
            }
            Expr::Subscript(subscript) => {
                let (Some(of), Some(at)) = (self.fold(&subscript.value)?, self.fold(&subscript.slice)?) else {
                    return Ok(None);
                };
                Ok(item(&of, &at))
            }
            _ => self.literal(expr),
        }
    }

    /// Whether a constant expression is true; None for any other expression.
    pub(super) fn known_truth(&self, expr: &Expr) -> Res<Option<bool>> {
        Ok(self.constant(expr)?.map(|value| pure::is_true(&value)))
    }

    fn int(&self, int: &Int, range: TextRange) -> Res<Const> {
        integer(int).map_err(|message| self.error(range, message))
    }
}

/// The items, if they may be put into one constant: it would be nested too deep otherwise.
fn in_one_constant(items: Vec<Const>) -> Option<Vec<Const>> {
    match pure::tuple(items)? {
        Const::Tuple(items) => Some(items),
        _ => None,
    }
}

/// How large the ints are that CPython makes when it compiles, in bits (`safe_power` and its kin in `ast_opt.c`).
const MAX_BITS: u64 = 128;

/// Whether CPython computes this when it compiles; what it finds too large is left to run time.
fn is_folded(op: pure::BinaryOp, a: &Const, b: &Const) -> bool {
    let (Some(bits), Const::Int(count)) = (int_bits(a), b) else { return true };
    let count = count.unsigned_abs();
    match op {
        pure::BinaryOp::Pow => bits.saturating_mul(count) <= MAX_BITS,
        pure::BinaryOp::ShiftLeft => bits.saturating_add(count) <= MAX_BITS || bits == 0,
        _ => true,
    }
}

fn int_bits(value: &Const) -> Option<u64> {
    match value {
        Const::Int(x) => Some((64 - x.unsigned_abs().leading_zeros()).into()),
        Const::BigInt { magnitude, .. } => {
            let unused = magnitude.last().map_or(0, |byte| byte.leading_zeros());
            Some(magnitude.len() as u64 * 8 - u64::from(unused))
        }
        _ => None,
    }
}

/// An item of a constant text, tuple or bytes; None if there is none.
fn item(of: &Const, at: &Const) -> Option<Const> {
    let Const::Int(at) = *at else { return None };
    let place = |len: usize| usize::try_from(if at < 0 { at + len as i64 } else { at }).ok();
    match of {
        Const::Tuple(items) => items.get(place(items.len())?).cloned(),
        Const::Bytes(bytes) => bytes.get(place(bytes.len())?).map(|&byte| Const::Int(byte.into())),
        Const::Str(text) => text.chars().nth(place(text.chars().count())?).map(|c| Const::Str(c.to_string())),
        _ => None,
    }
}

/// The value of an integer literal; an error is the message for it.
pub(crate) fn integer(int: &Int) -> Result<Const, String> {
    if let Some(value) = int.as_i64() {
        return Ok(Const::Int(value));
    }
    let text = int.to_string().replace('_', "").to_ascii_lowercase();
    let magnitude = match text.get(..2) {
        Some("0x") => from_digits(&text[2..], 4),
        Some("0o") => from_digits(&text[2..], 3),
        Some("0b") => from_digits(&text[2..], 1),
        _ if text.len() > MAX_DECIMAL_DIGITS => {
            return Err(format!(
                "Exceeds the limit ({MAX_DECIMAL_DIGITS} digits) for integer string conversion: value has {} digits; use \
                 sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to \
                 avoid decimal conversion limits.",
                text.len()
            ));
        }
        _ => from_decimal(&text),
    };
    Ok(Const::BigInt { negative: false, magnitude })
}

/// Bytes, least significant first, of digits that are each `bits` wide.
fn from_digits(digits: &str, bits: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut pending, mut filled) = (0u32, 0);
    for digit in digits.chars().rev() {
        pending |= digit.to_digit(16).unwrap_or(0) << filled;
        filled += bits;
        if filled >= 8 {
            bytes.push(pending as u8);
            pending >>= 8;
            filled -= 8;
        }
    }
    bytes.push(pending as u8);
    trimmed(bytes)
}

/// Bytes, least significant first, of a decimal number.
fn from_decimal(digits: &str) -> Vec<u8> {
    let mut words: Vec<u32> = Vec::new();
    for chunk in digits.as_bytes().chunks(9) {
        let value = chunk.iter().fold(0, |value, digit| value * 10 + u64::from(digit - b'0'));
        let mut carry = value;
        for word in &mut words {
            carry += u64::from(*word) * 10u64.pow(chunk.len() as u32);
            *word = carry as u32;
            carry >>= 32;
        }
        if carry > 0 {
            words.push(carry as u32);
        }
    }
    trimmed(words.iter().flat_map(|word| word.to_le_bytes()).collect())
}

fn trimmed(mut bytes: Vec<u8>) -> Vec<u8> {
    while bytes.last() == Some(&0) {
        bytes.pop();
    }
    bytes
}
