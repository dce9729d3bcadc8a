import { expect, test } from "@jest/globals";
import { AccountCache } from "../../src/access/accounts/account-cache.js";
import { addAccount } from "../../src/access/accounts/add-account.js";
import { localViewer } from "../../src/access/viewer.js";
import { today, useRepository } from "../support/repository.js";

const { database, given } = useRepository();

test("a server that has seen an account never takes everybody for local again, even if its store is emptied", async () => {
  await addAccount(database, localViewer, { name: "Pengelola", grants: [{ role: "ADMIN" }], today });
  const running = new AccountCache({ database, today: () => today, onFault: () => {} });
  expect(await running.isAny()).toBe(true);
  await given("MATCH (n) DETACH DELETE n");
  await new Promise(done => setTimeout(done, 2_500));
  expect(await running.isAny()).toBe(true);
  expect(await new AccountCache({ database, today: () => today, onFault: () => {} }).isAny()).toBe(false);
});
