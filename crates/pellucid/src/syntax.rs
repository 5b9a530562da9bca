//! Looking at source text without running it: tokens, tree, whether it is complete.

use crate::error::SourceError;
use crate::source;

pub use pellucid_bytecode::Position;
pub use pellucid_compiler::{TreeRow, is_incomplete};

/// The words that can't be names, and those that are keywords in some places only.
pub const KEYWORDS: [&str; 38] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "match",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "type", "while", "with", "yield",
];

/// A token of a source text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What sort of token: `Name`, `Int`, `Plus`, `Newline`, ...
    pub kind: String,
    /// Its text.
    pub text: String,
    /// Its place: lines from 1, columns from 0, in characters.
    pub position: Position,
}

/// What a token is, roughly: enough for colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenClass {
    /// A keyword.
    Keyword,
    /// A name.
    Name,
    /// A number.
    Number,
    /// A string, or a piece of one.
    String,
    /// A comment.
    Comment,
    /// An operator, a bracket, punctuation.
    Operator,
    /// Ends of lines, indentation.
    Layout,
    /// What is no token.
    Error,
}

impl Token {
    /// What it is, roughly.
    pub fn class(&self) -> TokenClass {
        match self.kind.as_str() {
            "Name" => TokenClass::Name,
            "Int" | "Float" | "Complex" => TokenClass::Number,
            "Comment" => TokenClass::Comment,
            "Newline" | "NonLogicalNewline" | "Indent" | "Dedent" | "EndOfFile" => TokenClass::Layout,
            "Unknown" => TokenClass::Error,
            kind if kind.contains("String") => TokenClass::String,
            _ if KEYWORDS.contains(&self.text.as_str()) => TokenClass::Keyword,
            _ => TokenClass::Operator,
        }
    }
}

/// The tokens of a source text, right or wrong.
///
/// # Errors
/// If it nests so deeply that it is not even looked at.
///
/// ```
/// let kinds: Vec<String> = pellucid::syntax::tokens("x = 1").unwrap().into_iter().map(|t| t.kind).collect();
/// assert_eq!(kinds[..3], ["Name", "Equal", "Int"]);
/// ```
pub fn tokens(text: &str) -> Result<Vec<Token>, SourceError> {
    let tokens = pellucid_compiler::tokens(text)?;
    Ok(tokens.into_iter().map(|token| Token { kind: token.kind, text: token.text, position: token.position }).collect())
}

/// The syntax tree of a source text: a node per line, indented, with its place.
///
/// # Errors
/// A SyntaxError or one of its kin.
pub fn tree(text: &str) -> Result<String, SourceError> {
    Ok(pellucid_compiler::tree(text)?)
}

/// The syntax tree of a source text as a list of its nodes, parents before their parts.
///
/// # Errors
/// A SyntaxError or one of its kin.
///
/// ```
/// let rows = pellucid::syntax::tree_rows("x = 1 + 2").unwrap();
/// let sum = rows.iter().find(|row| row.node == "ExprBinOp").unwrap();
/// assert_eq!((sum.label.as_str(), sum.detail.as_str()), ("value", "op: Add"));
/// ```
pub fn tree_rows(text: &str) -> Result<Vec<TreeRow>, SourceError> {
    Ok(pellucid_compiler::tree_rows(text)?)
}

/// The syntax tree of a source text as JSON.
///
/// # Errors
/// A SyntaxError or one of its kin.
pub fn tree_json(text: &str) -> Result<String, SourceError> {
    Ok(pellucid_compiler::tree_json(text)?)
}

/// The text in the bytes of a source file: UTF-8 without null bytes.
///
/// # Errors
/// A SyntaxError in CPython's words.
pub fn decode(bytes: Vec<u8>, filename: &str) -> Result<String, SourceError> {
    source::decode(bytes, filename)
}
