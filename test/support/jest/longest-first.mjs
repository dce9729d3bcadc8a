import Sequencer from "@jest/test-sequencer";

/** Names of the slowest test files. Started last, one of them would leave the other worker idle. */
const longest = [
  // The sample is loaded once if a worker runs these files in a row.
  "trusted-documents/questions",
  "graphql/same-answers",
  "as-if/same-as-really",
  "questions/connections",
  "formats/sia/round-trip",
  "graphql/documented-queries",
  "answers/edges",
  "repository/visibility",
  "http/document-tables",
  "questions/answering-on-days",
  "identity/events",
  "http/question-tables",
  "database/connection-fault",
  "archimate/large-models",
  "as-if/effect",
  // Files of test:process and test:web.
  "process/start-and-stop",
  "process/neo4j-away",
  "process/killing",
  "process/embedded/engine-life",
  "web/weak-link",
  "web/addresses",
  "web/accessible",
];

const placeOf = ({ path }) => {
  const place = longest.findIndex(name => path.replace(".long.test.ts", ".test.ts").endsWith(`/${name}.test.ts`));
  return place < 0 ? longest.length : place;
};

/** Sequencer that starts the slowest files first, then uses Jest's order (by duration of earlier runs). */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
