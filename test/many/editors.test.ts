import { beforeAll, expect, test } from "@jest/globals";
import type { Defect } from "../../src/repository/record/defect.js";
import { verifyChains } from "../../src/repository/record/verify-chains.js";
import { quantile } from "../bench/quantile.js";
import { recordKey } from "../support/record-key.js";
import { useEmptyRepository } from "../support/repository.js";
import { append, type Editor, editorsOn, province } from "./editors.js";
import { useServers } from "./servers.js";

const { database, given } = useEmptyRepository();
beforeAll(() => given(province));
const clients = useServers(2);

let editors: Editor[];
beforeAll(async () => {
  editors = await editorsOn(database, clients, 500);
  await accountsAreNoticed();
  // Neo4j plans the statements of an editor's requests.
  await Promise.all(clients.map(client => client.ask("{ services { totalCount } }", {}, editors[0]!.headers)));
});

/** Servers notice the first account within two seconds. */
async function accountsAreNoticed(): Promise<void> {
  for (const client of clients) while (!(await client.ask("{ services { totalCount } }")).errors);
}

const seconds = (ms: number) => (ms / 1_000).toFixed(2);

/** Prints what docs/performance.md cites. */
function tell(title: string, durations: readonly number[]) {
  const [median, most] = [0.5, 0.95].map(share => seconds(quantile([...durations], share)));
  process.stdout.write(`\n${title}: ${durations.length} requests, median ${median} s, 95 % within ${most} s\n`);
}

/** Returns the numbers in the description of each service, and how often it was changed. */
async function described() {
  const rows = await database.read(
    "MATCH (n:Service) RETURN n.code AS code, n.rev AS rev, n.description AS text, COUNT { MATCH (c:Change {elementId: n.id}) } AS changes",
  );
  return rows.map(({ code, rev, text, changes }) => ({
    ...{ code, rev, changes },
    numbers: text
      .trim()
      .split(" ")
      .map(Number)
      .toSorted((a: number, b: number) => a - b),
  }));
}

/** Returns the same if no change is lost, after so many rounds. */
const withoutLoss = (rounds: number) =>
  Array.from({ length: 50 }, (_, service) => {
    const once = editors.filter(({ number }) => number % 50 === service).map(({ number }) => number);
    const numbers = once.flatMap(number => Array(rounds).fill(number));
    return { code: `LYN-${service}`, rev: 1 + numbers.length, changes: numbers.length, numbers };
  });

const byCode = (one: { code: string }, other: { code: string }) => one.code.localeCompare(other.code);

test("500 editors change 50 services at one instant through two servers, and no change is lost", async () => {
  tell("At one instant", (await Promise.all(editors.map(append))).flat());
  expect((await described()).toSorted(byCode)).toEqual(withoutLoss(1).toSorted(byCode));
});

test("500 editors who take half a minute to write lose nothing either", async () => {
  const durations = editors.map(async (editor, place) => {
    await new Promise(done => setTimeout(done, (place * 30_000) / editors.length));
    return append(editor);
  });
  tell("Within half a minute", (await Promise.all(durations)).flat());
  expect((await described()).toSorted(byCode)).toEqual(withoutLoss(2).toSorted(byCode));
});

test("the record of all changes holds", async () => {
  const defects: Defect[] = [];
  await verifyChains(database, recordKey, defect => defects.push(defect));
  expect(defects).toEqual([]);
});
