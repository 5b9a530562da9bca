//! Characters as numbers are written with them: digits of every script, white space around them, underscores between, and
//! digits in a base. Which characters those are is in [`super::str::unicode`].

use super::str::unicode::{decimal_value, is_space};

/// The text of a number with every digit in ASCII and the white space around it gone; what is no digit stays.
pub fn to_ascii(text: &str) -> std::borrow::Cow<'_, str> {
    let text = text.trim_matches(is_space);
    if text.is_ascii() {
        return text.into();
    }
    let digit =
        |c: char| if c.is_ascii() { c } else { decimal_value(c).and_then(|d| char::from_digit(d, 10)).unwrap_or(c) };
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
        assert_eq!(decimal_value('7'), Some(7));
        assert_eq!(decimal_value('٣'), Some(3));
        assert_eq!(decimal_value('９'), Some(9));
        assert_eq!(
            (decimal_value('a'), decimal_value('²'), decimal_value('/'), decimal_value('\0')),
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
