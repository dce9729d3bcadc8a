import { expect, test } from "@jest/globals";
import { elementOf, exchangeFile, exportedFile, graphOf, importFile, relationOf } from "../../support/archimate.js";
import { useRepository } from "../../support/repository.js";

const { database, given } = useRepository();

/** What is stored goes out and comes back the same, here and in an empty repository. */
async function expectRoundTrip() {
  const [file, before] = [await exportedFile(database), await graphOf(database)];
  const again = await importFile(database, file);
  expect(again.problems.filter(({ severity }) => severity === "ERROR")).toEqual([]);
  expect(again).toMatchObject({ created: 0, updated: 0, relationsAdded: 0, relationsRemoved: 0, written: true });
  await given("MATCH (n) DETACH DELETE n");
  expect(await importFile(database, file)).toMatchObject({ updated: 0, written: true });
  expect(await graphOf(database)).toEqual(before);
}

test("models of two sources that use the same keys, and relations on relations of each", async () => {
  const modelWith = (application: string, association: string) =>
    exchangeFile(
      [elementOf("n", "Node", "Simpul"), elementOf(application, "ApplicationComponent", "Aplikasi")],
      [
        relationOf("r", "Serving", "n", application),
        relationOf(association, "Association", "n", "r"),
        relationOf("s", "Association", association, "r"),
      ],
    );
  await importFile(database, modelWith("a", "q"), { source: "Satu" });
  await importFile(database, modelWith("b", "t"), { source: "Dua" });
  await expectRoundTrip();
});
