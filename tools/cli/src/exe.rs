//! Executables that carry a program: this one, with bytecode behind its own bytes, then the length of that and a mark.
//!
//! At each start the last bytes of the running file are looked at. `build --exe` writes such files.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use crate::input::Carried;

/// The last bytes of an executable that carries a program.
const MARK: [u8; 16] = *b"pellucid carries";
/// The mark and the length before it.
const TRAILER: usize = MARK.len() + 8;

/// The program that this executable carries, if it does.
pub fn carried() -> Option<Carried> {
    let mut file = File::open(std::env::current_exe().ok()?).ok()?;
    let (start, length) = payload(&mut file).ok()??;
    file.seek(SeekFrom::Start(start)).ok()?;
    let mut bytes = Vec::new();
    file.take(length).read_to_end(&mut bytes).ok()?;
    let argv0 = std::env::args_os().next().unwrap_or_default().to_string_lossy().into_owned();
    Some(Carried { bytes, argv0 })
}

/// Where the bytecode in an executable begins, and how long it is.
fn payload(file: &mut File) -> io::Result<Option<(u64, u64)>> {
    let end = file.seek(SeekFrom::End(0))?;
    let Some(trailer_start) = end.checked_sub(TRAILER as u64) else { return Ok(None) };
    file.seek(SeekFrom::Start(trailer_start))?;
    let mut trailer = [0; TRAILER];
    file.read_exact(&mut trailer)?;
    let Some(length) = trailer.strip_suffix(&MARK).and_then(|length| length.try_into().ok()) else { return Ok(None) };
    let length = u64::from_le_bytes(length);
    Ok(trailer_start.checked_sub(length).map(|start| (start, length)))
}

/// Writes an executable that carries this bytecode.
///
/// # Errors
/// If this executable can't be read (or is of a system whose loader refuses what was added to a file), or the new one
/// not written.
pub fn write(output: &Path, bytecode: &[u8]) -> Result<(), String> {
    if cfg!(target_os = "macos") {
        return Err("an executable can't be made here: its signature would not fit it any more".into());
    }
    let own = std::env::current_exe().map_err(|error| format!("this executable can't be found: {error}"))?;
    let mut bytes = std::fs::read(&own).map_err(|error| format!("this executable can't be read: {error}"))?;
    bytes.extend(bytecode);
    bytes.extend((bytecode.len() as u64).to_le_bytes());
    bytes.extend(MARK);
    // A new file, so that a program that runs under this name is not written into.
    let beside = output.with_extension("part");
    let written = std::fs::write(&beside, bytes)
        .and_then(|()| std::fs::metadata(&own))
        .and_then(|own| std::fs::set_permissions(&beside, own.permissions()))
        .and_then(|()| std::fs::rename(&beside, output));
    written.map_err(|error| {
        let _ = std::fs::remove_file(&beside);
        format!("can't write '{}': {error}", output.display())
    })
}
