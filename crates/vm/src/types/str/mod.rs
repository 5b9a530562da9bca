//! `str`: its table of methods, its constructor, and characters by index.
//!
//! The object itself is [`crate::heap::Str`]; text is UTF-8, and whatever counts characters takes a short way when all of
//! them are ASCII. The methods are in the files of this folder, one per family.

mod case;
mod edit;
mod search;
mod split;
pub mod unicode;

pub(crate) use case::is_identifier;
pub use split::join;

use crate::heap::{Gc, Str};
use crate::natives;
use crate::types::native::NativeDef;
use crate::value::Value;
use crate::vm::{PyResult, Vm};

/// The methods, one row each.
pub const METHODS: &[NativeDef] = natives![
    "__getnewargs__(self, /)", "What __new__ takes to make an equal value." => |vm, args| Ok(vm.new_tuple(&args[..1]));
    "capitalize(self, /)", "Return the string with its first character in title case and the rest in lower case." => case::capitalize;
    "casefold(self, /)", "Return the string with case taken away, for caseless comparison." => case::casefold;
    "center(self, width, fillchar=' ', /)", "Return the string in the middle of a field of this width." => edit::center;
    "count(self, sub, start=None, end=None, /)", "Return how often a substring occurs, without overlap." => search::count;
    "encode(self, /, encoding='utf-8', errors='strict')", "Return the string as bytes." => edit::encode;
    "endswith(self, suffix, start=None, end=None, /)", "Return whether the string ends with a suffix, or one of a tuple." => search::endswith;
    "expandtabs(self, /, tabsize=8)", "Return the string with tabs replaced by spaces." => edit::expandtabs;
    "find(self, sub, start=None, end=None, /)", "Return where a substring begins, or -1." => search::find;
    "format(self, /, *args, **kwargs)", "Return the string with its replacement fields filled in." => format;
    "format_map(self, mapping, /)", "Return the string with its replacement fields filled in from a mapping." => format_map;
    "index(self, sub, start=None, end=None, /)", "Return where a substring begins; ValueError if it does not occur." => search::index;
    "isalnum(self, /)", "Return whether all characters are letters or numbers." => case::isalnum;
    "isalpha(self, /)", "Return whether all characters are letters." => case::isalpha;
    "isascii(self, /)", "Return whether all characters are ASCII." => case::isascii;
    "isdecimal(self, /)", "Return whether all characters are decimal digits." => case::isdecimal;
    "isdigit(self, /)", "Return whether all characters are digits." => case::isdigit;
    "isidentifier(self, /)", "Return whether the string could be a name." => case::isidentifier;
    "islower(self, /)", "Return whether there is a cased character and all of them are in lower case." => case::islower;
    "isnumeric(self, /)", "Return whether all characters stand for numbers." => case::isnumeric;
    "isprintable(self, /)", "Return whether repr shows all characters as they are." => case::isprintable;
    "isspace(self, /)", "Return whether all characters are white space." => case::isspace;
    "istitle(self, /)", "Return whether every word begins with a capital and goes on in lower case." => case::istitle;
    "isupper(self, /)", "Return whether there is a cased character and all of them are in upper case." => case::isupper;
    "join(self, iterable, /)", "Return the strings of an iterable with this one between them." => split::join_method;
    "ljust(self, width, fillchar=' ', /)", "Return the string at the left of a field of this width." => edit::ljust;
    "lower(self, /)", "Return the string in lower case." => case::lower;
    "lstrip(self, chars=None, /)", "Return the string without leading white space, or without leading characters among these." => edit::lstrip;
    "@static maketrans(x, y=None, z=None, /)", "Return a table for translate()." => edit::maketrans;
    "partition(self, sep, /)", "Return what is before the first separator, the separator, and what is after it." => split::partition;
    "removeprefix(self, prefix, /)", "Return the string without this prefix." => search::removeprefix;
    "removesuffix(self, suffix, /)", "Return the string without this suffix." => search::removesuffix;
    "replace(self, old, new, /, count=-1)", "Return the string with one substring replaced by another." => edit::replace;
    "rfind(self, sub, start=None, end=None, /)", "Return where a substring begins last, or -1." => search::rfind;
    "rindex(self, sub, start=None, end=None, /)", "Return where a substring begins last; ValueError if it does not occur." => search::rindex;
    "rjust(self, width, fillchar=' ', /)", "Return the string at the right of a field of this width." => edit::rjust;
    "rpartition(self, sep, /)", "Return what is before the last separator, the separator, and what is after it." => split::rpartition;
    "rsplit(self, /, sep=None, maxsplit=-1)", "Return the parts between separators, splitting from the end." => split::rsplit;
    "rstrip(self, chars=None, /)", "Return the string without trailing white space, or without trailing characters among these." => edit::rstrip;
    "split(self, /, sep=None, maxsplit=-1)", "Return the parts between separators." => split::split;
    "splitlines(self, /, keepends=False)", "Return the lines." => split::splitlines;
    "startswith(self, prefix, start=None, end=None, /)", "Return whether the string begins with a prefix, or one of a tuple." => search::startswith;
    "strip(self, chars=None, /)", "Return the string without white space around it, or without characters among these." => edit::strip;
    "swapcase(self, /)", "Return the string with upper and lower case exchanged." => case::swapcase;
    "title(self, /)", "Return the string with every word capitalized." => case::title;
    "translate(self, table, /)", "Return the string with each character replaced by what a table has for it." => edit::translate;
    "upper(self, /)", "Return the string in upper case." => case::upper;
    "zfill(self, width, /)", "Return the string filled up with zeros behind its sign." => edit::zfill;
];

