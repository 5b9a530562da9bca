//! Reading JSON: one pass over the text with a stack of its own, so that nesting costs no recursion.
//!
//! Containers that are not finished yet are rooted, and everything else that was made hangs on them: hooks may run any
//! code, and with it collections.

use pellucid_vm::heap::{Gc, Str};
use pellucid_vm::ops::hash::str_hash;
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::list::List;
use pellucid_vm::{Exc, PyResult, Raised, Value, Vm};

use super::MAX_DEPTH;
use pellucid_bytecode::pure::surrogate;

/// Why reading stopped.
enum Stop {
    /// The text is not JSON: what is wrong, and where, in bytes.
    Syntax(&'static str, usize),
    /// A hook raised.
    Raised(Raised),
}

impl From<Raised> for Stop {
    fn from(raised: Raised) -> Stop {
        Stop::Raised(raised)
    }
}

type Read<T> = Result<T, Stop>;

/// Functions of the program that make values; None where there is none.
struct Hooks {
    object: Option<Value>,
    pairs: Option<Value>,
    float: Option<Value>,
    int: Option<Value>,
    constant: Option<Value>,
}

/// A container that is not finished yet.
enum Open {
    Array(Gc<List>),
    /// An object, and the key whose value comes next.
    Object(Gc<Dict>, Gc<Str>),
    /// An object that goes to a hook as a list of pairs, and the key.
    Pairs(Gc<List>, Gc<Str>),
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    strict: bool,
    hooks: Hooks,
    /// Each key that was met, once: a set of strings.
    keys: Gc<Dict>,
    /// Each of these is rooted, above the mark.
    open: Vec<Open>,
    mark: usize,
}

/// `_json.read`
pub(super) fn read(vm: &mut Vm, args: &[Value]) -> PyResult {
    let text = vm.to_str(args[0], "text")?;
    let start = match args[1].not_none() {
        Some(start) => Some(vm.to_isize(start)?),
        None => None,
    };
    let strict = vm.truth(args[3])?;
    let hook = |i: usize| args[i].not_none();
    let hooks = Hooks { object: hook(4), pairs: hook(5), float: hook(6), int: hook(7), constant: hook(8) };
    // Code that runs meanwhile could make the text move, so it gets a copy then.
    let runs_code = args[4..9].iter().any(|hook| hook.not_none().is_some());
    let copy = if runs_code { text.as_str().to_owned() } else { String::new() };
    let content = if runs_code { copy.as_str() } else { text.as_str() };
    let at = match start {
        None => 0,
        Some(start) if start < 0 => return Err(vm.value_error("idx cannot be negative")),
        Some(start) => content.char_indices().nth(start as usize).map_or(content.len(), |(at, _)| at),
    };
    let keys = vm.new_dict();
    vm.root(keys);
    let mut reader = Reader {
        text: content,
        bytes: content.as_bytes(),
        at,
        strict,
        hooks,
        keys,
        open: Vec::new(),
        mark: vm.root_mark(),
    };
    match reader.document(vm, start.is_none()) {
        Ok(value) => {
            let end = content[..reader.at].chars().count();
            Ok(if start.is_none() { value } else { vm.new_tuple(&[value, Value::from_usize(end)]) })
        }
        Err(Stop::Raised(raised)) => Err(raised),
        Err(Stop::Syntax(message, at)) => {
            let place = content.get(..at).unwrap_or(content).chars().count();
            let message = vm.new_str(message);
            let error = vm.call(args[2], &[message, args[0], Value::from_usize(place)])?;
            match error.as_gc() {
                Some(error) => Err(Raised(error)),
                None => Err(vm.type_error("exceptions must derive from BaseException")),
            }
        }
    }
}

impl Reader<'_> {
    #[inline]
    fn skip_space(&mut self) {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// A value; if it is to be all of the text, with nothing but white space around it.
    fn document(&mut self, vm: &mut Vm, all: bool) -> Read<Value> {
        if all {
            self.skip_space();
        }
        let value = self.value(vm)?;
        if all {
            self.skip_space();
            if self.at < self.bytes.len() {
                return Err(Stop::Syntax("Extra data", self.at));
            }
        }
        Ok(value)
    }

    /// A value with all that is inside of it.
    fn value(&mut self, vm: &mut Vm) -> Read<Value> {
        loop {
            let value = match self.peek() {
                Some(b'[') => {
                    self.at += 1;
                    self.skip_space();
                    let list = vm.new_list(Vec::new());
                    if self.peek() == Some(b']') {
                        self.at += 1;
                        list
                    } else {
                        self.enter(vm, list, Open::Array(list.as_gc().expect("a list was made")))?;
                        continue;
                    }
                }
                Some(b'{') => {
                    self.at += 1;
                    self.skip_space();
                    if self.peek() == Some(b'}') {
                        self.at += 1;
                        self.empty_object(vm)?
                    } else {
                        self.enter_object(vm)?;
                        continue;
                    }
                }
                _ => self.scalar(vm)?,
            };
            if let Some(value) = self.put(vm, value)? {
                return Ok(value);
            }
        }
    }

    fn enter(&mut self, vm: &mut Vm, container: Value, open: Open) -> Read<()> {
        if self.open.len() >= MAX_DEPTH {
            let what = if matches!(open, Open::Array(_)) { "array" } else { "object" };
            let message =
                format!("maximum recursion depth exceeded while decoding a JSON {what} from a unicode string");
            return Err(vm.err(Exc::RecursionError, message).into());
        }
        vm.root(container);
        self.open.push(open);
        Ok(())
    }

    fn enter_object(&mut self, vm: &mut Vm) -> Read<()> {
        let key = self.key(vm)?;
        if self.hooks.pairs.is_some() {
            let pairs = vm.new_list(Vec::new());
            self.enter(vm, pairs, Open::Pairs(pairs.as_gc().expect("a list was made"), key))
        } else {
            let dict = vm.new_dict();
            self.enter(vm, dict.into(), Open::Object(dict, key))
        }
    }

    fn empty_object(&mut self, vm: &mut Vm) -> Read<Value> {
        if let Some(hook) = self.hooks.pairs {
            let pairs = vm.new_list(Vec::new());
            return Ok(vm.call(hook, &[pairs])?);
        }
        let dict = vm.new_dict();
        match self.hooks.object {
            Some(hook) => Ok(vm.call(hook, &[dict.into()])?),
            None => Ok(dict.into()),
        }
    }

    /// Puts a finished value where it belongs, and finishes the containers that end behind it. Returns the value when it
    /// belongs to no container; else the reader stands before the next value.
    fn put(&mut self, vm: &mut Vm, mut value: Value) -> Read<Option<Value>> {
        loop {
            let Some(open) = self.open.last() else { return Ok(Some(value)) };
            let close = match *open {
                Open::Array(list) => {
                    vm.heap[list].items.push(value);
                    b']'
                }
                Open::Object(dict, key) => {
                    vm.heap.dict_set_str(dict, key, value);
                    b'}'
                }
                Open::Pairs(list, key) => {
                    let pair = vm.new_tuple(&[key.into(), value]);
                    vm.heap[list].items.push(pair);
                    b'}'
                }
            };
            self.skip_space();
            match self.peek() {
                Some(b',') => {
                    let comma = self.at;
                    self.at += 1;
                    self.skip_space();
                    self.next_item(vm, comma)?;
                    return Ok(None);
                }
                Some(byte) if byte == close => self.at += 1,
                _ => return Err(Stop::Syntax("Expecting ',' delimiter", self.at)),
            }
            value = match (self.open.pop(), self.hooks.object, self.hooks.pairs) {
                (Some(Open::Array(list)), ..) => {
                    // Growing by one item at a time was not told to the heap.
                    let bytes = vm.heap[list].items.capacity() * 8;
                    vm.heap.account(bytes);
                    list.into()
                }
                (Some(Open::Object(dict, _)), Some(hook), _) => vm.call(hook, &[dict.into()])?,
                (Some(Open::Pairs(list, _)), _, Some(hook)) => vm.call(hook, &[list.into()])?,
                (Some(Open::Object(dict, _)), ..) => dict.into(),
                (Some(Open::Pairs(list, _)), ..) => list.into(),
                (None, ..) => value,
            };
            vm.unroot(self.mark + self.open.len());
        }
    }

    /// Behind a comma: in an object, reads the next key.
    fn next_item(&mut self, vm: &mut Vm, comma: usize) -> Read<()> {
        if matches!(self.open.last(), Some(Open::Array(_))) {
            return match self.peek() {
                Some(b']') => Err(Stop::Syntax("Illegal trailing comma before end of array", comma)),
                _ => Ok(()),
            };
        }
        if self.peek() == Some(b'}') {
            return Err(Stop::Syntax("Illegal trailing comma before end of object", comma));
        }
        let next = self.key(vm)?;
        if let Some(Open::Object(_, key) | Open::Pairs(_, key)) = self.open.last_mut() {
            *key = next;
        }
        Ok(())
    }

    /// A key and its colon.
    fn key(&mut self, vm: &mut Vm) -> Read<Gc<Str>> {
        if self.peek() != Some(b'"') {
            return Err(Stop::Syntax("Expecting property name enclosed in double quotes", self.at));
        }
        let start = self.at + 1;
        let key = match self.plain_string() {
            Some(end) => {
                self.at = end + 1;
                self.known_key(vm, start, end)
            }
            None => {
                let key = self.string(vm)?.as_gc().expect("a string was made");
                vm.heap.dict_set_str(self.keys, key, Value::NONE);
                key
            }
        };
        self.skip_space();
        if self.peek() != Some(b':') {
            return Err(Stop::Syntax("Expecting ':' delimiter", self.at));
        }
        self.at += 1;
        self.skip_space();
        Ok(key)
    }

    /// The string for a range of the text, the same each time it is met as a key.
    fn known_key(&self, vm: &mut Vm, start: usize, end: usize) -> Gc<Str> {
        let text = &self.text[start..end];
        let keys = &vm.heap[self.keys];
        let is_key = |key: Value| key.as_gc::<Str>().is_some_and(|key| key.as_str() == text);
        let found = keys.find(str_hash(text), is_key).and_then(|place| keys.entry_at(place));
        match found.and_then(|entry| entry.key.as_gc()) {
            Some(key) => key,
            None => {
                let key = vm.heap.alloc_str(text);
                vm.heap.dict_set_str(self.keys, key, Value::NONE);
                key
            }
        }
    }

    /// The end of the string that begins here, if it has nothing to be decoded or refused in it.
    #[inline]
    fn plain_string(&self) -> Option<usize> {
        let start = self.at + 1;
        let stop = self.bytes[start..].iter().position(|&byte| byte == b'"' || byte == b'\\' || byte < b' ')?;
        (self.bytes[start + stop] == b'"').then_some(start + stop)
    }

    /// A string, from its opening quote on.
    fn string(&mut self, vm: &mut Vm) -> Read<Value> {
        let begin = self.at;
        if let Some(end) = self.plain_string() {
            self.at = end + 1;
            return Ok(vm.new_str(&self.text[begin + 1..end]));
        }
        let unterminated = Stop::Syntax("Unterminated string starting at", begin);
        let mut out = String::new();
        self.at += 1;
        loop {
            let run = self.at;
            while !matches!(self.bytes.get(self.at), None | Some(b'"' | b'\\' | 0..b' ')) {
                self.at += 1;
            }
            out.push_str(&self.text[run..self.at]);
            match self.peek() {
                None => return Err(unterminated),
                Some(b'"') => break,
                Some(b'\\') => match self.bytes.get(self.at + 1) {
                    None => return Err(unterminated),
                    Some(b'u') => self.unicode_escape(&mut out)?,
                    Some(&byte) => {
                        out.push(match byte {
                            b'"' | b'\\' | b'/' => char::from(byte),
                            b'b' => '\x08',
                            b'f' => '\x0c',
                            b'n' => '\n',
                            b'r' => '\r',
                            b't' => '\t',
                            _ => return Err(Stop::Syntax("Invalid \\escape", self.at)),
                        });
                        self.at += 2;
                    }
                },
                Some(_) if self.strict => return Err(Stop::Syntax("Invalid control character at", self.at)),
                Some(control) => {
                    out.push(char::from(control));
                    self.at += 1;
                }
            }
        }
        self.at += 1;
        Ok(vm.new_string(out))
    }

    /// The code behind a `\u` that begins here.
    fn four_digits(&self, at: usize) -> Option<u32> {
        let digits = self.bytes.get(at + 2..at + 6)?;
        digits.iter().try_fold(0, |code, &digit| Some(code * 16 + char::from(digit).to_digit(16)?))
    }

    /// A `\u` escape, or two that stand for one character. Half of such a pair is a lone surrogate.
    fn unicode_escape(&mut self, out: &mut String) -> Read<()> {
        let Some(code) = self.four_digits(self.at) else {
            return Err(Stop::Syntax("Invalid \\uXXXX escape", self.at + 1));
        };
        self.at += 6;
        if (0xd800..0xdc00).contains(&code) && self.bytes[self.at..].starts_with(b"\\u") {
            match self.four_digits(self.at) {
                Some(low @ 0xdc00..0xe000) => {
                    self.at += 6;
                    let both = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                    out.push(char::from_u32(both).unwrap_or('\u{fffd}'));
                    return Ok(());
                }
                Some(_) => {}
                None => return Err(Stop::Syntax("Invalid \\uXXXX escape", self.at + 1)),
            }
        }
        out.push(surrogate::char_of(code).unwrap_or('\u{fffd}'));
        Ok(())
    }

    /// A value that is no container.
    fn scalar(&mut self, vm: &mut Vm) -> Read<Value> {
        match self.peek() {
            Some(b'"') => self.string(vm),
            Some(b'0'..=b'9') => self.number(vm),
            Some(b'-') if matches!(self.bytes.get(self.at + 1), Some(b'0'..=b'9')) => self.number(vm),
            _ => {
                for (word, value) in [("null", Value::NONE), ("true", Value::TRUE), ("false", Value::FALSE)] {
                    if self.bytes[self.at..].starts_with(word.as_bytes()) {
                        self.at += word.len();
                        return Ok(value);
                    }
                }
                for (word, value) in [("NaN", f64::NAN), ("Infinity", f64::INFINITY), ("-Infinity", f64::NEG_INFINITY)]
                {
                    if self.bytes[self.at..].starts_with(word.as_bytes()) {
                        self.at += word.len();
                        return match self.hooks.constant {
                            Some(hook) => self.call_with_text(vm, hook, word),
                            None => Ok(vm.new_float(value)),
                        };
                    }
                }
                Err(Stop::Syntax("Expecting value", self.at))
            }
        }
    }

    fn call_with_text(&self, vm: &mut Vm, hook: Value, text: &str) -> Read<Value> {
        let text = vm.new_str(text);
        Ok(vm.call(hook, &[text])?)
    }

    fn skip_digits(&mut self) {
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
    }

    /// A number: `-?(0|[1-9][0-9]*)` with a fraction and an exponent where they are complete.
    fn number(&mut self, vm: &mut Vm) -> Read<Value> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.skip_digits();
        }
        let whole = self.at;
        let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
        if self.peek() == Some(b'.') && is_digit(self.bytes.get(self.at + 1)) {
            self.at += 1;
            self.skip_digits();
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            let sign = usize::from(matches!(self.bytes.get(self.at + 1), Some(b'+' | b'-')));
            if is_digit(self.bytes.get(self.at + 1 + sign)) {
                self.at += 1 + sign;
                self.skip_digits();
            }
        }
        let text = &self.text[start..self.at];
        if self.at > whole {
            return match self.hooks.float {
                Some(hook) => self.call_with_text(vm, hook, text),
                None => Ok(vm.new_float(text.parse().unwrap_or(f64::NAN))),
            };
        }
        if let Some(hook) = self.hooks.int {
            return self.call_with_text(vm, hook, text);
        }
        match text.parse() {
            Ok(small) => Ok(vm.new_int(small)),
            Err(_) => {
                let int = vm.types.int.into();
                self.call_with_text(vm, int, text)
            }
        }
    }
}
