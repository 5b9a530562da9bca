//! Replacing matches: templates such as `\1-\g<name>`, and the new text.

use pellucid_bytecode::pure::str_repr;
use pellucid_vm::heap::Str;
use pellucid_vm::types::bytes;
use pellucid_vm::types::dict::Dict;
use pellucid_vm::types::list::List;
use pellucid_vm::{Exc, PyResult, Value, Vm};

use super::run::UNSET;
use super::{Subject, Task, raise};

/// A part of a template.
enum Part {
    Text(String),
    Group(usize),
}

/// Why a template can't be read.
enum Wrong {
    At(String, usize),
    /// An IndexError, as CPython has it for unknown names.
    NoName(String),
}

/// `_re.template`
pub(super) fn template(vm: &mut Vm, args: &[Value]) -> PyResult {
    let (text, is_bytes) = super::pattern_text(vm, args[0])?;
    let groups = vm.to_isize(args[1])? as usize;
    let names = args[2].as_gc::<Dict>();
    let group_of = |vm: &mut Vm, name: &str| {
        let name = vm.heap.alloc_str(name);
        names.and_then(|names| vm.heap[names].get_str(name)).and_then(Value::as_small_int).map(|group| group as usize)
    };
    let parts = match read(&text, groups, |name| group_of(vm, name)) {
        Ok(parts) => parts,
        Err(Wrong::At(message, at)) => return Err(raise(vm, args[3], &message, args[0], Some(at))),
        Err(Wrong::NoName(message)) => return Err(vm.err(Exc::IndexError, message)),
    };
    let mut values = Vec::new();
    for part in parts {
        values.push(match part {
            Part::Group(group) => Value::from_usize(group),
            Part::Text(text) if is_bytes => vm.new_bytes(text.chars().map(|c| c as u8).collect::<Vec<u8>>()),
            Part::Text(text) => vm.new_string(text),
        });
    }
    Ok(vm.new_list(values))
}

fn read(text: &str, groups: usize, mut group_of: impl FnMut(&str) -> Option<usize>) -> Result<Vec<Part>, Wrong> {
    let chars: Vec<char> = text.chars().collect();
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let start = at;
        at += 1;
        if c != '\\' {
            plain.push(c);
            continue;
        }
        let Some(&c) = chars.get(at) else {
            return Err(Wrong::At("bad escape (end of pattern)".into(), start));
        };
        at += 1;
        let octal = |at: usize| chars.get(at).and_then(|c| c.to_digit(8));
        let group = match c {
            'g' => {
                let (group, end) = named(&chars, at, groups, &mut group_of)?;
                at = end;
                group
            }
            '0' => {
                let mut code = 0;
                for _ in 0..2 {
                    let Some(digit) = octal(at) else { break };
                    code = code * 8 + digit;
                    at += 1;
                }
                plain.extend(char::from_u32(code));
                continue;
            }
            '1'..='9' => {
                let mut group = c.to_digit(10).unwrap_or(0) as usize;
                if let Some(second) = chars.get(at).and_then(|c| c.to_digit(10)) {
                    if let (Some(a), Some(b), Some(d)) = (c.to_digit(8), octal(at), octal(at + 1)) {
                        at += 2;
                        let code = a * 64 + b * 8 + d;
                        if code > 0o377 {
                            let escape: String = chars[start..at].iter().collect();
                            let message = format!("octal escape value {escape} outside of range 0-0o377");
                            return Err(Wrong::At(message, start));
                        }
                        plain.extend(char::from_u32(code));
                        continue;
                    }
                    at += 1;
                    group = group * 10 + second as usize;
                }
                if group > groups {
                    return Err(Wrong::At(format!("invalid group reference {group}"), start + 1));
                }
                group
            }
            _ => {
                let decoded = match c {
                    'a' => '\x07',
                    'b' => '\x08',
                    'f' => '\x0c',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'v' => '\x0b',
                    '\\' => '\\',
                    c if c.is_ascii_alphabetic() => return Err(Wrong::At(format!("bad escape \\{c}"), start)),
                    c => {
                        plain.push('\\');
                        c
                    }
                };
                plain.push(decoded);
                continue;
            }
        };
        if !plain.is_empty() {
            parts.push(Part::Text(std::mem::take(&mut plain)));
        }
        parts.push(Part::Group(group));
    }
    if !plain.is_empty() {
        parts.push(Part::Text(plain));
    }
    Ok(parts)
}

