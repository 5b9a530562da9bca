//! `pellucid tour`: the chapters of docs/tour in the terminal, and their programs into a folder.
//!
//! The texts are part of the binary, so that a reader needs nothing else.

use std::path::Path;

use crate::args::Invocation;
use crate::input::Input;

/// The chapters, in order.
const CHAPTERS: [&str; 10] = [
    include_str!("../../../docs/tour/01_tokens.md"),
    include_str!("../../../docs/tour/02_tree.md"),
    include_str!("../../../docs/tour/03_stack.md"),
    include_str!("../../../docs/tour/04_names.md"),
    include_str!("../../../docs/tour/05_jumps.md"),
    include_str!("../../../docs/tour/06_frames.md"),
    include_str!("../../../docs/tour/07_objects.md"),
    include_str!("../../../docs/tour/08_generators.md"),
    include_str!("../../../docs/tour/09_exceptions.md"),
    include_str!("../../../docs/tour/10_optimiser.md"),
];

macro_rules! programs {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../../docs/tour/", $name)))),*]
    };
}

/// The programs that they are about.
const PROGRAMS: [(&str, &str); 9] = programs![
    "area.py",
    "careful.py",
    "countdown.py",
    "double.py",
    "factorial.py",
    "loop.py",
    "names.py",
    "point.py",
    "shared.py",
];

/// Shows the list of chapters, or one, or writes the programs.
pub fn run(invocation: &Invocation) -> i32 {
    if let Some(folder) = &invocation.flags.save {
        return save(folder);
    }
    let Some(Input::File(chapter)) = &invocation.input else {
        println!("How your program really runs\n");
        for text in CHAPTERS {
            println!("  {}", title(text));
        }
        println!(
            "\n`pellucid tour 1` shows the first chapter; `pellucid tour --save=DIR` writes the programs into a folder."
        );
        return 0;
    };
    let number = chapter.to_str().and_then(|text| text.parse::<usize>().ok());
    match number.and_then(|number| CHAPTERS.get(number.checked_sub(1)?)) {
        Some(text) => {
            print!("{}", plain(text));
            0
        }
        None => {
            eprintln!(
                "pellucid tour: there is no chapter {}; they are numbered from 1 to {}",
                chapter.display(),
                CHAPTERS.len()
            );
            2
        }
    }
}

fn title(text: &str) -> &str {
    text.lines().next().unwrap_or_default().trim_start_matches("# ")
}

/// A chapter without the marks that only pages need: fences become indentation.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for line in text.lines() {
        if line.starts_with("```") {
            inside = !inside;
        } else if inside {
            out.push_str(&format!("    {line}").trim_end().replace('\t', "    "));
            out.push('\n');
        } else {
            out.push_str(line.trim_start_matches("# ").replace("**", "").as_str());
            out.push('\n');
        }
    }
    out
}

fn save(folder: &Path) -> i32 {
    let write = || -> std::io::Result<()> {
        std::fs::create_dir_all(folder)?;
        for (name, text) in PROGRAMS {
            let file = folder.join(name);
            if file.exists() {
                eprintln!("pellucid tour: {} is there already, and stays as it is", file.display());
            } else {
                std::fs::write(file, text)?;
            }
        }
        Ok(())
    };
    match write() {
        Ok(()) => {
            println!("{} programs are in {}", PROGRAMS.len(), folder.display());
            0
        }
        Err(error) => {
            eprintln!("pellucid tour: can't write into {}: {error}", folder.display());
            1
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_are_numbered() {
        for (index, text) in CHAPTERS.iter().enumerate() {
            assert!(text.starts_with(&format!("# {}. ", index + 1)), "{}", title(text));
            assert!(text.contains("**Try it.**"), "{}", title(text));
        }
    }
}
