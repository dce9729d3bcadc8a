import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { addAccount } from "../../src/access/accounts/add-account.js";
import { addGrant, approveGrant } from "../../src/access/accounts/change-accounts.js";
import {
  accountOfCredential,
  exchangeLink,
  issueCredential,
  verifyCredential,
} from "../../src/access/accounts/credentials.js";
import { inHours } from "../../src/access/accounts/validity.js";
import { localViewer, viewerWith } from "../../src/access/viewer.js";
import type { Database } from "../../src/database/database.js";
import { actingBefore, overriding } from "../support/overriding.js";
import { today, useRepository } from "../support/repository.js";

const { database } = useRepository();
const admin = (name: string) => viewerWith(name, [{ role: "ADMIN" }]);
const key = new TextEncoder().encode("k".repeat(43));

/** Milliseconds in which a change that waits for no lock is written. */
const patience = 2_000;

/** Adds an account with an unused link and a pending grant. Returns the id of the link, and the approval of the grant. */
async function withLinkAndPendingGrant() {
  const name = "Bidang Aptika";
  const account = await addAccount(database, localViewer, { name, grants: [{ role: "STAFF" }], today });
  const link = await issueCredential(database, key, {
    ...{ accountId: account.id, use: "LINK", expiresAt: inHours(1), issuedBy: "Admin satu" },
  });
  const { grants } = await addGrant(database, admin("Admin satu"), { name, today }, { role: "ARCHITECT" });
  return {
    link: { id: await verifyCredential(link, key, "LINK"), expiresAt: inHours(1) },
    approve: (within: Database = database) => approveGrant(within, admin("Admin dua"), { name, today }, grants[1]!.id),
  };
}

test("an approval ends the session that a sign-in has made at the same moment", async () => {
  const { link, approve } = await withLinkAndPendingGrant();
  let approval: Promise<unknown> | undefined;
  const held = overriding(database, {
    write: work =>
      database.write(async transaction => {
        const result = await work(transaction);
        approval = approve();
        await Promise.race([approval, wait(patience)]);
        return result;
      }),
  });
  const { text } = await exchangeLink(held, key, link);
  await approval;
  expect(await accountOfCredential(database, await verifyCredential(text, key, "SESSION"))).toBeUndefined();
});

test("a sign-in during an approval is refused once that is written", async () => {
  const { link, approve } = await withLinkAndPendingGrant();
  let signIn: Promise<unknown> | undefined;
  const during = actingBefore(database, "SET g.isPending", async () => {
    signIn = exchangeLink(database, key, link).catch(error => error);
    await Promise.race([signIn, wait(patience)]);
  });
  await approve(during);
  expect(await signIn).toMatchObject({ code: "UNAUTHENTICATED" });
});
