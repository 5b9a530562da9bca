//! From the bytes of a file to source text, with CPython's complaints about bytes that are none.

use pellucid_bytecode::pure::source::{self, Undecodable};

use crate::error::{Place, SourceError};

/// The text of a source file, in the encoding that it names or UTF-8, without null bytes. A byte order mark stays; the compiler knows it.
///
/// # Errors
/// A SyntaxError in CPython's words.
pub(crate) fn decode(bytes: Vec<u8>, filename: &str) -> Result<String, SourceError> {
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        let before = &bytes[..at];
        let line = line_at(before);
        let start = before.iter().rposition(|&b| b == b'\n').map_or(0, |i| i + 1);
        let text = String::from_utf8_lossy(&before[start..]).into_owned();
        let place = Place { line, column: 0, end_line: line, end_column: 0, text };
        return Err(SourceError {
            place: Some(place),
            ..SourceError::of_file(filename, "source code cannot contain null bytes".into())
        });
    }
    match source::decode(&bytes) {
        Ok(text) => Ok(text.into_owned()),
        Err(Undecodable::Encoding(name)) => Err(SourceError::of_file(filename, format!("encoding problem: {name}"))),
        Err(Undecodable::Utf8(at)) => {
            let line = line_at(&bytes[..at]);
            let message = format!(
                "Non-UTF-8 code starting with '\\x{:02x}' in file {filename} on line {line}, but no encoding declared; \
                 see https://peps.python.org/pep-0263/ for details",
                bytes[at]
            );
            Err(SourceError::of_file(filename, message))
        }
    }
}

/// The number of the line that follows this text.
fn line_at(before: &[u8]) -> u32 {
    before.iter().filter(|&&b| b == b'\n').count() as u32 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_text() {
        let error = decode(b"x = 1\ny = '\xff'\n".to_vec(), "a.py").unwrap_err();
        assert!(error.message.starts_with(r"Non-UTF-8 code starting with '\xff' in file a.py on line 2, but"));
        let error = decode(b"x = 1\ny = 2\0\n".to_vec(), "a.py").unwrap_err();
        let shown = "  File \"a.py\", line 2\n    y = 2\nSyntaxError: source code cannot contain null bytes";
        assert_eq!(error.to_string(), shown);
        assert_eq!(decode("é".into(), "a.py").unwrap(), "é");
    }
}
