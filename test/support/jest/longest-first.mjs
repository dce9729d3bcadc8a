import Sequencer from "@jest/test-sequencer";

/** Test files that take longest, by name: begun last, one of them would leave the other worker idle. */
const longest = [
  // The sample is loaded once for all of these that a worker runs in a row.
  "trusted-documents/questions",
  "graphql/same-answers",
  "formats/sia/round-trip",
  "graphql/examples",
  "trusted-documents/files",
  "graphql/cost-limit",
  "test/readme",
  "repository/visibility",
  "questions/answering-on-days",
  "questions/finding",
  "questions/similar",
  // Of test:process.
  "process/start-and-stop",
  "process/neo4j-away",
  "process/killing",
  "process/embedded/engine-life",
];

const placeOf = ({ path }) => {
  const place = longest.findIndex(name => path.endsWith(`/${name}.test.ts`));
  return place < 0 ? longest.length : place;
};

/** The longest first, then as Jest orders them: by how long they took here before. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
