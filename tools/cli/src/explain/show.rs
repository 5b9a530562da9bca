//! An explanation as text: sections with their rows in columns.

use std::fmt::Write;

use super::ran::{Done, Ran};
use super::{CodePart, Explanation, NodePart, Numbered};

/// How many columns an instruction takes at most; and how many values of a stack are shown.
const INSTRUCTION: usize = 44;
const STACK: usize = 4;

/// The text of an explanation.
pub fn text(explanation: &Explanation) -> String {
    let mut out = String::new();
    // Writing to a String does not fail.
    let _ = write_all(&mut out, explanation);
    out
}

fn write_all(out: &mut String, explanation: &Explanation) -> std::fmt::Result {
    let Explanation { file, line, note, source, .. } = explanation;
    if let Some(note) = note {
        writeln!(out, "{note}\n")?;
    }
    writeln!(out, "{file}, line {line}\n\n    {}", source.trim())?;
    writeln!(out, "\nTokens\n")?;
    for token in &explanation.tokens {
        writeln!(out, "    {:<20} {}", token.kind, one_line(&token.text))?;
    }
    writeln!(out, "\nTree\n")?;
    explanation.tree.iter().try_for_each(|node| write_node(out, node))?;
    if let Some(around) = &explanation.belongs_to {
        writeln!(out, "    No part of the tree begins in this line; it belongs to {around}.")?;
    }
    if explanation.bytecode.is_empty() {
        writeln!(out, "\nBytecode\n\n    There is none for this line.")?;
    }
    explanation.bytecode.iter().try_for_each(|part| write_code(out, part))?;
    write_ran(out, &explanation.ran, *line, !explanation.bytecode.is_empty())
}

/// A text without line ends, and not too long.
fn one_line(text: &str) -> String {
    let text = text.replace('\n', "⏎");
    if text.chars().count() > 60 { text.chars().take(59).collect::<String>() + "…" } else { text }
}

fn write_node(out: &mut String, node: &NodePart) -> std::fmt::Result {
    let pad = "  ".repeat(node.depth);
    let label = if node.label.is_empty() { String::new() } else { format!("{}: ", node.label) };
    let detail = if node.detail.is_empty() { String::new() } else { format!(" {}", one_line(&node.detail)) };
    writeln!(out, "    {pad}{label}{}{detail}", node.node)
}

fn write_code(out: &mut String, part: &CodePart) -> std::fmt::Result {
    if let Some(before) = &part.before_optimisation {
        writeln!(out, "\nBytecode of {}, before optimisation\n", part.code)?;
        write_instructions(out, before)?;
    }
    writeln!(out, "\nBytecode of {}\n", part.code)?;
    if part.instructions.is_empty() {
        writeln!(out, "    The optimiser left nothing of it.")?;
    }
    write_instructions(out, &part.instructions)
}

/// How wide the column of these instructions is.
fn width<'t>(texts: impl Iterator<Item = &'t String>) -> usize {
    texts.map(|text| text.chars().count()).max().unwrap_or(0).clamp(20, INSTRUCTION)
}

fn write_instructions(out: &mut String, part: &[Numbered]) -> std::fmt::Result {
    let width = width(part.iter().map(|numbered| &numbered.line.text));
    part.iter().try_for_each(|numbered| write_instruction(out, numbered, width))
}

fn write_instruction(out: &mut String, numbered: &Numbered, width: usize) -> std::fmt::Result {
    let label = numbered.line.label.as_ref().map_or(String::new(), |label| format!("{label}:"));
    writeln!(
        out,
        "    {label:<5}{:>4}  {:<width$}  {}",
        numbered.index,
        one_line(&numbered.line.text),
        numbered.line.meaning
    )
}

fn write_ran(out: &mut String, ran: &Ran, line: u32, has_code: bool) -> std::fmt::Result {
    writeln!(out, "\nWhat it did\n")?;
    if !ran.reached {
        let ended = ran.ended.as_deref().unwrap_or("early");
        let why = if has_code { "" } else { ": it has no instructions of its own" };
        return writeln!(
            out,
            "    Line {line} did not run{why}. The program ended {ended}, after {} instructions.",
            ran.tick
        );
    }
    writeln!(
        out,
        "    It first ran after {} instructions, in {}{}.\n",
        ran.tick,
        ran.function,
        variables(&ran.variables)
    )?;
    let width = width(ran.steps.iter().map(|done| &done.instruction));
    ran.steps.iter().try_for_each(|done| write_done(out, done, width))?;
    if ran.more {
        writeln!(out, "    ... and so on.")?;
    }
    Ok(())
}

fn variables(variables: &[(String, String)]) -> String {
    let known: Vec<_> = variables.iter().take(6).map(|(name, value)| format!("{name} = {}", one_line(value))).collect();
    let more = if variables.len() > 6 { ", ..." } else { "" };
    if known.is_empty() { String::new() } else { format!(", where {}{more}", known.join(", ")) }
}

fn write_done(out: &mut String, done: &Done, width: usize) -> std::fmt::Result {
    let mut told = vec![match &done.after {
        Some(after) => format!("{} -> {}", stack(&done.before), stack(after)),
        None => stack(&done.before),
    }];
    if done.called > 0 {
        told.push(format!("({} instructions in what it called)", done.called));
    }
    told.extend(done.changed.iter().map(|(name, value)| match value {
        Some(value) => format!("{name} = {}", one_line(value)),
        None => format!("{name} has no value any more"),
    }));
    if !done.output.is_empty() {
        told.push(format!("printed {:?}", done.output));
    }
    told.extend(done.note.clone());
    writeln!(out, "    {:<width$}  {}", one_line(&done.instruction), told.join("; "))
}

/// A stack, the top last; what lies deep is left out.
fn stack(items: &[String]) -> String {
    let hidden = items.len().saturating_sub(STACK);
    let more = (hidden > 0).then(|| format!("{hidden} more"));
    let shown = items[hidden..].iter().map(|item| one_line(item));
    format!("[{}]", more.into_iter().chain(shown).collect::<Vec<_>>().join(", "))
}
