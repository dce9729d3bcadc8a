import { beforeAll, expect } from "@jest/globals";
import type { Row } from "../../../src/database/database.js";
import { element } from "../../support/element.js";
import { eventually } from "../../support/eventually.js";
import { useIdentity } from "./identity-server.js";

const roles = {
  Pengelola: ["ADMIN"],
  Inspektorat: ["AUDITOR"],
  "Operator DKP": ["EDITOR", "--opd", "DKP"],
  Staf: ["STAFF"],
};

/** Provides a server with four accounts, an application that is RESTRICTED, and one with a RESTRICTED property. */
export function useRecord() {
  const server = useIdentity();
  const { database, ask, account, send } = server;
  const tokens: Record<string, Record<string, string>> = {};
  const of = (name: string) => tokens[name]!;
  beforeAll(async () => {
    await database.write(transaction =>
      transaction.run(`MATCH (dkp:Opd {code: 'DKP'})
        ${element("hidden", "Application", "RHS", ", confidentiality: 'RESTRICTED', responsible: 'id-of-dkp'")}
        CREATE (hidden)-[:OWNED_BY {id: 'o1'}]->(dkp)
        ${element("shown", "Application", "TBK", ", confidentiality: 'INTERNAL', publicIp: '10.0.0.1'")}
        CREATE (:Change {id: 'c1', at: '2026-11-24T00:00:00.000Z', viewer: 'x', action: 'UPDATED', kind: 'Application', elementId: hidden.id,
          ref: 'application:RHS', name: 'x', confidentiality: 'RESTRICTED', responsible: 'id-of-dkp', revTo: 1, after: '{}'})`),
    );
    await ask("{ applications { nodes { name } } }");
    for (const [name, [role, ...more]] of Object.entries(roles)) tokens[name] = await account(name, role!, ...more);
  });

  /** Reads the record as an account. */
  async function record(name: string, query = ""): Promise<Row[]> {
    const answer = await send(`/record${query}`, { headers: of(name) });
    expect([name, answer.status]).toEqual([name, 200]);
    return (await answer.text())
      .split("\n")
      .filter(Boolean)
      .map(line => JSON.parse(line));
  }

  /** Waits until the record has this number of events of an account. */
  async function events(account: string, event: string, count: number): Promise<Row[]> {
    const query = `?account=${encodeURIComponent(account)}&event=${event}`;
    let found: Row[] = [];
    await eventually(async () => {
      found = await record("Inspektorat", query);
      return found.length >= count;
    });
    expect(found).toHaveLength(count);
    return found;
  }

  /** Waits until so many refusals of an account are counted; a minute that begins in between parts them, and one alone has no number. */
  async function refusals(account: string, count: number): Promise<Row[]> {
    let found: Row[] = [];
    const total = () => found.reduce((sum, each) => sum + ((each.count as number | undefined) ?? 1), 0);
    await eventually(async () => {
      found = await record("Inspektorat", `?account=${encodeURIComponent(account)}&event=REFUSED`);
      return total() >= count;
    });
    expect(total()).toBe(count);
    return found;
  }

  return { ...server, of, record, events, refusals };
}
