//! Lone surrogates: code points that Python's strings may hold and Rust's may not.
//!
//! Each is held as a character of its own, its stand-in, in a corner of the last private plane that hardly any text uses:
//! U+10F000 to U+10F7FF. Nothing but this file knows where. Code points of a program (`chr`, `ord`, escapes, encodings, order,
//! properties) become characters and come back from them here; everything else treats a stand-in as any other character.

use std::cmp::Ordering;

const FIRST: u32 = 0x10_F000;
const COUNT: u32 = 0x800;
const SURROGATES: u32 = 0xD800;

/// The character that holds a code point; None if it is none.
#[inline]
pub fn char_of(code: u32) -> Option<char> {
    match char::from_u32(code) {
        None if code.wrapping_sub(SURROGATES) < COUNT => char::from_u32(code - SURROGATES + FIRST),
        c => c,
    }
}

/// The code point that a character holds.
#[inline]
pub fn code_of(c: char) -> u32 {
    let code = c as u32;
    if code.wrapping_sub(FIRST) < COUNT { code - FIRST + SURROGATES } else { code }
}

/// Whether a character holds a lone surrogate.
#[inline]
pub fn is_surrogate(c: char) -> bool {
    (c as u32).wrapping_sub(FIRST) < COUNT
}

/// Where the first lone surrogate of a text stands, in bytes.
#[inline]
pub fn find(text: &str) -> Option<usize> {
    if text.len() < 8 && !text.as_bytes().contains(&0xF4) {
        return None;
    }
    // Most texts are passed over in big steps: a stand-in begins with a byte that no other plane's characters have.
    let mut at = 0;
    for chunk in text.as_bytes().chunks(32) {
        if chunk.iter().fold(false, |found, &byte| found | (byte == 0xF4)) {
            return find_from(text, at);
        }
        at += chunk.len();
    }
    None
}

#[cold]
fn find_from(text: &str, at: usize) -> Option<usize> {
    let start = (0..=at).rev().find(|&at| text.is_char_boundary(at))?;
    text[start..].char_indices().find(|&(_, c)| is_surrogate(c)).map(|(at, _)| start + at)
}

/// The text with the escapes of lone surrogates in their place.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_surrogate(c) {
            out.push_str(&format!("\\u{:04x}", code_of(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// The order of two texts by code points.
pub fn compare(a: &str, b: &str) -> Ordering {
    const STEP: usize = 32;
    let (x, y) = (a.as_bytes(), b.as_bytes());
    let (mut at, len) = (0, x.len().min(y.len()));
    while at + STEP <= len && x[at..at + STEP] == y[at..at + STEP] {
        at += STEP;
    }
    while at < len && x[at] == y[at] {
        at += 1;
    }
    // UTF-8 sorts by code point, but for the stand-ins.
    if at < len && (x[at] == 0xF4 || y[at] == 0xF4 || !a.is_char_boundary(at)) {
        let start = (0..=at).rev().find(|&at| a.is_char_boundary(at)).unwrap_or(0);
        let code = |text: &str| text[start..].chars().next().map(code_of);
        return code(a).cmp(&code(b));
    }
    x[at..].cmp(&y[at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_point_comes_back() {
        for code in (0..0x11_0000u32).filter(|code| code.wrapping_sub(FIRST) >= COUNT) {
            let c = char_of(code).unwrap();
            assert_eq!(code_of(c), code);
            assert_eq!(is_surrogate(c), (0xD800..0xE000).contains(&code));
        }
        assert_eq!(char_of(0x11_0000), None);
    }

    #[test]
    fn surrogates_are_found() {
        let half = char_of(0xDC80).unwrap();
        for before in [0, 1, 31, 32, 33, 70] {
            let text = format!("{}\u{10ffff}{half}", "é".repeat(before));
            assert_eq!(find(&text), Some(before * 2 + 4));
        }
        assert_eq!(find("plain"), None);
        assert_eq!(find(&"\u{10ffff}é".repeat(50)), None);
    }

    #[test]
    fn order_is_that_of_code_points() {
        let half = |code| char_of(code).unwrap().to_string();
        let sorted = [
            String::new(),
            "a".into(),
            "é".into(),
            "\u{d7ff}".into(),
            half(0xD800),
            half(0xDBFF) + "z",
            half(0xDFFF),
            "\u{e000}".into(),
            "\u{ffff}".into(),
            "\u{10000}".into(),
            "\u{10efff}".into(),
            "\u{10f800}".into(),
            "\u{10ffff}".into(),
        ];
        for prefix in ["", "x", "é", &"long ".repeat(20)] {
            for (i, a) in sorted.iter().enumerate() {
                for (j, b) in sorted.iter().enumerate() {
                    let order = compare(&format!("{prefix}{a}"), &format!("{prefix}{b}"));
                    assert_eq!(order, i.cmp(&j), "{a:?} {b:?}");
                }
            }
        }
    }
}
