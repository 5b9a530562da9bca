//! Views of the first stages: tokens and tree, as text and as JSON.
//!
//! The tree is read off the parser's own description of it (Rust's `{:#?}`), regrouped here: a node per line, with its
//! place in the source. Nothing is computed that the later stages use.

use crate::error::CompileError;
use crate::parse::{self, parse_leniently};
use crate::source::Source;
use crate::{Mode, with_file};
use pellucid_bytecode::Position;
use ruff_text_size::{Ranged, TextRange, TextSize};
use std::fmt::Write;

/// One token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenView {
    /// What sort of token, such as `Name`, `Int`, `Newline`.
    pub kind: String,
    /// Its text.
    pub text: String,
    /// Where it stands.
    pub position: Position,
}

/// The tokens of a source text.
///
/// # Errors
/// If the text nests so deeply that it is not even looked at. Other errors show as tokens of kind `Unknown`.
pub fn tokens(source: &str) -> Result<Vec<TokenView>, CompileError> {
    let source = Source::new(source);
    let view = |token: &ruff_python_ast::token::Token| TokenView {
        kind: format!("{:?}", token.kind()),
        text: source.slice(token.range()).to_string(),
        position: source.position(token.range()),
    };
    parse::with_stack(&source, || Ok(parse_leniently(&source, Mode::Module).tokens().iter().map(view).collect()))
        .map_err(|error| with_file(*error, "<source>"))
}

/// The syntax tree of a source text: a node per line, indented, with its place in the source.
///
/// # Errors
/// If the text is no Python.
pub fn tree(source: &str) -> Result<String, CompileError> {
    let mut out = String::new();
    let root = read_tree(source)?;
    root.print(&mut out, 0, "");
    Ok(out)
}

/// The syntax tree of a source text as JSON: objects with `node`, `range` and their fields.
///
/// # Errors
/// If the text is no Python.
pub fn tree_json(source: &str) -> Result<String, CompileError> {
    let mut out = String::new();
    read_tree(source)?.json(&mut out);
    out.push('\n');
    Ok(out)
}

/// A node of the syntax tree, as a row of a list in which parents come before their parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeRow {
    /// How many nodes are above it.
    pub depth: usize,
    /// Which part of its parent it is, such as `left` or `body[2]`; empty for the root.
    pub label: String,
    /// What sort of node, such as `ExprBinOp`.
    pub node: String,
    /// What it says beside its parts, such as `op: Add`, or a name or number alone; often empty.
    pub detail: String,
    /// Where it stands, if it has a place of its own.
    pub position: Option<Position>,
}

/// The syntax tree of a source text as a list of its nodes.
///
/// # Errors
/// If the text is no Python.
pub fn tree_rows(source: &str) -> Result<Vec<TreeRow>, CompileError> {
    let mut rows = Vec::new();
    read_tree(source)?.rows(&mut rows, 0, String::new());
    Ok(rows)
}

fn read_tree(source: &str) -> Result<Node, CompileError> {
    let source = Source::new(source);
    parse::with_stack(&source, || {
        let tree = parse::parse(&source, Mode::Module)?;
        let text = format!("{tree:?}");
        let mut reader = Reader { source: &source, rest: &text };
        Ok(reader.value())
    })
    .map_err(|error| with_file(*error, "<source>"))
}

/// A node, a list, or a value of the tree.
enum Node {
    Struct { name: String, range: Option<Position>, fields: Vec<(String, Node)> },
    List(Vec<Node>),
    Value(String),
}

/// Reads Rust's description of a value.
struct Reader<'t> {
    source: &'t Source<'t>,
    rest: &'t str,
}

