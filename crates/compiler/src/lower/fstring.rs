//! f-strings: constant pieces and formatted values, joined.

use std::borrow::Cow;

use super::Lower;
use crate::error::Res;
use pellucid_bytecode::operand::{Conversion, Count, Flag};
use pellucid_bytecode::{Const, Instr};
use ruff_python_ast as ast;
use ruff_python_ast::{ConversionFlag, FStringPart, InterpolatedStringElement};
use ruff_text_size::TextRange;

/// The pieces pushed so far, and the constant text that waits to be pushed.
struct Pieces {
    count: u32,
    text: String,
    range: TextRange,
    /// Whether backslashes stand for themselves.
    raw: bool,
}

impl<'a> Lower<'a> {
    pub(super) fn fstring(&mut self, fstring: &'a ast::ExprFString) -> Res {
        let mut pieces = Pieces { count: 0, text: String::new(), range: fstring.range, raw: false };
        for part in &fstring.value {
            match part {
                FStringPart::Literal(literal) => {
                    pieces.text.push_str(&self.source.piece(literal, literal.range, literal.flags.prefix().is_raw()));
                }
                FStringPart::FString(part) => {
                    pieces.raw = part.flags.prefix().is_raw();
                    self.elements(&part.elements, &mut pieces)?;
                }
            }
        }
        self.join(pieces);
        Ok(())
    }

    fn elements(&mut self, elements: &'a [InterpolatedStringElement], pieces: &mut Pieces) -> Res {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    pieces.text.push_str(&self.source.piece(&literal.value, literal.range, pieces.raw));
                }
                InterpolatedStringElement::Interpolation(field) => self.field(field, pieces)?,
            }
        }
        Ok(())
    }

    fn field(&mut self, field: &'a ast::InterpolatedElement, pieces: &mut Pieces) -> Res {
        if let Some(debug) = &field.debug_text {
            pieces.text.push_str(&shown(debug.as_str(), pieces.raw));
        }
        self.flush(pieces);
        self.expr(&field.expression)?;
        let bare_debug = field.debug_text.is_some() && field.format_spec.is_none();
        let conversion = match field.conversion {
            ConversionFlag::None if bare_debug => Conversion::Repr,
            ConversionFlag::None => Conversion::None,
            ConversionFlag::Str => Conversion::Str,
            ConversionFlag::Repr => Conversion::Repr,
            ConversionFlag::Ascii => Conversion::Ascii,
        };
        if let Some(spec) = &field.format_spec {
            let mut inner = Pieces { count: 0, text: String::new(), range: spec.range, raw: pieces.raw };
            self.elements(&spec.elements, &mut inner)?;
            self.join(inner);
        }
        self.emit(Instr::Format { conversion, has_spec: Flag(field.format_spec.is_some()) }, field.range);
        pieces.count += 1;
        Ok(())
    }

    fn flush(&mut self, pieces: &mut Pieces) {
        if !pieces.text.is_empty() {
            self.push(Const::Str(std::mem::take(&mut pieces.text)), pieces.range);
            pieces.count += 1;
        }
    }

    fn join(&mut self, mut pieces: Pieces) {
        self.flush(&mut pieces);
        match pieces.count {
            0 => self.push(Const::Str(String::new()), pieces.range),
            1 => {}
            count => self.emit(Instr::BuildString { count: Count(count) }, pieces.range),
        }
    }
}

/// The text of an expression with `=` as it is shown: its escapes are those of the f-string around it.
fn shown(text: &str, raw: bool) -> Cow<'_, str> {
    if raw || !text.contains('\\') {
        return text.into();
    }
    // Read as a literal of its own, in which no quote ends it.
    let mut literal = String::from("'''");
    let mut escaped = false;
    for c in text.chars() {
        if c == '\'' && !escaped {
            literal.push('\\');
        }
        escaped = c == '\\' && !escaped;
        literal.push(c);
    }
    literal.push_str("'''");
    match ruff_python_parser::parse_expression(&literal).map(|parsed| *parsed.into_syntax().body) {
        Ok(ast::Expr::StringLiteral(literal)) => literal.value.to_str().to_owned().into(),
        _ => text.into(),
    }
}
