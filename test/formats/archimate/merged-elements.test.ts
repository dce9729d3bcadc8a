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

/** Merges element b of the file into a. */
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

test("a model that still has both of two merged elements changes nothing; relations between them are reported", async () => {
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

test("the remaining element takes over the values of the merged one, and a model that still has both removes none", async () => {
  const telling = exchangeFile(
    [
      elementOf("c", "ApplicationComponent", "Aplikasi C"),
      elementOf("d", "ApplicationComponent", "Aplikasi D", `<documentation>Uraian D</documentation>${status}`),
      elementOf("s", "BusinessService", "Layanan"),
    ],
    [relationOf("r3", "Serving", "c", "s"), relationOf("r4", "Association", "d", "r3")],
    `<propertyDefinitions><propertyDefinition identifier="p" type="string"><name>Status</name></propertyDefinition></propertyDefinitions>`,
  );
  await importFile(database, telling, { source: "Lain" });
  const { errors } = await ask(
    `mutation { merge(from: "application:d", into: "application:c", expectedRevs: { from: 1, into: 1 }) { problems { rule } } }`,
  );
  expect(errors).toBeUndefined();
  const told = async () =>
    (await ask(`{ application(ref: "application:c") { name description attributes { name } } }`)).data.application;
  const before = await told();
  expect(before).toMatchObject({ name: "Aplikasi C", description: "Uraian D" });
  expect(before.attributes.map(({ name }: any) => name)).toEqual([
    "archimate:type",
    "Status",
    "archimate:relationship",
  ]);
  expect(await importFile(database, telling, { source: "Lain" })).toMatchObject({
    created: 0,
    updated: 0,
    written: true,
  });
  expect(await told()).toEqual(before);
});

const status = `<properties><property propertyDefinitionRef="p"><value>Aktif</value></property></properties>`;
