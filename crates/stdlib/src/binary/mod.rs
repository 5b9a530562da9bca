//! Native halves of the modules that work on bytes: `struct`, `binascii`, `hashlib`, `zlib`, `bz2`.

pub(crate) mod ascii;
mod blake2;
pub(crate) mod bzip2;
mod checksums;
pub(crate) mod hashes;
mod passwords;
mod quoted;
pub(crate) mod structs;
pub(crate) mod zlib;
