//! What to say about an instruction that does not exist.

use super::AsmError;
use super::cursor::Cursor;
use crate::ops::TABLE;

/// The error for an unknown mnemonic, which names the nearest one that exists, if one is near.
pub(super) fn unknown_instruction(start: Cursor, mnemonic: &str) -> AsmError {
    if mnemonic.is_empty() {
        return match start.expected::<()>("an instruction") {
            Err(error) => error,
            Ok(()) => start.error("expected an instruction"),
        };
    }
    let shown: String = mnemonic.chars().take(40).collect();
    let message = format!("unknown instruction {shown}");
    match nearest(&shown.to_uppercase()) {
        Some(near) => start.error(format!("{message}; did you mean {near}?")),
        None => start.error(message),
    }
}

fn nearest(word: &str) -> Option<&'static str> {
    let word: Vec<char> = word.chars().collect();
    let limit = (word.len() / 3).max(1);
    let near = TABLE.iter().map(|row| (distance(&word, row.mnemonic), row.mnemonic)).min()?;
    (near.0 <= limit).then_some(near.1)
}

/// How many characters must be added, removed, replaced or swapped with the next.
fn distance(word: &[char], mnemonic: &str) -> usize {
    let target: Vec<char> = mnemonic.chars().collect();
    let mut rows: Vec<Vec<usize>> = vec![(0..=target.len()).collect()];
    for (i, &c) in word.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &d) in target.iter().enumerate() {
            let mut best = (rows[i][j] + usize::from(c != d)).min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && c == target[j - 1] && word[i - 1] == d {
                best = best.min(rows[i - 1][j - 1] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[word.len()][target.len()]
}
