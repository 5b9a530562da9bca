//! The Debug Adapter Protocol's outside: messages as JSON behind a header with their length, numbered.
//!
//! <https://microsoft.github.io/debug-adapter-protocol/overview>. What the messages mean is the adapter's business.

use std::io::{self, BufRead, Write};
use std::sync::{Arc, Mutex, PoisonError};

use serde_json::{Value, json};

/// The largest message that is read, in bytes.
const LARGEST: usize = 64 << 20;

/// A request from the client.
pub struct Request {
    /// Its number.
    pub seq: i64,
    /// What is asked for.
    pub command: String,
    /// With what.
    pub arguments: Value,
}

/// Reads the next request; None at the end of the input. Messages that are no requests are passed over.
///
/// # Errors
/// If what comes is not this protocol; the text says why.
pub fn read(input: &mut impl BufRead) -> Result<Option<Request>, String> {
    loop {
        let Some(length) = header(input)? else { return Ok(None) };
        let mut body = vec![0; length];
        input.read_exact(&mut body).map_err(|error| format!("a message is cut short: {error}"))?;
        let mut message: Value =
            serde_json::from_slice(&body).map_err(|error| format!("a message is not JSON: {error}"))?;
        if message["type"] != "request" {
            continue;
        }
        let Some(command) = message["command"].as_str().map(str::to_owned) else {
            return Err("a request has no command".to_owned());
        };
        let seq = message["seq"].as_i64().unwrap_or(0);
        return Ok(Some(Request { seq, command, arguments: message["arguments"].take() }));
    }
}

/// Reads a header; the length that it gives, or None at the end of the input.
fn header(input: &mut impl BufRead) -> Result<Option<usize>, String> {
    let mut length = None;
    loop {
        let mut line = String::new();
        // A line of a header is short; what is not is no header.
        let read = io::Read::take(&mut *input, 1024).read_line(&mut line);
        match read {
            Ok(0) if length.is_none() => return Ok(None),
            Ok(0) => return Err("a header is cut short".to_owned()),
            Ok(_) => {}
            Err(error) => return Err(format!("can't read: {error}")),
        }
        let line = line.trim_end();
        if line.is_empty() {
            return length.map(Some).ok_or_else(|| "a message has no Content-Length".to_owned());
        }
        let Some((name, value)) = line.split_once(':') else {
            return Err(format!("not a header of the Debug Adapter Protocol: {line:?}"));
        };
        if name.eq_ignore_ascii_case("Content-Length") {
            let number = value.trim().parse().ok().filter(|&length| length <= LARGEST);
            length = Some(number.ok_or_else(|| format!("not a length: {value:?}"))?);
        }
    }
}

/// The way to the client, shared by all who have something to say.
#[derive(Clone)]
pub struct Client(Arc<Mutex<Way>>);

struct Way {
    out: Box<dyn Write + Send>,
    seq: i64,
}

impl Client {
    /// A client at the other end of a stream.
    pub fn new(out: Box<dyn Write + Send>) -> Client {
        Client(Arc::new(Mutex::new(Way { out, seq: 0 })))
    }

    fn send(&self, mut message: Value) {
        let mut way = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        way.seq += 1;
        message["seq"] = json!(way.seq);
        let body = message.to_string();
        // A client that went away is noticed where its requests end.
        let _ = write!(way.out, "Content-Length: {}\r\n\r\n{body}", body.len()).and_then(|()| way.out.flush());
    }

    /// Answers a request.
    pub fn respond(&self, request: &Request, result: Result<Value, String>) {
        let (success, body, message) = match result {
            Ok(body) => (true, body, Value::Null),
            Err(text) => (false, json!({"error": {"id": 1, "format": text, "showUser": true}}), json!(text)),
        };
        self.send(json!({
            "type": "response",
            "request_seq": request.seq,
            "command": request.command,
            "success": success,
            "body": body,
            "message": message,
        }));
    }

    /// Tells of an event.
    pub fn event(&self, event: &str, body: Value) {
        self.send(json!({"type": "event", "event": event, "body": body}));
    }

    /// Hands on something that the program wrote, or that is to be read among it.
    pub fn output(&self, category: &str, text: &str) {
        if !text.is_empty() {
            self.event("output", json!({"category": category, "output": text}));
        }
    }
}

/// A stream of the program's, as events.
pub struct Stream {
    /// To whom.
    pub client: Client,
    /// `stdout` or `stderr`.
    pub category: &'static str,
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.client.output(self.category, &String::from_utf8_lossy(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Result<Option<String>, String> {
        read(&mut text.as_bytes()).map(|request| request.map(|request| request.command))
    }

    #[test]
    fn requests_are_read() {
        let body = r#"{"seq":1,"type":"request","command":"threads"}"#;
        let text = format!("Content-Length: {}\r\n\r\n{body}", body.len());
        assert_eq!(read_text(&text), Ok(Some("threads".to_owned())));
        assert_eq!(read_text(""), Ok(None));
    }

    #[test]
    fn what_is_not_the_protocol_is_refused() {
        for text in [
            "GET / HTTP/1.1\r\n\r\n",
            "\r\n",
            "Content-Length: x\r\n\r\n",
            "Content-Length: 99999999999\r\n\r\n",
            "Content-Length: 5\r\n\r\n{}",
            "Content-Length: 2\r\n\r\n{x",
            "Content-Length: 18\r\n\r\n{\"type\":\"request\"}",
        ] {
            assert!(read_text(text).is_err(), "{text:?}");
        }
    }
}
