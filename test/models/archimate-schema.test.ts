import { beforeAll, describe, expect, test } from "@jest/globals";
import { exportedFile, graphOf, importFile } from "../support/archimate.js";
import { useEmptyRepository, useSample } from "../support/repository.js";
import { faultsOf } from "./faults-of.js";
import { importModel } from "./read-model.js";

describe("the sample", () => {
  const { database, given } = useSample();

  test("goes out as a file that the schema allows, and makes the same graph in an empty repository", async () => {
    const [file, before] = [await exportedFile(database), await graphOf(database)];
    expect(await faultsOf(file)).toEqual([]);
    expect(await importFile(database, file)).toMatchObject({
      created: 0,
      updated: 0,
      relationsAdded: 0,
      relationsRemoved: 0,
    });
    await given("MATCH (n) DETACH DELETE n");
    expect((await importFile(database, file)).written).toBe(true);
    expect(await graphOf(database)).toEqual(before);
  });
});

describe.each([
  ["GEMMA", "gemma-2025-10-11.exchange.xml", { created: 3006, relationsAdded: 6203 }],
  ["Archisurance", "archisurance.xml", { created: 120, relationsAdded: 178 }],
])("%s", (_, name, counts) => {
  const { database } = useEmptyRepository();
  let file: string;
  beforeAll(async () => {
    expect(await importModel(database, name)).toMatchObject({ written: true, ...counts });
    file = await exportedFile(database);
  });

  test("goes out as a file that the schema allows", async () => expect(await faultsOf(file)).toEqual([]));

  test("comes back without a change", async () => {
    expect(await importFile(database, file)).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: counts.created,
      relationsAdded: 0,
      relationsRemoved: 0,
    });
  });
});

test("the schema refuses what is no element of ArchiMate", async () => {
  const file = `<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">
    <name>x</name><elements><element identifier="a" xsi:type="Wormhole"><name>x</name></element></elements></model>`;
  expect(await faultsOf(file)).not.toEqual([]);
});
