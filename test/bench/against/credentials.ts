import type { RoleName } from "../../../src/access/roles.js";
import { headersOf, signing } from "../../support/account-token.js";
import type { Stage } from "../section.js";

/** Settings of a server and headers of its requests, with which an account sends them. */
export interface Credentials {
  settings: typeof signing;
  headers: { authorization: string };
}

/** Adds an account with a role, an EDITOR's for the first OPD of the stage. From then on servers see whose requests they are. */
export async function credentialsOf({ database }: Stage, role: RoleName): Promise<Credentials> {
  const [opd] = await database.read("MATCH (n:Opd {code: 'G1-OPD-0'}) RETURN n.id AS id");
  const grant = { role, ...(role === "EDITOR" && { opds: [opd!.id] }) };
  return { settings: signing, headers: await headersOf(database, `bench ${role}`, grant) };
}
