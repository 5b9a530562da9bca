//! From the bytes of source text to the text, by the encoding that its first two lines tell of (PEP 263).
//!
//! UTF-8, ASCII, Latin-1 and two of its kin are known here; the messages are for whoever asks.

use std::borrow::Cow;

const MARK: &[u8] = b"\xef\xbb\xbf";

/// Why bytes are no source text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undecodable {
    /// They are not UTF-8 at this place, and no encoding is named.
    Utf8(usize),
    /// An encoding is named that is not known, does not fit the bytes, or contradicts the mark at their beginning.
    Encoding(String),
}

/// The text; a byte order mark stays.
///
/// # Errors
/// If the bytes don't fit the encoding that they name, or UTF-8 where they name none.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Undecodable> {
    let declared = declared(bytes);
    let name = declared.as_deref().unwrap_or("utf-8");
    let unfit = |_| Undecodable::Encoding(name.to_owned());
    let text = match family(name) {
        Family::Utf8 => match (std::str::from_utf8(bytes), &declared) {
            (Ok(text), _) => return Ok(text.into()),
            (Err(error), None) => return Err(Undecodable::Utf8(error.valid_up_to())),
            (Err(error), Some(_)) => return Err(unfit(error)),
        },
        _ if bytes.starts_with(MARK) => return Err(Undecodable::Encoding(format!("{} with BOM", usual(name)))),
        Family::Ascii if bytes.is_ascii() => return std::str::from_utf8(bytes).map(Cow::from).map_err(unfit),
        Family::Latin1 => bytes.iter().map(|&byte| char::from(byte)).collect(),
        Family::Latin9 => bytes.iter().map(|&byte| latin9(byte)).collect(),
        Family::Windows => match bytes.iter().map(|&byte| windows(byte)).collect::<Option<String>>() {
            Some(text) => text,
            None => return Err(Undecodable::Encoding(name.to_owned())),
        },
        Family::Ascii | Family::Unknown => return Err(Undecodable::Encoding(name.to_owned())),
    };
    Ok(Cow::Owned(text))
}

/// The encoding named in a comment of the first line, or of the second if there is nothing but a comment before it.
fn declared(bytes: &[u8]) -> Option<String> {
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    for line in bytes.split(|&byte| byte == b'\n').take(2) {
        let text = line.trim_ascii_start();
        if let Some(comment) = text.strip_prefix(b"#") {
            if let Some(name) = named(comment) {
                return Some(name);
            }
        } else if !text.is_empty() {
            return None;
        }
    }
    None
}

/// What follows `coding:` or `coding=`.
fn named(comment: &[u8]) -> Option<String> {
    let word = b"coding";
    let behind =
        comment.windows(word.len() + 1).position(|part| part.starts_with(word) && matches!(part[6], b':' | b'='))?;
    let rest = comment[behind + word.len() + 1..].trim_ascii_start();
    let length = rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(byte)).count();
    (length > 0).then(|| String::from_utf8_lossy(&rest[..length]).into_owned())
}

enum Family {
    Utf8,
    Ascii,
    Latin1,
    Latin9,
    Windows,
    Unknown,
}

fn family(name: &str) -> Family {
    match usual(name).as_str() {
        "utf-8" | "utf8" | "u8" | "utf" | "cp65001" => Family::Utf8,
        "ascii" | "us-ascii" | "646" => Family::Ascii,
        "iso-8859-1" | "latin1" | "latin" | "l1" | "iso8859-1" | "8859" | "cp819" => Family::Latin1,
        "iso-8859-15" | "iso8859-15" | "latin-9" | "latin9" | "l9" => Family::Latin9,
        "cp1252" | "windows-1252" | "1252" => Family::Windows,
        _ => Family::Unknown,
    }
}

/// A name in the form in which names are compared; the two most used encodings by one name each.
fn usual(name: &str) -> String {
    let name = name.to_ascii_lowercase().replace('_', "-");
    let is = |one: &str| name == one || name.strip_prefix(one).is_some_and(|rest| rest.starts_with('-'));
    if is("utf-8") {
        "utf-8".into()
    } else if is("latin-1") || is("iso-8859-1") || is("iso-latin-1") {
        "iso-8859-1".into()
    } else {
        name
    }
}

fn latin9(byte: u8) -> char {
    match byte {
        0xa4 => '€',
        0xa6 => 'Š',
        0xa8 => 'š',
        0xb4 => 'Ž',
        0xb8 => 'ž',
        0xbc => 'Œ',
        0xbd => 'œ',
        0xbe => 'Ÿ',
        _ => char::from(byte),
    }
}

fn windows(byte: u8) -> Option<char> {
    const UPPER: &str = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
    match byte {
        0x80..=0x9f => UPPER.chars().nth(usize::from(byte - 0x80)).filter(|&c| c != '\0'),
        _ => Some(char::from(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_is_named_in_a_comment_of_the_first_two_lines() {
        let named = |text: &str| declared(text.as_bytes());
        assert_eq!(named("# -*- coding: latin-1 -*-\n").as_deref(), Some("latin-1"));
        assert_eq!(named("#!/x\n# vim: set fileencoding=foo :\n").as_deref(), Some("foo"));
        assert_eq!(named("\n # coding:utf8"), Some("utf8".into()));
        assert_eq!(named("x\n# coding: latin-1"), None);
        assert_eq!(named("#\n#\n# coding: latin-1"), None);
        assert_eq!(named("# coding : x"), None);
    }

    #[test]
    fn bytes_become_text_or_are_refused() {
        assert_eq!(decode(b"# coding: latin-1\n\xe9").unwrap(), "# coding: latin-1\né");
        assert_eq!(decode(b"# coding: cp1252\n\x80").unwrap(), "# coding: cp1252\n€");
        assert_eq!(decode(b"# coding: iso-8859-15\n\xa4").unwrap(), "# coding: iso-8859-15\n€");
        assert_eq!(decode(b"x = '\xff'"), Err(Undecodable::Utf8(5)));
        assert_eq!(decode(b"# coding: ascii\n\xff"), Err(Undecodable::Encoding("ascii".into())));
        assert_eq!(decode(b"# coding: Foo\n"), Err(Undecodable::Encoding("Foo".into())));
        assert_eq!(decode(b"\xef\xbb\xbf# coding: latin-1"), Err(Undecodable::Encoding("iso-8859-1 with BOM".into())));
    }
}
