import { expect, test } from "@jest/globals";
import { elementOf, exchangeFile, exportedFile, graphOf, importFile, relationOf } from "../../support/archimate.js";
import { useRepository } from "../../support/repository.js";

const { database, ask } = useRepository();

/** Returns a model of two suppliers, a junction, and a service that they serve through it. */
const through = (junction: string, type = "Serving") =>
  exchangeFile(
    [
      elementOf("a", "ApplicationComponent", "A"),
      elementOf("b", "ApplicationComponent", "B"),
      elementOf("j", junction, "Simpul"),
      elementOf("s", "BusinessService", "Layanan"),
    ],
    [relationOf("r1", type, "a", "j"), relationOf("r2", type, "b", "j"), relationOf("r3", type, "j", "s")],
  );

async function severity(...lost: string[]): Promise<string> {
  const { data, errors } = await ask(
    `query ($of: [ID!]!) { impact(of: $of, kinds: [Service]) { nodes { severity } } }`,
    {
      of: lost.map(code => `application:${code}`),
    },
  );
  expect(errors).toBeUndefined();
  return data.impact.nodes[0].severity;
}

test.each(["Serving", "Flow", "Triggering", "Realization"])(
  "suppliers joined by an OrJunction through %s replace each other; those of an AndJunction do not",
  async type => {
    await importFile(database, through("OrJunction", type));
    expect([await severity("a"), await severity("b"), await severity("a", "b")]).toEqual([
      "DEGRADES",
      "DEGRADES",
      "STOPS",
    ]);
    expect(await importFile(database, through("AndJunction", type))).toMatchObject({ written: true, created: 0 });
    expect([await severity("a"), await severity("a", "b")]).toEqual(["STOPS", "STOPS"]);
  },
);

test("an element that needs its parts through an OrJunction stops only if all are lost", async () => {
  const file = exchangeFile(
    [
      elementOf("a", "ApplicationComponent", "A"),
      elementOf("b", "ApplicationComponent", "B"),
      elementOf("j", "OrJunction", ""),
      elementOf("s", "BusinessService", "Layanan"),
    ],
    [relationOf("r1", "Access", "j", "a"), relationOf("r2", "Access", "j", "b"), relationOf("r3", "Access", "s", "j")],
  );
  await importFile(database, file);
  expect([await severity("a"), await severity("a", "b")]).toEqual(["DEGRADES", "STOPS"]);
});

test("an OrJunction comes back from an export unchanged", async () => {
  await importFile(database, through("OrJunction"));
  const before = await graphOf(database);
  for (const file of [await exportedFile(database), through("OrJunction")])
    expect(await importFile(database, file)).toMatchObject({ created: 0, updated: 0, relationsAdded: 0 });
  expect(await graphOf(database)).toEqual(before);
});
