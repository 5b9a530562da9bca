//! `pellucid trace --html OUT.html`: a page that shows a program's way through all stages and steps through its run.
//!
//! One file that loads nothing: the program and its recorded steps as JSON (`data.rs` has the format), and the scripts and
//! styles beside this file. `stages.rs` and `record.rs` fill the format; here is the command, and how the page is put together.

mod data;
mod record;
mod stages;

use std::fmt::Write as _;
use std::path::Path;

use crate::args::Invocation;
use crate::{input, run};
use data::Page;
use record::Window;

/// The page's frame; `{{name}}` stands where something is put in.
const TEMPLATE: &str = include_str!("page.html");

/// The styles, in order.
const STYLES: [&str; 3] =
    [include_str!("style/base.css"), include_str!("style/panes.css"), include_str!("style/memory.css")];

/// The scripts, in order: one scope for all of them.
const SCRIPTS: [&str; 11] = [
    include_str!("script/data.js"),
    include_str!("script/time.js"),
    include_str!("script/list.js"),
    include_str!("script/link.js"),
    include_str!("script/panes.js"),
    include_str!("script/layout.js"),
    include_str!("script/memory.js"),
    include_str!("script/heap.js"),
    include_str!("script/words.js"),
    include_str!("script/find.js"),
    include_str!("script/main.js"),
];

/// How many steps are recorded if nobody says.
const STEPS: u64 = 20_000;

/// Runs the program, records it and writes the page; the status for the process.
pub fn run(invocation: &Invocation, out: &Path) -> i32 {
    let program = match input::load_to_show(invocation) {
        Ok(program) => program,
        Err(status) => return status,
    };
    let flags = &invocation.flags;
    let window = Window { from: flags.from.unwrap_or(0), to: flags.to, limit: flags.limit.unwrap_or(STEPS) };
    let page = match record::record(&program, run::quiet_options(invocation), window) {
        Ok(page) => page,
        Err(message) => {
            eprintln!("pellucid: {message}");
            return 1;
        }
    };
    let name = Path::new(program.filename()).file_name().map_or("".into(), |name| name.to_string_lossy());
    let html = page_text(&page, &name);
    if let Err(error) = std::fs::write(out, &html) {
        eprintln!("pellucid: can't write '{}': {error}", out.display());
        return 1;
    }
    eprintln!("pellucid: {} steps in {} ({} KiB)", page.steps.len(), out.display(), html.len().div_ceil(1024));
    if let Some(note) = &page.note {
        eprintln!("pellucid: {note}");
    }
    0
}

/// The page as a whole.
fn page_text(page: &Page, name: &str) -> String {
    let json = serde_json::to_string(page).unwrap_or_else(|error| unreachable!("plain data is JSON: {error}"));
    let mut out = String::new();
    for piece in TEMPLATE.split("{{") {
        let Some((key, rest)) = piece.split_once("}}") else {
            out.push_str(piece);
            continue;
        };
        match key {
            "title" => out.push_str(&escaped(&format!("{name} - Pellucid"))),
            "name" => out.push_str(&escaped(name)),
            "style" => STYLES.iter().for_each(|style| out.push_str(style)),
            "script" => SCRIPTS.iter().for_each(|script| out.push_str(script)),
            "data" => out.push_str(&in_script(&json)),
            _ => unreachable!("the page has no place {key}"),
        }
        out.push_str(rest);
    }
    out
}

/// A text as HTML.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// JSON such that nothing in it ends the element around it or begins another: `<` only occurs inside of strings.
fn in_script(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' | '>' | '\u{2028}' | '\u{2029}' | '\u{feff}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}
