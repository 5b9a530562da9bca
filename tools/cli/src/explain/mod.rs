//! `pellucid explain FILE:LINE`: one line of a program at every stage: its tokens, its tree, its bytecode in plain sentences,
//! and what it did to the stack when it first ran.
//!
//! Everything is gathered into an [`Explanation`], which is then shown as text (`show.rs`) or as JSON. `place.rs` finds the
//! line, `ran.rs` runs the program up to it.

mod place;
mod ran;
mod show;

use std::ffi::OsString;

use pellucid::Program;
use pellucid::debug::{CodeInfo, InstrLine, Session, Settings, SourceRange};
use pellucid::syntax::{self, Token, TreeRow};
use serde::Serialize;

use crate::args::Invocation;
use crate::input::{self, Input};
use crate::{run, tokens};

/// Everything about a line.
#[derive(Debug, Serialize)]
struct Explanation {
    file: String,
    /// The line that was asked for.
    asked: u32,
    /// The line that is explained.
    line: u32,
    /// Why that is another one.
    note: Option<String>,
    source: String,
    tokens: Vec<TokenPart>,
    tree: Vec<NodePart>,
    /// Where nothing of the tree begins in the line: what it belongs to.
    belongs_to: Option<String>,
    bytecode: Vec<CodePart>,
    ran: ran::Ran,
}

#[derive(Debug, Serialize)]
struct TokenPart {
    kind: String,
    text: String,
    range: SourceRange,
}

#[derive(Debug, Serialize)]
struct NodePart {
    depth: usize,
    label: String,
    node: String,
    detail: String,
    range: Option<SourceRange>,
}

/// What a code object has of the line.
#[derive(Debug, Serialize)]
struct CodePart {
    code: String,
    instructions: Vec<Numbered>,
    /// As the compiler first wrote it, if that was something else.
    before_optimisation: Option<Vec<Numbered>>,
}

#[derive(Debug, Serialize)]
struct Numbered {
    index: usize,
    #[serde(flatten)]
    line: InstrLine,
}

/// Explains; the status for the process.
pub fn run(invocation: &Invocation) -> i32 {
    match explain(invocation) {
        Ok(explanation) if invocation.flags.json => match serde_json::to_string_pretty(&explanation) {
            Ok(json) => tokens::show(&(json + "\n")),
            Err(error) => refuse(&error.to_string()),
        },
        Ok(explanation) => tokens::show(&show::text(&explanation)),
        Err(status) => status,
    }
}

/// Tells why there is nothing to explain; the status for it.
fn refuse(problem: &str) -> i32 {
    eprintln!("pellucid: {problem}");
    2
}

fn explain(invocation: &Invocation) -> Result<Explanation, i32> {
    let (input, asked) = asked(invocation)?;
    let Invocation { command, ref flags, ref args, .. } = *invocation;
    let invocation = Invocation { command, flags: flags.clone(), input: Some(input), args: args.clone() };
    let program = input::load_to_show(&invocation)?;
    let Some(source) = program.source() else {
        return Err(refuse("this program comes without its source, so it has no lines"));
    };
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let tokens = syntax::tokens(source).map_err(|error| input::refuse(error, program.filename()))?;
    let rows = syntax::tree_rows(source).map_err(|error| input::refuse(error, program.filename()))?;
    let (line, note) = place::find(source, &tokens, asked).map_err(|problem| refuse(&problem))?;
    let mut session = Session::new(&program, run::quiet_options(&invocation), Settings::default())
        .map_err(|error| refuse(&format!("can't run the program: {error}")))?;
    let codes = session.codes().to_vec();
    let tree = place::nodes_in(&rows, line);
    Ok(Explanation {
        file: program.filename().to_owned(),
        asked,
        line,
        note,
        source: source.lines().nth(line as usize - 1).unwrap_or_default().to_owned(),
        tokens: tokens.into_iter().filter(|token| place::is_in(token, line)).map(TokenPart::from).collect(),
        belongs_to: tree.is_empty().then(|| place::around(&rows, line)).flatten(),
        tree,
        bytecode: codes.iter().filter_map(|code| code_part(code, &program, line)).collect(),
        ran: ran::first_time(&mut session, program.filename(), line),
    })
}

/// What is to be explained: the program and the line.
fn asked(invocation: &Invocation) -> Result<(Input, u32), i32> {
    let line = invocation.flags.line;
    match invocation.input() {
        Input::File(path) if !std::path::Path::new(path).exists() || line.is_none() => {
            let text = path.to_string_lossy();
            match (text.rsplit_once(':'), line) {
                (Some((file, number)), None) => match number.parse() {
                    Ok(number) => Ok((Input::File(OsString::from(file)), number)),
                    Err(_) => Err(refuse(&format!("'{text}' is not FILE:LINE: '{number}' is no line number"))),
                },
                (_, Some(line)) => Ok((Input::File(path.clone()), line)),
                (None, None) => Err(refuse(&format!("which line? Say `pellucid explain {text}:LINE`"))),
            }
        }
        input => Ok((input.clone(), line.unwrap_or(1))),
    }
}

fn code_part(code: &CodeInfo, program: &Program, line: u32) -> Option<CodePart> {
    let of_line = |lines: &[InstrLine]| -> Vec<Numbered> {
        let numbered = lines.iter().enumerate().filter(|(_, instr)| instr.range.line == line);
        numbered.map(|(index, instr)| Numbered { index, line: instr.clone() }).collect()
    };
    if code.file != program.filename() {
        return None;
    }
    let instructions = of_line(&code.lines);
    let before = of_line(code.unoptimised.as_deref().unwrap_or_default());
    let texts = |part: &[Numbered]| part.iter().map(|numbered| numbered.line.text.clone()).collect::<Vec<_>>();
    let differs = !before.is_empty() && texts(&before) != texts(&instructions);
    (!instructions.is_empty() || differs).then(|| CodePart {
        code: code.qualname.clone(),
        instructions,
        before_optimisation: differs.then_some(before),
    })
}

impl From<Token> for TokenPart {
    fn from(token: Token) -> TokenPart {
        TokenPart { kind: token.kind, text: token.text, range: token.position.into() }
    }
}

impl NodePart {
    /// A row of the tree, with its depth counted from `root`.
    fn new(row: &TreeRow, root: usize) -> NodePart {
        NodePart {
            depth: row.depth.saturating_sub(root),
            label: row.label.clone(),
            node: row.node.clone(),
            detail: row.detail.clone(),
            range: row.position.map(SourceRange::from),
        }
    }
}
