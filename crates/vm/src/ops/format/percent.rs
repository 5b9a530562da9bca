//! The `%` operator of strings and bytes: `printf` with Python's values.
//!
//! Bytes go through the same code as text of code points below 256.

use std::iter::repeat_n;

use super::first_chars;
use super::float::{Form, push_float};
use super::number::{base_prefix, int_digits};
use crate::heap::{Gc, Str, Tuple};
use crate::types::bytes::{self, Buffer};
use crate::types::dict::Dict;
use crate::types::exception::Exc;
use crate::types::int::BigInt;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};
use pellucid_bytecode::pure::surrogate;

/// The values that a template's conversions take, one by one or by name.
struct Args {
    value: Value,
    tuple: Option<Gc<Tuple>>,
    /// How many were taken. A single value that is no tuple counts as a tuple of it.
    taken: usize,
    /// Whether the value can be asked for names; then nobody minds if it isn't used.
    is_mapping: bool,
    /// The value that was just asked for by name, which the conversion takes.
    named: Option<Value>,
}

impl Args {
    fn new(vm: &mut Vm, value: Value, is_bytes: bool) -> Args {
        let tuple = vm.cast::<Tuple>(value);
        let is_mapping = tuple.is_none()
            && vm.cast::<Str>(value).is_none()
            && !(is_bytes && bytes::buffer(vm, value).is_some())
            && (value.is::<Dict>() || vm.lookup_special(value, vm.names.getitem).is_some());
        Args { value, tuple, taken: 0, is_mapping, named: None }
    }

    fn len(&self) -> usize {
        self.tuple.map_or(1, |tuple| tuple.items().len())
    }

    fn next(&mut self, vm: &mut Vm) -> PyResult {
        if let Some(value) = self.named.take() {
            self.taken = self.len();
            return Ok(value);
        }
        let value = match self.tuple {
            Some(tuple) => tuple.items().get(self.taken).copied(),
            None => (self.taken == 0).then_some(self.value),
        };
        self.taken += 1;
        match value {
            Some(value) => Ok(value),
            None => Err(vm.type_error("not enough arguments for format string")),
        }
    }
}

/// One conversion, such as `%-5.2f`.
#[derive(Default)]
struct Conversion {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
}

impl Vm {
    /// `template % args`
    pub fn percent_format(&mut self, template: Gc<Str>, args: Value) -> PyResult {
        let mut out = self.take_text();
        Percent { template, at: 0, is_bytes: false }.run(self, &mut out, args)?;
        Ok(self.finish_text(out).into())
    }

    /// `template % args` for bytes and bytearrays.
    pub fn percent_format_bytes(&mut self, template: Buffer, args: Value) -> PyResult {
        let text: String = template.slice(&self.heap).iter().map(|&byte| char::from(byte)).collect();
        let text = self.heap.alloc_string(text);
        let mark = self.root_mark();
        self.root(text);
        let mut out = String::new();
        let done = Percent { template: text, at: 0, is_bytes: true }.run(self, &mut out, args);
        self.unroot(mark);
        done?;
        let made = out.chars().map(|c| c as u8).collect();
        Ok(match template {
            Buffer::Bytes(_) => self.new_bytes(made),
            _ => self.new_bytearray(made),
        })
    }
}

/// A template while it is worked through. Its text is asked for anew at each step: a value's code may make it move.
struct Percent {
    template: Gc<Str>,
    /// The offset of what is to be read next.
    at: usize,
    is_bytes: bool,
}

impl Percent {
    fn rest(&self) -> &str {
        &self.template.as_str()[self.at..]
    }

    fn peek(&self) -> Option<u8> {
        self.template.as_str().as_bytes().get(self.at).copied()
    }

