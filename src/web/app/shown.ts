import { today } from "../ui/format";
import type { Ask, Fault } from "./ask";
import { type Found, findPage } from "./pages";

/** Page of an address, with its answer or the reason why there is none. */
export interface Shown {
  path: string;
  query: string;
  /** Day on which it is shown, in ISO 8601. */
  today: string;
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
export async function showFault(path: string, query: string, fault: Fault): Promise<Shown> {
  const here = { path, query, today: today() };
  return { ...here, fault, found: await findPage(path, query, here.today) };
}

/** Finds the page of an address and requests the answer to its document. */
export async function show(path: string, query: string, ask: Ask): Promise<Shown> {
  const here = { path, query, today: today() };
  const found = await findPage(path, query, here.today).catch(() => "UNLOADED" as const);
  if (found === "UNLOADED") return { ...here, isUnloaded: true, fault: { code: "OFFLINE" } };
  const variables = found?.page.variables(found.address, found.asked);
  if (!found || !variables) return { ...here, found };
  const { data, fault, at } = await ask(found.page.document, variables);
  return { ...here, found, answer: data, fault, at };
}
