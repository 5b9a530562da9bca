//! What becomes of text that an encoding has no bytes for, and of bytes that are no text: the error handlers, and the errors.

use std::borrow::Cow;

use super::{Codec, Handler, Names, library, unicode_error};
use crate::heap::{Gc, Str};
use crate::types::bytes::{Bytes, buffer};
use crate::types::exception::Exc;
use crate::vm::{PyResult, Raised, Vm};
use pellucid_bytecode::pure::surrogate;

/// Why lone surrogates can't be encoded.
pub(super) const SURROGATES: &str = "surrogates not allowed";

/// Why a character can't be encoded.
fn reason(codec: Codec) -> &'static str {
    match codec {
        Codec::Ascii => "ordinal not in range(128)",
        Codec::Latin1 => "ordinal not in range(256)",
        _ => SURROGATES,
    }
}

/// Encodes a text in which something can't be encoded, behind what is in `out`.
pub(super) fn encode(vm: &mut Vm, text: Gc<Str>, names: &Names, mut out: Vec<u8>) -> PyResult<Vec<u8>> {
    let chars: Vec<char> = text.as_str().chars().collect();
    let codec = names.codec;
    let error = |vm: &mut Vm, start, end| {
        unicode_error(vm, Exc::UnicodeEncodeError, codec.name(), text.into(), (start, end), reason(codec))
    };
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if codec.put(&mut out, c) {
            at += 1;
            continue;
        }
        let end = run_end(codec, &chars, at);
        let bad = &chars[at..end];
        match names.handler() {
            Handler::Strict => return Err(error(vm, at, end)),
            Handler::Ignore => {}
            Handler::Replace => bad.iter().for_each(|_| put_text(codec, &mut out, "?")),
            Handler::XmlChar => {
                bad.iter().for_each(|&c| put_text(codec, &mut out, &format!("&#{};", surrogate::code_of(c))));
            }
            Handler::Backslash => bad.iter().for_each(|&c| put_text(codec, &mut out, &escaped(c))),
            Handler::Pass => {
                if matches!(codec, Codec::Ascii | Codec::Latin1) {
                    return Err(error(vm, at, end));
                }
                bad.iter().for_each(|&c| codec.put_code(&mut out, surrogate::code_of(c)));
            }
            Handler::Escape => {
                let bytes = bad.iter().map_while(|&c| escaped_byte(c).filter(|_| !matches!(codec, Codec::Wide(_))));
                let before = out.len();
                out.extend(bytes);
                let taken = out.len() - before;
                if at + taken < end {
                    return Err(error(vm, at + taken, end));
                }
            }
            Handler::Library => {
                let mark = vm.root_mark();
                let error = error(vm, at, end);
                at = ask_for_bytes(vm, names, error, chars.len(), &mut out)?;
                vm.unroot(mark);
                continue;
            }
        }
        at = end;
    }
    Ok(out)
}

/// Where a run of characters that can't be encoded ends, which handlers are asked about at once.
fn run_end(codec: Codec, chars: &[char], start: usize) -> usize {
    if matches!(codec, Codec::Wide(_)) {
        return start + 1;
    }
    let mut ignored = Vec::new();
    let fits = |&c: &char| codec.put(&mut ignored, c);
    chars[start..].iter().position(fits).map_or(chars.len(), |n| start + n)
}

fn put_text(codec: Codec, out: &mut Vec<u8>, text: &str) {
    text.chars().for_each(|c| codec.put_code(out, c as u32));
}

fn escaped(c: char) -> String {
    match surrogate::code_of(c) {
        code @ ..0x100 => format!("\\x{code:02x}"),
        code @ 0x100..0x10000 => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    }
}

/// The byte that a lone surrogate stands for under `surrogateescape`.
fn escaped_byte(c: char) -> Option<u8> {
    let code = surrogate::code_of(c);
    (0xdc80..0xdd00).contains(&code).then_some(code as u8)
}

/// Has a handler of the library's say what to put; where to go on.
fn ask_for_bytes(vm: &mut Vm, names: &Names, error: Raised, len: usize, out: &mut Vec<u8>) -> PyResult<usize> {
    let codec = names.codec;
    let (replacement, next) = library::handle(vm, names, error, |_| Ok(len))?;
    if let Some(bytes) = buffer(vm, replacement) {
        let bytes = bytes.slice(&vm.heap);
        if let Codec::Wide(wide) = codec
            && bytes.len() % wide.width() != 0
        {
            return Err(error);
        }
        out.extend(bytes);
        return Ok(next);
    }
    let replacement = vm.to_str(replacement, "replacement")?;
    let fits = |c: char| c.is_ascii() || (codec == Codec::Latin1 && (c as u32) < 256);
    if !replacement.as_str().chars().all(fits) {
        return Err(error);
    }
    put_text(codec, out, replacement.as_str());
    Ok(next)
}

