//! An engine runs a program and tells what came out, in a form in which engines can be compared.
//!
//! Pellucid is three engines (as it is, without optimisation, with a collection at every chance); CPython is the fourth.
//! CPython's start takes longer than most programs, so one process of it is kept and copied for each (`reference.py`).

use std::cell::RefCell;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// The name under which every program is run, so that tracebacks agree.
const PROGRAM: &str = "program.py";

/// What CPython runs to take one program after the other.
const REFERENCE: &str = include_str!("reference.py");

/// What such a process says of a program that took too long (SIGALRM).
const TOO_LONG: i32 = -14;

/// A command that runs a Python file.
#[derive(Clone, Debug)]
pub struct Engine {
    /// How it is called in reports.
    pub name: &'static str,
    /// The command and its first arguments.
    command: Vec<String>,
    /// Whether one process takes all the programs.
    kept: bool,
}

/// What a program did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Standard output, with addresses of objects made equal.
    pub out: String,
    /// Standard error, likewise.
    pub err: String,
    /// Exit status; None if a signal ended it.
    pub status: Option<i32>,
}

/// The modes of pellucid that must agree.
pub fn modes(pellucid: &Path) -> Vec<Engine> {
    let engine = |name, flags: &[&str]| {
        let first = [pellucid.to_string_lossy().into_owned(), "run".into()];
        Engine {
            name,
            command: first.into_iter().chain(flags.iter().map(|&flag| flag.to_owned())).collect(),
            kept: false,
        }
    };
    vec![engine("pellucid", &[]), engine("pellucid -O0", &["-O0"]), engine("pellucid --gc-stress", &["--gc-stress"])]
}

/// CPython: without the site module, without warnings, with a fixed seed for the hashes of strings.
pub fn cpython(command: &str) -> Engine {
    let words = command.split_whitespace().chain(["-S", "-B", "-W", "ignore"]);
    Engine { name: "CPython", command: words.map(str::to_owned).collect(), kept: cfg!(unix) }
}

impl Engine {
    /// The command, in a folder. (The hashes of texts are CPython's without a seed; with one, a set would have another order.)
    fn start_in(&self, folder: &Path) -> Command {
        let mut command = Command::new(&self.command[0]);
        command.args(&self.command[1..]).current_dir(folder);
        command.env_remove("PYTHONPATH").env_remove("PYTHONHOME").env("PYTHONHASHSEED", "0");
        command
    }

    /// The same in a process of its own: in a kept one, a program has less room to recurse, and may find more modules.
    pub fn started_anew(&self) -> Engine {
        Engine { kept: false, ..self.clone() }
    }
}

/// A folder that programs are run in, removed in the end.
pub struct Desk {
    folder: PathBuf,
    /// The process that is kept, once it is started.
    kept: RefCell<Option<Kept>>,
}

/// A process that takes one program after the other.
struct Kept {
    child: Child,
    ask: ChildStdin,
    answer: BufReader<ChildStdout>,
}

impl Kept {
    fn start(engine: &Engine, folder: &Path) -> io::Result<Kept> {
        let mut child = engine
            .start_in(folder)
            .args(["-c", REFERENCE])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| io::Error::other(format!("{}: {error}", engine.command[0])))?;
        match (child.stdin.take(), child.stdout.take()) {
            (Some(ask), Some(answer)) => Ok(Kept { child, ask, answer: BufReader::new(answer) }),
            _ => Err(io::Error::other("a process without pipes")),
        }
    }

    /// How the program ended that lies on the desk.
    fn run(&mut self, limit: Duration) -> io::Result<i32> {
        writeln!(self.ask, "{}", limit.as_secs())?;
        let mut line = String::new();
        self.answer.read_line(&mut line)?;
        line.trim().parse().map_err(|_| io::Error::other(format!("the kept process answered {line:?}")))
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        // It has nothing to lose; if it is gone already, all the better.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Desk {
    /// A new folder of this process's own.
    ///
    /// # Errors
    /// If it can't be made.
    pub fn new(number: usize) -> io::Result<Desk> {
        let name = format!("pellucid-differential-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder)?;
        Ok(Desk { folder: folder.canonicalize()?, kept: RefCell::new(None) })
    }

    /// Puts the program on the desk.
    ///
    /// # Errors
    /// If it can't be written.
    pub fn put(&self, program: &str) -> io::Result<()> {
        std::fs::write(self.folder.join(PROGRAM), program)
    }

    /// Runs the program that was put here; None if it takes longer than this.
    ///
    /// # Errors
    /// If the engine can't be started.
    pub fn run(&self, engine: &Engine, limit: Duration) -> io::Result<Option<Outcome>> {
        let status = if engine.kept { self.run_kept(engine, limit) } else { self.run_new(engine, limit) }?;
        let Some(status) = status else { return Ok(None) };
        let (out, err) = (self.folder.join("out"), self.folder.join("err"));
        Ok(Some(Outcome { out: self.text(&out)?, err: without_warnings(&self.text(&err)?), status: status.code }))
    }

    /// Runs it in the process that is kept.
    fn run_kept(&self, engine: &Engine, limit: Duration) -> io::Result<Option<Ended>> {
        let mut kept = self.kept.borrow_mut();
        if kept.is_none() {
            *kept = Some(Kept::start(engine, &self.folder)?);
        }
        let Some(kept) = kept.as_mut() else { return Err(io::Error::other("no process was kept")) };
        let status = kept.run(limit)?;
        Ok((status != TOO_LONG).then_some(Ended { code: (status >= 0).then_some(status) }))
    }

    /// Runs it in a process of its own.
    fn run_new(&self, engine: &Engine, limit: Duration) -> io::Result<Option<Ended>> {
        let (out, err) = (self.folder.join("out"), self.folder.join("err"));
        let mut child = engine
            .start_in(&self.folder)
            .arg(PROGRAM)
            .stdin(Stdio::null())
            .stdout(File::create(&out)?)
            .stderr(File::create(&err)?)
            .spawn()
            .map_err(|error| io::Error::other(format!("{}: {error}", engine.command[0])))?;
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait()? {
                break status;
            }
            if start.elapsed() > limit {
                child.kill()?;
                child.wait()?;
                return Ok(None);
            }
            std::thread::sleep(Duration::from_micros(if start.elapsed().as_millis() < 20 { 300 } else { 3000 }));
        };
        Ok(Some(Ended { code: status.code() }))
    }

    /// What a file holds, without what may differ from run to run.
    fn text(&self, path: &Path) -> io::Result<String> {
        let text = String::from_utf8_lossy(&std::fs::read(path)?).into_owned();
        let folder = format!("{}{}", self.folder.display(), std::path::MAIN_SEPARATOR);
        Ok(without_library_frames(&without_addresses(&text.replace(&folder, ""))))
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // What is left in the folder for temporary files harms nobody.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// How a process ended: its exit status, if no signal ended it.
struct Ended {
    code: Option<i32>,
}

/// What CPython's shutdown trips over after `sys.exit` with a status that is no C number.
const SHUTDOWN: &str =
    "Exception ignored on threading shutdown:\nOverflowError: Python int too large to convert to C long\n";

/// Standard error without warnings, which CPython is told to keep to itself, and without its own failing at the end.
fn without_warnings(text: &str) -> String {
    let text = text.strip_suffix(SHUTDOWN).unwrap_or(text);
    let mut result = String::new();
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        if ![": SyntaxWarning: ", ": DeprecationWarning: "].iter().any(|kind| line.contains(kind)) {
            result += line;
        } else {
            // The line of source that it is about.
            let is_source = |next: &&str| {
                next.starts_with("  ") && !next.starts_with("  File ") && !next.starts_with("  + Exception Group ")
            };
            lines.next_if(is_source);
        }
    }
    result
}

/// The text with every ` at 0x7f...` made ` at 0x`.
fn without_addresses(text: &str) -> String {
    let mut parts = text.split(" at 0x");
    let mut result = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        result += " at 0x";
        result += part.trim_start_matches(|c: char| c.is_ascii_hexdigit());
    }
    result
}

