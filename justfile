# What the continuous build runs, by name. `just` alone lists it.

_list:
    @just --list

# Everything that has to be right before a change is shared
check:
    cargo fmt --all --check
    cargo clippy --workspace --all-targets -- -D warnings

# All tests: unit tests, the corpus in every mode, examples in the documentation
test *ARGS:
    cargo test --workspace {{ARGS}}

# The corpus alone; words pick scripts by path: `just corpus lang/expr`
corpus *WORDS:
    cargo test -p pellucid-cli --test corpus -- {{WORDS}}

# Exactly what the continuous build does
ci:
    .ci/run

# Check every expectation against CPython 3.13
oracle *ARGS:
    python3.13 tests/oracle.py {{ARGS}}

# Write anew what is generated: expectations by CPython 3.13, pages from the instruction table
bless *ARGS:
    python3.13 tests/oracle.py --bless {{ARGS}}
    BLESS=1 cargo test -p pellucid-bytecode --test reference

# The benchmarks, beside every interpreter that is installed: `just bench --only fib --with python=python3`
bench *ARGS:
    cargo run --release -p xtask -- bench {{ARGS}}

# The page of `trace --html` in a browser; needs Node with playwright-core, and Chromium
page *ARGS:
    node tests/page/layout.mjs
    cargo build --profile quick
    node tests/page/browser.mjs target/quick/pellucid {{ARGS}}

# The debug adapter with the protocol's own test client, which npm brings
dap:
    cargo build --release
    cd tests/dap && npm install --silent && npm test

# How much faster built programs are loaded than their source is compiled
load *ARGS:
    cargo run --release -p xtask -- load {{ARGS}}

# Changed bytecode at random, loaded and run: `just fuzz 600` for ten minutes
fuzz SECONDS="60":
    cd fuzz && cargo run --release --bin mutate -- {{SECONDS}}

# The corpus' bytecode on a 32-bit machine: wasm32 under Node (needs Debian's rustc-web; words pick scripts)
wasm *WORDS:
    cargo build --release
    tools/wasm32/run.sh {{WORDS}}
