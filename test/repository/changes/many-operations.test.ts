import { expect, it } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { applyChanges } from "../../../src/repository/changes/apply-changes.js";
import { createContext } from "../../../src/repository/context.js";
import { today } from "../../support/repository.js";
import { add, create, useWriter } from "./writer.js";

const { database, statement } = useWriter();

const references = Array.from({ length: 1_000 }, (_, index) =>
  create("Reference", `RAL.${index}`, {
    orUpdate: true,
    taxonomy: "RAL",
    version: "2022",
    relations: index === 0 ? {} : add("broader", `reference:RAL.${Math.floor(index / 10)}`),
  }),
);

const services = Array.from({ length: 1_000 }, (_, index) =>
  create("Service", `L${index}`, {
    orUpdate: true,
    relations: { ...add("ownedBy", "opd:DKP"), ...add("classifiedAs", `reference:RAL.${index}`) },
  }),
);

it("Two thousand operations take a few statements, and none the second time", async () => {
  const operations = [create("Opd", "DKP", { orUpdate: true }), ...services, ...references];
  const run = async () => {
    const context = createContext({ database, viewer: localViewer, today });
    const { problems } = await applyChanges(context, operations);
    return { problems, statements: context.roundTrips() };
  };
  const first = await run();
  expect(first.problems).toEqual([]);
  expect(first.statements).toBeLessThan(20);
  const second = await run();
  // One statement reads the time of the newest change.
  expect(second.statements).toBeLessThan(7);
  expect(await statement("MATCH (c:Change) RETURN count(*) AS count")).toEqual([{ count: 2_001 }]);
});
