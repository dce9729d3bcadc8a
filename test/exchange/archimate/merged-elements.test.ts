import { beforeEach, expect, test } from "@jest/globals";
import { elementOf, exchangeFile, importFile, relationOf } from "../../support/archimate.js";
import { useRepository } from "../../support/repository.js";

const { database, ask } = useRepository();

const file = exchangeFile(
  [
    elementOf("a", "ApplicationComponent", "Aplikasi A"),
    elementOf("b", "ApplicationComponent", "Aplikasi B"),
    elementOf("s", "BusinessService", "Layanan"),
  ],
  [relationOf("r1", "Serving", "b", "s"), relationOf("r2", "Flow", "b", "a")],
);

/** The elements of the file named a and b are one from now on, a. */
beforeEach(async () => {
  await importFile(database, file);
  const { data, errors } = await ask(
    `mutation ($revs: MergeRevs!) { merge(from: "application:b", into: "application:a", expectedRevs: $revs) { problems { rule } } }`,
    { revs: await revisions() },
  );
  expect(errors).toBeUndefined();
  expect(data.merge.problems).toEqual([{ rule: "BETWEEN_MERGED" }]);
});

async function revisions() {
  const { data } = await ask(
    `{ from: application(ref: "application:b") { rev } into: application(ref: "application:a") { rev } }`,
  );
  return { from: data.from.rev, into: data.into.rev };
}

const applications = async () =>
  (await ask("{ applications { nodes { code name supports { nodes { code } } } } }")).data.applications.nodes;

test("a model that still has both of two merged elements changes nothing, and what is between them is told", async () => {
  const report = await importFile(database, file);
  expect(report).toMatchObject({ created: 0, updated: 0, relationsAdded: 0, relationsRemoved: 0, written: true });
  expect(report.problems.map(({ rule }) => rule)).toEqual(["BETWEEN_MERGED"]);
  expect(await applications()).toEqual([{ code: "a", name: "Aplikasi A", supports: { nodes: [{ code: "s" }] } }]);
});

test("a release that has one of the two only deletes none of it, even where it is to replace what was there", async () => {
  const [withoutA, withoutB] = ["a", "b"].map(gone =>
    exchangeFile(
      ["a", "b"]
        .filter(each => each !== gone)
        .map(each => elementOf(each, "ApplicationComponent", `Aplikasi ${each.toUpperCase()}`))
        .concat(elementOf("s", "BusinessService", "Layanan")),
      [relationOf("r1", "Serving", gone === "a" ? "b" : "a", "s")],
    ),
  );
  for (const release of [withoutB!, withoutA!]) {
    const report = await importFile(database, release, { replace: true });
    expect(report).toMatchObject({ created: 0, deleted: 0, relationsRemoved: 0, written: true });
    expect(await applications()).toEqual([{ code: "a", name: "Aplikasi A", supports: { nodes: [{ code: "s" }] } }]);
  }
});
