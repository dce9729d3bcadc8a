import type { Ask, Fault } from "./ask";
import { type Found, findPage } from "./pages";

/** Page of an address, with its answer or the reason why there is none. */
export interface Shown {
  path: string;
  query: string;
  /** Page of the address; undefined if there is none. */
  found?: Found;
  /** Answer to the page's document; undefined if it has none for this address, or it failed. */
  answer?: any;
  fault?: Fault;
  /** True if the code of the page could not be loaded: the network is away, or the server has a newer one. */
  isUnloaded?: boolean;
  /** Time of the answer in ISO 8601, if it came over the network. */
  at?: string;
}

/** Returns the key of the address of what is shown. */
export const keyOf = ({ path, query }: Shown): string => `${path}?${query}`;

/** Returns the page of an address with a fault that happened before an answer could be requested. */
export const showFault = async (path: string, query: string, fault: Fault): Promise<Shown> => ({
  ...{ path, query, fault },
  found: await findPage(path, query),
});

/** Finds the page of an address and requests the answer to its document. */
export async function show(path: string, query: string, ask: Ask): Promise<Shown> {
  const found = await findPage(path, query).catch(() => "UNLOADED" as const);
  if (found === "UNLOADED") return { path, query, isUnloaded: true, fault: { code: "OFFLINE" } };
  const variables = found?.page.variables(found.address);
  if (!found || !variables) return { path, query, found };
  const { data, fault, at } = await ask(found.page.document, variables);
  return { path, query, found, answer: data, fault, at };
}
