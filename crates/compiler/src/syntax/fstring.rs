//! f-strings: constant pieces and formatted values, the pieces of neighbours joined.

use super::{Rows, text};
use crate::error::Res;
use pellucid_bytecode::Const;
use ruff_python_ast as ast;
use ruff_python_ast::{ConversionFlag, FStringPart, InterpolatedStringElement};
use ruff_text_size::{Ranged, TextRange};

/// The pieces that are finished, and the constant text that may go on, with its place.
#[derive(Default)]
struct Pieces {
    done: Vec<Const>,
    open: Option<(String, TextRange)>,
    /// Whether backslashes stand for themselves.
    raw: bool,
}

impl Pieces {
    fn add(&mut self, text: &str, range: TextRange) {
        match &mut self.open {
            Some((open, place)) => {
                open.push_str(text);
                *place = place.cover(range);
            }
            None => self.open = Some((text.to_string(), range)),
        }
    }
}

impl Rows<'_> {
    pub(super) fn fstring(&mut self, fstring: &ast::ExprFString) -> Res<Const> {
        let mut pieces = Pieces::default();
        for part in &fstring.value {
            match part {
                FStringPart::Literal(literal) => {
                    let text = self.source.piece(literal, literal.range, literal.flags.prefix().is_raw());
                    pieces.add(&text, literal.range);
                }
                FStringPart::FString(part) => {
                    pieces.raw = part.flags.prefix().is_raw();
                    self.elements(&part.elements, &mut pieces)?;
                }
            }
        }
        let values = self.finish(pieces);
        Ok(self.node("JoinedStr", Some(fstring.range), [values]))
    }

    fn elements(&mut self, elements: &[InterpolatedStringElement], pieces: &mut Pieces) -> Res<()> {
        for element in elements {
            match element {
                InterpolatedStringElement::Literal(literal) => {
                    pieces.add(&self.source.piece(&literal.value, literal.range, pieces.raw), literal.range);
                }
                InterpolatedStringElement::Interpolation(field) => self.field(field, pieces)?,
            }
        }
        Ok(())
    }

    fn field(&mut self, field: &ast::InterpolatedElement, pieces: &mut Pieces) -> Res<()> {
        if let Some(debug) = &field.debug_text {
            let start = field.range.start() + ruff_text_size::TextSize::from(1);
            let text = debug.as_str();
            pieces.add(text, TextRange::at(start, ruff_text_size::TextSize::of(text)));
        }
        self.flush(pieces);
        let value = self.expr(&field.expression)?;
        let bare_debug = field.debug_text.is_some() && field.format_spec.is_none();
        let conversion = match field.conversion {
            ConversionFlag::None if bare_debug => ConversionFlag::Repr as i8,
            other => other as i8,
        };
        let spec = match &field.format_spec {
            None => Const::None,
            Some(spec) => {
                let mut inner = Pieces { raw: pieces.raw, ..Pieces::default() };
                self.elements(&spec.elements, &mut inner)?;
                let values = self.finish(inner);
                // The colon belongs to it.
                let start = spec.range.start() - ruff_text_size::TextSize::from(1);
                self.node("JoinedStr", Some(Self::range(start, spec.range.end())), [values])
            }
        };
        let value = self.node("FormattedValue", Some(field.range()), [value, Const::Int(i64::from(conversion)), spec]);
        pieces.done.push(value);
        Ok(())
    }

    fn flush(&mut self, pieces: &mut Pieces) {
        if let Some((open, range)) = pieces.open.take()
            && !open.is_empty()
        {
            let constant = self.node("Constant", Some(range), [text(open), Const::None]);
            pieces.done.push(constant);
        }
    }

    fn finish(&mut self, mut pieces: Pieces) -> Const {
        self.flush(&mut pieces);
        Const::Tuple(pieces.done)
    }
}
