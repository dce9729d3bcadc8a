import { expect, test } from "@jest/globals";
import { useRepository } from "../../support/repository.js";
import { province } from "./province.js";

const { ask, given, roundTrips } = useRepository();

test("a very wide request takes one round trip a level and answers the same", async () => {
  await given(province);
  const wide = Array.from(
    { length: 20 },
    (_, index) => `f${index}: supportedBy(first: ${index + 1}) { nodes { code runsOn { nodes { code } } } }`,
  ).join(" ");
  const { data, errors } = await ask(`{ services { nodes { code ${wide} } } }`);
  expect(errors).toBeUndefined();
  expect(roundTrips()).toBeLessThanOrEqual(4);
  expect(data.services.nodes[0].f0.nodes).toEqual([{ code: "A1", runsOn: { nodes: [{ code: "SRV" }] } }]);
  expect(data.services.nodes[0].f1.nodes).toHaveLength(2);
});

test("a fragment that is used for two days is read for each of them, beyond the first statement too", async () => {
  await given(province);
  const wide = Array.from({ length: 20 }, (_, index) => `f${index}: supportedBy(first: ${index + 1}) { totalCount }`);
  const { data, errors } = await ask(`
    fragment Owned on Service { code ownedBy { code } ${wide.join(" ")} }
    { application(ref: "application:A1") { now: supports { nodes { ...Owned } } then: supports(at: "2025-06-01") { nodes { ...Owned } } } }`);
  expect(errors).toBeUndefined();
  const ownerOfS2 = ({ nodes }: { nodes: any[] }) => nodes.find(({ code }) => code === "S2").ownedBy.code;
  expect([ownerOfS2(data.application.now), ownerOfS2(data.application.then)]).toEqual(["DISKOMINFO", "DKP"]);
});
