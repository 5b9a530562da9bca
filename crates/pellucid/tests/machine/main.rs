//! The machine under an observer: counting, stopping, leaving, looking; snapshots.
//!
//! The programs are small ones made for the purpose and scripts of the corpus; they run in a VM with a host that always
//! answers the same, so that runs can be compared with each other.

mod observer;
mod snapshots;
mod support;
mod travel;
