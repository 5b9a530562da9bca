//! Encodings: between text and bytes, with error handlers. UTF-8, ASCII, Latin-1; UTF-16 and UTF-32 are in [`wide`].

mod library;
mod wide;

use super::Buffer;
use crate::heap::{Gc, Str};
use crate::types::exception::Exc;
use crate::types::str::{piece, short_name};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// An encoding that the VM knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Codec {
    Utf8,
    /// UTF-8 that may begin with a byte-order mark.
    Utf8Sig,
    Ascii,
    Latin1,
    /// UTF-16 or UTF-32.
    Wide(wide::Wide),
    /// One that the library's `codecs` has to know.
    Library,
}

impl Codec {
    fn by_name(name: &str) -> Option<Codec> {
        match name {
            "utf-8" | "utf8" | "UTF-8" => return Some(Codec::Utf8),
            "ascii" => return Some(Codec::Ascii),
            "latin-1" | "latin1" => return Some(Codec::Latin1),
            _ => {}
        }
        let plain: String = name.to_ascii_lowercase().replace(['-', ' '], "_");
        match plain.as_str() {
            "utf_8" | "utf8" | "u8" | "utf" | "cp65001" => Some(Codec::Utf8),
            "utf_8_sig" | "utf8_sig" => Some(Codec::Utf8Sig),
            "ascii" | "us_ascii" | "646" | "ansi_x3.4_1968" | "iso646_us" => Some(Codec::Ascii),
            "latin_1" | "latin1" | "latin" | "l1" | "iso_8859_1" | "iso8859_1" | "iso8859" | "8859" | "cp819" => {
                Some(Codec::Latin1)
            }
            plain => wide::Wide::by_name(plain).map(Codec::Wide),
        }
    }

    /// What messages call it.
    fn name(self) -> &'static str {
        match self {
            Codec::Utf8 | Codec::Utf8Sig => "utf-8",
            Codec::Ascii => "ascii",
            Codec::Latin1 => "latin-1",
            Codec::Wide(wide) => wide.name(),
            Codec::Library => "",
        }
    }

    /// The first code point that it has no single byte for.
    fn limit(self) -> u32 {
        if self == Codec::Ascii { 128 } else { 256 }
    }
}

/// An encoding and what to do about errors, as arguments tell them. An unknown handler is an error only when it is needed.
pub(crate) struct Names {
    codec: Codec,
    errors: Option<Gc<Str>>,
    /// The name of an encoding of the library's.
    name: Option<Gc<Str>>,
}

/// The encoding and error handler that arguments name.
///
/// # Errors
/// TypeError if they aren't strings.
pub(crate) fn names(vm: &mut Vm, func: &str, encoding: Option<Value>, errors: Option<Value>) -> PyResult<Names> {
    let mut text = |value: Option<Value>, param: &str| match value {
        None => Ok(None),
        Some(value) => match vm.cast::<Str>(value) {
            Some(text) => Ok(Some(text)),
            None => {
                let found = short_name(vm, value);
                let message = format!("{func}() argument '{param}' must be str, not {found}");
                Err(vm.type_error(message))
            }
        },
    };
    let (encoding, errors) = (text(encoding, "encoding")?, text(errors, "errors")?);
    let codec = match encoding {
        None => Codec::Utf8,
        Some(name) => match Codec::by_name(name.as_str()) {
            Some(codec) => codec,
            None => return Ok(Names { codec: Codec::Library, errors, name: Some(name) }),
        },
    };
    Ok(Names { codec, errors, name: None })
}

/// What to do about what can't be converted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Handler {
    Strict,
    Ignore,
    Replace,
    Backslash,
    XmlChar,
    /// One that the library's `codecs` has to know.
    Library,
}

impl Names {
    fn handler(&self) -> Handler {
        let Some(name) = self.errors else { return Handler::Strict };
        match name.as_str() {
            // Text here holds no surrogates, so there is nothing for the handlers that make and take them.
            "strict" | "surrogateescape" | "surrogatepass" => Handler::Strict,
            "ignore" => Handler::Ignore,
            "replace" => Handler::Replace,
            "backslashreplace" => Handler::Backslash,
            "xmlcharrefreplace" => Handler::XmlChar,
            _ => Handler::Library,
        }
    }
}

