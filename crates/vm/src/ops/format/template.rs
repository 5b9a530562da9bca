//! `str.format` and `format_map`: replacement fields in braces.
//!
//! A field can run any code, which may make the template's text move in memory: positions are kept as offsets, and the
//! text is asked for anew at each step.

use crate::heap::{Gc, Str};
use crate::types::dict::Dict;
use crate::value::Value;
use crate::vm::{PyResult, Raised, Vm};

/// How deep fields may stand in format specs of fields.
const DEPTH: u32 = 2;

/// Where fields without a number get their values.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbering {
    Undecided,
    Automatic(usize),
    Manual,
}

/// What the fields of a template refer to.
struct Fields<'a> {
    positional: Option<&'a [Value]>,
    /// A dict, any mapping, or UNBOUND.
    named: Value,
    numbering: Numbering,
}

/// A field, as offsets into the template.
struct Field {
    name: (usize, usize),
    conversion: Option<char>,
    spec: (usize, usize),
    /// Whether the spec has fields itself.
    nested: bool,
}

impl Vm {
    /// `template.format(*positional, **named)`
    pub fn format_template(&mut self, template: Gc<Str>, positional: &[Value], named: Option<Gc<Dict>>) -> PyResult {
        let named = named.map_or(Value::UNBOUND, Value::from);
        self.fill_template(template, Fields { positional: Some(positional), named, numbering: Numbering::Undecided })
    }

    /// `template.format_map(mapping)`
    pub fn format_template_map(&mut self, template: Gc<Str>, mapping: Value) -> PyResult {
        self.fill_template(template, Fields { positional: None, named: mapping, numbering: Numbering::Undecided })
    }

    fn fill_template(&mut self, template: Gc<Str>, mut fields: Fields) -> PyResult {
        let mut out = self.take_text();
        let mark = self.root_mark();
        let done = render(self, &mut out, template, (0, template.byte_len()), &mut fields, DEPTH);
        self.unroot(mark);
        done?;
        Ok(self.finish_text(out).into())
    }
}

/// Appends a range of the template with its fields filled in.
fn render(
    vm: &mut Vm,
    out: &mut String,
    template: Gc<Str>,
    (mut at, end): (usize, usize),
    fields: &mut Fields,
    depth: u32,
) -> PyResult<()> {
    if depth == 0 {
        return Err(vm.value_error("Max string recursion exceeded"));
    }
    while at < end {
        let text = &template.as_str()[at..end];
        let Some(len) = memchr::memchr2(b'{', b'}', text.as_bytes()) else {
            out.push_str(text);
            return Ok(());
        };
        let brace = text.as_bytes()[len];
        out.push_str(&text[..len]);
        at += len + 1;
        if text.as_bytes().get(len + 1) == Some(&brace) {
            out.push(char::from(brace));
            at += 1;
        } else if brace == b'}' {
            return Err(vm.value_error("Single '}' encountered in format string"));
        } else if at == end {
            return Err(vm.value_error("Single '{' encountered in format string"));
        } else {
            let (field, next) = match read_field(template.as_str(), at, end) {
                Ok(read) => read,
                Err(message) => return Err(vm.value_error(message)),
            };
            at = next;
            write_field(vm, out, template, &field, fields, depth)?;
        }
    }
    Ok(())
}

/// Reads a field whose opening brace is just before `at`: it and the offset behind it.
fn read_field(template: &str, mut at: usize, end: usize) -> Result<(Field, usize), &'static str> {
    let bytes = template.as_bytes();
    let start = at;
    let mut in_brackets = false;
    let stop = loop {
        if at == end {
            return Err("expected '}' before end of string");
        }
        let byte = bytes[at];
        at += 1;
        match byte {
            b'{' if !in_brackets => return Err("unexpected '{' in field name"),
            b'[' => in_brackets = true,
            b']' => in_brackets = false,
            b'}' | b':' | b'!' if !in_brackets => break byte,
            _ => {}
        }
    };
    let mut field = Field { name: (start, at - 1), conversion: None, spec: (at, at), nested: false };
    if stop == b'}' {
        return Ok((field, at));
    }
    if stop == b'!' {
        let Some(conversion) = template[at..end].chars().next() else {
            return Err("end of string while looking for conversion specifier");
        };
        at += conversion.len_utf8();
        field.conversion = Some(conversion);
        if at < end {
            at += 1;
            match bytes[at - 1] {
                b'}' => return Ok((field, at)),
                b':' => {}
                _ => return Err("expected ':' after conversion specifier"),
            }
        }
    }
    field.spec = (at, at);
    let mut depth = 1;
    while at < end {
        match bytes[at] {
            b'{' => {
                field.nested = true;
                depth += 1;
            }
            b'}' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            field.spec.1 = at - 1;
            return Ok((field, at));
        }
    }
    Err("unmatched '{' in format spec")
}

fn write_field(
    vm: &mut Vm,
    out: &mut String,
    template: Gc<Str>,
    field: &Field,
    fields: &mut Fields,
    depth: u32,
) -> PyResult<()> {
    let mark = vm.root_mark();
    let mut value = field_value(vm, template, field.name, fields)?;
    vm.root(value);
    if let Some(conversion) = field.conversion {
        value = match conversion {
            's' => vm.str_of(value)?.into(),
            'r' => vm.repr(value)?.into(),
            'a' => vm.ascii(value)?.into(),
            '!'..='\x7e' => {
                return Err(vm.value_error(format!("Unknown conversion specifier {conversion}")));
            }
            _ => return Err(vm.value_error(format!("Unknown conversion specifier \\x{:x}", conversion as u32))),
        };
        vm.root(value);
    }
    if field.nested {
        let mut spec = String::new();
        render(vm, &mut spec, template, field.spec, fields, depth - 1)?;
        vm.write_format(out, value, &spec)?;
    } else if field.spec.0 == field.spec.1 {
        vm.write_format(out, value, "")?;
    } else {
        // Copied, since formatting may run code that makes the template move.
        let spec = template.as_str()[field.spec.0..field.spec.1].to_owned();
        vm.write_format(out, value, &spec)?;
    }
    vm.unroot(mark);
    Ok(())
}

