import { addAccount } from "../../src/access/accounts/add-account.js";
import { issueToken } from "../../src/access/accounts/issue-for-account.js";
import type { Grant } from "../../src/access/grant.js";
import { localViewer } from "../../src/access/viewer.js";
import type { Database } from "../../src/database/database.js";
import { today } from "./today.js";

/** Settings of servers that accept the tokens of `headersOf`. */
export const signing = { SIGNING_KEY: "signing key of all servers under test" };

/** Adds an account with a grant, and returns the headers of a request that it sends. */
export async function headersOf(database: Pick<Database, "write">, name: string, grant: Grant) {
  await addAccount(database, localViewer, { name, grants: [grant], today });
  const issuer = { key: new TextEncoder().encode(signing.SIGNING_KEY), publicUrl: "http://127.0.0.1" };
  const { issued } = await issueToken(database, localViewer, { name, issuer, today, until: "2099-01-01" });
  return { authorization: `Bearer ${issued.text}` };
}
