//! Looking at source text without running it: tokens, tree, whether it is complete.

pub use pellucid_compiler::is_incomplete;

/// The words that can't be names, and those that are keywords in some places only.
pub const KEYWORDS: [&str; 39] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "case", "class", "continue", "def",
    "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "match",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "type", "while", "with", "yield", "_",
];
