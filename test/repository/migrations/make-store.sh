#!/usr/bin/env bash
# Makes the backup of a small repository that an earlier version wrote: make-store.sh COMMIT FILE
# The Neo4j in NEO4J_URI is emptied by hand before; RECORD_KEY_FILE names the key of the tests.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../../.." && pwd)"
old="$(mktemp -d)"
trap 'git -C "$root" worktree remove --force "$old"' EXIT
git -C "$root" worktree add -q --detach "$old" "$1"
ln -s "$root/node_modules" "$old/node_modules"
export READ_TIMEOUT_MS=120000 WRITE_TIMEOUT_MS=120000
(cd "$old" && node --import tsx "$here/write-small-store.ts")
cd "$root" && node --import tsx src/cli/backup.ts "$2"