    fn skip(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn run(mut self, vm: &mut Vm, out: &mut String, args: Value) -> PyResult<()> {
        let mut args = Args::new(vm, args, self.is_bytes);
        let mark = vm.root_mark();
        while self.at < self.template.byte_len() {
            let rest = self.rest();
            let Some(len) = memchr::memchr(b'%', rest.as_bytes()) else {
                out.push_str(rest);
                break;
            };
            out.push_str(&rest[..len]);
            self.at += len + 1;
            match self.peek() {
                Some(b'%') => {
                    self.at += 1;
                    out.push('%');
                }
                Some(b's') if !self.is_bytes => {
                    self.at += 1;
                    let value = args.next(vm)?;
                    vm.write_str(out, value)?;
                }
                Some(b'd') => {
                    self.at += 1;
                    let value = args.next(vm)?;
                    match value.as_small_int() {
                        Some(i) => crate::ops::repr::push_int(out, i),
                        None => write_integer(vm, out, value, 'd', &Conversion::default())?,
                    }
                }
                _ => {
                    self.conversion(vm, out, &mut args)?;
                    vm.unroot(mark);
                }
            }
        }
        if args.taken < args.len() && !args.is_mapping {
            let what = if self.is_bytes { "bytes" } else { "string" };
            return Err(vm.type_error(format!("not all arguments converted during {what} formatting")));
        }
        Ok(())
    }

    /// Reads a conversion behind its `%`, and writes the value it takes.
    fn conversion(&mut self, vm: &mut Vm, out: &mut String, args: &mut Args) -> PyResult<()> {
        if self.skip(b'(') {
            self.name(vm, args)?;
        }
        let mut conversion = Conversion::default();
        self.flags(&mut conversion);
        if self.skip(b'*') {
            let width = star(vm, args)?;
            conversion.left |= width < 0;
            conversion.width = width.unsigned_abs() as usize;
        } else {
            conversion.width = self.number(vm, "width too big")?.unwrap_or(0);
        }
        if self.skip(b'.') {
            conversion.precision = Some(if self.skip(b'*') {
                star(vm, args)?.max(0) as usize
            } else {
                self.number(vm, "precision too big")?.unwrap_or(0)
            });
        }
        if matches!(self.peek(), Some(b'h' | b'l' | b'L')) {
            self.at += 1;
        }
        let Some(kind) = self.rest().chars().next() else {
            return Err(vm.value_error("incomplete format"));
        };
        let value = args.next(vm)?;
        vm.root(value);
        vm.check_size(conversion.width.saturating_add(conversion.precision.unwrap_or(0)))?;
        match kind {
            'i' if self.is_bytes => write_integer(vm, out, value, 'd', &conversion)?,
            'd' | 'i' | 'u' | 'o' | 'x' | 'X' => write_integer(vm, out, value, kind, &conversion)?,
            'e' | 'E' | 'f' | 'F' | 'g' | 'G' => match write_float(vm, out, value, kind, &conversion) {
                Err(error) if self.is_bytes && vm.is_exc(error, Exc::TypeError) => {
                    let message = format!("float argument required, not {}", vm.type_name(value));
                    return Err(vm.type_error(message));
                }
                done => done?,
            },
            'c' => {
                let text = self.char(vm, value)?;
                conversion.pad(out, &text);
            }
            's' | 'b' if self.is_bytes => {
                let text = bytes_text(vm, value)?;
                conversion.pad_cut(out, &text);
            }
            's' => conversion.pad_cut(out, vm.str_of(value)?.as_str()),
            'r' if !self.is_bytes => conversion.pad_cut(out, vm.repr(value)?.as_str()),
            'r' | 'a' => conversion.pad_cut(out, vm.ascii(value)?.as_str()),
            _ => return Err(self.unsupported(vm, kind)),
        }
        self.at += kind.len_utf8();
        Ok(())
    }

    #[cold]
    fn unsupported(&self, vm: &mut Vm, kind: char) -> Raised {
        let index = self.template.as_str()[..self.at].chars().count();
        let shown = if matches!(kind, ' '..='\x7e') { kind } else { '?' };
        vm.value_error(format!("unsupported format character '{shown}' (0x{:x}) at index {index}", kind as u32))
    }

    /// Reads a name behind its `(` and looks it up.
    fn name(&mut self, vm: &mut Vm, args: &mut Args) -> PyResult<()> {
        if !args.is_mapping {
            return Err(vm.type_error("format requires a mapping"));
        }
        let mut depth = 1;
        let close = self.rest().bytes().position(|byte| {
            depth += i32::from(byte == b'(') - i32::from(byte == b')');
            depth == 0
        });
        let Some(len) = close else {
            return Err(vm.value_error("incomplete format key"));
        };
        let name = self.rest()[..len].to_owned();
        self.at += len + 1;
        let key = if self.is_bytes {
            vm.new_bytes(name.chars().map(|c| c as u8).collect::<Vec<u8>>())
        } else {
            vm.new_string(name)
        };
        vm.root(key);
        let value = vm.getitem(args.value, key)?;
        vm.root(value);
        args.named = Some(value);
        Ok(())
    }

    fn flags(&mut self, conversion: &mut Conversion) {
        while let Some(flag) = self.peek() {
            match flag {
                b'-' => conversion.left = true,
                b'+' => conversion.plus = true,
                b' ' => conversion.space = true,
                b'#' => conversion.alternate = true,
                b'0' => conversion.zero = true,
                _ => return,
            }
            self.at += 1;
        }
    }

    fn number(&mut self, vm: &mut Vm, too_big: &str) -> PyResult<Option<usize>> {
        let len = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        if len == 0 {
            return Ok(None);
        }
        let number = self.rest()[..len].parse::<i64>();
        self.at += len;
        match number {
            Ok(number) => Ok(Some(number as usize)),
            Err(_) => Err(vm.value_error(too_big)),
        }
    }

    /// `%c`: a character, or the one with this code.
    fn char(&self, vm: &mut Vm, value: Value) -> PyResult<String> {
        let (limit, wanted) = match self.is_bytes {
            true => (256, "%c requires an integer in range(256) or a single byte"),
            false => (0x11_0000, "%c requires int or char"),
        };
        if !self.is_bytes
            && let Some(text) = vm.cast::<Str>(value)
        {
            return match text.char_len() {
                1 => Ok(text.as_str().to_owned()),
                _ => Err(vm.type_error(wanted)),
            };
        }
        if self.is_bytes
            && let Some(buffer) = bytes::buffer(vm, value)
        {
            return match *buffer.slice(&vm.heap) {
                [byte] => Ok(char::from(byte).to_string()),
                _ => Err(vm.type_error(wanted)),
            };
        }
        let code = match vm.to_index(value) {
            Ok(code) => code.as_small_int(),
            Err(error) if vm.is_exc(error, Exc::TypeError) => return Err(vm.type_error(wanted)),
            Err(error) => return Err(error),
        };
        let c = code.filter(|code| (0..limit).contains(code)).and_then(|code| surrogate::char_of(code as u32));
        match c {
            Some(c) => Ok(c.to_string()),
            None => {
                let range = if self.is_bytes { "range(256)" } else { "range(0x110000)" };
                Err(vm.overflow_error(format!("%c arg not in {range}")))
            }
        }
    }
}

/// The integer that a `*` takes from the arguments.
fn star(vm: &mut Vm, args: &mut Args) -> PyResult<i64> {
    let value = args.next(vm)?;
    let plain = vm.unwrap_payload(value);
    match plain.as_small_int().or(plain.as_bool().map(i64::from)) {
        Some(number) => Ok(number),
        // (Between 62 and 64 bits it is as many as no memory has.)
        None if plain.is::<BigInt>() => vm.to_isize(plain),
        None => Err(vm.type_error("* wants int")),
    }
}

/// What `%s` and `%b` show for bytes, one character per byte.
fn bytes_text(vm: &mut Vm, value: Value) -> PyResult<String> {
    let mut buffer = bytes::buffer(vm, value);
    if buffer.is_none()
        && let Some(made) = vm.call_special(value, vm.names.bytes, &[])?
    {
        buffer = bytes::buffer(vm, made);
    }
    match buffer {
        Some(buffer) => Ok(buffer.slice(&vm.heap).iter().map(|&byte| char::from(byte)).collect()),
        None => {
            let found = vm.type_name(value);
            let message =
                format!("%b requires a bytes-like object, or an object that implements __bytes__, not '{found}'");
            Err(vm.type_error(message))
        }
    }
}

/// The integer that a conversion shows: what it is, or for the decimal ones what a number is without its fraction.
fn integer(vm: &mut Vm, value: Value, kind: char) -> PyResult {
    let plain = vm.unwrap_payload(value);
    if plain.is_small_int() || plain.is_bool() || plain.is::<BigInt>() {
        return Ok(plain);
    }
    // (A class derived from `str` that is a number by one of its methods may still be read as text.)
    let numeric = [vm.names.int, vm.names.index, vm.names.float];
    let is_number = plain.as_float().is_some() || numeric.iter().any(|&name| vm.lookup_special(value, name).is_some());
    let made = match is_number && !matches!(kind, 'o' | 'x' | 'X') {
        true => vm.py_int(value),
        false => vm.to_index(value),
    };
    match made {
        Err(error) if vm.is_exc(error, Exc::TypeError) => {
            let wanted = if matches!(kind, 'o' | 'x' | 'X') { "an integer" } else { "a real number" };
            let message = format!("%{kind} format: {wanted} is required, not {}", vm.type_name(value));
            Err(vm.type_error(message))
        }
        made => made,
    }
}

fn write_integer(vm: &mut Vm, out: &mut String, value: Value, kind: char, conversion: &Conversion) -> PyResult<()> {
    let plain = integer(vm, value, kind)?;
    let (negative, mut digits) = int_digits(vm, plain, kind)?;
    if let Some(least) = conversion.precision
        && least > digits.len()
    {
        digits.insert_str(0, &"0".repeat(least - digits.len()));
    }
    let prefix = if conversion.alternate { base_prefix(kind) } else { "" };
    conversion.push_number(out, negative, prefix, &digits);
    Ok(())
}

fn write_float(vm: &mut Vm, out: &mut String, value: Value, kind: char, conversion: &Conversion) -> PyResult<()> {
    let float = vm.to_f64(value)?;
    let precision = conversion.precision.unwrap_or(6);
    if precision > i32::MAX as usize {
        return Err(vm.value_error("precision too big"));
    }
    let form = match kind {
        'e' | 'E' => Form::Exponent(precision),
        'f' | 'F' => Form::Fixed(precision),
        _ => Form::General(precision),
    };
    let mut digits = String::new();
    push_float(&mut digits, float.abs(), form, conversion.alternate, false);
    if kind.is_ascii_uppercase() {
        digits.make_ascii_uppercase();
    }
    conversion.push_number(out, float.is_sign_negative() && !float.is_nan(), "", &digits);
    Ok(())
}

impl Conversion {
    /// Appends a text, padded with spaces.
    fn pad(&self, out: &mut String, text: &str) {
        let missing = if self.width == 0 { 0 } else { self.width.saturating_sub(text.chars().count()) };
        if !self.left {
            out.extend(repeat_n(' ', missing));
        }
        out.push_str(text);
        if self.left {
            out.extend(repeat_n(' ', missing));
        }
    }

    /// As [`Conversion::pad`], of no more characters than the precision says.
    fn pad_cut(&self, out: &mut String, text: &str) {
        self.pad(out, self.precision.map_or(text, |limit| first_chars(text, limit)));
    }

    fn push_number(&self, out: &mut String, negative: bool, prefix: &str, digits: &str) {
        let sign = match self {
            _ if negative => "-",
            Conversion { plus: true, .. } => "+",
            Conversion { space: true, .. } => " ",
            _ => "",
        };
        let missing = self.width.saturating_sub(sign.len() + prefix.len() + digits.len());
        let (before, inside, after) = match self {
            Conversion { left: true, .. } => (0, 0, missing),
            Conversion { zero: true, .. } => (0, missing, 0),
            _ => (missing, 0, 0),
        };
        out.extend(repeat_n(' ', before));
        out.push_str(sign);
        out.push_str(prefix);
        out.extend(repeat_n('0', inside));
        out.push_str(digits);
        out.extend(repeat_n(' ', after));
    }
}
