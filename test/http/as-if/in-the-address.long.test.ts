import { beforeEach, expect, test } from "@jest/globals";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { useAsIfServer } from "./as-if-server.js";

const { database, given } = useRepository();
const { ask, post, send } = useAsIfServer(database);

/** A service that stops with its application, whose server is in a room; another server is in a centre. */
beforeEach(() =>
  given(`${element("dkp", "Opd", "DKP")} ${element("dinkes", "Opd", "DINKES", ", confidentiality: 'PUBLIC'")}
    ${element("s", "Service", "LYN-1", ", responsible: 'DKP', method: 'ELECTRONIC'")} CREATE (s)-[:OWNED_BY {id: 'o1'}]->(dkp)
    ${element("a", "Application", "APL,1", ", responsible: 'DKP'")} CREATE (s)-[:SUPPORTED_BY {id: 's1', role: 'PRIMARY'}]->(a)
    ${element("srv", "Infrastructure", "SRV", ", responsible: 'DKP'")} CREATE (a)-[:RUNS_ON {id: 'r1'}]->(srv)
    ${element("room", "Infrastructure", "RUANG")} CREATE (srv)-[:HOSTED_ON {id: 'h1'}]->(room)
    ${element("other", "Infrastructure", "SRV-2", ", responsible: 'DINKES'")}
    ${element("centre", "Infrastructure", "PDN")} CREATE (other)-[:HOSTED_ON {id: 'h2'}]->(centre)`),
);

const asIf = (...changes: string[]) => changes.map(change => `&asIf=${encodeURIComponent(change)}`).join("");

/** Returns the codes of the services that a failure stops, as if something had been changed. */
async function stopped(of: string, ...changes: string[]) {
  const { status, body } = await send(`/export/impact.csv?of=infrastructure:${of}&kinds=Service${asIf(...changes)}`);
  expect({ status, body }).toMatchObject({ status: 200 });
  return [...new Set(String(body).match(/LYN-\d/g) ?? [])];
}

const move = "move,infrastructure:SRV,hostedOn,infrastructure:PDN";
const replace = "replace,infrastructure:SRV,infrastructure:SRV-2";

test("A server that moves stops with its new place, and not with its old one", async () => {
  expect([await stopped("RUANG"), await stopped("PDN")]).toEqual([["LYN-1"], []]);
  expect([await stopped("RUANG", move), await stopped("PDN", move)]).toEqual([[], ["LYN-1"]]);
});

test("A server that takes the place of another carries what ran on it, and inherits nothing that it needs", async () => {
  expect(await stopped("SRV-2")).toEqual([]);
  expect([await stopped("SRV-2", replace), await stopped("PDN", replace), await stopped("RUANG", replace)]).toEqual([
    ...[["LYN-1"], ["LYN-1"], []],
  ]);
});

test("A deleted element is on no list, with a comma in its code, too; several changes add up", async () => {
  const listed = async (...changes: string[]) => (await send(`/export/applications.csv?${asIf(...changes)}`)).body;
  expect(await listed()).toContain("APL,1");
  expect(await listed("delete,application:APL%2C1")).not.toContain("APL,1");
  expect(await stopped("PDN", "delete,infrastructure:RUANG", move)).toEqual(["LYN-1"]);
});

test.each(["delete,", "delete", "move,infrastructure:SRV,infrastructure:PDN", "erase,infrastructure:SRV", ","])(
  "%s is refused with the forms that a change may have",
  async change => {
    const { status, body } = await send(`/export/services.csv?${asIf(change)}`);
    const code = change.includes(",") ? "BAD_USER_INPUT" : "AS_IF_UNKNOWN";
    expect([status, body.errors[0].extensions.code]).toEqual([code === "BAD_USER_INPUT" ? 400 : 404, code]);
  },
);

test.each([
  ["move,infrastructure:SRV,hostedOn,infrastructure:TIADA", "TARGET_NOT_FOUND"],
  ["move,infrastructure:SRV,runsOn,infrastructure:PDN", "UNKNOWN_RELATION"],
  ["replace,infrastructure:SRV,application:APL%2C1", "DIFFERENT_KINDS"],
  ["delete,infrastructure:TIADA", "NOT_FOUND"],
])("%s is refused as the change itself would be: %s", async (change, rule) => {
  const { status, body } = await send(`/export/services.csv?${asIf(change)}`);
  expect({ status, error: body.errors[0] }).toMatchObject({
    status: 422,
    error: { extensions: { code: "OPERATIONS_REFUSED", problems: [{ rule }] } },
  });
});

