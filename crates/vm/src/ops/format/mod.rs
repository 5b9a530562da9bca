//! `format()`: what a format spec does to a value of each built-in type, and the two template languages above it.
//!
//! [`spec`] reads format specs, [`float`] makes the digits of floats, [`number`] lays numbers out; [`template`] is
//! `str.format`, [`percent`] the `%` operator. They take values and give text; they know nothing of the interpreter.

mod float;
mod number;
mod percent;
mod spec;
mod template;

use crate::heap::{Instance, Str};
use crate::types::class::Class;
use crate::types::complex::Complex;
use crate::types::int::BigInt;
use crate::types::native::Native;
use crate::value::Value;
use crate::vm::{PyResult, Vm};
use spec::{Align, Spec};

impl Vm {
    /// `format(value, spec)`, `__format__` included: a text, or an instance of a class derived from `str`.
    ///
    /// # Errors
    /// ValueError and TypeError for a spec that the value does not know; whatever `__format__` raises.
    #[inline]
    pub fn format(&mut self, value: Value, spec: &str) -> PyResult {
        if spec.is_empty() && value.is::<Str>() {
            return Ok(value);
        }
        match self.formatted_in_python(value, spec)? {
            Some(made) => Ok(made),
            None => self.format_builtin(value, spec),
        }
    }

    /// As [`Vm::format`] for values of built-in types, without looking for `__format__`.
    ///
    /// # Errors
    /// As [`Vm::format`].
    pub fn format_builtin(&mut self, value: Value, spec: &str) -> PyResult {
        if spec.is_empty() {
            return self.str_of(value).map(Value::from);
        }
        let mut out = self.take_text();
        self.write_format_builtin(&mut out, value, spec)?;
        let text = self.finish_text(out);
        // An instance that fills its field stands for itself, as in CPython: `print` will ask for its `__str__`.
        let is_same = value.is::<Instance>()
            && self.unwrap_payload(value).as_gc::<Str>().is_some_and(|inner| inner.same_text(text));
        Ok(if is_same { value } else { text.into() })
    }

    /// Appends `format(value, spec)`.
    ///
    /// # Errors
    /// As [`Vm::format`].
    pub fn write_format(&mut self, out: &mut String, value: Value, spec: &str) -> PyResult<()> {
        match self.formatted_in_python(value, spec)? {
            Some(made) => {
                out.push_str(self.cast::<Str>(made).as_ref().map_or("", |text| text.as_str()));
                Ok(())
            }
            None => self.write_format_builtin(out, value, spec),
        }
    }

    /// What a `__format__` written in Python makes of the value; None if there is none.
    fn formatted_in_python(&mut self, value: Value, spec: &str) -> PyResult<Option<Value>> {
        // A built-in type's own `__format__` is left to the caller, who does the same without a call.
        let is_builtin =
            |vm: &mut Vm| vm.lookup_special(value, vm.names.format).is_none_or(|method| method.is::<Native>());
        if !(value.is::<Instance>() || value.is::<Class>()) || is_builtin(self) {
            return Ok(None);
        }
        let argument = self.new_str(spec);
        let Some(made) = self.call_special(value, self.names.format, &[argument])? else { return Ok(None) };
        if self.cast::<Str>(made).is_none() {
            let message = format!("__format__ must return a str, not {}", self.type_name(made));
            return Err(self.type_error(message));
        }
        Ok(Some(made))
    }

    fn write_format_builtin(&mut self, out: &mut String, value: Value, spec: &str) -> PyResult<()> {
        if spec.is_empty() {
            if let Some(text) = value.as_gc::<Str>() {
                out.push_str(text.as_str());
                return Ok(());
            }
            if let Some(i) = value.as_small_int() {
                crate::ops::repr::push_int(out, i);
                return Ok(());
            }
            return self.write_str(out, value);
        }
        let plain = self.unwrap_payload(value);
        if let Some(text) = plain.as_gc::<Str>() {
            let spec = self.parse_spec(value, spec, Align::Left)?;
            return self.format_text(out, value, text.as_str(), &spec);
        }
        if plain.is_small_int() || plain.is_bool() || plain.is::<BigInt>() {
            let spec = self.parse_spec(value, spec, Align::Right)?;
            return number::format_int(self, out, value, plain, &spec);
        }
        if let Some(float) = plain.as_float() {
            let spec = self.parse_spec(value, spec, Align::Right)?;
            return number::format_float(self, out, value, float, &spec);
        }
        if let Some(complex) = plain.as_gc::<Complex>() {
            let spec = self.parse_spec(value, spec, Align::Right)?;
            let Complex { real, imag } = *complex.get();
            return number::format_complex(self, out, value, real, imag, &spec);
        }
        let message = format!("unsupported format string passed to {}.__format__", self.type_name(value));
        Err(self.type_error(message))
    }

    fn parse_spec(&mut self, value: Value, text: &str, align: Align) -> PyResult<Spec> {
        let spec = match Spec::parse(text, self.type_name(value), align) {
            Ok(spec) => spec,
            Err(message) => return Err(self.value_error(message)),
        };
        self.check_size(spec.width.saturating_add(spec.precision.unwrap_or(0).min(i32::MAX as usize)))?;
        Ok(spec)
    }

    /// A string by a spec: cut to the precision, padded to the width.
    fn format_text(&mut self, out: &mut String, value: Value, text: &str, spec: &Spec) -> PyResult<()> {
        let refused = match spec {
            Spec { kind: Some(kind), .. } if *kind != 's' => return Err(unknown_code(self, value, *kind)),
            Spec { sign: Some(' '), .. } => "Space not allowed in string format specifier",
            Spec { sign: Some(_), .. } => "Sign not allowed in string format specifier",
            Spec { no_negative_zero: true, .. } => "Negative zero coercion (z) not allowed in string format specifier",
            Spec { alternate: true, .. } => "Alternate form (#) not allowed in string format specifier",
            Spec { align: Align::AfterSign, .. } => "'=' alignment not allowed in string format specifier",
            _ => {
                let text = match spec.precision {
                    Some(limit) => first_chars(text, limit),
                    None => text,
                };
                spec.pad(out, text);
                return Ok(());
            }
        };
        Err(self.value_error(refused))
    }
}

/// At most so many characters from the start of a text.
fn first_chars(text: &str, limit: usize) -> &str {
    match text.char_indices().nth(limit) {
        Some((end, _)) if text.len() > limit => &text[..end],
        _ => text,
    }
}

/// The error for a presentation type that the value's type does not have.
#[cold]
fn unknown_code(vm: &mut Vm, value: Value, kind: char) -> crate::vm::Raised {
    let kind = match kind {
        '!'..='\x7f' => kind.to_string(),
        _ => format!("\\x{:x}", kind as u32),
    };
    let message = format!("Unknown format code '{kind}' for object of type '{}'", vm.type_name(value));
    vm.value_error(message)
}
