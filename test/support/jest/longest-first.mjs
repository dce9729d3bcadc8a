import Sequencer from "@jest/test-sequencer";

/** Test files that take longest, by name: begun last, one of them would leave the other worker idle. */
const longest = [
  "process/start-and-stop",
  "trusted-documents/questions",
  "repository/visibility",
  "process/neo4j-away",
  "cli/mistyped-commands",
  "formats/sia/round-trip",
  "graphql/examples",
  "cli/workbook-commands",
  "repository/changes/killing",
  "database/embedded/engine-life",
  "graphql/cost-limit",
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
