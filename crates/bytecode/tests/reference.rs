//! docs/instructions.md is made from the instruction table. `BLESS=1 cargo test -p pellucid-bytecode --test reference`
//! writes it anew.

use std::fmt::Write;
use std::path::Path;

use pellucid_bytecode::operand::OperandKind;
use pellucid_bytecode::ops::{Row, TABLE};

/// The parts of the table, by the mnemonic that each begins with.
const SECTIONS: &[(&str, &str)] = &[
    ("PUSH", "Constants and the stack"),
    ("LOAD", "Variables"),
    ("LOAD_ATTR", "Attributes and items"),
    ("NEG", "Operators: pop b, then a; push the result"),
    ("JUMP", "Jumps and loops"),
    ("CALL", "Calls and functions"),
    ("BUILD_TUPLE", "Building values"),
    ("RAISE", "Exceptions and contexts"),
    ("IMPORT", "Imports"),
    ("MATCH_SEQUENCE", "Pattern matching"),
];

const INTRODUCTION: &str = "\
# Instructions

<!-- Made from crates/bytecode/src/ops.rs. After a change there: BLESS=1 cargo test -p pellucid-bytecode --test reference -->

The machine has a stack of values, and for each call local variables and cells. An instruction pops its operands from the
stack and pushes its result; what it needs besides stands in the instruction itself, and is given in the second column.
The third column counts the values before and after: those popped, an arrow, those pushed. Where a jump leaves another
number of values than going on does, a second line says so.

How instructions are written in a file of assembly is told at the top of crates/bytecode/src/asm.rs; `pellucid dis` shows
those of a program, and `pellucid trace` shows them run.

";

/// What stands in the instruction, in words.
fn meaning(kind: OperandKind) -> &'static str {
    match kind {
        OperandKind::ConstRef => "a constant",
        OperandKind::Local => "a local variable",
        OperandKind::Cell => "a cell or free variable",
        OperandKind::Name => "a name",
        OperandKind::CodeRef => "a nested code object",
        OperandKind::Label => "a label",
        OperandKind::Count => "a number",
        OperandKind::Flag => "present or not",
        OperandKind::Conversion => "`str`, `repr`, `ascii` or none",
        OperandKind::FunctionParts => "`defaults`, `kw_defaults`, `annotations`, `closure`, joined by `+`",
    }
}

fn arrow(effect: &str) -> String {
    effect.split_whitespace().collect::<Vec<_>>().join(" ").replace("=>", "→")
}

fn line(row: &Row) -> String {
    let operands: Vec<String> = row.operands.iter().map(|(name, kind)| format!("{name}: {}", meaning(*kind))).collect();
    let mut effect = arrow(row.effect);
    if let Some(jump) = row.jump_effect {
        let _ = write!(effect, "<br>jump: {}", arrow(jump));
    }
    format!("| `{}` | {} | {effect} | {} |\n", row.mnemonic, operands.join("; "), row.doc.replace('|', "\\|"))
}

fn page() -> String {
    let mut out = INTRODUCTION.to_owned();
    let mut sections = SECTIONS.iter().peekable();
    for (index, row) in TABLE.iter().enumerate() {
        if let Some((_, title)) = sections.next_if(|(first, _)| *first == row.mnemonic) {
            let _ = write!(out, "## {title}\n\n| instruction | with | stack | what it does |\n|---|---|---|---|\n");
        }
        out.push_str(&line(row));
        let next = sections.peek().map(|(first, _)| *first);
        if TABLE.get(index + 1).is_some_and(|following| Some(following.mnemonic) == next) {
            out.push('\n');
        }
    }
    assert!(sections.next().is_none(), "a section begins with an instruction that is not there, or out of order");
    out
}

#[test]
fn the_reference_page_is_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/instructions.md");
    let page = page();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &page).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(found == page, "docs/instructions.md is stale: BLESS=1 cargo test -p pellucid-bytecode --test reference");
}
