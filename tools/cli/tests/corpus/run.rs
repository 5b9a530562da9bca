//! One run of one script: the process, its time limit, and the comparison.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Mode;
use crate::script::{Err, Expected, Script};

/// How a run went.
pub enum Outcome {
    /// All as expected.
    Passed,
    /// The time limit was reached.
    TooSlow,
    /// Something was different: what.
    Failed(String),
}

/// What a process wrote, and its exit status; None if a signal ended it.
struct Written {
    out: Vec<u8>,
    err: Vec<u8>,
    status: Option<i32>,
}

/// Runs a script in a mode.
pub fn run(script: &Script, mode: &Mode) -> Outcome {
    let Some(out) = &script.expected.out else {
        return Outcome::Failed("its .out is missing; tests/oracle.py --bless makes it".into());
    };
    let granted = script.path.starts_with("files/").then(|| fresh_folder(script, mode));
    let granted = granted.as_deref();
    let written = match mode.from_file && !script.is_asm && script.modules != ["*"] {
        true => build_and_execute(script, granted, mode),
        false => execute(script, Path::new(&script.path), granted, mode),
    };
    let Some(mut written) = written else { return Outcome::TooSlow };
    if let Some(granted) = granted {
        written.out = without(&written.out, granted).into_bytes();
        written.err = without(&written.err, granted).into_bytes();
        // It lies in the build's own folder for temporary files: what is left there does no harm.
        let _ = std::fs::remove_dir_all(granted);
    }
    match compare(&script.expected, out, &written, &script.folder) {
        None => Outcome::Passed,
        Some(why) => Outcome::Failed(why),
    }
}

/// An empty folder for a script in `files/`, which it may read from and write to, and is told as its argument.
fn fresh_folder(script: &Script, mode: &Mode) -> PathBuf {
    let name = format!("{} {}", script.path.replace('/', "_"), mode.name);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus-files").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("the build's own folder can be written to");
    folder.canonicalize().expect("it was just made")
}

/// Builds the script and runs what came of it, in a folder of its own, so that nothing is found but what is in the file. A
/// script that does not compile has said so already.
fn build_and_execute(script: &Script, granted: Option<&Path>, mode: &Mode) -> Option<Written> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus").join(script.name.replace('/', "-"));
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    // The ending is the script's: bytecode is known by how it begins.
    let file = folder.join(Path::new(&script.path).file_name().expect("a script is a file"));
    let built = Command::new(env!("CARGO_BIN_EXE_pellucid"))
        .arg("build")
        .arg(&script.path)
        .args(std::iter::once("-o".as_ref()).chain([file.as_os_str()]))
        .args(script.modules.iter().map(|name| format!("--module={name}")))
        .current_dir(&script.folder)
        .output()
        .expect("the binary can be started");
    let written = match built.status.success() {
        true => execute(script, &file, granted, mode),
        false => Some(Written { out: Vec::new(), err: built.stderr, status: built.status.code() }),
    };
    // What stays behind is looked at by nobody.
    let _ = std::fs::remove_dir_all(&folder);
    written
}

fn execute(script: &Script, program: &Path, granted: Option<&Path>, mode: &Mode) -> Option<Written> {
    let grants = |flag: &str| granted.map(|folder| format!("--allow-{flag}={}", folder.display()));
    let input = script.input.as_ref().and_then(|path| std::fs::File::open(path).ok());
    let mut child = Command::new(env!("CARGO_BIN_EXE_pellucid"))
        .arg(if script.is_asm { "asm" } else { "run" })
        .args(mode.flags)
        .args(grants("read"))
        .args(grants("write"))
        .arg(program)
        .args(granted)
        .current_dir(&script.folder)
        .stdin(input.map_or_else(Stdio::null, Stdio::from))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary can be started");
    let out = reader(child.stdout.take());
    let err = reader(child.stderr.take());
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("the process can be waited for") {
            break Some(status);
        }
        if start.elapsed() > mode.timeout {
            let _ = child.kill();
            let _ = child.wait();
            break None;
        }
        std::thread::sleep(Duration::from_millis(if start.elapsed() < Duration::from_millis(50) { 1 } else { 10 }));
    };
    let out = out.join().expect("reading does not panic");
    let err = err.join().expect("reading does not panic");
    Some(Written { out, err, status: status?.code() })
}

/// Reads a pipe to its end on a thread of its own.
fn reader(pipe: Option<impl Read + Send + 'static>) -> std::thread::JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            let _ = pipe.read_to_end(&mut bytes);
        }
        bytes
    })
}

/// What is different, if anything is.
fn compare(expected: &Expected, expected_out: &[u8], written: &Written, folder: &Path) -> Option<String> {
    let out = without(&written.out, folder);
    let err = without(&written.err, folder);
    let mut why = String::new();
    if written.status != Some(expected.status) {
        let status = written.status.map_or("a signal".to_owned(), |status| status.to_string());
        why += &format!("exit status: expected {}, got {status}\n", expected.status);
    }
    if out.as_bytes() != expected_out {
        why += &difference("standard output", &String::from_utf8_lossy(expected_out), &out);
    }
    match &expected.err {
        Err::Exactly(text) if text.as_slice() != err.as_bytes() => {
            why += &difference("standard error", &String::from_utf8_lossy(text), &err);
        }
        Err::Has(lines) => {
            for line in lines.iter().filter(|line| !err.contains(line.as_str())) {
                why += &format!("standard error lacks {line:?}:\n{err}\n");
            }
        }
        Err::Line(text) if last_line(text) != last_line(&err) => {
            why += &format!("expected {:?} in standard error, got:\n{err}\n", last_line(text));
        }
        _ => {}
    }
    if !why.is_empty()
        && matches!(&expected.err, Err::Exactly(text) if text.is_empty())
        && !err.is_empty()
        && !why.contains(&err)
    {
        why += &err;
    }
    (!why.is_empty()).then_some(why)
}

/// The text with every occurrence of the folder's absolute path taken out.
fn without(text: &[u8], folder: &Path) -> String {
    String::from_utf8_lossy(text).replace(&format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR), "")
}

/// The last `line N` of a text.
fn last_line(text: &str) -> Option<&str> {
    let digits = |rest: &str| rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    text.match_indices("line ")
        .map(|(at, word)| &text[at..at + word.len() + digits(&text[at + word.len()..])])
        .filter(|m| m.len() > 5)
        .last()
}

/// The first lines that differ, with a little around them.
fn difference(what: &str, expected: &str, got: &str) -> String {
    let (expected, got): (Vec<&str>, Vec<&str>) = (expected.split('\n').collect(), got.split('\n').collect());
    let same = expected.iter().zip(&got).take_while(|(a, b)| a == b).count();
    let mut text = format!("{what} differs from line {}:\n", same + 1);
    expected.iter().skip(same).take(6).for_each(|line| text += &format!("  expected: {line}\n"));
    got.iter().skip(same).take(6).for_each(|line| text += &format!("       got: {line}\n"));
    text
}
