//! The program's files under a record: each operation is carried out once, and answered from the record afterwards. Files
//! that were written stay written when the program goes back.

use std::io;

use pellucid_vm::files::{FileChange, FileStat, Files, FolderEntry, OpenMode, SeekFrom};
use pellucid_vm::host::Host;

use super::Recorder;

impl Recorder {
    fn ask<T: Clone + Send + 'static>(&mut self, ask: impl FnOnce(&mut dyn Files) -> io::Result<T>) -> io::Result<T> {
        let refused = || io::ErrorKind::PermissionDenied.into();
        if self.is_throwaway() {
            return Err(refused());
        }
        self.answer_io(|host| host.files().map_or_else(|| Err(refused()), ask))
    }
}

impl Files for Recorder {
    fn open(&mut self, path: &str, mode: OpenMode, permissions: u32) -> io::Result<u32> {
        self.ask(|files| files.open(path, mode, permissions))
    }

    fn read(&mut self, file: u32, limit: usize) -> io::Result<Vec<u8>> {
        self.ask(|files| files.read(file, limit))
    }

    fn write(&mut self, file: u32, bytes: &[u8]) -> io::Result<()> {
        self.ask(|files| files.write(file, bytes))
    }

    fn seek(&mut self, file: u32, to: SeekFrom) -> io::Result<u64> {
        self.ask(|files| files.seek(file, to))
    }

    fn set_len(&mut self, file: u32, length: u64) -> io::Result<()> {
        self.ask(|files| files.set_len(file, length))
    }

    fn sync(&mut self, file: u32) -> io::Result<()> {
        self.ask(|files| files.sync(file))
    }

    fn close(&mut self, file: u32) -> io::Result<()> {
        self.ask(|files| files.close(file))
    }

    fn stat_open(&mut self, file: u32) -> io::Result<FileStat> {
        self.ask(|files| files.stat_open(file))
    }

    fn stat(&mut self, path: &str, follow: bool) -> io::Result<FileStat> {
        self.ask(|files| files.stat(path, follow))
    }

    fn list(&mut self, path: &str) -> io::Result<Vec<FolderEntry>> {
        self.ask(|files| files.list(path))
    }

    fn read_link(&mut self, path: &str) -> io::Result<String> {
        self.ask(|files| files.read_link(path))
    }

    fn access(&mut self, path: &str, write: bool) -> bool {
        self.ask(|files| Ok(files.access(path, write))).unwrap_or(false)
    }

    fn change(&mut self, path: &str, change: FileChange<'_>) -> io::Result<()> {
        self.ask(|files| files.change(path, change))
    }

    fn current_dir(&mut self) -> io::Result<String> {
        self.ask(|files| files.current_dir())
    }
}
