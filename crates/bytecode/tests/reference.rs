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

/// The part of docs/format.md that is made from the table begins here and goes to the end.
const FORMAT_HEADING: &str = "## Opcodes and operands\n";

fn kind_name(kind: OperandKind) -> (&'static str, &'static str) {
    match kind {
        OperandKind::ConstRef => ("constant", "an index into the constants"),
        OperandKind::Local => ("local", "an index into the locals"),
        OperandKind::Cell => ("cell", "an index into the cells, followed by the free variables"),
        OperandKind::Name => ("name", "an index into the names"),
        OperandKind::CodeRef => ("code", "an index into the nested code objects"),
        OperandKind::Label => ("label", "the index of an instruction"),
        OperandKind::Count => ("count", "a number of things, or a depth in the stack; at most 2^24"),
        OperandKind::Flag => ("flag", "0 or 1"),
        OperandKind::Conversion => ("conversion", "0 none, 1 `str`, 2 `repr`, 3 `ascii`"),
        OperandKind::FunctionParts => {
            ("parts", "a sum: 1 defaults, 2 keyword defaults, 4 annotations, 8 closure; in an effect their number")
        }
    }
}

const KINDS: [OperandKind; 10] = [
    OperandKind::ConstRef,
    OperandKind::Local,
    OperandKind::Cell,
    OperandKind::Name,
    OperandKind::CodeRef,
    OperandKind::Label,
    OperandKind::Count,
    OperandKind::Flag,
    OperandKind::Conversion,
    OperandKind::FunctionParts,
];

fn opcodes() -> String {
    let mut out = FORMAT_HEADING.to_owned();
    out.push_str(
        "\n<!-- Made from crates/bytecode/src/ops.rs. After a change there: BLESS=1 cargo test -p pellucid-bytecode --test \
         reference -->\n\nKinds of operands:\n\n| number | kind | an operand of this kind is |\n|---|---|---|\n",
    );
    for (number, &kind) in KINDS.iter().enumerate() {
        assert_eq!(kind as usize, number, "the kinds are listed in order");
        let (name, meaning) = kind_name(kind);
        let _ = writeln!(out, "| {number} | {name} | {meaning} |");
    }
    let _ = write!(
        out,
        "\nInstructions; what they do is told in [instructions.md](instructions.md). The fingerprint of this table is \
         `{:016x}`.\n\n| opcode | mnemonic | operands | stack |\n|---|---|---|---|\n",
        pellucid_bytecode::format::FINGERPRINT
    );
    for (opcode, row) in TABLE.iter().enumerate() {
        let operands: Vec<String> =
            row.operands.iter().map(|(name, kind)| format!("{name}: {}", kind_name(*kind).0)).collect();
        let jump = row.jump_effect.map_or(String::new(), |jump| format!("; jump {}", spaced(jump)));
        let effect = spaced(row.effect);
        let _ = writeln!(out, "| {opcode} | {} | {} | {effect}{jump} |", row.mnemonic, operands.join(", "));
    }
    out
}

fn spaced(effect: &str) -> String {
    effect.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_opcodes_in_the_format_page_are_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/format.md");
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    let (written, _) = found.split_once(FORMAT_HEADING).unwrap_or((&found, ""));
    let page = format!("{}\n\n{}", written.trim_end(), opcodes());
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &page).unwrap();
        return;
    }
    assert!(found == page, "docs/format.md is stale: BLESS=1 cargo test -p pellucid-bytecode --test reference");
}
