import { afterAll, afterEach, beforeEach, expect } from "@jest/globals";
import { openTestDatabase, useRepository } from "../../support/repository.js";
import { startEventServer } from "./events-server.js";
import { type Listener, listen } from "./listen.js";

const operations = (...list: string[]) =>
  `mutation { applyChanges(operations: [${list.join(" ")}]) { problems { severity message } } }`;

/** Returns the operation that creates an OPD. */
export const opd = (code: string) =>
  `{ create: { input: { opd: { code: "${code}", name: "Dinas ${code}", opdType: DINAS } } } }`;

/** Returns the operation that creates a service, with further fields as text. */
export const service = (code: string, more = "") =>
  `{ create: { input: { service: { code: "${code}", name: "Layanan ${code}" ${more} } } } }`;

/** Returns the ids of the changes that listeners have heard, one listener after the other. */
export const idsOf = (...heard: Listener[]) => heard.flatMap(each => each.changes().map(({ data }) => data.change));

/** Returns a function that listens until the end of a test. Call it before the hooks that stop the servers. */
export function useListeners() {
  const listeners: Listener[] = [];
  afterEach(async () => {
    for (const listener of listeners.splice(0)) await listener.leave();
  });
  return async (...args: Parameters<typeof listen>) => {
    const listener = await listen(...args);
    listeners.push(listener);
    return listener;
  };
}

type Server = Awaited<ReturnType<typeof startEventServer>>;

/** Provides a repository and two servers of it with `/events`, whose database is `other` for the second one. */
export function useEvents() {
  const repository = useRepository();
  const { database, ask, answerOf } = repository;
  const other = openTestDatabase();
  afterAll(() => other.close());
  const listening = useListeners();
  const servers = {} as { one: Server; two: Server };
  beforeEach(async () => {
    servers.one = await startEventServer(database);
    servers.two = await startEventServer(other);
  });
  afterEach(() => Promise.all([servers.one.stop(), servers.two.stop()]));

  async function write(...list: string[]) {
    const { applyChanges } = await answerOf(operations(...list));
    expect(applyChanges.problems.filter(({ severity }: any) => severity === "ERROR")).toEqual([]);
  }
  async function rename(ref: string, name: string) {
    const { element } = await answerOf(`{ element(ref: "${ref}") { rev } }`);
    const { data, errors } = await ask(
      `mutation { updateService(ref: "${ref}", expectedRev: ${element.rev}, changes: { name: "${name}" }) { problems { message } } }`,
    );
    expect([errors, data?.updateService.problems]).toEqual([undefined, []]);
  }
  /** Returns the ids of all changes in the order of the feed. */
  async function feed(): Promise<string[]> {
    const { changes } = await answerOf("{ changes(first: 500) { nodes { id } } }");
    return changes.nodes.map(({ id }: any) => id);
  }
  return { ...repository, other, servers, listening, write, rename, feed };
}
