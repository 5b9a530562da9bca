//! The cache of compiled modules: portable bytecode in a folder, under names that stand for the content of the source.
//!
//! A name is the hash of everything that the bytecode follows from: the source text, the name that tracebacks give it, the
//! compiler, the instruction table, whether it is optimised. So an entry is never out of date, and nothing is compared with
//! clocks. What is found is checked and verified like any file; what is damaged counts as not there and is written anew.
//! Entries appear whole, by renaming, so that many processes may share a folder. A folder that can't be written to only
//! makes the cache useless.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use pellucid_bytecode::{Code, VerifiedCode, format, verify};
use sha2::{Digest, Sha256};

/// A folder of compiled modules.
#[derive(Clone, Debug)]
pub(crate) struct ModuleCache {
    folder: PathBuf,
}

/// The name of an entry.
pub(crate) struct Key(String);

impl ModuleCache {
    pub(crate) fn new(folder: &Path) -> ModuleCache {
        ModuleCache { folder: folder.to_owned() }
    }

    /// The name of the entry for a source text.
    pub(crate) fn key(source: &str, file: &str, optimize: bool) -> Key {
        let mut hash = Sha256::new();
        hash.update(format::VERSION.to_le_bytes());
        hash.update(format::FINGERPRINT.to_le_bytes());
        hash.update(pellucid_stdlib::FINGERPRINT.to_le_bytes());
        hash.update([u8::from(optimize)]);
        hash.update((file.len() as u64).to_le_bytes());
        hash.update(file);
        hash.update(source);
        Key(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }

    fn path(&self, key: &Key) -> PathBuf {
        self.folder.join(format!("{}.pelc", key.0))
    }

    /// The code of an entry, if it is there and sound.
    pub(crate) fn load(&self, key: &Key, file: &str) -> Option<Arc<VerifiedCode>> {
        let bytes = fs::read(self.path(key)).ok()?;
        let code = format::decode(&bytes).ok()?;
        // (An entry that somebody renamed is sound, but another module's.)
        if &*code.filename != file {
            return None;
        }
        verify(code).ok()
    }

    /// Writes an entry. If that can't be done, there is none, and the module is compiled again next time.
    pub(crate) fn store(&self, key: &Key, code: &Code) {
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let bytes = format::encode(code, &format::EncodeOptions::default());
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let unfinished = self.folder.join(format!("{}.{}-{number}.tmp", key.0, std::process::id()));
        let written = fs::create_dir_all(&self.folder).and_then(|()| fs::write(&unfinished, bytes));
        if written.and_then(|()| fs::rename(&unfinished, self.path(key))).is_err() {
            let _ = fs::remove_file(&unfinished);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fresh(name: &str) -> ModuleCache {
        let folder = std::env::temp_dir().join(format!("pellucid-cache-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        ModuleCache::new(&folder)
    }

    fn code(text: &str) -> Code {
        pellucid_compiler::compile(text, "m.py", &pellucid_compiler::Options::default()).unwrap()
    }

    #[test]
    fn what_is_stored_is_found_by_its_content_alone() {
        let cache = fresh("content");
        let key = ModuleCache::key("x = 1", "m.py", true);
        assert!(cache.load(&key, "m.py").is_none());
        cache.store(&key, &code("x = 1"));
        assert_eq!(cache.load(&key, "m.py").unwrap().to_code(), code("x = 1"));
        for other in [
            ModuleCache::key("x = 2", "m.py", true),
            ModuleCache::key("x = 1", "n.py", true),
            ModuleCache::key("x = 1", "m.py", false),
        ] {
            assert!(cache.load(&other, "m.py").is_none());
        }
        fs::remove_dir_all(cache.folder).unwrap();
    }

    #[test]
    fn what_is_damaged_or_foreign_counts_as_not_there() {
        let cache = fresh("damaged");
        let key = ModuleCache::key("x = 1", "m.py", true);
        cache.store(&key, &code("x = 1"));
        let path = cache.path(&key);
        let whole = fs::read(&path).unwrap();
        for len in 0..whole.len() {
            fs::write(&path, &whole[..len]).unwrap();
            assert!(cache.load(&key, "m.py").is_none(), "{len} of {} bytes", whole.len());
        }
        for place in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[place] ^= 0x11;
            fs::write(&path, &bytes).unwrap();
            if let Some(found) = cache.load(&key, "m.py") {
                assert_eq!(found.to_code(), code("x = 1"), "byte {place}");
            }
        }
        fs::write(&path, b"something else").unwrap();
        assert!(cache.load(&key, "m.py").is_none());
        cache.store(&key, &code("x = 1"));
        assert!(cache.load(&key, "m.py").is_some());
        assert!(cache.load(&key, "another.py").is_none());
        fs::remove_dir_all(cache.folder).unwrap();
    }

    #[test]
    fn many_may_write_the_same_entry_at_once() {
        let cache = fresh("many");
        let key = ModuleCache::key("x = 1", "m.py", true);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..20 {
                        if cache.load(&key, "m.py").is_none() {
                            cache.store(&key, &code("x = 1"));
                        }
                        assert!(cache.load(&key, "m.py").is_some());
                    }
                });
            }
        });
        let names: Vec<_> = fs::read_dir(&cache.folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names.len(), 1, "{names:?}");
        fs::remove_dir_all(cache.folder).unwrap();
    }

    #[test]
    fn a_folder_that_cannot_be_written_to_is_no_harm() {
        let file = std::env::temp_dir().join(format!("pellucid-cache-file-{}", std::process::id()));
        fs::write(&file, "a file, not a folder").unwrap();
        let cache = ModuleCache::new(&file.join("below"));
        let key = ModuleCache::key("x = 1", "m.py", true);
        cache.store(&key, &code("x = 1"));
        assert!(cache.load(&key, "m.py").is_none());
        fs::remove_file(file).unwrap();
    }
}
