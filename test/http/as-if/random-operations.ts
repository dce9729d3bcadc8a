import type { Neo4jDatabase } from "../../../src/database/neo4j-database.js";
import { randomFrom } from "../../support/random-from.js";

interface Stored {
  id: string;
  kind: string;
  rev: number;
}

/**
 * Returns operations on the sample that can be applied: texts change, servers are deleted, services change their
 * application or owner, relations end, applications are new. `apartFrom`: ids of services that they do not change.
 */
export async function randomOperations(
  database: Neo4jDatabase,
  seed: number,
  apartFrom: ReadonlySet<string> = new Set(),
): Promise<object[]> {
  const random = randomFrom(seed);
  const pick = <T>(list: T[]): T => list.splice(Math.floor(random() * list.length), 1)[0]!;
  const ofKind = async (kind: string) =>
    (await database.read(
      "MATCH (n:Element {kind: $kind, plateau: 'AS_IS'}) RETURN n.id AS id, n.kind AS kind, n.rev AS rev ORDER BY n.code",
      { kind },
    )) as unknown as Stored[];
  const [services, applications, servers, opds] = await Promise.all(
    ["Service", "Application", "Infrastructure", "Opd"].map(ofKind),
  );
  const relations = await database.read(
    "MATCH (n:Service)-[r:SUPPORTED_BY|CLASSIFIED_AS]->(m) WHERE r.id IS NOT NULL RETURN r.id AS id, n.id AS from ORDER BY n.code, m.code, r.id",
  );
  const others = services!.filter(({ id }) => !apartFrom.has(id));
  const [renamed, moved, supported] = [pick(others), pick(others), pick(others)];
  const named = new Set([...apartFrom, renamed.id, moved.id, supported.id]);
  const ended = pick(relations.filter(({ from }) => !named.has(from)));
  const [server, application] = [pick(servers!), pick(applications!)];
  const clientRef = `baru-${seed}-1`;
  const created = { code: `APL-BARU-${seed}`, name: `Aplikasi baru ${seed}`, ownedBy: pick(opds!).id };
  return [
    {
      update: {
        ref: renamed.id,
        expectedRev: renamed.rev,
        changes: { service: { name: `Layanan ${seed}`, method: null } },
      },
    },
    { update: { ref: moved.id, expectedRev: moved.rev, changes: { service: { ownedBy: pick(opds!).id } } } },
    { create: { clientRef, input: { application: created } } },
    { relate: { from: supported.id, type: "SUPPORTED_BY", to: clientRef, properties: { role: "PRIMARY" } } },
    { unrelate: { id: ended.id } },
    { delete: { ref: server.id, expectedRev: server.rev, force: true } },
    {
      update: {
        ref: application.id,
        expectedRev: application.rev,
        changes: { application: { annualCostRupiah: Math.floor(random() * 1e9) } },
      },
    },
  ];
}
