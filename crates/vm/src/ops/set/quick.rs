//! Whole set operations over members that are told apart without running Python code (strings and integers, and the same
//! objects), with both tables at hand at once. Each of these stops, or gives up, where that does not do; the
//! member-by-member ways in [`super`] then take over.
//!
//! Nothing here allocates on the heap or collects, so bodies may be taken out of it meanwhile.

use crate::heap::{Gc, Heap};
use crate::ops::dict::quick_hash;
use crate::types::list::List;
use crate::types::set::{Set, Step};
use crate::value::Value;

/// A set taken out of the heap to be changed while others in the heap are read; to be put back by [`put_back`].
fn take_out(heap: &mut Heap, set: Gc<Set>) -> Set {
    std::mem::replace(&mut heap[set], Set::new(false))
}

fn put_back(heap: &mut Heap, set: Gc<Set>, body: Set, grown: usize) {
    heap[set] = body;
    if grown > 0 {
        heap.account(grown);
    }
}

/// Adds items as far as they are simple; returns how many it got through.
pub(super) fn add_items(heap: &mut Heap, set: Gc<Set>, items: &[Value]) -> usize {
    let body = &mut heap[set];
    let (mut done, mut grown) = (0, 0);
    for &item in items {
        let Some(hash) = quick_hash(item) else { break };
        match body.find_quickly(hash, item) {
            Some(Step::Member(_)) => {}
            Some(Step::Free(place)) => grown += body.insert_at(place, hash, item),
            None => break,
        }
        done += 1;
    }
    if grown > 0 {
        heap.account(grown);
    }
    done
}

/// As [`add_items`] for the items of a list.
pub(super) fn add_list(heap: &mut Heap, set: Gc<Set>, list: Gc<List>) -> usize {
    let items = std::mem::take(&mut heap[list].items);
    let done = add_items(heap, set, &items);
    heap[list].items = items;
    done
}

/// Adds the members of another set; returns the place from which on it has not.
pub(super) fn merge(heap: &mut Heap, set: Gc<Set>, other: Gc<Set>) -> Option<usize> {
    take_members(heap, set, other, |_, _| {})
}

/// Adds the members of another set that are missing and removes those that are there; returns the place from which on
/// it has not.
pub(super) fn toggle(heap: &mut Heap, set: Gc<Set>, other: Gc<Set>) -> Option<usize> {
    take_members(heap, set, other, |body, member| {
        body.remove_at(member);
    })
}

/// Adds the members of another set that are missing, and does something else with those that are there.
#[inline]
fn take_members(heap: &mut Heap, set: Gc<Set>, other: Gc<Set>, is_there: impl Fn(&mut Set, usize)) -> Option<usize> {
    let mut body = take_out(heap, set);
    let (mut place, mut grown, mut stopped) = (0, 0, None);
    while let Some((next, hash, key)) = heap[other].next_from(place) {
        match body.find_quickly(hash, key) {
            Some(Step::Member(member)) => is_there(&mut body, member),
            Some(Step::Free(free)) => grown += body.insert_at(free, hash, key),
            None => {
                stopped = Some(place);
                break;
            }
        }
        place = next;
    }
    put_back(heap, set, body, grown);
    stopped
}

/// The members of `walked` that are (or with `wanted` false: are not) in `asked`.
pub(super) fn select(heap: &Heap, walked: Gc<Set>, asked: Gc<Set>, wanted: bool, frozen: bool) -> Option<Set> {
    let (walked, asked) = (&heap[walked], &heap[asked]);
    let mut result = Set::new(frozen);
    let mut place = 0;
    while let Some((next, hash, key)) = walked.next_from(place) {
        if matches!(asked.find_quickly(hash, key)?, Step::Member(_)) == wanted {
            result.insert_distinct(hash, key);
        }
        place = next;
    }
    Some(result)
}

/// Whether every member of `walked` is (or with `wanted` false: none is) in `asked`.
pub(super) fn all(heap: &Heap, walked: Gc<Set>, asked: Gc<Set>, wanted: bool) -> Option<bool> {
    let (walked, asked) = (&heap[walked], &heap[asked]);
    let mut place = 0;
    while let Some((next, hash, key)) = walked.next_from(place) {
        if matches!(asked.find_quickly(hash, key)?, Step::Member(_)) != wanted {
            return Some(false);
        }
        place = next;
    }
    Some(true)
}
