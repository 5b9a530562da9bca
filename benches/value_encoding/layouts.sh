#!/bin/sh
# Builds the measurement in several layouts of the same machine code and runs each: a difference between the encodings
# that is smaller than the difference between layouts is an accident of where the branches fell.
set -eu
cd "$(dirname "$0")"
: "${CARGO_TARGET_DIR:=target}"
align=-align-all-nofallthru-blocks
for flags in "-C opt-level=3" "-C opt-level=2" "-C llvm-args=$align=4" "-C llvm-args=$align=5" "-C llvm-args=$align=6" \
    "-C target-cpu=native" "-C target-cpu=native -C llvm-args=$align=5"; do
    RUSTFLAGS="$flags" cargo build --quiet --release
    echo "## $flags"
    "$CARGO_TARGET_DIR/release/value_encoding" "${1:-15}"
done
