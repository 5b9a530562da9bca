//! Completion in the REPL: keywords and names in scope, and the attributes behind a dot.

use std::sync::{Arc, PoisonError};

use reedline::{Completer, CompletionResult, Span, Suggestion};

use super::Session;

/// The completer of a session.
pub struct Complete {
    session: Session,
}

impl Complete {
    /// Looks into this session.
    pub fn new(session: &Session) -> Complete {
        Complete { session: Arc::clone(session) }
    }
}

impl Completer for Complete {
    fn complete(&mut self, line: &str, pos: usize) -> CompletionResult {
        let before = line.get(..pos).unwrap_or(line);
        let (path, prefix) = split(before);
        let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        let mut names = session.names(path);
        if path.is_empty() {
            names.extend(pellucid::syntax::KEYWORDS.iter().map(|&word| word.to_owned()));
        }
        // Names that begin with an underscore are asked for by typing it.
        names.retain(|name| name.starts_with(prefix) && (prefix.starts_with('_') || !name.starts_with('_')));
        names.sort();
        names.dedup();
        let span = Span::new(before.len() - prefix.len(), before.len());
        let suggestions = names.into_iter().map(|value| Suggestion { value, span, ..Suggestion::default() });
        CompletionResult::fresh(suggestions.collect::<Vec<_>>())
    }
}

/// The dotted path that the text ends in, up to its last dot, and the name behind that.
fn split(before: &str) -> (&str, &str) {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let start = before
        .rfind(|c: char| !is_part(c) && c != '.')
        .map_or(0, |i| i + before[i..].chars().next().map_or(1, char::len_utf8));
    match before[start..].rfind('.') {
        Some(dot) => (&before[start..start + dot], &before[start + dot + 1..]),
        None => ("", &before[start..]),
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn the_path_before_the_cursor() {
        assert_eq!(split("print(a.b.co"), ("a.b", "co"));
        assert_eq!(split("pri"), ("", "pri"));
        assert_eq!(split("é + x"), ("", "x"));
        assert_eq!(split("f(x)."), ("", ""));
        assert_eq!(split(""), ("", ""));
    }
}
