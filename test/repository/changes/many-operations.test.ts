import { expect, it } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { applyChanges } from "../../../src/repository/changes/apply-changes.js";
import { createContext } from "../../../src/repository/context.js";
import { today } from "../../support/repository.js";
import { add, create, useWriter } from "./writer.js";

const { ask, database, roundTrips, statement } = useWriter();

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

/** Creates applications and services over GraphQL; each service is supported by the application before it. */
async function createPairs(pairs: number): Promise<string[]> {
  const operations = Array.from({ length: pairs }, (_, index) => {
    const [application, service] = [`A${pairs}-${index}`, `L${pairs}-${index}`];
    const supportedBy = { add: [{ to: `application:${application}` }] };
    return [
      { create: { input: { application: { code: application, name: application } } } },
      { create: { input: { service: { code: service, name: service, supportedBy } } } },
    ];
  }).flat();
  const { data } = await ask(
    "mutation ($operations: [OperationInput!]!) { applyChanges(operations: $operations) { elements { code } problems { rule } } }",
    { operations },
  );
  expect(data.applyChanges.problems).toEqual([]);
  return data.applyChanges.elements.map(({ code }: { code: string }) => code);
}

it("The written elements are read in one statement, in the order of their operations", async () => {
  const codes = await createPairs(250);
  expect(codes).toEqual(Array.from({ length: 250 }, (_, index) => [`A250-${index}`, `L250-${index}`]).flat());
  const many = roundTrips();
  await createPairs(60);
  expect(many).toBe(roundTrips());
});

it("An element of two operations is among the written elements twice, as it is afterwards", async () => {
  await ask(`mutation { applyChanges(operations: [
    { create: { input: { service: { code: "IZIN", name: "Izin" } } } }
    { create: { input: { opd: { code: "DKP", name: "Dinas" } } } }
  ]) { problems { rule } } }`);
  const { data } = await ask(`mutation { applyChanges(operations: [
    { relate: { from: "service:IZIN", type: OWNED_BY, to: "opd:DKP" } }
    { update: { ref: "service:IZIN", expectedRev: 1, changes: { service: { name: "Izin baru" } } } }
  ]) { elements { name rev } problems { rule } } }`);
  const written = { name: "Izin baru", rev: 2 };
  expect(data.applyChanges).toEqual({ elements: [written, written], problems: [] });
});
