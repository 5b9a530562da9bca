//! UTF-16 and UTF-32, in either order of bytes.

/// One of the encodings. Without a given order, a mark at the start tells it, and is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wide {
    /// 2 or 4 bytes.
    unit: usize,
    /// Most significant byte first; None if a mark tells.
    big: Option<bool>,
}

impl Wide {
    /// The encoding with this name, in lower case with underscores.
    pub(super) fn by_name(name: &str) -> Option<Wide> {
        let (unit, rest) = if let Some(rest) = name.strip_prefix("utf_16").or(name.strip_prefix("utf16")) {
            (2, rest)
        } else {
            (4, name.strip_prefix("utf_32").or(name.strip_prefix("utf32"))?)
        };
        let big = match rest.trim_start_matches('_') {
            "" => None,
            "le" => Some(false),
            "be" => Some(true),
            _ => return None,
        };
        Some(Wide { unit, big })
    }

    /// What messages call it.
    pub(super) fn name(self) -> &'static str {
        match (self.unit, self.big) {
            (2, None) => "utf-16",
            (2, Some(false)) => "utf-16-le",
            (2, Some(true)) => "utf-16-be",
            (_, None) => "utf-32",
            (_, Some(false)) => "utf-32-le",
            (_, Some(true)) => "utf-32-be",
        }
    }

    /// Bytes to a unit.
    pub(super) fn width(self) -> usize {
        self.unit
    }

    /// The mark that text begins with, if any.
    pub(super) fn mark(self) -> Vec<u8> {
        let mut out = Vec::new();
        if self.big.is_none() {
            self.put(&mut out, 0xfeff);
        }
        out
    }

    /// The encoding with its order of bytes told.
    pub(super) fn in_order(self, big: bool) -> Wide {
        Wide { big: Some(big), ..self }
    }

    /// Adds a code point; one of a surrogate as if it were a character.
    pub(super) fn put(self, out: &mut Vec<u8>, code: u32) {
        let big = self.big.unwrap_or(false);
        if self.unit == 4 {
            out.extend(if big { code.to_be_bytes() } else { code.to_le_bytes() });
            return;
        }
        let mut add = |unit: u16| out.extend(if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
        match u16::try_from(code) {
            Ok(unit) => add(unit),
            Err(_) => {
                add(0xd800 + ((code - 0x10000) >> 10) as u16);
                add(0xdc00 + (code & 0x3ff) as u16);
            }
        }
    }

    /// Where the text begins, behind a mark, and its order of bytes.
    pub(super) fn begin(self, bytes: &[u8]) -> (usize, bool) {
        if let Some(big) = self.big {
            return (0, big);
        }
        let mark = |big| matches!(self.unit(bytes, big), Some(0xfeff));
        match (mark(false), mark(true)) {
            (true, _) => (self.unit, false),
            (_, true) => (self.unit, true),
            _ => (0, false),
        }
    }

    /// The first unit.
    pub(super) fn unit(self, bytes: &[u8], big: bool) -> Option<u32> {
        let unit = bytes.get(..self.unit)?;
        let add = |code: u32, byte: &u8| code << 8 | u32::from(*byte);
        Some(if big { unit.iter().fold(0, add) } else { unit.iter().rev().fold(0, add) })
    }

    /// The first character and its bytes; or how many bytes are wrong, and why.
    pub(super) fn next(self, bytes: &[u8], big: bool) -> Result<(char, usize), (usize, &'static str)> {
        let Some(first) = self.unit(bytes, big) else { return Err((bytes.len(), "truncated data")) };
        if let Some(c) = char::from_u32(first) {
            return Ok((c, self.unit));
        }
        if self.unit == 4 {
            let reason = if first < 0x11_0000 {
                "code point in surrogate code point range(0xd800, 0xe000)"
            } else {
                "code point not in range(0x110000)"
            };
            return Err((4, reason));
        }
        match (first, self.unit(&bytes[2..], big)) {
            (0xd800..0xdc00, Some(second @ 0xdc00..0xe000)) => {
                let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                char::from_u32(code).map(|c| (c, 4)).ok_or((4, "illegal encoding"))
            }
            (0xd800..0xdc00, Some(_)) => Err((2, "illegal UTF-16 surrogate")),
            (0xd800..0xdc00, None) => Err((bytes.len(), "unexpected end of data")),
            _ => Err((2, "illegal encoding")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_come_back() {
        for name in ["utf_16", "utf_16_le", "utf_16be", "utf32", "utf_32_be"] {
            let wide = Wide::by_name(name).unwrap();
            let mut bytes = wide.mark();
            "aé漢😀".chars().for_each(|c| wide.put(&mut bytes, c as u32));
            let (mut at, big) = wide.begin(&bytes);
            let mut text = String::new();
            while at < bytes.len() {
                let (c, width) = wide.next(&bytes[at..], big).unwrap();
                text.push(c);
                at += width;
            }
            assert_eq!(text, "aé漢😀");
        }
        assert_eq!(Wide::by_name("utf_16").unwrap().mark(), b"\xff\xfe");
        assert_eq!(Wide::by_name("utf_17"), None);
    }

    #[test]
    fn halves_of_pairs_are_wrong() {
        let wide = Wide::by_name("utf_16_le").unwrap();
        assert_eq!(wide.next(b"\x00\xd8", false), Err((2, "unexpected end of data")));
        assert_eq!(wide.next(b"\x00\xd8a\0", false), Err((2, "illegal UTF-16 surrogate")));
        assert_eq!(wide.next(b"\x00\xdc", false), Err((2, "illegal encoding")));
        assert_eq!(wide.next(b"a", false), Err((1, "truncated data")));
    }
}
