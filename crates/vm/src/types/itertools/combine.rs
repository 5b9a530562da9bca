//! What `product`, `permutations` and `combinations` give next: each keeps indices into its pool and moves on to those
//! that follow in lexicographic order.

use super::Tool;
use super::step::tool;
use crate::heap::Gc;
use crate::types::iter::{Iter, finish};
use crate::value::Value;
use crate::vm::Vm;

pub(super) fn next(vm: &mut Vm, gc: Gc<Iter>) -> Option<Value> {
    let mut few = [Value::UNBOUND; 8];
    let mut many = Vec::new();
    let state = tool(vm, gc)?;
    if !advance(state) {
        return finish(vm, gc);
    }
    let count = selection(state).count();
    let chosen = if count <= few.len() {
        &mut few[..count]
    } else {
        many.resize(count, Value::UNBOUND);
        &mut many[..]
    };
    chosen.iter_mut().zip(selection(state)).for_each(|(place, item)| *place = item);
    Some(vm.new_tuple(chosen))
}

/// The items that are given now.
fn selection(state: &Tool) -> Box<dyn Iterator<Item = Value> + '_> {
    match state {
        Tool::Product { pools, indices, .. } => Box::new(pools.iter().zip(indices).map(|(pool, &i)| pool[i])),
        Tool::Permutations { pool, indices, cycles, .. } => Box::new(indices[..cycles.len()].iter().map(|&i| pool[i])),
        Tool::Combinations { pool, indices, .. } | Tool::Multisets { pool, indices, .. } => {
            Box::new(indices.iter().map(|&i| pool[i]))
        }
        _ => Box::new(std::iter::empty()),
    }
}

/// Moves on to the next selection; false if there is none.
fn advance(state: &mut Tool) -> bool {
    match state {
        Tool::Product { pools, indices, started } => {
            if !std::mem::replace(started, true) {
                return pools.iter().all(|pool| !pool.is_empty());
            }
            for (index, pool) in indices.iter_mut().zip(pools).rev() {
                *index += 1;
                if *index < pool.len() {
                    return true;
                }
                *index = 0;
            }
            false
        }
        Tool::Permutations { indices, cycles, started, .. } => {
            if !std::mem::replace(started, true) {
                return true;
            }
            let count = indices.len();
            for i in (0..cycles.len()).rev() {
                cycles[i] -= 1;
                if cycles[i] > 0 {
                    indices.swap(i, count - cycles[i]);
                    return true;
                }
                // This place has been through all: it goes to the end, and the one before it changes.
                indices[i..].rotate_left(1);
                cycles[i] = count - i;
            }
            false
        }
        Tool::Combinations { pool, indices, started } => {
            if !std::mem::replace(started, true) {
                return true;
            }
            let (count, length) = (pool.len(), indices.len());
            let Some(i) = (0..length).rev().find(|&i| indices[i] != i + count - length) else { return false };
            let first = indices[i] + 1;
            indices[i..].iter_mut().zip(first..).for_each(|(index, next)| *index = next);
            true
        }
        Tool::Multisets { pool, indices, started } => {
            if !std::mem::replace(started, true) {
                return true;
            }
            let last = pool.len().saturating_sub(1);
            let Some(i) = indices.iter().rposition(|&index| index != last) else { return false };
            let next = indices[i] + 1;
            indices[i..].fill(next);
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every selection, as digits.
    fn all(mut state: Tool) -> Vec<String> {
        let mut found = Vec::new();
        while advance(&mut state) {
            found.push(selection(&state).filter_map(Value::as_small_int).map(|i| i.to_string()).collect());
        }
        found
    }

    fn pool(len: i64) -> Vec<Value> {
        (0..len).map(Value::int_unchecked).collect()
    }

    #[test]
    fn selections_come_in_order() {
        let pools = vec![pool(2), pool(3)];
        let product = Tool::Product { pools, indices: vec![0; 2], started: false };
        assert_eq!(all(product), ["00", "01", "02", "10", "11", "12"]);
        let empty = Tool::Product { pools: vec![], indices: vec![], started: false };
        assert_eq!(all(empty), [""]);
        let permutations =
            Tool::Permutations { pool: pool(3), indices: vec![0, 1, 2], cycles: vec![3, 2], started: false };
        assert_eq!(all(permutations), ["01", "02", "10", "12", "20", "21"]);
        let combinations = Tool::Combinations { pool: pool(4), indices: vec![0, 1], started: false };
        assert_eq!(all(combinations), ["01", "02", "03", "12", "13", "23"]);
        let multisets = Tool::Multisets { pool: pool(3), indices: vec![0, 0], started: false };
        assert_eq!(all(multisets), ["00", "01", "02", "11", "12", "22"]);
    }
}
