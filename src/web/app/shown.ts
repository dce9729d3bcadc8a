import { today } from "../ui/format";
import { type Ask, type Fault, notRecorded } from "./ask";
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
  return { ...here, found, answer: data, fault: fault && ofAddress(fault, found), at };
}

/** Returns a fault as it concerns an address: one that names nothing lacks what is not recorded yet, such as a taxonomy. */
function ofAddress(fault: Fault, { address: { params, search } }: Found): Fault {
  const namesNothing = search.size === 0 && Object.values(params).every(each => each === undefined);
  const isNotRecorded = fault.code === "NOT_FOUND" && fault.isPartial && namesNothing;
  return isNotRecorded ? { ...fault, code: notRecorded } : fault;
}
