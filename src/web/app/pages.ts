import { parse } from "regexparam";
import { matchRoute } from "wouter-preact";
import type { Address, AnyPage } from "./page";

const loaders = import.meta.glob<{ default: AnyPage }>("../pages/*/page.tsx");

/** Folder of the page at `/`. */
const firstPage = "ringkasan";

/** Names of the folders of all pages. */
const folders = Object.keys(loaders).map(file => file.split("/").at(-2)!);

/** Paths of all pages, each without the parts that its pattern adds. */
export const paths = folders.map(folder => (folder === firstPage ? "/" : `/${folder}`));

/** Loads the code of all pages. */
export const loadAll = (): Promise<unknown> =>
  Promise.all(Object.values(loaders).map(async load => (await load()).default.loadViews?.()));

/** Page at an address, the address in the parts of its pattern, and the choices that the page reads from it. */
export interface Found {
  page: AnyPage;
  address: Address;
  asked: unknown;
}

/** Loads the page of a path and a query string (`a=1&b=2`) on a day; undefined if there is none. */
export async function findPage(path: string, query: string, today: string): Promise<Found | undefined> {
  const folder = path === "/" ? firstPage : path.split("/")[1]!;
  const load = loaders[`../pages/${folder}/page.tsx`];
  if (!load || (folder === firstPage && path !== "/")) return undefined;
  const { default: page } = await load();
  const [matches, params] = matchRoute(parse, page.path, path);
  if (!matches) return undefined;
  const decoded = Object.fromEntries(Object.entries(params).map(([name, part]) => [name, part && decode(part)]));
  const address = { path, params: decoded, search: new URLSearchParams(query), today };
  return { page, address, asked: await page.asked?.(address) };
}

/** Decodes a part of a path; percent signs that a person typed stay. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Returns true if a path belongs to a page of this application. */
export const isOfPages = (path: string): boolean => paths.includes(`/${path.split("/")[1]}`);
