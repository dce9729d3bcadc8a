/** Parameter of an address that names the changes as if which a page is answered, once for each. */
export const supposed = "asIf";

/** Parameter of an address that shows a page as recorded beside the page as if. */
export const comparing = "banding";

/** Parameters of an address that make its page one as if, with the values of this one. */
export const asIfIn = (search: URLSearchParams): Record<string, string[]> => ({
  [supposed]: search.getAll(supposed),
  [comparing]: search.getAll(comparing),
});

/** Parameters that make an address one of the page as recorded. */
export const notAsIf: Record<string, undefined> = { [supposed]: undefined, [comparing]: undefined };

/** Change in an address: its action and its parts, as `GET …?asIf=move,<ref>,<field>,<ref>` takes them. */
export type Supposition =
  | { action: "delete"; ref: string }
  | { action: "move"; ref: string; field: string; target: string }
  | { action: "replace"; ref: string; target: string };

/** Returns a change as a value of `asIf`. */
export const asValue = (change: Supposition): string =>
  Object.values(change)
    .map(part => part.replaceAll(",", "%2C"))
    .join(",");

/** Returns the change of a value of `asIf`; undefined for the id of a stored list, and for an unknown form. */
function changeOf(value: string): Supposition | undefined {
  const [action, ref, ...rest] = value.split(",").map(part => part.replaceAll("%2C", ","));
  if (!ref) return undefined;
  if (action === "delete" && rest.length === 0) return { action, ref };
  if (action === "replace" && rest.length === 1) return { action, ref, target: rest[0]! };
  if (action === "move" && rest.length === 2) return { action, ref, field: rest[0]!, target: rest[1]! };
  return undefined;
}

/** Returns the changes in an address; undefined for each that is in a stored list. */
export const changesOf = (search: URLSearchParams): (Supposition | undefined)[] =>
  search.getAll(supposed).map(changeOf);

/** Returns the refs of all elements that the changes in an address name. */
export const refsNamed = (search: URLSearchParams): string[] => [
  ...new Set(
    changesOf(search).flatMap(change => {
      if (!change) return [];
      return change.action === "delete" ? [change.ref] : [change.ref, change.target];
    }),
  ),
];

/** Returns the refs of the elements that the changes in an address remove. */
export const refsRemoved = (search: URLSearchParams): string[] =>
  changesOf(search).flatMap(change => (change && change.action !== "move" ? [change.ref] : []));
