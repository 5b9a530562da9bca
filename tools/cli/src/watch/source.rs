//! Texts of the files that frames are in, with the colours of their tokens and their syntax trees.

use std::collections::HashMap;

use pellucid::debug::SourceRange;
use pellucid::syntax::{self, TokenClass, TreeRow};

/// A file as the panes need it.
pub struct Source {
    /// Its lines.
    pub lines: Vec<String>,
    /// For each line, the tokens in it: columns (in characters) from, to, and what they are.
    pub tokens: Vec<Vec<(usize, usize, TokenClass)>>,
    /// Its tree, a node a row.
    pub tree: Vec<TreeRow>,
}

impl Source {
    fn new(text: &str) -> Source {
        let lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let mut tokens = vec![Vec::new(); lines.len()];
        for token in syntax::tokens(text).unwrap_or_default() {
            let class = token.class();
            let place = token.position;
            for line in place.line..=place.end_line {
                let from = if line == place.line { place.column as usize } else { 0 };
                let to = if line == place.end_line { place.end_column as usize } else { usize::MAX };
                if let Some(row) = tokens.get_mut((line as usize).wrapping_sub(1)) {
                    row.push((from, to, class));
                }
            }
        }
        Source { lines, tokens, tree: syntax::tree_rows(text).unwrap_or_default() }
    }

    /// The row of the smallest node that holds a place.
    pub fn node_at(&self, range: SourceRange) -> Option<usize> {
        let start = (range.line, range.column);
        let end = (range.end_line, range.end_column);
        let holds = |row: &TreeRow| {
            row.position.is_some_and(|p| (p.line, p.column) <= start && end <= (p.end_line, p.end_column))
        };
        // Rows stand in the order of the text, parents before their parts: the last that holds it is the smallest.
        self.tree.iter().rposition(holds)
    }
}

/// The files met so far.
pub struct Sources {
    main: String,
    files: HashMap<String, Source>,
}

impl Sources {
    /// The program's own file and its text.
    pub fn new(main: &str, text: &str) -> Sources {
        Sources { main: main.to_owned(), files: HashMap::from([(main.to_owned(), Source::new(text))]) }
    }

    /// The name of the program's own file.
    pub fn main(&self) -> &str {
        &self.main
    }

    /// Reads a file, unless that was done before. What can't be read is empty.
    pub fn load(&mut self, file: &str) {
        if !self.files.contains_key(file) {
            let text = std::fs::read(file).ok().and_then(|bytes| syntax::decode(bytes, file).ok()).unwrap_or_default();
            self.files.insert(file.to_owned(), Source::new(&text));
        }
    }

    /// A file that was read.
    pub fn get(&self, file: &str) -> Option<&Source> {
        self.files.get(file)
    }
}