/// `text.encode(...)`
pub(crate) fn encode(vm: &mut Vm, text: Gc<Str>, names: &Names) -> PyResult {
    if let Some(name) = names.name {
        return library::convert(vm, "_encode_text", text.into(), name, names.errors);
    }
    if names.codec == Codec::Utf8 || (text.is_ascii() && matches!(names.codec, Codec::Ascii | Codec::Latin1)) {
        return Ok(vm.heap.alloc_bytes(text.as_str().as_bytes()).into());
    }
    let bytes = encode_to_vec(vm, text, names)?;
    Ok(vm.new_bytes(bytes))
}

/// As [`encode`], without making an object.
pub(crate) fn encode_to_vec(vm: &mut Vm, text: Gc<Str>, names: &Names) -> PyResult<Vec<u8>> {
    match names.codec {
        Codec::Library => {
            let made = encode(vm, text, names)?;
            return Ok(super::buffer_arg(vm, made)?.slice(&vm.heap).to_vec());
        }
        Codec::Utf8 => return Ok(text.as_str().as_bytes().to_vec()),
        Codec::Utf8Sig => return Ok([b"\xef\xbb\xbf", text.as_str().as_bytes()].concat()),
        Codec::Wide(wide) => {
            vm.check_size(text.char_len().saturating_mul(4))?;
            return Ok(wide.encode(text.as_str()));
        }
        _ if text.is_ascii() => return Ok(text.as_str().as_bytes().to_vec()),
        _ => {}
    }
    let limit = names.codec.limit();
    let mut out = Vec::with_capacity(text.char_len());
    let fits = text.as_str().chars().all(|c| {
        out.push(c as u8);
        (c as u32) < limit
    });
    if fits {
        return Ok(out);
    }
    out.clear();
    if names.handler() == Handler::Library {
        return library::encode_with_handler(vm, text, names, limit, out);
    }
    for (i, c) in text.as_str().chars().enumerate() {
        if (c as u32) < limit {
            out.push(c as u8);
            continue;
        }
        match names.handler() {
            Handler::Strict | Handler::Library => {
                let run = text.as_str().chars().skip(i).take_while(|&c| c as u32 >= limit).count();
                let reason = out_of_range(limit);
                return Err(unicode_error(vm, Exc::UnicodeEncodeError, names.codec, text.into(), (i, i + run), reason));
            }
            Handler::Ignore => {}
            Handler::Replace => out.push(b'?'),
            Handler::XmlChar => out.extend(format!("&#{};", c as u32).bytes()),
            Handler::Backslash => out.extend(match c as u32 {
                code @ ..0x100 => format!("\\x{code:02x}").into_bytes(),
                code @ 0x100..0x10000 => format!("\\u{code:04x}").into_bytes(),
                code => format!("\\U{code:08x}").into_bytes(),
            }),
        }
    }
    Ok(out)
}

/// Why a character can't be encoded.
fn out_of_range(limit: u32) -> &'static str {
    if limit == 128 { "ordinal not in range(128)" } else { "ordinal not in range(256)" }
}

