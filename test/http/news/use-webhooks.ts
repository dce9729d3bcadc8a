import { afterAll, afterEach, beforeEach, expect } from "@jest/globals";
import { type Viewer, viewerWith } from "../../../src/access/viewer.js";
import { openTestDatabase, useRepository } from "../../support/repository.js";
import { type Receiver, startReceiver } from "./receiver.js";
import { startWebhookServer, type WebhookServerParts } from "./webhooks-server.js";

const viewers = new Map<string, Viewer>(
  ["satu", "dua"].map(name => [name, viewerWith(name, [{ role: "ADMIN" }])] as const),
)
  .set("staff", viewerWith("staff", [{ role: "STAFF" }]))
  .set("auditor", viewerWith("auditor", [{ role: "AUDITOR" }]));

type Server = Awaited<ReturnType<typeof startWebhookServer>>;

/** Account of the webhooks. */
export const name = "Operator DKP";

const fields =
  "id url account state attempts: deliveries { attempt } deliveries { message at attempt status error changes } failingSince nextAttemptAt createdBy approvedBy";

/** Adds a webhook, with further arguments as text. Returns the result, and the codes of errors. */
export async function addWebhook(server: Server, url: string, more = "", who = "local", account = name) {
  const { data, codes } = await server.ask(
    `mutation { result: addWebhook(account: "${account}", url: "${url}" ${more}) { webhook { ${fields} } secret problems { rule path } } }`,
    who,
  );
  return { ...data?.result, codes };
}

/** Sends an action on a webhook. Returns the result, and the codes of errors. */
export async function act(server: Server, id: string, action: string, who = "local") {
  const { data, codes } = await server.ask(
    `mutation { result: changeWebhook(id: "${id}", action: ${action}) { webhook { ${fields} } secret problems { rule } } }`,
    who,
  );
  return { ...data?.result, codes };
}

/** Returns all webhooks, as a viewer reads them. */
export const listed = async (server: Server, who = "local") =>
  (await server.ask(`{ webhooks { ${fields} } }`, who)).data?.webhooks;

/** Returns the refs of the changes that have arrived. */
export const refs = (receiver: Receiver) => receiver.events().map(({ ref }: any) => ref);

/**
 * Provides a repository with two OPDs and the account of the webhooks, anew for each test; its servers and receivers end
 * with the test.
 */
export function useWebhooks() {
  const repository = useRepository();
  const { database, ask, given } = repository;
  const other = openTestDatabase();
  afterAll(() => other.close());
  const servers: Server[] = [];
  const receivers: Receiver[] = [];
  const receiving = async (...args: Parameters<typeof startReceiver>) => {
    const receiver = await startReceiver(...args);
    receivers.push(receiver);
    return receiver;
  };
  const serving = async (on = database, parts: WebhookServerParts = {}) => {
    const server = await startWebhookServer(on, { listed: receivers.map(({ host }) => host), viewers, ...parts });
    servers.push(server);
    return server;
  };
  const soon = (id: string) => given("MATCH (w:Webhook {id: $id}) SET w.nextAt = 0", { id });
  async function change(source: string) {
    const { data, errors } = await ask(`mutation { ${source} { problems { severity message } } }`);
    expect([
      errors,
      Object.values<any>(data ?? {})[0]?.problems.filter((each: any) => each.severity === "ERROR"),
    ]).toEqual([undefined, []]);
  }
  const service = (code: string, owner = "DKP", more = "") =>
    change(`createService(input: { code: "${code}", name: "Layanan ${code}", ownedBy: "opd:${owner}" ${more} })`);
  beforeEach(async () => {
    for (const code of ["DKP", "DINKES"])
      await change(`createOpd(input: { code: "${code}", name: "Dinas ${code}", opdType: DINAS })`);
    await change(`addAccount(name: "${name}", grants: [{ role: EDITOR, opds: ["DKP"] }])`);
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
    for (const receiver of receivers.splice(0)) await receiver.stop();
  });
  return { ...repository, other, servers, receiving, serving, soon, change, service };
}