impl Reader<'_> {
    fn skip(&mut self, sign: &str) -> bool {
        self.rest = self.rest.trim_start_matches(' ');
        match self.rest.strip_prefix(sign) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn value(&mut self) -> Node {
        if self.skip("[") {
            return Node::List(self.items("]"));
        }
        if self.rest.trim_start().starts_with(['"', '\'']) {
            return Node::Value(self.quoted());
        }
        let end = self.rest.find([' ', '(', '[', '{', ',', ')', ']', '}', '"']).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        if self.rest.starts_with(" {") {
            self.skip("{");
            return self.structure(word);
        }
        if self.rest.starts_with('(') {
            self.skip("(");
            let mut items = self.items(")");
            return match (items.pop(), items.is_empty()) {
                // Wrappers such as `Expr(Name(ExprName { .. }))` say nothing that the innermost name doesn't.
                (Some(only), true) => only,
                (Some(last), false) => Node::List(items.into_iter().chain([last]).collect()),
                (None, _) => Node::Value(word.to_string()),
            };
        }
        Node::Value(word.to_string())
    }

    fn items(&mut self, close: &str) -> Vec<Node> {
        let mut items = Vec::new();
        while !self.skip(close) && !self.rest.is_empty() {
            self.rest = self.rest.trim_start_matches(' ');
            items.push(self.value());
            self.skip(",");
        }
        items
    }

    fn quoted(&mut self) -> String {
        self.rest = self.rest.trim_start();
        let quote = self.rest.as_bytes()[0];
        let bytes = self.rest.as_bytes();
        let mut end = 1;
        while end < bytes.len() && bytes[end] != quote {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        let (text, rest) = self.rest.split_at((end + 1).min(self.rest.len()));
        self.rest = rest;
        text.to_string()
    }

    fn structure(&mut self, name: &str) -> Node {
        let (mut range, mut start, mut fields) = (None, None, Vec::new());
        while !self.skip("}") && !self.rest.is_empty() {
            self.rest = self.rest.trim_start_matches(' ');
            if self.skip("..") {
                continue;
            }
            let end = self.rest.find(':').unwrap_or(self.rest.len());
            let field = self.rest[..end].to_string();
            self.rest = self.rest.get(end + 1..).unwrap_or_default().trim_start_matches(' ');
            let value = self.value();
            self.skip(",");
            match (field.as_str(), &value) {
                ("range", Node::Value(text)) => range = parse_range(text),
                ("range_start", Node::Value(text)) => start = text.parse().ok(),
                ("node_index" | "ctx" | "flags", _) => {}
                _ => fields.push((field, value)),
            }
        }
        // A call's place is kept as its start; it ends with its arguments.
        if let (None, Some(start)) = (range, start) {
            range = Some(TextRange::empty(TextSize::new(start)));
        }
        let range = range.filter(|range| range.end() <= TextSize::of(self.source.text));
        Node::Struct { name: name.to_string(), range: range.map(|range| self.source.position(range)), fields }
    }
}

fn parse_range(text: &str) -> Option<TextRange> {
    let (start, end) = text.split_once("..")?;
    Some(TextRange::new(TextSize::new(start.parse().ok()?), TextSize::new(end.parse().ok()?)))
}

impl Node {
    fn print(&self, out: &mut String, depth: usize, label: &str) {
        let pad = "  ".repeat(depth);
        let label = if label.is_empty() { String::new() } else { format!("{label}: ") };
        let result = match self {
            Node::Value(value) => writeln!(out, "{pad}{label}{value}"),
            Node::List(items) if items.is_empty() => writeln!(out, "{pad}{label}[]"),
            Node::List(items) => {
                let written = writeln!(out, "{pad}{label}[");
                items.iter().for_each(|item| item.print(out, depth + 1, ""));
                written.and_then(|()| writeln!(out, "{pad}]"))
            }
            Node::Struct { name, range, fields } => {
                let place = range.map(|range| format!(" {}", place(range))).unwrap_or_default();
                match &fields[..] {
                    [(_, Node::Value(value))] => writeln!(out, "{pad}{label}{name} {value}{place}"),
                    _ => {
                        let written = writeln!(out, "{pad}{label}{name}{place}");
                        fields.iter().filter(|(_, value)| !value.is_empty()).for_each(|(field, value)| {
                            value.print(out, depth + 1, field);
                        });
                        written
                    }
                }
            }
        };
        debug_assert!(result.is_ok(), "writing to a String does not fail");
    }

    fn rows(&self, rows: &mut Vec<TreeRow>, depth: usize, label: String) {
        match self {
            Node::Value(_) => {}
            Node::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    item.rows(rows, depth, format!("{label}[{index}]"));
                }
            }
            Node::Struct { name, range, fields } => {
                let detail = match &fields[..] {
                    [(_, Node::Value(value))] => value.clone(),
                    _ => {
                        let said = fields.iter().filter(|(_, value)| !value.is_empty());
                        let said = said.filter_map(|(field, value)| Some(format!("{field}: {}", value.plain()?)));
                        said.collect::<Vec<_>>().join(", ")
                    }
                };
                rows.push(TreeRow { depth, label, node: name.clone(), detail, position: *range });
                fields.iter().for_each(|(field, value)| value.rows(rows, depth + 1, field.clone()));
            }
        }
    }

    /// The text of a value or of a list of values.
    fn plain(&self) -> Option<String> {
        match self {
            Node::Value(value) => Some(value.clone()),
            Node::List(items) => Some(items.iter().map(Node::plain).collect::<Option<Vec<_>>>()?.join(" ")),
            Node::Struct { .. } => None,
        }
    }

    /// Whether it says nothing: an absent part, or a list without items.
    fn is_empty(&self) -> bool {
        match self {
            Node::Value(value) => value == "None",
            Node::List(items) => items.is_empty(),
            Node::Struct { .. } => false,
        }
    }

    fn json(&self, out: &mut String) {
        match self {
            Node::Value(value) => json_value(value, out),
            Node::List(items) => {
                out.push('[');
                for (index, item) in items.iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    item.json(out);
                }
                out.push(']');
            }
            Node::Struct { name, range, fields } => {
                let _ = write!(out, "{{\"node\":\"{name}\"");
                if let Some(Position { line, column, end_line, end_column }) = range {
                    let _ = write!(out, ",\"range\":[{line},{column},{end_line},{end_column}]");
                }
                for (field, value) in fields {
                    let _ = write!(out, ",\"{field}\":");
                    value.json(out);
                }
                out.push('}');
            }
        }
    }
}

