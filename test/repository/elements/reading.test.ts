import { expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { province } from "./province.js";

const { ask, given, roundTrips } = useRepository();

test("a list four levels deep is one round trip", async () => {
  await given(province);
  const { data, errors } = await ask(
    `{ services { totalCount nodes { ref ownedBy { code } supportedBy { nodes { code ownedBy { code } runsOn { nodes { code hostedOn { nodes { name } } } } } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.services.totalCount).toBe(3);
  expect(data.services.nodes[0]).toEqual({
    ref: "service:S1",
    ownedBy: { code: "DKP" },
    supportedBy: {
      nodes: [
        {
          code: "A1",
          ownedBy: { code: "DISKOMINFO" },
          runsOn: { nodes: [{ code: "SRV", hostedOn: { nodes: [{ name: "Nama DC" }] } }] },
        },
        { code: "A2", ownedBy: null, runsOn: { nodes: [] } },
      ],
    },
  });
  expect(roundTrips()).toBe(1);
});

test("the owner is the one in force on the requested day, also in nested fields", async () => {
  await given(province);
  const { data } = await ask(
    `{ now: service(ref: "service:S2") { ownedBy { code } } then: services(at: "2025-06-01", filter: { code: { eq: "S2" } }) { nodes { ownedBy { code } } } }`,
  );
  expect(data.now.ownedBy.code).toBe("DISKOMINFO");
  expect(data.then.nodes[0].ownedBy.code).toBe("DKP");
});

test("pages go on behind the cursor, in any order, without losing or repeating a row", async () => {
  await given(province);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const answer: any = await ask(
      `query ($after: String) { services(first: 1, after: $after, orderBy: { property: method, direction: DESC }) { nodes { code } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    seen.push(...answer.data.services.nodes.map(({ code }: { code: string }) => code));
    after = answer.data.services.pageInfo.hasNextPage ? answer.data.services.pageInfo.endCursor : null;
  } while (after);
  expect(seen).toEqual(["S2", "S1", "S3"]);
});

test("an edge shows the relation, and relations of any type can be read together", async () => {
  await given(province);
  const { data, errors } = await ask(
    `{ service(ref: "S1") { supportedBy { edges { relation { id role } node { code } } } relations(direction: BOTH) { totalCount edges { relation { type label outgoing } node { ref ... on Opd { owns { totalCount } } } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.service.supportedBy.edges[1]).toEqual({
    relation: { id: "p2", role: "ALTERNATIVE" },
    node: { code: "A2" },
  });
  expect(data.service.relations.totalCount).toBe(3);
  expect(data.service.relations.edges).toContainEqual({
    relation: { type: "OWNED_BY", label: "dimiliki oleh", outgoing: true },
    node: { ref: "opd:DKP", owns: { totalCount: 1 } },
  });
});

test("a search finds words, their beginnings and codes, and gives any kind", async () => {
  await given(province);
  await given(
    `${element("x", "Service", "IZIN-1")} SET x.name = 'Perizinan kapal perikanan' WITH x CALL db.awaitIndexes() RETURN x`,
  );
  const find = async (text: string) =>
    await ask(
      `query ($text: String!) { search(text: $text) { element { __typename code } } services(search: $text) { totalCount } }`,
      { text },
    );
  for (const text of ["izin", "perik", "izin-1"]) {
    const { data, errors } = await find(text);
    expect(errors).toBeUndefined();
    expect(data.search).toContainEqual({ element: { __typename: "Service", code: "IZIN-1" } });
    expect(data.services.totalCount).toBe(1);
  }
  expect((await find(`"(kapal) AND [ `)).errors).toBeUndefined();
});

test("elements of several kinds come in the requested order, and unknown ones are named", async () => {
  await given(province);
  const { data, errors } = await ask(
    `{ elements(refs: ["application:A1", "S2"]) { code ... on Service { supportedBy { nodes { code } } } ... on Application { runsOn { totalCount } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.elements).toEqual([
    { code: "A1", runsOn: { totalCount: 1 } },
    { code: "S2", supportedBy: { nodes: [{ code: "A1" }] } },
  ]);
  expect(roundTrips()).toBe(2);
  const unknown = await ask(`{ elements(refs: ["opd:X", "S2"]) { code } }`);
  expect(unknown.errors![0]!.message).toContain("opd:X");
});