/// `<name>` or `<number>` behind `\g`: the group and the place behind it.
fn named(
    chars: &[char],
    at: usize,
    groups: usize,
    group_of: &mut impl FnMut(&str) -> Option<usize>,
) -> Result<(usize, usize), Wrong> {
    if chars.get(at) != Some(&'<') {
        return Err(Wrong::At("missing <".into(), at));
    }
    let start = at + 1;
    let Some(len) = chars[start..].iter().position(|&c| c == '>') else {
        let message = if start == chars.len() { "missing group name" } else { "missing >, unterminated name" };
        return Err(Wrong::At(message.into(), start));
    };
    let name: String = chars[start..start + len].iter().collect();
    let end = start + len + 1;
    if name.is_empty() {
        return Err(Wrong::At("missing group name".into(), start));
    }
    if name.bytes().all(|b| b.is_ascii_digit()) {
        let group = name.parse().unwrap_or(usize::MAX);
        if group > groups {
            return Err(Wrong::At(format!("invalid group reference {name}"), start));
        }
        return Ok((group, end));
    }
    let begins = name.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_');
    if !begins || !name.chars().all(super::parse::is_word) {
        return Err(Wrong::At(format!("bad character in group name {}", str_repr(&name)), start));
    }
    group_of(&name).map(|group| (group, end)).ok_or(Wrong::NoName(format!("unknown group name '{name}'")))
}

/// `_re.substitute`: `parts` is a list of texts and numbers of groups.
pub(super) fn substitute(vm: &mut Vm, args: &[Value]) -> PyResult {
    let task = Task::new(vm, args, Value::NONE, Value::NONE)?;
    let parts = args[3].as_gc::<List>().map(|parts| vm.heap[parts].items.clone()).unwrap_or_default();
    let limit = vm.to_isize(args[4])?;
    let mut out: Vec<u8> = Vec::new();
    let (mut from, mut count) = (0, 0);
    let whole = task.text().bytes();
    let max = vm.max_object_bytes;
    task.each_match(vm, |vm, run| {
        out.extend_from_slice(whole.get(from..run.slots[0]).unwrap_or_default());
        for &part in &parts {
            if let Some(group) = part.as_small_int() {
                let pair = run.slots.get(group as usize * 2..group as usize * 2 + 2);
                if let Some(&[start, end]) = pair
                    && start != UNSET
                    && end != UNSET
                {
                    out.extend_from_slice(whole.get(start..end).unwrap_or_default());
                }
            } else if let Some(text) = part.as_gc::<Str>() {
                out.extend_from_slice(text.as_str().as_bytes());
            } else if let Some(part) = bytes::buffer(vm, part) {
                out.extend_from_slice(part.slice(&vm.heap));
            }
        }
        from = run.slots[1];
        count += 1;
        (limit <= 0 || count < limit) && out.len() <= max
    })?;
    vm.check_size(out.len())?;
    let new = if count == 0 {
        args[2]
    } else {
        out.extend_from_slice(whole.get(from..).unwrap_or_default());
        match task.subject {
            Subject::Bytes => vm.new_bytes(out),
            // Texts between whole characters, put together, are text; bytes in the parts of a text would not be.
            Subject::Str(_) => match String::from_utf8(out) {
                Ok(text) => vm.new_string(text),
                Err(_) => return Err(vm.type_error("expected str instance, bytes found")),
            },
        }
    };
    Ok(vm.new_tuple(&[new, Value::int_unchecked(count)]))
}