/// Decodes bytes that may have something wrong with them.
pub(super) fn decode(vm: &mut Vm, bytes: &[u8], names: &Names, mut out: String) -> PyResult {
    let mut bytes = Cow::Borrowed(bytes);
    let (mut at, big, codec) = match names.codec {
        Codec::Wide(wide) => {
            let (start, big) = wide.begin(&bytes);
            (start, big, Codec::Wide(wide.in_order(big)))
        }
        Codec::Utf8Sig if bytes.starts_with(b"\xef\xbb\xbf") => (3, false, names.codec),
        _ => (0, false, names.codec),
    };
    while at < bytes.len() {
        let (good, bad, reason) = push_good(codec, big, &bytes[at..], &mut out);
        at += good;
        if bad == 0 {
            break;
        }
        let error = |vm: &mut Vm| {
            let object = vm.new_bytes(&bytes[..]);
            unicode_error(vm, Exc::UnicodeDecodeError, codec.name(), object, (at, at + bad), reason)
        };
        match names.handler() {
            Handler::Strict => return Err(error(vm)),
            Handler::Library => {
                let mark = vm.root_mark();
                let error = error(vm);
                let (text, next) = library::handle(vm, names, error, |vm| {
                    // The handler may have put other bytes in their place.
                    if let Some(other) = replaced(vm, error, &bytes)? {
                        bytes = Cow::Owned(other);
                    }
                    Ok(bytes.len())
                })?;
                out.push_str(vm.to_str(text, "replacement")?.as_str());
                vm.unroot(mark);
                vm.check_size(out.len())?;
                at = next;
                continue;
            }
            Handler::Ignore => {}
            Handler::Replace => out.push('\u{fffd}'),
            Handler::Backslash => {
                bytes[at..at + bad].iter().for_each(|byte| out.push_str(&format!("\\x{byte:02x}")));
            }
            Handler::XmlChar => {
                return Err(vm.type_error("don't know how to handle UnicodeDecodeError in error callback"));
            }
            Handler::Escape => {
                let high = bytes[at..at + bad].iter().take_while(|byte| !byte.is_ascii());
                let before = out.len();
                out.extend(high.filter_map(|&byte| surrogate::char_of(0xdc00 + u32::from(byte))));
                if out.len() == before {
                    return Err(error(vm));
                }
                at += out[before..].chars().count();
                continue;
            }
            Handler::Pass => {
                let Some((c, width)) = surrogate_at(codec, big, &bytes[at..]) else { return Err(error(vm)) };
                out.push(c);
                at += width;
                continue;
            }
        }
        at += bad;
    }
    Ok(vm.finish_text(out).into())
}

/// The bytes that an error is about now, if they are others.
fn replaced(vm: &mut Vm, error: Raised, before: &[u8]) -> PyResult<Option<Vec<u8>>> {
    let name = vm.heap.intern("object");
    let object = vm.getattr(error.0.into(), name)?;
    match vm.cast::<Bytes>(object) {
        Some(now) => Ok(Some(now.as_slice()).filter(|&now| now != before).map(<[u8]>::to_vec)),
        None => Err(vm.type_error("exception attribute object must be bytes")),
    }
}

/// Adds what can be decoded: how many bytes, how many after them can't be (0 at the end), and why.
fn push_good(codec: Codec, big: bool, bytes: &[u8], out: &mut String) -> (usize, usize, &'static str) {
    let Codec::Wide(wide) = codec else {
        let (good, bad, reason) = next_error(bytes, codec);
        out.push_str(std::str::from_utf8(&bytes[..good]).unwrap_or_default());
        return (good, bad, reason);
    };
    let mut at = 0;
    while at < bytes.len() {
        match wide.next(&bytes[at..], big) {
            Ok((c, width)) => {
                out.push(c);
                at += width;
            }
            Err((bad, reason)) => return (at, bad, reason),
        }
    }
    (at, 0, "")
}

/// The surrogate that is encoded at the beginning of some bytes, as if it were a character, and its width.
fn surrogate_at(codec: Codec, big: bool, bytes: &[u8]) -> Option<(char, usize)> {
    let (code, width) = match codec {
        Codec::Wide(wide) => (wide.unit(bytes, big)?, wide.width()),
        Codec::Utf8 | Codec::Utf8Sig => match *bytes {
            [0xed, b @ 0xa0..0xc0, c @ 0x80..0xc0, ..] => (0xd000 | u32::from(b & 63) << 6 | u32::from(c & 63), 3),
            _ => return None,
        },
        _ => return None,
    };
    (0xd800..0xe000).contains(&code).then_some((surrogate::char_of(code)?, width))
}

/// How many bytes decode, how many after them don't (0 at the end), and why.
fn next_error(bytes: &[u8], codec: Codec) -> (usize, usize, &'static str) {
    if codec == Codec::Ascii {
        let good = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(bytes.len());
        return (good, usize::from(good < bytes.len()), "ordinal not in range(128)");
    }
    match std::str::from_utf8(bytes) {
        Ok(_) => (bytes.len(), 0, ""),
        Err(error) => {
            let good = error.valid_up_to();
            match error.error_len() {
                None => (good, bytes.len() - good, "unexpected end of data"),
                Some(bad) => {
                    let starts = matches!(bytes[good], 0xc2..=0xf4);
                    (good, bad, if starts { "invalid continuation byte" } else { "invalid start byte" })
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_in_utf8_are_placed() {
        let error = |bytes: &[u8]| next_error(bytes, Codec::Utf8);
        assert_eq!(error(b"ab\xff"), (2, 1, "invalid start byte"));
        assert_eq!(error(b"\xe2\x82"), (0, 2, "unexpected end of data"));
        assert_eq!(error(b"\xe2\x28"), (0, 1, "invalid continuation byte"));
        assert_eq!(error(b"\xed\xa0\x80"), (0, 1, "invalid continuation byte"));
        assert_eq!(next_error(b"a\x80", Codec::Ascii), (1, 1, "ordinal not in range(128)"));
    }
}
