import { expect, test } from "@jest/globals";
import type { Neo4jDatabase } from "../../../src/database/neo4j-database.js";
import { requireRecordKey } from "../../../src/record/require-record-key.js";
import { migrate, newestSchema, refuseNewerSchema } from "../../../src/repository/migrations/migrate.js";
import type { Migration } from "../../../src/repository/migrations/migration.js";
import { element } from "../../support/element.js";
import { recordKey } from "../../support/record-key.js";
import { useRepository } from "../../support/repository.js";

const { database, given } = useRepository();

const version = async () => (await database.read("MATCH (s:SchemaVersion) RETURN s.version AS version"))[0]?.version;

/** Migrations that note their runs in the graph. */
const noting = (...titles: string[]): Migration[] =>
  titles.map(title => ({
    title,
    run: async (on: Pick<Neo4jDatabase, "write">) => {
      await on.write(transaction => transaction.run("CREATE (:Run {title: $title, at: timestamp()})", { title }));
      await new Promise(done => setTimeout(done, 200));
    },
  }));

const runs = async () =>
  (await database.read("MATCH (r:Run) RETURN r.title AS title ORDER BY r.at")).map(({ title }) => title);

test("Migrations run once, in their order, also if two servers start at the same time, and each is reported", async () => {
  await given(element("s", "Service", "LYN-1"));
  const reports: string[] = [];
  const known = noting("one", "two", "three");
  const start = () => migrate(database, message => reports.push(message), known);
  await Promise.all([start(), start()]);
  await start();
  expect(await runs()).toEqual(["one", "two", "three"]);
  expect(await version()).toBe(3);
  expect(reports).toEqual(
    ["one", "two", "three"].map((title, at) => `Migrating the repository to schema ${at + 1} of 3: ${title} …`),
  );
});

test("A new graph gets them without a report", async () => {
  const reports: string[] = [];
  await migrate(database, message => reports.push(message), noting("one"));
  expect([await version(), reports]).toEqual([1, []]);
});

test("A graph gets only the migrations that it does not have", async () => {
  await migrate(database, () => {}, noting("one"));
  await migrate(database, () => {}, noting("one", "two"));
  expect(await runs()).toEqual(["one", "two"]);
});

test("A migration that fails or is killed runs again, and those before it do not", async () => {
  const [one, two] = noting("one", "two");
  let isFailing = true;
  const failing: Migration = {
    title: "two",
    run: async on => (isFailing ? Promise.reject(new Error("killed")) : two!.run(on)),
  };
  await expect(migrate(database, () => {}, [one!, failing])).rejects.toThrow("killed");
  expect(await version()).toBe(1);
  isFailing = false;
  await migrate(database, () => {}, [one!, failing]);
  expect(await runs()).toEqual(["one", "two"]);
});

test("An older program refuses a newer graph, with a code and a way out", async () => {
  await requireRecordKey(database, recordKey, "record-key");
  await migrate(database, () => {});
  await refuseNewerSchema(database);
  await given(`MATCH (s:SchemaVersion) SET s.version = ${newestSchema + 1}`);
  await expect(refuseNewerSchema(database)).rejects.toThrow(/SCHEMA_TOO_NEW/);
});
