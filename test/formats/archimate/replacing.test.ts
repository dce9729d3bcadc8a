import { expect, test } from "@jest/globals";
import type { Problem } from "../../../src/repository/changes/operation.js";
import { elementOf, exchangeFile, importFile, relationOf } from "../../support/archimate.js";
import { useRepository } from "../../support/repository.js";

const { database, ask } = useRepository();

/** Returns a model with a name, whose element identifiers begin with a letter. */
const model = (name: string, letter: string, count = 5) =>
  exchangeFile(
    Array.from({ length: count }, (_, index) =>
      elementOf(`${letter}${index}`, index ? "ApplicationComponent" : "BusinessService", `${letter} ${index}`),
    ),
    Array.from({ length: Math.max(count - 1, 0) }, (_, index) =>
      relationOf(`${letter}r${index}`, "Serving", `${letter}${index + 1}`, `${letter}0`),
    ),
  ).replace("Contoh", name);

const rules = ({ problems }: { problems: { rule: string; severity: string }[] }) =>
  problems.filter(({ severity }) => severity === "ERROR").map(({ rule }) => rule);

const codes = async () => {
  const { data } = await ask("{ applications { nodes { code } } services { nodes { code } } }");
  return [...data.services.nodes, ...data.applications.nodes].map(({ code }: any) => code);
};

const ofFirst = ["a0", "a1", "a2", "a3", "a4"];

test.each(["(new model)", "New Model", "Model 2", "Copy of (new model)"])(
  "the second of two models called %s does not replace the first: a source is required",
  async name => {
    await importFile(database, model(name, "a"));
    for (const dryRun of [true, false]) {
      const report = await importFile(database, model(name, "b"), { replace: true, replaceAnyway: true, dryRun });
      expect(report).toMatchObject({ written: false, deleted: 0 });
      expect(rules(report)).toEqual(["SOURCE_UNCLEAR"]);
      expect(report.problems[0]!.message).toContain("--source");
    }
    expect(await codes()).toEqual(ofFirst);
    expect(await importFile(database, model(name, "b"), { replace: true, source: "B" })).toMatchObject({
      ...{ written: true, created: 5, deleted: 0 },
    });
  },
);

test("a model without a stored identifier under its name requires the source, and warns without `replace`", async () => {
  await importFile(database, model("Kota", "a"));
  expect(rules(await importFile(database, model("Kota", "b"), { replace: true, replaceAnyway: true }))).toEqual([
    "SOURCE_UNCLEAR",
  ]);
  const { problems, written } = await importFile(database, model("Kota", "b"), { dryRun: true });
  expect(problems.map(({ rule, severity }) => [rule, severity])).toContainEqual(["SOURCE_UNCLEAR", "WARNING"]);
  expect(written).toBe(false);
});

test.each([
  ["an empty model", model("Kota", "a", 0)],
  ["a part of the model", model("Kota", "a", 2)],
])("%s deletes the rest only where that is confirmed, and lists it first", async (_, part) => {
  await importFile(database, model("Kota", "a"));
  const asked = { replace: true, source: "Kota" };
  const refusal = await importFile(database, part, asked);
  expect(rules(refusal)).toEqual(["REPLACES_LITTLE"]);
  expect(refusal.problems[0]!.message).toMatch(/Hanya [02] dari 5 elemen .*"Kota".*--replace-anyway/);
  expect(await codes()).toEqual(ofFirst);
  const announced: string[] = [];
  const announce = ({ message }: Problem) => announced.push(message);
  const reports = [true, false].map(dryRun => ({ ...asked, replaceAnyway: true, dryRun, announce }));
  for (const options of reports) {
    const report = await importFile(database, part, options);
    const told = report.problems.find(({ rule }) => rule === "REPLACE_REMOVES")!.message;
    expect(told).toMatch(/menghapus [35] elemen \(.*[34] Aplikasi: .*application:a.* dan [34] hubungan/);
    expect(announced.pop()).toBe(told);
    expect(report).toMatchObject({ written: !options.dryRun, deleted: expect.any(Number) });
  }
  expect((await codes()).length).toBeLessThan(3);
});

test("a model that has lost nearly all of its relations is refused, as an export of its elements alone would be", async () => {
  await importFile(database, model("Kota", "a", 15));
  const bare = model("Kota", "a", 15).replace(/<relationships>.*<\/relationships>/s, "");
  const report = await importFile(database, bare, { replace: true });
  expect(rules(report)).toEqual(["REPLACES_LITTLE"]);
  expect(report.problems[0]!.message).toContain("0 dari 14 hubungan");
});

test("a release without one of its elements is taken as one, and says which it deletes", async () => {
  await importFile(database, model("Kota", "a"));
  const report = await importFile(database, model("Kota", "a", 4), { replace: true });
  expect(report).toMatchObject({ written: true, deleted: 1 });
  expect(report.problems.find(({ rule }) => rule === "REPLACE_REMOVES")!.message).toBe(
    'contoh.xml: --replace menghapus 1 elemen (1 Aplikasi: application:a4) dan 1 hubungan dari sumber "Kota", karena tidak ada lagi dalam berkas.',
  );
});
