//! The source text and its line table.
//!
//! Turns byte ranges, which the parser speaks, into lines and columns in characters, which everybody else speaks. Takes
//! the text as the caller gave it, without a byte order mark; owns nothing but the table of line starts.

use pellucid_bytecode::Position;
use ruff_source_file::{LineIndex, OneIndexed};
use ruff_text_size::{TextRange, TextSize};

/// One source text with the starts of its lines.
pub(crate) struct Source<'a> {
    /// The text, without a byte order mark.
    pub(crate) text: &'a str,
    index: LineIndex,
}

impl<'a> Source<'a> {
    /// Takes the text; a byte order mark at its start is left out of everything that follows.
    pub(crate) fn new(text: &'a str) -> Source<'a> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Source { text, index: LineIndex::from_source_text(text) }
    }

    /// The text of a range.
    pub(crate) fn slice(&self, range: TextRange) -> &'a str {
        &self.text[range]
    }

    /// Line (from 1) and column (from 0, in characters) of an offset.
    pub(crate) fn line_column(&self, offset: TextSize) -> (u32, u32) {
        let place = self.index.line_column(offset, self.text);
        (place.line.get() as u32, place.column.to_zero_indexed() as u32)
    }

    /// Line (from 1) and column (from 0, in bytes) of an offset.
    pub(crate) fn line_byte(&self, offset: TextSize) -> (u32, u32) {
        let line = self.index.line_index(offset);
        (line.get() as u32, (offset - self.index.line_start(line, self.text)).to_u32())
    }

    /// The line (from 1) that an offset is in.
    pub(crate) fn line(&self, offset: TextSize) -> u32 {
        self.index.line_index(offset).get() as u32
    }

    /// The place of a range, as code objects hold it.
    pub(crate) fn position(&self, range: TextRange) -> Position {
        let (line, column) = self.line_column(range.start());
        let (end_line, end_column) = self.line_column(range.end());
        Position { line, column, end_line, end_column }
    }

    /// The offset of the end of the line that an offset is in.
    pub(crate) fn line_end(&self, offset: TextSize) -> TextSize {
        let line = self.index.line_index(offset);
        let text = self.line_text(line.get() as u32);
        self.index.line_start(line, self.text) + TextSize::of(text)
    }

    /// The text of a line, counted from 1, without its end; empty when there is no such line.
    pub(crate) fn line_text(&self, line: u32) -> &'a str {
        match OneIndexed::new(line as usize) {
            Some(line) if line.get() <= self.index.line_count() => {
                self.slice(self.index.line_range(line, self.text)).trim_end_matches(['\n', '\r'])
            }
            _ => "",
        }
    }

    /// Where the keyword of a decorated definition stands: behind `offset`, past blanks, line ends and comments.
    pub(crate) fn skip_trivia(&self, offset: TextSize) -> TextSize {
        let mut rest = &self.text[offset.to_usize()..];
        loop {
            rest = rest.trim_start_matches([' ', '\t', '\x0c', '\n', '\r', '\\']);
            match rest.strip_prefix('#') {
                Some(comment) => rest = &comment[comment.find(['\n', '\r']).unwrap_or(comment.len())..],
                None => return TextSize::try_from(self.text.len() - rest.len()).unwrap_or(offset),
            }
        }
    }
}
