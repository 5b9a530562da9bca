//! Quoted-printable text: `binascii.b2a_qp` and `a2b_qp`.

use pellucid_vm::{PyResult, Value, Vm};

use crate::support::{ascii_arg, bool_or, bytes_arg};

/// The longest line that is written, without the sign that it goes on.
const LINE: usize = 75;

/// `binascii.a2b_qp`
pub(super) fn from_quoted(vm: &mut Vm, args: &[Value]) -> PyResult {
    let text = ascii_arg(vm, args[0])?;
    let header = bool_or(vm, args[1], false)?;
    let mut out = Vec::with_capacity(text.len());
    let digit = |at: usize| text.get(at).and_then(|&byte| char::from(byte).to_digit(16));
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        at += 1;
        match byte {
            b'=' => match text.get(at) {
                None => {}
                // A line that goes on: everything up to its end is dropped.
                Some(b'\n' | b'\r') => {
                    at = text[at..].iter().position(|&byte| byte == b'\n').map_or(text.len(), |n| at + n + 1);
                }
                Some(b'=') => {
                    out.push(b'=');
                    at += 1;
                }
                Some(_) => match (digit(at), digit(at + 1)) {
                    (Some(high), Some(low)) => {
                        out.push((high * 16 + low) as u8);
                        at += 2;
                    }
                    _ => out.push(b'='),
                },
            },
            b'_' if header => out.push(b' '),
            _ => out.push(byte),
        }
    }
    Ok(vm.new_bytes(out))
}

/// What is asked of the text that is written.
struct Writer {
    out: Vec<u8>,
    /// How long the line is.
    line: usize,
    /// What ends lines.
    newline: &'static [u8],
}

impl Writer {
    /// Adds something that stays on one line, which begins anew if there is no room; `last`: a line end follows.
    fn put(&mut self, bytes: &[u8], last: bool) {
        if self.line + bytes.len() > LINE && !(last && self.line + bytes.len() <= LINE + 1 && bytes.len() == 1) {
            self.out.push(b'=');
            self.out.extend(self.newline);
            self.line = 0;
        }
        self.out.extend(bytes);
        self.line += bytes.len();
    }

    fn put_quoted(&mut self, byte: u8, last: bool) {
        let digits = [byte >> 4, byte & 15].map(|digit| b"0123456789ABCDEF"[usize::from(digit)]);
        self.put(&[b'=', digits[0], digits[1]], last);
    }

    /// White space at the end of a line is quoted.
    fn end_line(&mut self) {
        if let Some(&byte @ (b' ' | b'\t')) = self.out.last()
            && self.line > 0
        {
            self.out.pop();
            self.out.extend(if byte == b' ' { b"=20" } else { b"=09" });
        }
    }
}

/// `binascii.b2a_qp`
pub(super) fn to_quoted(vm: &mut Vm, args: &[Value]) -> PyResult {
    let data = bytes_arg(vm, args[0])?;
    let (quote_tabs, is_text) = (bool_or(vm, args[1], false)?, bool_or(vm, args[2], true)?);
    let header = bool_or(vm, args[3], false)?;
    let windows = data.iter().position(|&byte| byte == b'\n').is_some_and(|at| at > 0 && data[at - 1] == b'\r');
    let newline: &[u8] = if windows { b"\r\n" } else { b"\n" };
    let mut writer = Writer { out: Vec::with_capacity(data.len() * 2), line: 0, newline };
    let mut at = 0;
    while let Some(&byte) = data.get(at) {
        let next = data.get(at + 1).copied();
        let ends_line = is_text && (byte == b'\n' || (byte == b'\r' && next == Some(b'\n')));
        if ends_line {
            writer.end_line();
            writer.out.extend(newline);
            writer.line = 0;
            at += if byte == b'\r' { 2 } else { 1 };
            continue;
        }
        let line_ends_next = next.is_none() || next == Some(b'\n') || (next == Some(b'\r') && is_text);
        let quoted = byte > 126
            || byte == b'='
            || (header && byte == b'_')
            || (byte == b'.' && writer.line == 0 && matches!(next, None | Some(b'\n' | b'\r' | 0)))
            || (!is_text && matches!(byte, b'\r' | b'\n'))
            || (matches!(byte, b'\t' | b' ') && next.is_none())
            || (byte < 33 && !matches!(byte, b'\r' | b'\n' | b'\t' | b' '))
            || (byte < 33 && !matches!(byte, b'\r' | b'\n') && quote_tabs);
        if quoted {
            writer.put_quoted(byte, line_ends_next);
        } else {
            let shown = if header && byte == b' ' { b'_' } else { byte };
            writer.put(&[shown], matches!(next, None | Some(b'\n')));
        }
        at += 1;
    }
    Ok(vm.new_bytes(writer.out))
}
