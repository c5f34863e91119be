#!/usr/bin/env bash
# Serves the site that was built last from an empty folder, with demo accounts and mails into a folder.
set -euo pipefail
cd "$(dirname "$0")"
target=${CARGO_TARGET_DIR:-../target}
rm -rf test-results/data
mkdir -p test-results/data
export PASSTUK_DATA="$PWD/test-results/data" PASSTUK_ADDR="127.0.0.1:${PASSTUK_TEST_PORT:-3178}" PASSTUK_LIMITS=off PASSTUK_LOG=warn
export DATABASE_URL="sqlite:$PASSTUK_DATA/passtuk.db"
"$target/ci/passtuk" demo
exec "$target/ci/passtuk" serve
