//! Encodings: between text and bytes. UTF-8, ASCII, Latin-1; UTF-16 and UTF-32 are in [`wide`], what becomes of things that
//! can't be converted in [`repair`].

mod library;
mod repair;
mod wide;

use super::Buffer;
use crate::heap::{Gc, Str};
use crate::types::exception::Exc;
use crate::types::str::{piece, short_name};
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};
use pellucid_bytecode::pure::surrogate;

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

    fn is_utf8(self) -> bool {
        matches!(self, Codec::Utf8 | Codec::Utf8Sig)
    }

    /// Adds a character; false if it can't be encoded.
    fn put(self, out: &mut Vec<u8>, c: char) -> bool {
        let possible = match self {
            Codec::Ascii => c.is_ascii(),
            Codec::Latin1 => (c as u32) < 256,
            _ => !surrogate::is_surrogate(c),
        };
        if possible {
            self.put_code(out, c as u32);
        }
        possible
    }

    /// Adds a code point that it can hold, or a surrogate.
    fn put_code(self, out: &mut Vec<u8>, code: u32) {
        match self {
            Codec::Wide(wide) => wide.put(out, code),
            Codec::Utf8 | Codec::Utf8Sig => match char::from_u32(code) {
                Some(c) => out.extend(c.encode_utf8(&mut [0; 4]).bytes()),
                None => out.extend([0xe0 | (code >> 12) as u8, 0x80 | (code >> 6) as u8 & 63, 0x80 | code as u8 & 63]),
            },
            _ => out.push(code as u8),
        }
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
            Some(text) if text.as_str().contains('\0') => Err(vm.value_error("embedded null character")),
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
    /// Bytes that can't be decoded become lone surrogates, and these the bytes again.
    Escape,
    /// Lone surrogates are taken as if they were characters.
    Pass,
    /// One that the library's `codecs` has to know.
    Library,
}

impl Names {
    fn handler(&self) -> Handler {
        let Some(name) = self.errors else { return Handler::Strict };
        match name.as_str() {
            "strict" => Handler::Strict,
            "surrogateescape" => Handler::Escape,
            "surrogatepass" => Handler::Pass,
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
    if text.is_ascii() && matches!(names.codec, Codec::Utf8 | Codec::Ascii | Codec::Latin1)
        || (names.codec == Codec::Utf8 && surrogate::find(text.as_str()).is_none())
    {
        return Ok(vm.heap.alloc_bytes(text.as_str().as_bytes()).into());
    }
    let bytes = encode_to_vec(vm, text, names)?;
    Ok(vm.new_bytes(bytes))
}

/// As [`encode`], without making an object.
pub(crate) fn encode_to_vec(vm: &mut Vm, text: Gc<Str>, names: &Names) -> PyResult<Vec<u8>> {
    let mut out = Vec::new();
    match names.codec {
        Codec::Library => {
            let made = encode(vm, text, names)?;
            return Ok(super::buffer_arg(vm, made)?.slice(&vm.heap).to_vec());
        }
        Codec::Utf8Sig => out.extend(b"\xef\xbb\xbf"),
        Codec::Wide(wide) => {
            vm.check_size(text.char_len().saturating_mul(4))?;
            out.extend(wide.mark());
        }
        _ if text.is_ascii() => return Ok(text.as_str().as_bytes().to_vec()),
        _ => {}
    }
    if names.codec.is_utf8() && surrogate::find(text.as_str()).is_none() {
        out.extend(text.as_str().as_bytes());
        return Ok(out);
    }
    let mark = out.len();
    out.reserve(text.char_len());
    if text.as_str().chars().all(|c| names.codec.put(&mut out, c)) {
        return Ok(out);
    }
    out.truncate(mark);
    repair::encode(vm, text, names, out)
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
    repair::decode(vm, &bytes, names, out)
}

#[cold]
fn unicode_error(
    vm: &mut Vm,
    exc: Exc,
    codec: &str,
    object: Value,
    (start, end): (usize, usize),
    reason: &str,
) -> Raised {
    let (codec, reason) = (vm.new_str(codec), vm.new_str(reason));
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

/// The error of a text that can't be UTF-8, since it holds a lone surrogate at this byte.
#[cold]
pub fn no_surrogates(vm: &mut Vm, text: Gc<Str>, at: usize) -> Raised {
    let run = text.as_str()[at..].chars().take_while(|&c| surrogate::is_surrogate(c)).count();
    let start = text.as_str()[..at].chars().count();
    unicode_error(vm, Exc::UnicodeEncodeError, "utf-8", text.into(), (start, start + run), repair::SURROGATES)
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
}
