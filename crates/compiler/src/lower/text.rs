//! The text of string literals. The parser gives it, but for the escapes of lone surrogates, of which it makes U+FFFD.

use crate::source::Source;
use pellucid_bytecode::pure::surrogate;
use ruff_python_ast as ast;
use ruff_text_size::TextRange;

const REPLACEMENT: char = '\u{fffd}';

impl Source<'_> {
    /// The text of a literal and those that stand beside it.
    pub(crate) fn literal_text(&self, literal: &ast::ExprStringLiteral) -> String {
        let text = literal.value.to_str();
        if !text.contains(REPLACEMENT) {
            return text.to_owned();
        }
        literal.value.iter().map(|part| self.piece(part, part.range, part.flags.prefix().is_raw())).collect()
    }

    /// The text of a piece that stands at this range of the source.
    pub(crate) fn piece(&self, text: &str, range: TextRange, raw: bool) -> String {
        if raw || !text.contains(REPLACEMENT) {
            return text.to_owned();
        }
        let mut originals = replaced(self.slice(range));
        let original = |c| if c == REPLACEMENT { originals.next().unwrap_or(c) } else { c };
        text.chars().map(original).collect()
    }
}

/// What the parser has made U+FFFD of, in the order of the source.
fn replaced(source: &str) -> impl Iterator<Item = char> {
    let mut rest = source;
    std::iter::from_fn(move || {
        loop {
            let c = rest.chars().next()?;
            rest = &rest[c.len_utf8()..];
            if c == REPLACEMENT {
                return Some(c);
            }
            if c != '\\' {
                continue;
            }
            let kind = rest.chars().next()?;
            let (escape, behind) = rest.split_at(kind.len_utf8());
            rest = behind;
            let digits = match escape {
                "u" => 4,
                "U" => 8,
                "N" => {
                    let name = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'))?.0;
                    rest = &rest[name.len() + 2..];
                    if name.eq_ignore_ascii_case("REPLACEMENT CHARACTER") {
                        return Some(REPLACEMENT);
                    }
                    continue;
                }
                _ => continue,
            };
            let code = u32::from_str_radix(rest.get(..digits)?, 16).ok()?;
            rest = &rest[digits..];
            match surrogate::char_of(code) {
                Some(c) if c == REPLACEMENT || surrogate::is_surrogate(c) && code < 0x10000 => return Some(c),
                _ => {}
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn surrogates_are_found_among_replacement_characters() {
        let found: Vec<u32> =
            replaced(r"\\ud800 \ud801 \U0000DFFF \ufffd � \x41 \N{BULLET} \N{replacement character} \ud802 \U0010f000")
                .map(surrogate::code_of)
                .collect();
        assert_eq!(found, [0xd801, 0xdfff, 0xfffd, 0xfffd, 0xfffd, 0xd802]);
    }
}
