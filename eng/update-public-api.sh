#!/usr/bin/env bash
# Writes what the library shows into PublicAPI.Unshipped.txt: run it after a change of the public surface and review the diff.
set -euo pipefail
cd "$(dirname "$0")/.."
api=src/Triskele/PublicAPI.Unshipped.txt
echo "#nullable enable" > "$api"
dotnet build src/Triskele -c Debug --no-incremental -p:TreatWarningsAsErrors=false 2>/dev/null \
  | grep -oE "warning RS0016: Symbol '.*' is not part" \
  | sed -E "s/warning RS0016: Symbol '(.*)' is not part/\1/" \
  | LC_ALL=C sort -u >> "$api"