test.each([
  [["replace,infrastructure:RUANG,infrastructure:PDN", "replace,infrastructure:SRV,infrastructure:RUANG"]],
  [["replace,infrastructure:SRV,infrastructure:RUANG", "replace,infrastructure:SRV,infrastructure:PDN"]],
  [["delete,infrastructure:PDN", "replace,infrastructure:RUANG,infrastructure:PDN"]],
  [["replace,infrastructure:RUANG,infrastructure:PDN", "delete,infrastructure:RUANG"]],
])("%j are refused together, because their result would depend on their order", async changes => {
  const { status, body } = await send(`/export/services.csv?${asIf(...changes)}`);
  const { code, problems } = body.errors[0].extensions;
  expect([status, code]).toEqual([422, "OPERATIONS_REFUSED"]);
  expect(new Set(problems.map(({ rule }: any) => rule))).toEqual(new Set(["MERGED_AND_CHANGED"]));
});

test("An element that the request creates replaces no other, and is not replaced", async () => {
  const input = { infrastructure: { code: "SRV-BARU", name: "Server baru" } };
  const { body: list } = await post("/as-if", [{ create: { clientRef: "new", input } }]);
  for (const change of ["replace,infrastructure:SRV,new", "replace,new,infrastructure:SRV"]) {
    const { status, body } = await send(`/export/services.csv?${asIf(list.id, change)}`);
    expect({ status, rule: body.errors?.[0].extensions.problems[0].rule }).toEqual({
      ...{ status: 422, rule: "MERGED_AND_CHANGED" },
    });
  }
});

test("Two servers are replaced by one, which then carries what ran on both", async () => {
  const both = ["replace,infrastructure:RUANG,infrastructure:SRV-2", "replace,infrastructure:SRV,infrastructure:SRV-2"];
  expect([await stopped("SRV-2", both[1]!), await stopped("SRV-2", ...both)]).toEqual([["LYN-1"], ["LYN-1"]]);
});

test("Nobody supposes what they may not change, or at all with trusted documents only", async () => {
  const variables = `variables=${encodeURIComponent('{"service":"service:LYN-1"}')}`;
  const by = async (viewer: string, change: string) => {
    const { status, body } = await send(`/questions/Q01?${variables}${asIf(change)}`, {
      headers: { "x-test-viewer": viewer },
    });
    return [status, body.errors?.[0].extensions.code];
  };
  expect(await by("auditor", replace)).toEqual([200, undefined]);
  expect(await by("staff", move)).toEqual([422, "OPERATIONS_REFUSED"]);
  expect(await by("operator", replace)).toEqual([422, "OPERATIONS_REFUSED"]);
  expect(await by("public", move)).toEqual([403, "FORBIDDEN"]);
});

test("No page of another site makes a browser try a change; the own pages and addresses that are typed do", async () => {
  const from = async (site: string, path: string) => {
    const { status, body } = await send(path, { headers: { "sec-fetch-site": site } });
    return [status, body.errors?.[0].extensions.code];
  };
  const tried = `/export/services.csv?${asIf(move)}`;
  expect(await from("cross-site", tried)).toEqual([403, "AS_IF_FOREIGN"]);
  expect(await from("cross-site", "/export/services.csv")).toEqual([200, undefined]);
  for (const site of ["same-origin", "none"]) expect(await from(site, tried)).toEqual([200, undefined]);
});

test("`viewerCan` says who may try a change of an element", async () => {
  const query = `{ server: element(ref: "infrastructure:SRV") { viewerCan { suppose update } }
    foreign: element(ref: "opd:DINKES") { viewerCan { suppose } } }`;
  const by = async (viewer: string) => (await ask(query, {}, { "x-test-viewer": viewer })).body.data;
  expect(await by("auditor")).toEqual({
    server: { viewerCan: { suppose: true, update: false } },
    foreign: { viewerCan: { suppose: true } },
  });
  expect(await by("operator")).toMatchObject({
    server: { viewerCan: { suppose: true, update: true } },
    foreign: { viewerCan: { suppose: false } },
  });
  expect(await by("staff")).toMatchObject({ foreign: { viewerCan: { suppose: false } } });
});
