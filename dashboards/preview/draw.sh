#!/bin/sh
# Draws docs/pictures/NAME.png from the simulated business, or from a running Elasticsearch: draw.sh NAME PICTURE [ELASTICSEARCH FROM TO]
# Packages go to $PREVIEW_WORK, so that nothing is left in the source tree.
set -eu
preview=$(cd "$(dirname "$0")" && pwd)
dashboard=$1
picture=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
work=${PREVIEW_WORK:-${TMPDIR:-/tmp}/dashboard-preview}
mkdir -p "$work"
cd "$preview/.."
mvn -q test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath"
classpath=target/test-classes:target/classes:$(cat "$work/classpath")
if [ $# -eq 5 ]; then
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classpath" redress.dashboards.replay.Recording "$dashboard" "$3" "$4" "$5" "$work/recording.json"
else
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classpath" redress.dashboards.replay.RecordSimulation "$dashboard" "$work/recording.json"
fi
cp "$preview"/package.json "$preview"/*.ts "$preview"/*.tsx "$preview"/*.mjs "$work"
cd "$work"
[ -d node_modules ] || npm install --legacy-peer-deps --no-audit --no-fund
node draw.mjs recording.json "$picture"
