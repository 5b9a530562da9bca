//! Breakpoints as the protocol has them: by source and line, by function, for exceptions, for data; with conditions, counts of
//! hits, and messages to write in place of stopping.

use std::collections::HashMap;

use pellucid::debug::{BreakAt, Breakpoint, BreakpointId, Session};
use serde_json::{Value, json};

/// The breakpoints of a client.
#[derive(Default)]
pub struct Breakpoints {
    /// By the request that sets them, all at a time: a source, or one of the words below.
    sets: HashMap<String, Vec<BreakpointId>>,
    /// Those that write a message rather than stop.
    logs: HashMap<BreakpointId, String>,
}

const FUNCTIONS: &str = "<functions>";
const EXCEPTIONS: &str = "<exceptions>";
const DATA: &str = "<data>";

impl Breakpoints {
    /// The message that is to be written at a breakpoint, if it has one.
    pub fn message(&self, id: BreakpointId) -> Option<&str> {
        self.logs.get(&id).map(String::as_str)
    }

    /// Takes away what an earlier request of the same kind has set.
    fn clear(&mut self, session: &mut Session, set: &str) {
        for id in self.sets.remove(set).unwrap_or_default() {
            session.remove_breakpoint(id);
            self.logs.remove(&id);
        }
    }

    /// Sets one; what the client is told of it.
    fn add(&mut self, session: &mut Session, set: &str, at: BreakAt, wanted: &Value) -> Value {
        let refused = |message: String| json!({"verified": false, "message": message});
        let mut breakpoint = Breakpoint::new(at);
        breakpoint.condition = text(&wanted["condition"]);
        breakpoint.ignore = match hits(&wanted["hitCondition"]) {
            Ok(hits) => hits.saturating_sub(1),
            Err(problem) => return refused(problem),
        };
        let line = match &breakpoint.at {
            BreakAt::Line { line, .. } => json!(line),
            _ => Value::Null,
        };
        match session.add_breakpoint(breakpoint) {
            Err(error) => refused(format!("the condition is no expression: {}", error.message)),
            Ok(id) => {
                self.sets.entry(set.to_owned()).or_default().push(id);
                if let Some(message) = text(&wanted["logMessage"]) {
                    self.logs.insert(id, message);
                }
                json!({"id": id.0, "verified": true, "line": line})
            }
        }
    }

    /// `setBreakpoints`
    pub fn set_lines(&mut self, session: &mut Session, arguments: &Value) -> Result<Value, String> {
        let path = arguments["source"]["path"].as_str().ok_or("only files with a path can have breakpoints")?;
        self.clear(session, path);
        let lines = lines_with_code(session, path);
        let set = list(&arguments["breakpoints"]).map(|wanted| {
            let Some(asked) = wanted["line"].as_u64().and_then(|line| u32::try_from(line).ok()) else {
                return json!({"verified": false, "message": "a breakpoint needs a line"});
            };
            // A module that is not loaded yet has no lines to check against.
            let place = if lines.is_empty() { Some(asked) } else { lines.iter().copied().find(|&line| line >= asked) };
            match place {
                Some(line) => self.add(session, path, BreakAt::Line { file: path.to_owned(), line }, wanted),
                None => json!({"verified": false, "message": "no code stands at this line or after it"}),
            }
        });
        Ok(json!({"breakpoints": set.collect::<Vec<_>>()}))
    }

    /// `setFunctionBreakpoints`
    pub fn set_functions(&mut self, session: &mut Session, arguments: &Value) -> Result<Value, String> {
        self.clear(session, FUNCTIONS);
        let set = list(&arguments["breakpoints"]).map(|wanted| match text(&wanted["name"]) {
            Some(name) => self.add(session, FUNCTIONS, BreakAt::Function(name), wanted),
            None => json!({"verified": false, "message": "a breakpoint needs the name of a function"}),
        });
        Ok(json!({"breakpoints": set.collect::<Vec<_>>()}))
    }

    /// `setExceptionBreakpoints`; the condition of a filter is the name of a class.
    pub fn set_exceptions(&mut self, session: &mut Session, arguments: &Value) -> Result<Value, String> {
        self.clear(session, EXCEPTIONS);
        let plain = list(&arguments["filters"]).map(|name| (name.clone(), None));
        let options =
            list(&arguments["filterOptions"]).map(|option| (option["filterId"].clone(), text(&option["condition"])));
        let set = plain.chain(options).map(|(filter, class)| {
            let uncaught_only = filter == "uncaught";
            self.add(session, EXCEPTIONS, BreakAt::Exception { class, uncaught_only }, &Value::Null)
        });
        Ok(json!({"breakpoints": set.collect::<Vec<_>>()}))
    }

    /// `setDataBreakpoints`, with names as [`data_name`] makes them.
    pub fn set_data(&mut self, session: &mut Session, arguments: &Value) -> Result<Value, String> {
        self.clear(session, DATA);
        let set = list(&arguments["breakpoints"]).map(|wanted| {
            let name = wanted["dataId"].as_str().and_then(|id| id.split_once('\n'));
            let Some((function, variable)) = name else {
                return json!({"verified": false, "message": "no such variable"});
            };
            let function = Some(function.to_owned()).filter(|name| !name.is_empty());
            self.add(session, DATA, BreakAt::Change { function, variable: variable.to_owned() }, wanted)
        });
        Ok(json!({"breakpoints": set.collect::<Vec<_>>()}))
    }
}

/// The protocol's name for a variable that can be watched: of a function, or a global one.
pub fn data_name(function: Option<&str>, variable: &str) -> String {
    format!("{}\n{variable}", function.unwrap_or_default())
}

/// The lines of a file at which code begins, in order; none if it is not loaded.
fn lines_with_code(session: &Session, path: &str) -> Vec<u32> {
    let codes = session.codes().iter().filter(|code| code.file == path);
    let mut lines: Vec<u32> = codes.flat_map(|code| code.lines.iter().map(|line| line.range.line)).collect();
    lines.retain(|&line| line > 0);
    lines.sort_unstable();
    lines.dedup();
    lines
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// A text that is not empty.
fn text(value: &Value) -> Option<String> {
    value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// At which hit a breakpoint stops first: `3`, `== 3` or `>= 3`, or `> 2`.
fn hits(value: &Value) -> Result<u32, String> {
    let Some(text) = text(value) else { return Ok(1) };
    let (number, more) = match text.strip_prefix('>').filter(|rest| !rest.starts_with('=')) {
        Some(rest) => (rest, 1),
        None => (text.trim_start_matches(['>', '=']), 0),
    };
    let number = number.trim().parse::<u32>().ok().and_then(|number| number.checked_add(more));
    number.ok_or_else(|| format!("'{text}' is no number of hits: write 3, or > 2"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_hits() {
        let hits = |text: &str| hits(&json!(text)).ok();
        assert_eq!(
            [hits(""), hits("3"), hits(">= 3"), hits("> 2"), hits("==3")],
            [Some(1), Some(3), Some(3), Some(3), Some(3)]
        );
        assert_eq!([hits("x"), hits("% 2"), hits("-1")], [None, None, None]);
    }
}
