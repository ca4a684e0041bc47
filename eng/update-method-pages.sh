#!/usr/bin/env bash
# Writes the page of every measure and the table of measures in docs/README.md from the catalogue: run it after a change of a descriptor.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build src/Triskele.Cli -c Release -v q
triskele() { dotnet run -c Release --no-build --project src/Triskele.Cli -- "$@"; }
table=$(mktemp)
for id in $(triskele measures | grep -oE "^[a-z]+\.[a-z_.]+"); do
  triskele explain "$id" --markdown > "docs/methods/$id.md"
  # The question is the first line in bold.
  echo "| [\`$id\`](methods/$id.md) | $(grep -m1 '^\*\*' "docs/methods/$id.md" | sed 's/^\*\*//; s/\*\*$//') |" >> "$table"
done
awk -v table="$table" '
  /^\| \[`[a-z]+\.[a-z_.]+`\]\(methods\// { if (!done) { while ((getline line < table) > 0) print line; done = 1 } next }
  { print }' docs/README.md > "$table.index"
cat "$table.index" > docs/README.md
rm -f "$table" "$table.index"