/// The number that a name is: None if it isn't one.
fn number(vm: &mut Vm, name: &str) -> PyResult<Option<usize>> {
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(None);
    }
    match name.parse::<i64>() {
        Ok(number) => Ok(Some(number as usize)),
        Err(_) => Err(vm.value_error("Too many decimal digits in format string")),
    }
}

/// The value that a field's name leads to, attributes and items followed.
fn field_value(vm: &mut Vm, template: Gc<Str>, (start, end): (usize, usize), fields: &mut Fields) -> PyResult {
    let name = &template.as_str()[start..end];
    let first = name.find(['.', '[']).unwrap_or(name.len());
    let mut value = argument(vm, &name[..first], fields)?;
    let mut at = start + first;
    while at < end {
        vm.root(value);
        let rest = &template.as_str()[at..end];
        if let Some(rest) = rest.strip_prefix('.') {
            let len = rest.find(['.', '[']).unwrap_or(rest.len());
            if len == 0 {
                return Err(empty_attribute(vm));
            }
            let name = vm.heap.intern(&rest[..len]);
            at += 1 + len;
            value = vm.getattr(value, name)?;
        } else if let Some(rest) = rest.strip_prefix('[') {
            let Some(len) = rest.find(']') else {
                return Err(vm.value_error("Missing ']' in format string"));
            };
            if len == 0 {
                return Err(empty_attribute(vm));
            }
            let key = match number(vm, &rest[..len])? {
                Some(index) => Value::from_usize(index.min(Value::INT_MAX as usize)),
                None => vm.new_str(&rest[..len]),
            };
            vm.root(key);
            at += len + 2;
            value = vm.getitem(value, key)?;
        } else {
            return Err(vm.value_error("Only '.' or '[' may follow ']' in format field specifier"));
        }
    }
    Ok(value)
}

#[cold]
fn empty_attribute(vm: &mut Vm) -> Raised {
    vm.value_error("Empty attribute in format string")
}

/// The argument with this number, name, or the next one.
fn argument(vm: &mut Vm, name: &str, fields: &mut Fields) -> PyResult {
    let index = match number(vm, name)? {
        Some(index) => match fields.numbering {
            Numbering::Automatic(_) => {
                let message = "cannot switch from automatic field numbering to manual field specification";
                return Err(vm.value_error(message));
            }
            _ => {
                fields.numbering = Numbering::Manual;
                index
            }
        },
        None if name.is_empty() => {
            let index = match fields.numbering {
                Numbering::Manual => {
                    let message = "cannot switch from manual field specification to automatic field numbering";
                    return Err(vm.value_error(message));
                }
                Numbering::Undecided => 0,
                Numbering::Automatic(next) => next,
            };
            fields.numbering = Numbering::Automatic(index + 1);
            index
        }
        None => return named_argument(vm, name, fields),
    };
    let Some(positional) = fields.positional else {
        return Err(vm.value_error("Format string contains positional fields"));
    };
    match positional.get(index) {
        Some(&value) => Ok(value),
        None => Err(vm.index_error(format!("Replacement index {index} out of range for positional args tuple"))),
    }
}

fn named_argument(vm: &mut Vm, name: &str, fields: &Fields) -> PyResult {
    let key = vm.heap.alloc_str(name);
    let dict = fields.named.as_gc::<Dict>();
    if let Some(value) = dict.and_then(|dict| vm.heap[dict].get_str(key)) {
        return Ok(value);
    }
    if fields.named.is_unbound() || dict.is_some() {
        return Err(vm.key_error(key.into()));
    }
    vm.root(key);
    vm.getitem(fields.named, key.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(template: &str) -> Result<(&str, Option<char>, &str, bool), &'static str> {
        let (field, next) = read_field(template, 1, template.len())?;
        assert_eq!(next, template.len());
        let (name, spec) = (&template[field.name.0..field.name.1], &template[field.spec.0..field.spec.1]);
        Ok((name, field.conversion, spec, field.nested))
    }

    #[test]
    fn fields_are_taken_apart() {
        assert_eq!(field("{}"), Ok(("", None, "", false)));
        assert_eq!(field("{a.b[c]!r:>5}"), Ok(("a.b[c]", Some('r'), ">5", false)));
        assert_eq!(field("{0:{w}.{p}}"), Ok(("0", None, "{w}.{p}", true)));
        assert_eq!(field("{a[}:!]}"), Ok(("a[}:!]", None, "", false)));
    }

    #[test]
    fn wrong_fields_are_told() {
        assert_eq!(field("{0"), Err("expected '}' before end of string"));
        assert_eq!(field("{a{b}"), Err("unexpected '{' in field name"));
        assert_eq!(field("{!"), Err("end of string while looking for conversion specifier"));
        assert_eq!(field("{!}"), Err("unmatched '{' in format spec"));
        assert_eq!(field("{!rr}"), Err("expected ':' after conversion specifier"));
        assert_eq!(field("{:{}"), Err("unmatched '{' in format spec"));
    }
}
