import Sequencer from "@jest/test-sequencer";

/** Test files that take longest, by name: begun last, one of them would leave the other worker idle. */
const longest = [
  "server/start-and-stop",
  "questions/questions",
  "repository/visibility",
  "server/neo4j-away",
  "server/mistyped-commands",
  "exchange/sia/round-trip",
  "server/examples",
  "server/workbook-commands",
  "repository/writing/killing",
  "database/embedded/engine-life",
  "server/cost-limit",
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