/// Makes a value from a call's arguments.
pub static CONSTRUCT: NativeDef =
    NativeDef::new("str(object='', encoding='utf-8', errors='strict')", "Return an object as a string.", construct);

fn construct(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (encoding, errors) = (args[1].present(), args[2].present());
    if encoding.is_none() && errors.is_none() {
        return match args[0].present() {
            None => Ok(vm.names.empty.into()),
            Some(object) => vm.str_value(object),
        };
    }
    let names = super::bytes::codec::names(vm, "str", encoding, errors)?;
    let Some(object) = args[0].present() else {
        return Ok(vm.names.empty.into());
    };
    if vm.cast::<Str>(object).is_some() {
        return Err(vm.type_error("decoding str is not supported"));
    }
    let Some(bytes) = super::bytes::buffer(vm, object) else {
        let message = format!("decoding to str: need a bytes-like object, {} found", vm.type_name(object));
        return Err(vm.type_error(message));
    };
    // Nobody asks for a codec when there is nothing to decode.
    if bytes.slice(&vm.heap).is_empty() {
        return Ok(vm.names.empty.into());
    }
    super::bytes::codec::decode(vm, bytes, &names)
}

fn format(vm: &mut Vm, args: &[Value]) -> PyResult {
    let named = args[1].as_gc();
    vm.format_template(this(args), &args[2..], named)
}

fn format_map(vm: &mut Vm, args: &[Value]) -> PyResult {
    vm.format_template_map(this(args), args[1])
}

/// The string that a method was called on.
#[inline(always)]
fn this(args: &[Value]) -> Gc<Str> {
    args[0].as_gc().expect("a method's first argument is of its type")
}

/// The string that an argument is, or a TypeError with this text before `, not x`.
fn str_arg(vm: &mut Vm, value: Value, wanted: &str) -> PyResult<Gc<Str>> {
    match vm.cast::<Str>(value) {
        Some(text) => Ok(text),
        None => {
            // Messages about arguments by number call None by its own name.
            let found = if wanted.contains("argument") { short_name(vm, value) } else { vm.type_name(value) };
            let message = format!("{wanted}, not {found}");
            Err(vm.type_error(message))
        }
    }
}

/// What messages about arguments call a value's type: `None` goes by its own name.
pub(crate) fn short_name(vm: &Vm, value: Value) -> &str {
    if value.is_none() { "None" } else { vm.type_name(value) }
}

/// A piece of a string as a value: empty and one-character pieces are not made anew.
#[inline]
pub(crate) fn piece(vm: &mut Vm, text: &str) -> Value {
    match *text.as_bytes() {
        [] => vm.names.empty.into(),
        [byte] => vm.latin1[byte as usize].into(),
        _ => vm.new_str(text),
    }
}

/// A piece of a string as a value: the string itself if it is all of it.
#[inline]
pub(crate) fn part_of(vm: &mut Vm, whole: Gc<Str>, text: &str) -> Value {
    if text.len() == whole.byte_len() { whole.into() } else { piece(vm, text) }
}

impl Vm {
    /// The buffer for texts under construction, empty. Give it back with [`Vm::finish_text`].
    #[inline]
    pub(crate) fn take_text(&mut self) -> String {
        let mut text = std::mem::take(&mut self.scratch);
        text.clear();
        text
    }

    /// The string for a text that was built in the buffer: a short one is copied out of it, a long one takes it along.
    #[inline]
    pub(crate) fn finish_text(&mut self, text: String) -> Gc<Str> {
        match *text.as_bytes() {
            [] => {
                self.scratch = text;
                self.names.empty
            }
            [byte] => {
                self.scratch = text;
                self.latin1[byte as usize]
            }
            _ if text.len() > 1024 => self.heap.alloc_string(text),
            _ => {
                let string = self.heap.alloc_str(&text);
                self.scratch = text;
                string
            }
        }
    }
}

// ---- Characters by index ----

/// Where a character of a long string was last found, so that the next one is found from there.
#[derive(Clone, Copy)]
pub(crate) struct Cursor {
    text: Gc<Str>,
    chars: usize,
    offset: usize,
}