/// Rust's `None`, booleans, numbers and quoted strings, as JSON has them; anything else as a string.
fn json_value(value: &str, out: &mut String) {
    match value {
        "None" => out.push_str("null"),
        "true" | "false" => out.push_str(value),
        _ if value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && value.parse::<f64>().is_ok() => {
            out.push_str(value);
        }
        _ => {
            out.push('"');
            let inner = value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
            for c in unescaped(inner).chars() {
                match c {
                    '"' => out.push_str("\\\""),
                    '\\' => out.push_str("\\\\"),
                    c if c.is_control() => {
                        let _ = write!(out, "\\u{:04x}", u32::from(c));
                    }
                    c => out.push(c),
                }
            }
            out.push('"');
        }
    }
}

/// The characters that Rust's escapes stand for.
fn unescaped(text: &str) -> String {
    let mut result = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        result.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let Some(c) = rest.chars().next() else { break };
        rest = &rest[c.len_utf8()..];
        match c {
            'n' => result.push('\n'),
            't' => result.push('\t'),
            'r' => result.push('\r'),
            '0' => result.push('\0'),
            'u' => {
                let end = rest.find('}').unwrap_or(0);
                let code = rest.get(1..end).and_then(|digits| u32::from_str_radix(digits, 16).ok());
                result.extend(code.and_then(char::from_u32));
                rest = &rest[(end + 1).min(rest.len())..];
            }
            c => result.push(c),
        }
    }
    result.push_str(rest);
    result
}

fn place(range: Position) -> String {
    let Position { line, column, end_line, end_column } = range;
    if line == end_line {
        format!("@{line}:{column}-{end_column}")
    } else {
        format!("@{line}:{column}-{end_line}:{end_column}")
    }
}
