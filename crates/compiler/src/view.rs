//! Views of the first stages: tokens and tree, as text and as JSON.

use crate::error::CompileError;

/// One token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenView {
    /// What sort of token.
    pub kind: String,
}

/// tokens
pub fn tokens(_source: &str) -> Result<Vec<TokenView>, CompileError> {
    Ok(Vec::new())
}
/// tree
pub fn tree(_source: &str) -> Result<String, CompileError> {
    Ok(String::new())
}
/// tree
pub fn tree_json(_source: &str) -> Result<String, CompileError> {
    Ok(String::new())
}
