//! The stages of a program for the page: each file's text, tokens and tree, each code object's instructions. What runs is
//! not looked at here.

use std::path::Path;

use pellucid::Program;
use pellucid::debug::{CodeInfo, InstrLine};
use pellucid::syntax::{self, Position, TokenClass};

use super::data::{CodeRows, File, InstructionRow, Numbers};

/// The program's own file, and those of other code that can be read.
pub fn files(program: &Program, codes: &[CodeInfo], texts: &mut Numbers<String>) -> Vec<(String, File)> {
    let own = program.filename().to_owned();
    let mut files = vec![(own.clone(), file(&own, program.source().unwrap_or_default(), texts))];
    for code in codes {
        if code.file.starts_with('<') || files.iter().any(|(name, _)| *name == code.file) {
            continue;
        }
        let bytes = std::fs::read(&code.file).ok();
        if let Some(text) = bytes.and_then(|bytes| syntax::decode(bytes, &code.file).ok()) {
            files.push((code.file.clone(), file(&code.file, &text, texts)));
        }
    }
    files
}

fn file(name: &str, text: &str, texts: &mut Numbers<String>) -> File {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let short = Path::new(name).file_name().map_or_else(|| name.to_owned(), |name| name.to_string_lossy().into_owned());
    // What was assembled is no Python: it has no tokens and no tree.
    let tokens = syntax::tree_rows(&text).is_ok().then(|| syntax::tokens(&text).unwrap_or_default());
    let tokens = tokens.unwrap_or_default().into_iter().map(|token| {
        let Position { line, column, end_line, end_column } = token.position;
        let look = look(token.class());
        [texts.of(&token.kind), texts.of(&token.text), look, line, column, end_line, end_column]
    });
    let tokens = tokens.collect();
    let tree = syntax::tree_rows(&text).unwrap_or_default().into_iter().map(|row| {
        let Position { line, column, end_line, end_column } = row.position.unwrap_or_default();
        let [label, node, detail] = [&row.label, &row.node, &row.detail].map(|text| texts.of(text));
        [row.depth as u32, label, node, detail, line, column, end_line, end_column]
    });
    let tree = tree.collect();
    File { name: short, source: text, tokens, tree }
}

/// The number of a token's look: its place in the list `LOOKS` of `script/panes.js`.
fn look(class: TokenClass) -> u32 {
    match class {
        TokenClass::Keyword => 0,
        TokenClass::Name => 1,
        TokenClass::Number => 2,
        TokenClass::String => 3,
        TokenClass::Comment => 4,
        TokenClass::Operator => 5,
        TokenClass::Layout => 6,
        TokenClass::Error => 7,
    }
}

/// The listings of a code object.
pub fn code(info: &CodeInfo, file: Option<usize>, texts: &mut Numbers<String>) -> CodeRows {
    CodeRows {
        name: texts.of(&info.qualname),
        file: file.map_or(-1, |file| file as i32),
        line: info.first_line,
        after: info.lines.iter().map(|line| instruction(line, texts)).collect(),
        before: info.unoptimised.as_ref().map(|lines| lines.iter().map(|line| instruction(line, texts)).collect()),
    }
}

fn instruction(line: &InstrLine, texts: &mut Numbers<String>) -> InstructionRow {
    let label = line.label.as_deref().unwrap_or_default();
    let [text, label, meaning] = [&line.text, label, &line.meaning].map(|text| texts.of(text));
    let (range, jump) = (line.range, line.jump);
    InstructionRow(
        text,
        label,
        meaning,
        line.pops,
        line.pushes,
        jump.map_or(-1, |(pops, _)| pops as i32),
        jump.map_or(-1, |(_, pushes)| pushes as i32),
        range.line,
        range.column,
        range.end_line,
        range.end_column,
    )
}
