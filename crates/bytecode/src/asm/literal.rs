//! Reads constants: the inverse of [`crate::dis::literal`].

use super::AsmError;
use super::cursor::Cursor;
use crate::code::Const;
use crate::verify::{MAX_CONST_DEPTH, is_canonical_big};

/// The most digits of a decimal integer: turning them into bytes takes time quadratic in their number.
const MAX_DECIMAL_DIGITS: usize = 4300;

/// The constant that stands at the cursor.
pub(super) fn read(cursor: &mut Cursor) -> Result<Const, AsmError> {
    read_nested(cursor, 0)
}

fn read_nested(cursor: &mut Cursor, level: u32) -> Result<Const, AsmError> {
    cursor.skip_space();
    if level > MAX_CONST_DEPTH {
        return Err(cursor.error("this constant is nested too deep"));
    }
    match cursor.peek() {
        Some('\'' | '"') => return cursor.string().map(Const::Str),
        Some('(') => return read_tuple(cursor, level).map(Const::Tuple),
        Some('-' | '0'..='9') => return read_number(cursor),
        _ => {}
    }
    let start = cursor.clone();
    match cursor.word() {
        "None" => Ok(Const::None),
        "True" => Ok(Const::Bool(true)),
        "False" => Ok(Const::Bool(false)),
        "..." => Ok(Const::Ellipsis),
        "inf" => Ok(Const::Float(f64::INFINITY)),
        "nan" => read_nan(cursor).map(Const::Float),
        "b" if matches!(cursor.peek(), Some('\'' | '"')) => cursor.bytes().map(Const::Bytes),
        "complex" => {
            cursor.require("(")?;
            let real = read_float(cursor)?;
            cursor.require(",")?;
            let imaginary = read_float(cursor)?;
            cursor.require(")")?;
            Ok(Const::Complex(real, imaginary))
        }
        "frozenset" => read_frozenset(cursor, level).map(Const::FrozenSet),
        "" => start.expected("a constant"),
        word => {
            let hint = format!("{word} is no constant; a string is written in quotes: '{word}'");
            Err(start.error(hint))
        }
    }
}

fn read_tuple(cursor: &mut Cursor, level: u32) -> Result<Vec<Const>, AsmError> {
    let start = cursor.clone();
    cursor.require("(")?;
    let (items, comma) = read_items(cursor, ")", level)?;
    // As in Python, one item makes a tuple by its comma.
    if items.len() == 1 && !comma {
        return Err(start.error("a tuple of one item is written with a comma: (1,)"));
    }
    Ok(items)
}

fn read_frozenset(cursor: &mut Cursor, level: u32) -> Result<Vec<Const>, AsmError> {
    cursor.require("(")?;
    if cursor.eat(")") {
        return Ok(Vec::new());
    }
    cursor.require("{")?;
    let (items, _) = read_items(cursor, "}", level)?;
    cursor.require(")")?;
    Ok(items)
}

/// Items separated by commas, up to and with the closing sign; and whether a comma stands before that.
fn read_items(cursor: &mut Cursor, close: &str, level: u32) -> Result<(Vec<Const>, bool), AsmError> {
    let mut items = Vec::new();
    while !cursor.eat(close) {
        items.push(read_nested(cursor, level + 1)?);
        if !cursor.eat(",") {
            cursor.require(close)?;
            return Ok((items, false));
        }
    }
    Ok((items, true))
}

fn read_float(cursor: &mut Cursor) -> Result<f64, AsmError> {
    cursor.skip_space();
    let start = cursor.clone();
    match read_nested(cursor, 0)? {
        Const::Float(value) => Ok(value),
        Const::Int(value) => Ok(value as f64),
        _ => start.expected("a float"),
    }
}

/// What follows `nan`: nothing, or the bits of one that isn't the usual one.
fn read_nan(cursor: &mut Cursor) -> Result<f64, AsmError> {
    if !cursor.eat("(") {
        return Ok(f64::NAN);
    }
    cursor.require("0x")?;
    let start = cursor.clone();
    let digits = cursor.take_while(|c| c.is_ascii_hexdigit());
    let value = u64::from_str_radix(digits, 16).map(f64::from_bits).ok().filter(|value| value.is_nan());
    cursor.require(")")?;
    value.ok_or_else(|| start.error("these are not the bits of a NaN"))
}

fn read_number(cursor: &mut Cursor) -> Result<Const, AsmError> {
    let start = cursor.clone();
    let negative = cursor.eat("-");
    let signed = |value: f64| Const::Float(if negative { -value } else { value });
    match cursor.peek_word() {
        "inf" => {
            cursor.word();
            return Ok(signed(f64::INFINITY));
        }
        word if word.starts_with("0x") => {
            cursor.word();
            return integer(negative, from_hex(&word[2..])).ok_or_else(|| start.error("an invalid hexadecimal number"));
        }
        _ => {}
    }
    let digits = cursor.clone().take_while(|c| c.is_ascii_digit());
    let text = take_decimal(cursor);
    if text.is_empty() {
        return start.expected("a number");
    }
    if text.len() == digits.len() {
        if digits.len() > MAX_DECIMAL_DIGITS {
            return Err(start.error("an integer this long is written in hexadecimal"));
        }
        return integer(negative, Some(from_decimal(digits))).ok_or_else(|| start.error("an invalid number"));
    }
    text.parse().map(signed).map_err(|_| start.error(format!("{text} is no number")))
}

/// Digits, point and exponent, whose sign is no character of a word.
fn take_decimal<'a>(cursor: &mut Cursor<'a>) -> &'a str {
    let start = cursor.clone();
    cursor.take_while(|c| c.is_ascii_alphanumeric() || c == '.');
    if start.text_until(cursor).ends_with(['e', 'E']) && matches!(cursor.peek(), Some('+' | '-')) {
        cursor.bump();
        cursor.take_while(|c| c.is_ascii_digit());
    }
    start.text_until(cursor)
}

/// The magnitude that hexadecimal digits stand for, least significant byte first.
fn from_hex(digits: &str) -> Option<Vec<u8>> {
    if digits.is_empty() {
        return None;
    }
    let values: Option<Vec<u8>> = digits.chars().rev().map(|c| c.to_digit(16).map(|digit| digit as u8)).collect();
    Some(values?.chunks(2).map(|pair| pair[0] | pair.get(1).copied().unwrap_or(0) << 4).collect())
}

fn from_decimal(digits: &str) -> Vec<u8> {
    let mut magnitude: Vec<u8> = Vec::new();
    for digit in digits.bytes() {
        let mut carry = u32::from(digit - b'0');
        for byte in &mut magnitude {
            let value = u32::from(*byte) * 10 + carry;
            *byte = value as u8;
            carry = value >> 8;
        }
        if carry > 0 {
            magnitude.push(carry as u8);
        }
    }
    magnitude
}

/// The constant of a sign and magnitude, in the form that code objects want it.
fn integer(negative: bool, magnitude: Option<Vec<u8>>) -> Option<Const> {
    let mut magnitude = magnitude?;
    while magnitude.last() == Some(&0) {
        magnitude.pop();
    }
    if is_canonical_big(negative, &magnitude) {
        return Some(Const::BigInt { negative, magnitude });
    }
    let size = magnitude.iter().rev().fold(0, |value: u64, &byte| value << 8 | u64::from(byte));
    Some(Const::Int(if negative { (size as i64).wrapping_neg() } else { size as i64 }))
}
