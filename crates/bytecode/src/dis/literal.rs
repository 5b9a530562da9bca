//! Writes constants, so that the assembler reads exactly the same back.

use std::fmt::Write;

use crate::code::Const;
use crate::pure::{bytes_repr, float_repr, str_repr};

/// A constant as assembly writes it. Unlike `repr`, it tells every two constants apart that differ.
pub fn literal(constant: &Const) -> String {
    let mut out = String::new();
    write_literal(&mut out, constant);
    out
}

fn write_literal(out: &mut String, constant: &Const) {
    match constant {
        Const::None => out.push_str("None"),
        Const::Bool(true) => out.push_str("True"),
        Const::Bool(false) => out.push_str("False"),
        Const::Ellipsis => out.push_str("..."),
        Const::Int(value) => out.push_str(&value.to_string()),
        Const::BigInt { negative, magnitude } => write_big(out, *negative, magnitude),
        Const::Float(value) => write_float(out, *value),
        Const::Complex(real, imaginary) => {
            out.push_str("complex(");
            write_float(out, *real);
            out.push_str(", ");
            write_float(out, *imaginary);
            out.push(')');
        }
        Const::Str(text) => out.push_str(&str_repr(text)),
        Const::Bytes(bytes) => out.push_str(&bytes_repr(bytes)),
        Const::Tuple(items) => {
            out.push('(');
            write_items(out, items);
            out.push_str(if items.len() == 1 { ",)" } else { ")" });
        }
        Const::FrozenSet(items) if items.is_empty() => out.push_str("frozenset()"),
        Const::FrozenSet(items) => {
            out.push_str("frozenset({");
            write_items(out, items);
            out.push_str("})");
        }
    }
}

fn write_items(out: &mut String, items: &[Const]) {
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        write_literal(out, item);
    }
}

/// A big integer in hexadecimal: to decimal it would take time quadratic in its length.
fn write_big(out: &mut String, negative: bool, magnitude: &[u8]) {
    out.push_str(if negative { "-0x" } else { "0x" });
    for (index, byte) in magnitude.iter().rev().enumerate() {
        // Writing to a string can't fail.
        let _ = if index == 0 { write!(out, "{byte:x}") } else { write!(out, "{byte:02x}") };
    }
}

fn write_float(out: &mut String, value: f64) {
    if value.is_nan() && value.to_bits() != f64::NAN.to_bits() {
        let _ = write!(out, "nan(0x{:x})", value.to_bits());
    } else {
        out.push_str(&float_repr(value));
    }
}
