//! One run of one program: what it printed, how much processor time and memory it took.

use std::io::{self, Read};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

use wait4::Wait4;

/// What a run took.
#[derive(Clone, Copy, Debug)]
pub struct Cost {
    /// Processor time of the whole process, user and system together.
    pub cpu: Duration,
    /// The most memory it ever held, in bytes.
    pub memory: u64,
}

impl Cost {
    /// The least of both.
    pub fn min(self, other: Cost) -> Cost {
        Cost { cpu: self.cpu.min(other.cpu), memory: self.memory.min(other.memory) }
    }
}

/// How a run ended.
pub struct Run {
    /// What it took.
    pub cost: Cost,
    /// Its standard output.
    pub output: Vec<u8>,
    /// Its exit status.
    pub status: ExitStatus,
}

/// Runs a command with these arguments in this folder.
///
/// # Errors
/// If it can't be started or waited for.
pub fn run(command: &[String], arguments: &[String], folder: &Path) -> io::Result<Run> {
    let (program, first) = command.split_first().ok_or_else(|| io::Error::other("an empty command"))?;
    let mut child = Command::new(program)
        .args(first)
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .map_err(|error| io::Error::other(format!("{program}: {error}")))?;
    let mut output = Vec::new();
    if let Some(stdout) = &mut child.stdout {
        stdout.read_to_end(&mut output)?;
    }
    let used = child.wait4()?;
    let cost = Cost { cpu: used.rusage.utime + used.rusage.stime, memory: used.rusage.maxrss };
    Ok(Run { cost, output, status: used.status })
}
