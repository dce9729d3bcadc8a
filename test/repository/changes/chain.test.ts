import { expect, test } from "@jest/globals";
import { type Viewer, viewerWith } from "../../../src/access/viewer.js";
import type { Row } from "../../../src/database/database.js";
import { linkOf } from "../../../src/record/chain.js";
import { applyChanges } from "../../../src/repository/changes/apply-changes.js";
import { createContext } from "../../../src/repository/context.js";
import { recordKey } from "../../support/record-key.js";
import { today } from "../../support/repository.js";
import { add, create, relate, remove, update, useWriter } from "./writer.js";

const { apply, ask, database, element, relationIds, statement } = useWriter();

/** Returns the records of an element, oldest first, after checking the link of each. */
async function chainOf(id: string): Promise<Row[]> {
  const rows = await statement(
    "MATCH (c:Change {elementId: $id}) RETURN properties(c) AS c ORDER BY coalesce(c.revFrom, 0)",
    { id },
  );
  const chain = rows.map(({ c }) => c);
  chain.forEach((record, index) => {
    expect(record.previous).toBe(chain[index - 1]?.hash);
    expect(record.hash).toBe(linkOf(recordKey, record.previous, record));
  });
  return chain;
}

const headOf = async (code: string) => (await element(code))!.recordHead;
const idOf = async (code: string): Promise<string> => (await element(code))!.id;

test("each change of an element is the next link of its chain, and the element has the newest as its head", async () => {
  await apply([
    create("Opd", "A"),
    create("Opd", "B"),
    create("Service", "IZIN", { relations: add("ownedBy", "opd:A") }),
  ]);
  await apply([update("service:IZIN", { name: "Baru" })], { note: "SK 12/2027" });
  const [owned] = await relationIds("IZIN");
  await apply([update("service:IZIN", { relations: { ownedBy: { remove: [owned!], add: [{ to: "opd:B" }] } } })]);
  await apply([update(await idOf("IZIN"), { description: "Izin" })]);
  const chain = await chainOf(await idOf("IZIN"));
  expect(chain.map(({ revTo }) => revTo)).toEqual([1, 2, 3, 4]);
  const [a, b] = [await idOf("A"), await idOf("B")];
  expect(chain.map(({ responsible }) => responsible)).toEqual([a, a, b, b]);
  expect(await headOf("IZIN")).toBe(chain.at(-1)!.hash);
});

test("the chain of an element that only a relation starts at continues, too", async () => {
  await apply([create("Service", "IZIN"), create("Application", "SIMPEL")]);
  await apply([relate("service:IZIN", "SUPPORTED_BY", "application:SIMPEL")]);
  const chain = await chainOf(await idOf("IZIN"));
  expect(chain).toHaveLength(2);
  expect(await headOf("IZIN")).toBe(chain[1]!.hash);
  expect(await chainOf(await idOf("SIMPEL"))).toHaveLength(1);
});

test("the record of a deletion ends the chain", async () => {
  await apply([create("Service", "IZIN")]);
  const id = await idOf("IZIN");
  await apply([remove("service:IZIN")]);
  expect((await chainOf(id)).map(({ action }) => action)).toEqual(["CREATED", "DELETED"]);
});

test("the records of both elements of a merge name each other", async () => {
  await apply([create("Service", "IZIN"), create("Service", "GANDA")]);
  const [into, from] = [await idOf("IZIN"), await idOf("GANDA")];
  const head = await headOf("IZIN");
  await apply([{ action: "merge", from: "service:GANDA", into: "service:IZIN", path: [] }]);
  const [deletion, remaining] = [(await chainOf(from)).at(-1)!, (await chainOf(into)).at(-1)!];
  expect(deletion).toMatchObject({ action: "DELETED", mergedHead: head });
  expect(remaining).toMatchObject({ action: "UPDATED", mergedHead: deletion.hash });
  expect(await headOf("IZIN")).toBe(remaining.hash);
});

test("a refused request, a dry run and a request as if leave the chain as it was", async () => {
  await apply([create("Service", "IZIN")]);
  const head = await headOf("IZIN");
  await apply([update("service:IZIN", { name: "Baru" })], { validateOnly: true });
  await apply([update("service:IZIN", { name: "" })]);
  const asIf = `query @asIf(operations: [{ update: { ref: "service:IZIN", expectedRev: 1, changes: { service: { name: "Baru" } } } }])
    { service(ref: "service:IZIN") { name rev } }`;
  expect((await ask(asIf)).data).toEqual({ service: { name: "Baru", rev: 2 } });
  expect(await headOf("IZIN")).toBe(head);
  expect(await chainOf(await idOf("IZIN"))).toHaveLength(1);
});

test("heads and links are no values of an element: not in its records, and not in its history", async () => {
  await apply([create("Service", "IZIN", { attributes: [{ name: "recordHead", value: "palsu" }] })]);
  await apply([update("service:IZIN", { name: "Baru" })]);
  await apply([create("Service", "IZIN", { orUpdate: true, description: "Izin" })]);
  const [first, ...later] = await chainOf(await idOf("IZIN"));
  expect(JSON.parse(first!.after).attributes).toEqual([{ name: "recordHead", value: "palsu" }]);
  expect(JSON.stringify(later.map(({ before, after }) => [before, after]))).not.toMatch(/recordHead|hash|previous/);
});

test("hundreds of elements of one request are chained, and so is their deletion", async () => {
  const codes = Array.from({ length: 300 }, (_, index) => `L${index}`);
  await apply(codes.map(code => create("Service", code)));
  await apply(codes.slice(0, 150).map(code => remove(`service:${code}`)));
  for (const code of ["L0", "L149", "L150", "L299"]) {
    const [row] = await statement("MATCH (c:Change {ref: $ref}) RETURN c.elementId AS id LIMIT 1", {
      ref: `service:${code}`,
    });
    const chain = await chainOf(row!.id);
    const found = await element(code);
    expect(found?.recordHead ?? chain.at(-1)!.hash).toBe(chain.at(-1)!.hash);
    expect(chain).toHaveLength(found ? 1 : 2);
  }
});

test("a record names the roles and OPDs by which its writer may write, and the request", async () => {
  await apply([create("Opd", "A"), create("Service", "IZIN", { relations: add("ownedBy", "opd:A") })]);
  const opds = [await idOf("A")];
  const contextOf = (viewer: Viewer) => createContext({ database, today, viewer, requestId: "req-7" });
  const editor = viewerWith("Operator A", [{ role: "STAFF" }, { role: "EDITOR", opds }]);
  await applyChanges(contextOf(editor), [update("service:IZIN", { name: "Baru" })]);
  const architect = viewerWith("Arsitek", [{ role: "EDITOR", opds }, { role: "ARCHITECT" }]);
  await applyChanges(contextOf(architect), [update("service:IZIN", { name: "Lagi" })]);
  const [first, ...later] = await chainOf(await idOf("IZIN"));
  expect(first).toMatchObject({ viewer: "local", roles: ["ARCHITECT"] });
  expect(first).not.toHaveProperty("requestId");
  expect(later).toMatchObject([
    { viewer: "Operator A", roles: ["EDITOR"], opds, requestId: "req-7" },
    { viewer: "Arsitek", roles: ["ARCHITECT"], requestId: "req-7" },
  ]);
  expect(later[1]).not.toHaveProperty("opds");
});
