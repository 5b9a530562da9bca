//! The words for mistakes that take more than a place: what an expression is called, and conditions on it.
//!
//! Takes what [`super::mistakes`] has read, and looks at single expressions in it through the parser.

use super::finding::Finding;
use super::mistakes::{Labels, Reader};
use crate::source::Source;
use ruff_python_ast::{CmpOp, Expr};
use ruff_python_parser::{ParseOptions, parse_unchecked};
use ruff_text_size::{Ranged, TextRange, TextSize};

/// Whether what the grammar names as a mistake may turn out to be none, so that reading goes on.
pub(super) fn may_be_right(name: &str) -> bool {
    matches!(name, "real_number" | "imaginary_number" | "string_kinds" | "conversion")
}

/// The range of an expression without the parentheses around it.
pub(super) fn bare(source: &Source, range: TextRange) -> TextRange {
    Part::new(source, range).map_or(range, |part| part.place(part.expr.range()))
}

/// Puts the name (`{a}`) or the text (`{=a}`) of the expression into the words.
pub(super) fn filled(reader: &Reader, words: &str, place: (usize, usize)) -> String {
    let range = reader.range(place);
    if words.contains("{=a}") {
        return words.replace("{=a}", reader.source.slice(range));
    }
    if !words.contains("{a}") {
        return words.to_string();
    }
    words.replace("{a}", Part::new(reader.source, range).map_or("expression", |part| describe(&part.expr)))
}

/// Judges what the grammar hands over: `how` says which targets are meant, or that a function is named by the words.
pub(super) fn call(reader: &Reader, how: &str, words: &str, labels: &Labels) -> Option<Finding> {
    let token = |name: char| labels.iter().rev().find(|(label, ..)| *label == name).map(|(_, a, b)| (*a, *b));
    let a = token('a')?;
    let range = reader.range(a);
    let at = |message: &str| Some(Finding::new(range, message));
    match (how, words) {
        ("call", "missing_comma") => missing_comma(reader, a, token('b')?),
        ("call", "missing_parentheses") => missing_parentheses(reader, a, token('b')?),
        ("call", "missing_value") => {
            let place = TextRange::empty(range.end() - TextSize::new(1));
            Some(Finding::new(place, "':' expected after dictionary key").open())
        }
        ("call", "bare_generator") => bare_generator(reader, a, token('b')?),
        ("call", "positional_behind_keyword") => {
            let unpacks = Part::new_call(reader.source, range).is_some_and(|part| match &part.expr {
                Expr::Call(call) => call.arguments.keywords.iter().any(|keyword| keyword.arg.is_none()),
                _ => false,
            });
            let message = match unpacks {
                true => "positional argument follows keyword argument unpacking",
                false => "positional argument follows keyword argument",
            };
            Some(reader.at_token(reader.seen - 1, message))
        }
        ("call", "bound_of_type_var_tuple") => bound(reader, a, token('b')?, "TypeVarTuple"),
        ("call", "bound_of_param_spec") => bound(reader, a, token('b')?, "ParamSpec"),
        ("call", "real_number") if is_imaginary(reader.source.slice(range)) => {
            at("real number required in complex literal")
        }
        ("call", "imaginary_number") if !is_imaginary(reader.source.slice(range)) => {
            at("imaginary number required in complex literal")
        }
        ("call", "string_kinds") if mixes_kinds(reader, a) => {
            Some(reader.at_token(reader.seen - 1, "cannot mix bytes and nonbytes literals"))
        }
        ("call", "conversion") => conversion(reader, a, token('b')?),
        ("target" | "for_target" | "del_target", words) => {
            let part = Part::new(reader.source, range)?;
            let culprit = wrong_target(&part.expr, how)?;
            let place = part.place(culprit.range());
            Some(Finding::new(place, words.replace("{}", describe(culprit))))
        }
        _ => None,
    }
}

/// `a b`, where both could be expressions.
fn missing_comma(reader: &Reader, a: (usize, usize), b: (usize, usize)) -> Option<Finding> {
    let old_statement = a.1 == a.0 + 1 && matches!(reader.pieces[a.0].text, "print" | "exec");
    if old_statement || reader.pieces[b.1 - 1].level == 0 {
        return None;
    }
    let range = reader.bare_range(a).cover(reader.bare_range(b));
    Some(Finding::new(range, "invalid syntax. Perhaps you forgot a comma?"))
}

/// `print x`
fn missing_parentheses(reader: &Reader, a: (usize, usize), b: (usize, usize)) -> Option<Finding> {
    let word = reader.pieces[a.0].text;
    if !matches!(word, "print" | "exec") {
        return None;
    }
    let message = format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?");
    Some(Finding::new(reader.range(a).cover(reader.range(b)), message))
}