/// `bytes.decode(...)`
pub(crate) fn decode(vm: &mut Vm, buffer: Buffer, names: &Names) -> PyResult {
    if let Some(name) = names.name {
        let bytes = buffer.slice(&vm.heap).to_vec();
        let bytes = vm.new_bytes(bytes);
        return library::convert(vm, "_decode_bytes", bytes, name, names.errors);
    }
    if let Buffer::Bytes(bytes) = buffer
        && names.codec == Codec::Utf8
        && let Ok(text) = std::str::from_utf8(bytes.as_slice())
    {
        return Ok(piece(vm, text));
    }
    let mut out = vm.take_text();
    let bytes = buffer.slice(&vm.heap);
    match names.codec {
        Codec::Latin1 => {
            out.extend(bytes.iter().map(|&byte| char::from(byte)));
            return Ok(vm.finish_text(out).into());
        }
        _ => {
            if let Ok(text) = std::str::from_utf8(bytes)
                && (names.codec == Codec::Utf8 || (names.codec == Codec::Ascii && text.is_ascii()))
            {
                out.push_str(text);
                return Ok(vm.finish_text(out).into());
            }
        }
    }
    // What remains is to be repaired, or begins with a mark: rare enough for a copy.
    let bytes = bytes.to_vec();
    if let Codec::Wide(wide) = names.codec {
        return decode_wide(vm, &bytes, names, wide, out);
    }
    let mut start = if names.codec == Codec::Utf8Sig && bytes.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    while start < bytes.len() {
        let rest = &bytes[start..];
        let (good, bad, reason) = next_error(rest, names.codec);
        out.push_str(std::str::from_utf8(&rest[..good]).unwrap_or_default());
        start += good;
        if bad == 0 {
            break;
        }
        match names.handler() {
            Handler::Strict => {
                let object = vm.new_bytes(bytes);
                let place = (start, start + bad);
                return Err(unicode_error(vm, Exc::UnicodeDecodeError, names.codec, object, place, reason));
            }
            Handler::Library => {
                let object = vm.new_bytes(&bytes);
                let place = (start, start + bad);
                let error = unicode_error(vm, Exc::UnicodeDecodeError, names.codec, object, place, reason);
                let (text, next) = library::handle(vm, names, error, bytes.len())?;
                out.push_str(vm.to_str(text, "replacement")?.as_str());
                start = next;
                continue;
            }
            Handler::Ignore => {}
            Handler::Replace => out.push('\u{fffd}'),
            Handler::Backslash => {
                bytes[start..start + bad].iter().for_each(|byte| out.push_str(&format!("\\x{byte:02x}")))
            }
            Handler::XmlChar => {
                return Err(vm.type_error("don't know how to handle UnicodeDecodeError in error callback"));
            }
        }
        start += bad;
    }
    Ok(vm.finish_text(out).into())
}

fn decode_wide(vm: &mut Vm, bytes: &[u8], names: &Names, wide: wide::Wide, mut out: String) -> PyResult {
    let (mut at, big) = wide.begin(bytes);
    while at < bytes.len() {
        match wide.next(&bytes[at..], big) {
            Ok((c, width)) => {
                out.push(c);
                at += width;
            }
            Err((bad, reason)) => {
                match names.handler() {
                    Handler::Strict | Handler::Library => {
                        let object = vm.new_bytes(bytes);
                        let place = (at, at + bad);
                        return Err(unicode_error(vm, Exc::UnicodeDecodeError, names.codec, object, place, reason));
                    }
                    Handler::Replace => out.push('\u{fffd}'),
                    _ => {}
                }
                at += bad;
            }
        }
    }
    Ok(vm.finish_text(out).into())
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

#[cold]
fn unicode_error(
    vm: &mut Vm,
    exc: Exc,
    codec: Codec,
    object: Value,
    (start, end): (usize, usize),
    reason: &str,
) -> Raised {
    let (codec, reason) = (vm.new_str(codec.name()), vm.new_str(reason));
    // Made by calling the class, which gives the error its attributes.
    let class = vm.types.exception(exc).into();
    match vm.call(class, &[codec, object, Value::from_usize(start), Value::from_usize(end), reason]) {
        Ok(error) => match error.as_gc() {
            Some(error) => Raised(error),
            None => vm.err_args(exc, &[]),
        },
        Err(raised) => raised,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_go_by_many_names() {
        for name in ["utf-8", "UTF8", "Utf_8", "U8"] {
            assert_eq!(Codec::by_name(name), Some(Codec::Utf8));
        }
        assert_eq!(Codec::by_name("ISO-8859-1"), Some(Codec::Latin1));
        assert_eq!(Codec::by_name("US-ASCII"), Some(Codec::Ascii));
        assert_eq!(Codec::by_name("utf-99"), None);
    }

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
