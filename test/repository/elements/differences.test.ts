import { expect, test } from "@jest/globals";
import { makeViewer, type Viewer, viewerWith } from "../../../src/access/viewer.js";
import { add, create, update } from "../changes/writer.js";
import { apply, ask, statement } from "./feed.js";

/** Reads every record, and no RESTRICTED property. */
const reader = makeViewer("pembaca", { levels: ["PUBLIC", "INTERNAL"], kinds: [], opds: [] }, [{ role: "AUDITOR" }]);

/** Returns the differences of the newest change of an element. */
async function newest(element: string, viewer: Viewer = reader) {
  const source = `{ changes(element: "${element}", newestFirst: true, first: 1) { nodes {
    action differences { label type before after target { name } } } } }`;
  const { data, errors } = await ask(source, {}, viewer);
  expect(errors).toBeUndefined();
  return data.changes.nodes[0].differences;
}

test("a change is shown in words: labels of properties and values, before and after", async () => {
  await apply([update("service:IZIN", { method: "HYBRID", audience: ["PUBLIC", "BUSINESS"] })]);
  expect(await newest("service:IZIN")).toEqual([
    { label: "Target Layanan", type: "Audience", before: [], after: ["Masyarakat", "Pelaku Usaha"], target: null },
    { label: "Metode Layanan", type: "ServiceMethod", before: [], after: ["Hybrid"], target: null },
  ]);
});

test("a relation that is added, changed or removed has its label and its other end", async () => {
  await apply([create("Application", "APL")]);
  await apply([
    update("service:IZIN", { relations: add("supportedBy", { to: "application:APL", since: "2026-01-01" }) }),
  ]);
  const target = { name: "Nama APL" };
  const added = { label: "didukung oleh", type: "ID", before: [], after: ["application:APL"], target };
  expect(await newest("service:IZIN")).toEqual([added]);
  const [row] = await statement("MATCH (:Service {code: 'IZIN'})-[r:SUPPORTED_BY]->() RETURN r.id AS id");
  await apply([update("service:IZIN", { relations: { supportedBy: { remove: [row!.id] } } })]);
  expect(await newest("service:IZIN")).toEqual([{ ...added, before: ["application:APL"], after: [] }]);
});

test("a created element has no differences, and the newest change comes first with pages onwards", async () => {
  const page = async (after?: string) => {
    const source = `query ($after: String) { changes(newestFirst: true, first: 1, after: $after) {
      totalCount nodes { action ref differences { label } } pageInfo { hasNextPage endCursor } } }`;
    const { data, errors } = await ask(source, { after });
    expect(errors).toBeUndefined();
    return data.changes;
  };
  const first = await page();
  expect(first).toMatchObject({ totalCount: 3, nodes: [{ action: "UPDATED", differences: [{ label: "Nama" }] }] });
  const second = await page(first.pageInfo.endCursor);
  expect(second.nodes).toEqual([{ action: "CREATED", ref: "service:IZIN", differences: [] }]);
  const third = await page(second.pageInfo.endCursor);
  expect(third).toMatchObject({ nodes: [{ ref: "opd:DKP" }], pageInfo: { hasNextPage: false } });
});

test("a difference hides confidential properties from a viewer who may not read them", async () => {
  await apply([create("Infrastructure", "WAF", { infrastructureType: "SECURITY_DEVICE" })]);
  await apply([update("infrastructure:WAF", { location: "Ruang A", description: "Baru" })]);
  expect(await newest("infrastructure:WAF")).toMatchObject([{ label: "Uraian" }]);
  const architect = viewerWith("arsitek", [{ role: "ARCHITECT" }]);
  expect((await newest("infrastructure:WAF", architect)).map(({ label }: any) => label)).toContain("Lokasi");
});
