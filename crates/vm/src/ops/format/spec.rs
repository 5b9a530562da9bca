//! The format-spec mini-language: `[[fill]align][sign][z][#][0][width][,_][.precision][type]`.

use std::iter::repeat_n;

/// Where a text stands in its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    /// `<`
    Left,
    /// `>`
    Right,
    /// `^`
    Center,
    /// `=`: the padding goes between the sign and the digits.
    AfterSign,
}

/// A format spec, taken apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spec {
    pub(super) fill: char,
    pub(super) align: Align,
    /// `+`, `-` or space, if one was given.
    pub(super) sign: Option<char>,
    /// `z`: a number that rounds to zero has no minus sign.
    pub(super) no_negative_zero: bool,
    /// `#`
    pub(super) alternate: bool,
    /// In characters; 0 if none was given.
    pub(super) width: usize,
    /// The separator of groups of digits.
    pub(super) grouping: Option<char>,
    pub(super) precision: Option<usize>,
    /// The presentation type.
    pub(super) kind: Option<char>,
}

/// The rest of a spec while it is read.
struct Reader<'a> {
    rest: &'a str,
}

impl Reader<'_> {
    fn take(&mut self, wanted: impl FnOnce(char) -> bool) -> Option<char> {
        let c = self.rest.chars().next().filter(|&c| wanted(c))?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    /// A number in decimal digits; None if there is none.
    fn number(&mut self) -> Result<Option<usize>, String> {
        let len = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        if len == 0 {
            return Ok(None);
        }
        let (digits, rest) = self.rest.split_at(len);
        self.rest = rest;
        match digits.parse::<i64>() {
            Ok(number) => Ok(Some(number as usize)),
            Err(_) => Err("Too many decimal digits in format string".into()),
        }
    }
}

fn align_of(c: char) -> Option<Align> {
    match c {
        '<' => Some(Align::Left),
        '>' => Some(Align::Right),
        '^' => Some(Align::Center),
        '=' => Some(Align::AfterSign),
        _ => None,
    }
}

impl Spec {
    /// The spec that a text is; the error is a ValueError's message. `type_name` is for the message, `align` what holds if
    /// the spec does not say.
    pub(super) fn parse(text: &str, type_name: &str, align: Align) -> Result<Spec, String> {
        let mut spec = Spec {
            fill: ' ',
            align,
            sign: None,
            no_negative_zero: false,
            alternate: false,
            width: 0,
            grouping: None,
            precision: None,
            kind: None,
        };
        let mut reader = Reader { rest: text };
        let (filled, aligned) = spec.read_align(&mut reader);
        spec.sign = reader.take(|c| matches!(c, '+' | '-' | ' '));
        spec.no_negative_zero = reader.take(|c| c == 'z').is_some();
        spec.alternate = reader.take(|c| c == '#').is_some();
        if !filled && reader.take(|c| c == '0').is_some() {
            spec.fill = '0';
            if !aligned && align == Align::Right {
                spec.align = Align::AfterSign;
            }
        }
        spec.width = reader.number()?.unwrap_or(0);
        spec.grouping = reader.take(|c| c == ',');
        if reader.take(|c| c == '_').is_some() {
            if spec.grouping.is_some() {
                return Err("Cannot specify both ',' and '_'.".into());
            }
            spec.grouping = Some('_');
        }
        if spec.grouping == Some('_') && reader.rest.starts_with(',') {
            return Err("Cannot specify both ',' and '_'.".into());
        }
        if reader.take(|c| c == '.').is_some() {
            spec.precision = Some(reader.number()?.ok_or("Format specifier missing precision")?);
        }
        spec.kind = reader.take(|_| true);
        if !reader.rest.is_empty() {
            return Err(format!("Invalid format specifier '{text}' for object of type '{type_name}'"));
        }
        if spec.kind.is_none() && type_name == "str" && spec.grouping.is_some() {
            return spec.check_grouping(Some('s')).map(|()| spec);
        }
        spec.check_grouping(spec.kind).map(|()| spec)
    }

    /// Reads fill and alignment; whether there was each.
    fn read_align(&mut self, reader: &mut Reader) -> (bool, bool) {
        let mut chars = reader.rest.chars();
        let (first, second) = (chars.next(), chars.next());
        if let (Some(fill), Some(align)) = (first, second.and_then(align_of)) {
            (self.fill, self.align) = (fill, align);
            reader.rest = &reader.rest[fill.len_utf8() + 1..];
            return (true, true);
        }
        if let Some(align) = first.and_then(align_of) {
            self.align = align;
            reader.rest = &reader.rest[1..];
            return (false, true);
        }
        (false, false)
    }

    fn check_grouping(&self, kind: Option<char>) -> Result<(), String> {
        let (Some(separator), Some(kind)) = (self.grouping, kind) else { return Ok(()) };
        match kind {
            'd' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%' => Ok(()),
            'b' | 'o' | 'x' | 'X' if separator == '_' => Ok(()),
            '!'..='\x7f' => Err(format!("Cannot specify '{separator}' with '{kind}'.")),
            _ => Err(format!("Cannot specify '{separator}' with '\\x{:x}'.", kind as u32)),
        }
    }

    /// Appends a text, padded to the width.
    pub(super) fn pad(&self, out: &mut String, text: &str) {
        if text.len() >= self.width && text.is_ascii() {
            out.push_str(text);
            return;
        }
        let missing = self.width.saturating_sub(text.chars().count());
        let before = match self.align {
            Align::Left => 0,
            Align::Right | Align::AfterSign => missing,
            Align::Center => missing / 2,
        };
        out.extend(repeat_n(self.fill, before));
        out.push_str(text);
        out.extend(repeat_n(self.fill, missing - before));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Spec {
        Spec::parse(text, "int", Align::Right).unwrap()
    }

    fn error(text: &str) -> String {
        Spec::parse(text, "int", Align::Right).unwrap_err()
    }

    #[test]
    fn every_part_is_read() {
        let spec = parse("*^+z#012_.3f");
        assert_eq!((spec.fill, spec.align, spec.sign), ('*', Align::Center, Some('+')));
        assert!(spec.no_negative_zero && spec.alternate);
        assert_eq!((spec.width, spec.grouping, spec.precision, spec.kind), (12, Some('_'), Some(3), Some('f')));
        let spec = parse("08");
        assert_eq!((spec.fill, spec.align, spec.width), ('0', Align::AfterSign, 8));
        let spec = parse("<08");
        assert_eq!((spec.fill, spec.align, spec.width), ('0', Align::Left, 8));
        let spec = parse("=<5");
        assert_eq!((spec.fill, spec.align, spec.width), ('=', Align::Left, 5));
        assert_eq!(parse("é>3").fill, 'é');
    }

    #[test]
    fn wrong_specs_are_told() {
        assert_eq!(error("xx"), "Invalid format specifier 'xx' for object of type 'int'");
        assert_eq!(error("5."), "Format specifier missing precision");
        assert_eq!(error(",_"), "Cannot specify both ',' and '_'.");
        assert_eq!(error("_,"), "Cannot specify both ',' and '_'.");
        assert_eq!(error(",x"), "Cannot specify ',' with 'x'.");
        assert_eq!(error(",,"), "Cannot specify ',' with ','.");
        assert_eq!(error("99999999999999999999"), "Too many decimal digits in format string");
    }
}
