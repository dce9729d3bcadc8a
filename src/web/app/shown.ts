import { today } from "../ui/format";
import { comparing, notAsIf, refsNamed, supposed } from "../ui/supposition";
import { type Ask, type Fault, notRecorded, type Outcome } from "./ask";
import type { Difference } from "./differences";
import { type Found, findPage } from "./pages";
import namesOfSupposed from "./supposed.graphql";

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
  /** Names by ref of the elements that the changes as if in the address name. */
  names?: Record<string, string>;
  /** Comparison with the recorded state, if the address has one, and both answers are there. */
  comparison?: Comparison;
  fault?: Fault;
  /** True if the code of the page could not be loaded: the network is away, or the server has a newer one. */
  isUnloaded?: boolean;
  /** Time of the answer in ISO 8601, if it came over the network. */
  at?: string;
}

/** Answer as recorded, and in which points the page as if differs from it. */
export interface Comparison {
  recorded: any;
  differences: readonly Difference[];
}

/** Returns the key of the address of what is shown. */
export const keyOf = ({ path, query }: Shown): string => `${path}?${query}`;

/** Returns the page of an address with a fault that happened before an answer could be requested. */
export async function showFault(path: string, query: string, fault: Fault): Promise<Shown> {
  const here = { path, query, today: today() };
  return { ...here, fault, found: await findPage(path, query, here.today) };
}

/** Finds the page of an address and requests the answer to its document, as recorded or as if. */
export async function show(path: string, query: string, ask: Ask): Promise<Shown> {
  const here = { path, query, today: today() };
  const found = await findPage(path, query, here.today).catch(() => "UNLOADED" as const);
  if (found === "UNLOADED") return { ...here, isUnloaded: true, fault: { code: "OFFLINE" } };
  if (!found) return here;
  const { search } = found.address;
  const [outcome, recorded, names] = await Promise.all([
    answerTo(found, ask, search.getAll(supposed)),
    search.has(supposed) && search.has(comparing) ? answerTo(asRecorded(found), ask, []) : undefined,
    namesIn(search, ask),
  ]);
  const { data, fault, at } = outcome ?? {};
  const comparison = data && recorded?.data ? await compared(found, recorded.data, data) : undefined;
  return { ...here, found, answer: data, names, comparison, fault: faultOf(found, fault ?? recorded?.fault), at };
}

/** Returns a fault as it concerns an address: one that names nothing lacks what is not recorded yet, such as a taxonomy. */
function faultOf({ address: { params, search } }: Found, fault: Fault | undefined): Fault | undefined {
  const namesNothing = search.size === 0 && Object.values(params).every(each => each === undefined);
  const isNotRecorded = fault?.code === "NOT_FOUND" && fault.isPartial && namesNothing;
  return isNotRecorded ? { ...fault, code: notRecorded } : fault;
}

/** Returns the document of a page and its variables; undefined if it requests nothing. */
export function requestFor({ page, address, asked }: Found) {
  const variables = page.variables(address, asked);
  const { document } = page;
  return variables && { document: typeof document === "function" ? document(asked) : document, variables };
}

/** Returns the answer for a page; undefined if it requests none. */
async function answerTo(found: Found, ask: Ask, asIf: string[]): Promise<Outcome | undefined> {
  const request = requestFor(found);
  return request && ask(request.document, request.variables, asIf);
}

/** Returns a page with the same choices, whose files and variables are as recorded. */
export function asRecorded({ page, address, asked }: Found): Found {
  const search = new URLSearchParams([...address.search].filter(([name]) => !(name in notAsIf)));
  return { page, asked, address: { ...address, search } };
}

async function namesIn(search: URLSearchParams, ask: Ask): Promise<Record<string, string> | undefined> {
  const refs = refsNamed(search);
  if (refs.length === 0) return undefined;
  const { data } = await ask(namesOfSupposed, { refs });
  const elements: { ref: string; name: string }[] = data?.elements ?? [];
  return Object.fromEntries(elements.map(({ ref, name }) => [ref, name]));
}

/** Loads the code of comparisons only for them. */
async function compared(found: Found, recorded: unknown, supposed: unknown): Promise<Comparison> {
  const { differencesBetween } = await import("./differences");
  return { recorded, differences: differencesBetween(asRecorded(found), recorded, found, supposed) };
}
