//! What the pages say a command prints, it prints: every ```` ```console ```` block of the pages is run and compared.
//!
//! A line that begins with `$ ` is a command (one that goes on over several lines ends where its quotes do), the lines
//! after it are its output, standard error included, up to the next command. Commands are `pellucid` and pipes between
//! such, run in the folder of the page, whose own path is taken out of what they print. `BLESS=1 cargo test -p pellucid-cli --test documentation` writes the output anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("it is there")
}

/// The pages that have such blocks: those at the top, and all in `docs`.
fn pages() -> Vec<PathBuf> {
    let mut pages = vec![root().join("README.md")];
    let mut folders = vec![root().join("docs")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                pages.push(path);
            }
        }
    }
    pages.sort();
    pages
}

/// Takes a command line apart into the programs of a pipe, each a list of words; single quotes keep words together.
fn words(line: &str) -> Vec<Vec<String>> {
    let mut pipe = vec![Vec::new()];
    let mut word = None::<String>;
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '\'' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            c if quoted => word.get_or_insert_default().push(c),
            ' ' | '|' => {
                let last = pipe.last_mut().expect("there is always one");
                last.extend(word.take());
                if c == '|' {
                    pipe.push(Vec::new());
                }
            }
            c => word.get_or_insert_default().push(c),
        }
    }
    pipe.last_mut().expect("there is always one").extend(word);
    pipe
}

/// Runs a command line and gives what it prints; `place` says where it stands.
fn output(line: &str, folder: &Path, place: &str) -> String {
    let mut input = Vec::new();
    let mut text = String::new();
    for program in words(line) {
        let (name, arguments) = program.split_first().unwrap_or_else(|| panic!("{place}: an empty command"));
        assert_eq!(name, "pellucid", "{place}: a page runs nothing else");
        let mut child = Command::new(env!("CARGO_BIN_EXE_pellucid"))
            .args(arguments)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it can be started");
        let mut stdin = child.stdin.take().expect("it is piped");
        // A program that does not read all of its input is nobody's fault.
        let _ = std::io::Write::write_all(&mut stdin, &input);
        drop(stdin);
        let done = child.wait_with_output().expect("it ends");
        input = done.stdout;
        text.push_str(&String::from_utf8(done.stderr).expect("UTF-8"));
    }
    let here = format!("{}/", folder.display());
    (String::from_utf8(input).expect("UTF-8") + &text).replace(&here, "")
}

/// The page as it should be, and how many commands it has.
fn checked(page: &Path) -> (String, usize) {
    let text = fs::read_to_string(page).expect("a page");
    let folder = page.parent().expect("it is in a folder");
    let mut lines = text.lines().enumerate().peekable();
    let (mut out, mut count) = (String::new(), 0);
    while let Some((_, line)) = lines.next() {
        out.push_str(line);
        out.push('\n');
        if line != "```console" {
            continue;
        }
        while let Some((number, line)) = lines.next_if(|(_, line)| *line != "```") {
            let Some(first) = line.strip_prefix("$ ") else { continue };
            let mut command = first.to_owned();
            while command.matches('\'').count() % 2 == 1 {
                command.push('\n');
                command.push_str(lines.next().expect("the quote ends").1);
            }
            let place = format!("{}:{}", page.display(), number + 1);
            let printed = output(&command, folder, &place);
            out.push_str(&format!("$ {command}\n"));
            out.extend(printed.lines().map(|line| format!("{}\n", line.trim_end())));
            count += 1;
        }
    }
    (out, count)
}

#[test]
fn commands_print_what_the_pages_say() {
    let mut count = 0;
    let mut stale = Vec::new();
    for page in pages() {
        let (text, commands) = checked(&page);
        count += commands;
        if text != fs::read_to_string(&page).expect("a page") {
            if std::env::var_os("BLESS").is_some() {
                fs::write(&page, &text).expect("it can be written");
            } else {
                let actual = fs::read_to_string(&page).expect("a page");
                let differ = actual.lines().zip(text.lines()).enumerate().find(|(_, (old, new))| old != new);
                stale.push(format!("{}: {differ:?}", page.display()));
            }
        }
    }
    assert!(stale.is_empty(), "these pages say what is not so (BLESS=1 writes them anew):\n{}", stale.join("\n"));
    assert!(count > 30, "only {count} commands were found");
}

/// A folder with copies of the tour's programs, for commands that write files.
fn scratch() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("tour");
    fs::create_dir_all(&folder).expect("it can be made");
    for entry in fs::read_dir(root().join("docs/tour")).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|ending| ending == "py") {
            fs::copy(&path, folder.join(path.file_name().expect("a file"))).expect("it can be copied");
        }
    }
    folder
}

#[test]
fn commands_in_the_text_of_the_tour_run() {
    let folder = scratch();
    let mut seen = Vec::new();
    for page in pages().iter().filter(|page| page.parent() == Some(&root().join("docs/tour"))) {
        let text = fs::read_to_string(page).expect("a page");
        let pieces = text.split('`').filter_map(|piece| piece.strip_prefix("pellucid "));
        for piece in pieces.filter(|piece| piece.contains(".py")) {
            let arguments: Vec<&str> = piece.split_whitespace().collect();
            let mut command = Command::new(env!("CARGO_BIN_EXE_pellucid"));
            let done = command.args(&arguments).current_dir(&folder).stdin(Stdio::null()).output().expect("it starts");
            let errors = String::from_utf8_lossy(&done.stderr);
            // What needs a terminal says so, and nothing else is wrong with it.
            let expected = if arguments[0] == "watch" { (Some(2), true) } else { (Some(0), false) };
            assert_eq!((done.status.code(), errors.contains("needs a terminal")), expected, "{piece}: {errors}");
            seen.push(arguments[0].to_owned());
        }
    }
    assert!(seen.contains(&"watch".to_owned()) && seen.contains(&"trace".to_owned()), "{seen:?}");
    assert!(fs::metadata(folder.join("shared.html")).is_ok_and(|page| page.len() > 10_000));
}

#[test]
fn programs_of_the_tour_are_shown_as_they_are() {
    let folder = root().join("docs/tour");
    for entry in fs::read_dir(&folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "py") {
            continue;
        }
        let block = format!("```python\n{}```", fs::read_to_string(&path).expect("a program"));
        let shown = pages().iter().any(|page| fs::read_to_string(page).expect("a page").contains(&block));
        assert!(shown, "no chapter shows {}", path.display());
    }
}

#[test]
fn links_lead_somewhere() {
    for page in pages() {
        let text = fs::read_to_string(&page).expect("a page");
        for (at, _) in text.match_indices("](") {
            let target = text[at + 2..].split(')').next().expect("there is a first part");
            let path = target.split('#').next().expect("there is a first part");
            if path.is_empty() || path.contains("://") || path.contains(char::is_whitespace) {
                continue;
            }
            let folder = page.parent().expect("it is in a folder");
            assert!(folder.join(path).exists(), "{}: nothing at {target}", page.display());
        }
    }
}