/// `f(x, y for z in w)`
fn bare_generator(reader: &Reader, a: (usize, usize), b: (usize, usize)) -> Option<Finding> {
    let part = Part::new_call(reader.source, reader.range(a))?;
    let Expr::Call(call) = &part.expr else { return None };
    let [_, .., last] = &*call.arguments.args else { return None };
    let range = part.place(last.range()).cover(reader.range(b));
    Some(Finding::new(range, "Generator expression must be parenthesized"))
}

/// `*T: bound`
fn bound(reader: &Reader, a: (usize, usize), colon: (usize, usize), kind: &str) -> Option<Finding> {
    let tuple = Part::new(reader.source, reader.range(a)).is_some_and(|part| matches!(part.expr, Expr::Tuple(_)));
    let what = if tuple { "constraints" } else { "bound" };
    let start = reader.pieces[colon.0].range.start();
    let end = reader.pieces[reader.seen - 1].range.end() - TextSize::new(1);
    Some(Finding::new(TextRange::new(start, end.max(start)), format!("cannot use {what} with {kind}")))
}

fn is_imaginary(number: &str) -> bool {
    number.ends_with(['j', 'J'])
}

/// Whether literals in a row are of bytes and of text.
fn mixes_kinds(reader: &Reader, (start, end): (usize, usize)) -> bool {
    let mut level = 0;
    let (mut bytes, mut text) = (false, false);
    for piece in &reader.pieces[start..end] {
        let prefix: String = piece.text.chars().take_while(char::is_ascii_alphabetic).collect();
        if piece.is_string_end() {
            level -= 1;
        } else if level == 0 {
            let is_bytes = prefix.contains(['b', 'B']);
            (bytes, text) = (bytes || is_bytes, text || !is_bytes);
        }
        level += i32::from(piece.is_string_start());
    }
    bytes && text
}

/// `{x!r}`
fn conversion(reader: &Reader, mark: (usize, usize), name: (usize, usize)) -> Option<Finding> {
    let (mark, range) = (reader.range(mark), reader.range(name));
    if mark.end() != range.start() {
        // CPython's own spelling.
        let message = "f-string: conversion type must come right after the exclamanation mark";
        return Some(Finding::new(mark.cover(range), message));
    }
    let found = reader.source.slice(range);
    let message = format!("f-string: invalid conversion character '{found}': expected 's', 'r', or 'a'");
    (!matches!(found, "s" | "r" | "a")).then(|| Finding::new(range, message))
}

/// One expression of the source, read on its own.
struct Part {
    expr: Expr,
    /// How far its ranges must be moved.
    start: TextSize,
    added: TextSize,
}

impl Part {
    fn new(source: &Source, range: TextRange) -> Option<Part> {
        Part::read(source, range, "(")
    }

    /// Reads arguments as those of a call.
    fn new_call(source: &Source, range: TextRange) -> Option<Part> {
        Part::read(source, range, "f(")
    }

    fn read(source: &Source, range: TextRange, before: &str) -> Option<Part> {
        let text = format!("{before}{}\n)", source.slice(range));
        let options = ParseOptions::from(ruff_python_parser::Mode::Expression);
        let parsed = parse_unchecked(&text, options).into_syntax();
        let expr = *parsed.expression()?.body.clone();
        Some(Part { expr, start: range.start(), added: TextSize::of(before) })
    }

    /// Where something in it is in the source.
    fn place(&self, range: TextRange) -> TextRange {
        let moved = |at: TextSize| (at + self.start).checked_sub(self.added).unwrap_or(self.start);
        TextRange::new(moved(range.start()), moved(range.end()))
    }
}

/// The part of an expression that can't be assigned to or deleted.
fn wrong_target<'e>(expr: &'e Expr, how: &str) -> Option<&'e Expr> {
    match expr {
        Expr::Name(_) | Expr::Attribute(_) | Expr::Subscript(_) => None,
        Expr::List(list) => list.elts.iter().find_map(|item| wrong_target(item, how)),
        Expr::Tuple(tuple) => tuple.elts.iter().find_map(|item| wrong_target(item, how)),
        Expr::Starred(starred) if how != "del_target" => wrong_target(&starred.value, how),
        // The `a in b` of `for a in b` was read as a comparison.
        Expr::Compare(compare) if how == "for_target" => match compare.ops.first() {
            Some(CmpOp::In) => wrong_target(&compare.left, how),
            _ => None,
        },
        other => Some(other),
    }
}

/// What CPython calls an expression.
fn describe(expr: &Expr) -> &'static str {
    match expr {
        Expr::Name(_) => "name",
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Call(_) => "function call",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::If(_) => "conditional expression",
        Expr::Compare(_) => "comparison",
        Expr::Named(_) => "named expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Generator(_) => "generator expression",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::FString(_) => "f-string expression",
        Expr::NoneLiteral(_) => "None",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::BooleanLiteral(literal) if literal.value => "True",
        Expr::BooleanLiteral(_) => "False",
        Expr::StringLiteral(_) | Expr::BytesLiteral(_) | Expr::NumberLiteral(_) => "literal",
        _ => "expression",
    }
}