/// The text without the frames of tracebacks that are in the library, which is each implementation's own.
fn without_library_frames(text: &str) -> String {
    let mut result = String::new();
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let frame = line.split_once("File \"").filter(|(_, file)| {
            let file = file.split('"').next().unwrap_or_default();
            file.starts_with("<frozen ") || file.contains("/lib/python3")
        });
        match frame {
            None => result += line,
            // Its line of source and the carets below are further in, behind the same margin.
            Some((margin, _)) => {
                let inner = format!("{margin}  ");
                while lines.next_if(|next| next.starts_with(&inner)).is_some() {}
            }
        }
    }
    result
}

impl Outcome {
    /// Where two outcomes part, as a few lines to read; None if they agree.
    pub fn difference(&self, other: &Outcome) -> Option<String> {
        let mut text = String::new();
        if self.status != other.status {
            text += &format!("exit status {:?} and {:?}\n", self.status, other.status);
        }
        for (what, one, two) in [("output", &self.out, &other.out), ("errors", &self.err, &other.err)] {
            if one != two {
                let (one, two): (Vec<&str>, Vec<&str>) = (one.split('\n').collect(), two.split('\n').collect());
                let same = one.iter().zip(&two).take_while(|(a, b)| a == b).count();
                text += &format!("{what}, line {}:\n", same + 1);
                one.iter().skip(same).take(3).for_each(|line| text += &format!("  < {line}\n"));
                two.iter().skip(same).take(3).for_each(|line| text += &format!("  > {line}\n"));
            }
        }
        (!text.is_empty()).then_some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_made_equal_and_hexadecimal_numbers_are_not() {
        assert_eq!(without_addresses("<f at 0x7f1a> 0x7f1a <g at 0x1>"), "<f at 0x> 0x7f1a <g at 0x>");
    }

    #[test]
    fn frames_of_the_library_are_left_out() {
        let ours =
            "Traceback:\n  File \"p.py\", line 1\n    f()\n    ~^^\n  File \"<frozen re>\", line 9, in g\nError: x\n";
        let theirs =
            ours.replace("<frozen re>", "/usr/lib/python3.13/re.py").replace("in g\n", "in h\n    k(1)\n    ^^^\n");
        assert_eq!(without_library_frames(ours), without_library_frames(&theirs));
        assert!(without_library_frames(ours).ends_with("    ~^^\nError: x\n"));
    }

    #[test]
    fn warnings_go_with_their_line() {
        let text = "p.py:1: SyntaxWarning: x\n  1 is 2\nTraceback:\n  File 'a'\np.py:2: SyntaxWarning: y\n  File b\n";
        assert_eq!(without_warnings(text), "Traceback:\n  File 'a'\n  File b\n");
        assert_eq!(without_warnings(&format!("a\n{SHUTDOWN}")), "a\n");
    }

    #[test]
    fn differences_are_found_in_each_part() {
        let one = Outcome { out: "a\nb\n".into(), err: String::new(), status: Some(0) };
        assert_eq!(one.difference(&one.clone()), None);
        let two = Outcome { out: "a\nc\n".into(), ..one.clone() };
        assert_eq!(one.difference(&two).as_deref(), Some("output, line 2:\n  < b\n  < \n  > c\n  > \n"));
        assert!(one.difference(&Outcome { status: None, ..one.clone() }).is_some_and(|text| text.contains("status")));
    }
}
