import { beforeEach, expect } from "@jest/globals";
import { add, create, update, useWriter } from "../changes/writer.js";

export const { apply, ask, roundTrips, statement } = useWriter();

interface Node {
  action: string;
  ref: string;
}

export const query = `query ($since: DateTimeISO, $kinds: [KindName!], $opd: ID, $first: Int, $after: String) {
  changes(since: $since, kinds: $kinds, opd: $opd, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { action ref } }
  }
}`;

/** Returns changes such as `["CREATED opd:DKP"]`, with the rest of the page. */
export async function page(args: Record<string, unknown> = {}) {
  const { data, errors } = await ask(query, args);
  expect(errors).toBeUndefined();
  const { edges, pageInfo, totalCount } = data.changes;
  const told: string[] = edges.map(({ node }: { node: Node }) => `${node.action} ${node.ref}`);
  return { told, totalCount, ...pageInfo };
}

export const told = async (args: Record<string, unknown> = {}) => (await page(args)).told;

/** Before each test: an Opd, and a service of it that was renamed. */
beforeEach(async () => {
  await apply([create("Opd", "DKP", { opdType: "DINAS" })]);
  await apply([create("Service", "IZIN", { relations: add("ownedBy", "opd:DKP") })], { note: "Permohonan baru" });
  await apply([update("service:IZIN", { name: "Izin Usaha" })]);
});
