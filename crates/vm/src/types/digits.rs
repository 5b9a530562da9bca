//! Characters as numbers are written with them: decimal digits of every script, white space, and digits in a base.

/// Where the runs of ten decimal digits begin: facts from Unicode 15.1.
#[rustfmt::skip]
const ZEROS: &[u32] = &[
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0, 0xf20,
    0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900,
    0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0,
    0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50, 0x11da0, 0x11f50, 0x16a60, 0x16ac0, 0x16b50, 0x1d7ce,
    0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6, 0x1e140, 0x1e2f0, 0x1e4f0, 0x1e950, 0x1fbf0,
];

/// The value of a decimal digit of any script.
pub fn decimal_digit(c: char) -> Option<u32> {
    let c = c as u32;
    let run = ZEROS.partition_point(|&zero| zero <= c).checked_sub(1)?;
    Some(c - ZEROS[run]).filter(|&digit| digit < 10)
}

/// Whether `str.isspace` holds for a character.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

/// The text of a number with every digit in ASCII and the white space around it gone; what is no digit stays.
pub fn to_ascii(text: &str) -> std::borrow::Cow<'_, str> {
    let text = text.trim_matches(is_space);
    if text.is_ascii() {
        return text.into();
    }
    let digit =
        |c: char| if c.is_ascii() { c } else { decimal_digit(c).and_then(|d| char::from_digit(d, 10)).unwrap_or(c) };
    text.chars().map(digit).collect::<String>().into()
}

/// The digits without their underscores, each of which must stand between two digits; None if one doesn't.
pub fn without_underscores(digits: &str) -> Option<std::borrow::Cow<'_, str>> {
    if !digits.contains('_') {
        return Some(digits.into());
    }
    if digits.starts_with('_') || digits.ends_with('_') || digits.contains("__") {
        return None;
    }
    Some(digits.replace('_', "").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_all_scripts() {
        assert_eq!(decimal_digit('7'), Some(7));
        assert_eq!(decimal_digit('٣'), Some(3));
        assert_eq!(decimal_digit('９'), Some(9));
        assert_eq!(
            (decimal_digit('a'), decimal_digit('²'), decimal_digit('/'), decimal_digit('\0')),
            (None, None, None, None)
        );
        assert_eq!(to_ascii(" \u{1f}٣x\u{3000}"), "3x");
    }

    #[test]
    fn underscores_stand_between_digits() {
        assert_eq!(without_underscores("1_0").as_deref(), Some("10"));
        assert_eq!(
            (without_underscores("_1"), without_underscores("1_"), without_underscores("1__0")),
            (None, None, None)
        );
    }
}