/// The last places looked at, of a few strings. Forgotten at every collection, since addresses are used again.
pub(crate) type Cursors = [Option<Cursor>; 4];

/// Strings of fewer bytes are not worth remembering a place in.
const SHORT: usize = 64;

/// The byte offset of a character of `text`, counted from `from` on.
fn forward(text: &str, from: usize, chars: usize) -> usize {
    text[from..].char_indices().nth(chars).map_or(text.len(), |(offset, _)| from + offset)
}

fn backward(text: &str, from: usize, chars: usize) -> usize {
    match chars {
        0 => from,
        _ => text[..from].char_indices().rev().nth(chars - 1).map_or(0, |(offset, _)| offset),
    }
}

/// The byte offset of the character with this index (the length, if there are no more than that many).
pub fn byte_offset(vm: &mut Vm, string: Gc<Str>, index: usize) -> usize {
    let len = string.char_len();
    if string.is_ascii() {
        return index.min(len);
    }
    if index >= len {
        return string.byte_len();
    }
    let text = string.as_str();
    if text.len() < SHORT {
        return forward(text, 0, index);
    }
    let place = (string.address() >> 5) % vm.cursors.len();
    let known = vm.cursors[place].filter(|cursor| cursor.text == string);
    let (mut chars, mut offset) = (0, 0);
    if let Some(cursor) = known {
        (chars, offset) = (cursor.chars, cursor.offset);
    }
    if len - index < index.abs_diff(chars) {
        (chars, offset) = (len, text.len());
    } else if index < index.abs_diff(chars) {
        (chars, offset) = (0, 0);
    }
    let offset =
        if index >= chars { forward(text, offset, index - chars) } else { backward(text, offset, chars - index) };
    vm.cursors[place] = Some(Cursor { text: string, chars: index, offset });
    offset
}

/// The index of the character that begins at this byte: the other way round, by the same places.
pub(super) fn char_index(vm: &mut Vm, string: Gc<Str>, offset: usize) -> usize {
    if string.is_ascii() {
        return offset;
    }
    let text = string.as_str();
    let count = |from: usize, to: usize| text[from..to].chars().count();
    if text.len() < SHORT {
        return count(0, offset);
    }
    let place = (string.address() >> 5) % vm.cursors.len();
    let known = vm.cursors[place].filter(|cursor| cursor.text == string);
    let (chars, known) = known.map_or((0, 0), |cursor| (cursor.chars, cursor.offset));
    let index = if offset >= known {
        chars + count(known, offset)
    } else if offset < known - offset {
        count(0, offset)
    } else {
        chars - count(offset, known)
    };
    vm.cursors[place] = Some(Cursor { text: string, chars: index, offset });
    index
}

/// The character with this index, as a string. Empty if there is none.
#[inline]
pub fn char_at(vm: &mut Vm, string: Gc<Str>, index: usize) -> Value {
    if string.is_ascii() {
        let byte = string.as_str().as_bytes().get(index).copied();
        return byte.map_or(vm.names.empty.into(), |byte| vm.latin1[byte as usize].into());
    }
    let offset = byte_offset(vm, string, index);
    match string.as_str()[offset..].chars().next() {
        Some(c) => vm.new_char(c),
        None => vm.names.empty.into(),
    }
}

/// So many characters from the one with index `start` on, taken in steps. They must be there.
pub fn slice_str(vm: &mut Vm, string: Gc<Str>, start: usize, len: usize, step: i64) -> Value {
    match len {
        0 => return vm.names.empty.into(),
        1 => return char_at(vm, string, start),
        _ if step == 1 => {
            let from = byte_offset(vm, string, start);
            let to = if string.is_ascii() {
                start + len
            } else if start + len == string.char_len() {
                string.byte_len()
            } else if len < SHORT {
                forward(string.as_str(), from, len)
            } else {
                byte_offset(vm, string, start + len)
            };
            return part_of(vm, string, &string.as_str()[from..to]);
        }
        _ => {}
    }
    let mut text = vm.take_text();
    let places = (0..len as i64).map(|i| (start as i64 + i * step) as usize);
    if string.is_ascii() {
        let bytes = string.as_str().as_bytes();
        let mut taken = text.into_bytes();
        match step {
            -1 => {
                taken.extend_from_slice(&bytes[(start + 1).saturating_sub(len)..=start]);
                taken.reverse();
            }
            1.. => taken.extend(bytes[start..].iter().step_by(step as usize).take(len)),
            _ => taken.extend(bytes[..=start].iter().rev().step_by(step.unsigned_abs() as usize).take(len)),
        }
        text = String::from_utf8(taken).unwrap_or_default();
    } else if step == -1 && len == string.char_len() {
        text.extend(string.as_str().chars().rev());
    } else {
        let chars: Vec<char> = string.as_str().chars().collect();
        text.extend(places.map(|place| chars[place]));
    }
    vm.finish_text(text).into()
}
