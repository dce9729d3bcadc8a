import { supposed } from "./supposition";

/** Element as a link needs it. */
export interface Named {
  ref: string;
  name: string;
}

/** Returns the address of the page of an element. */
export const addressOf = (ref: string): string => `/e/${encodeURIComponent(ref)}`;

/** Returns the address of the form of an element. */
export const addressOfForm = (ref: string): string => `/meja/ubah/${encodeURIComponent(ref)}`;

/** Link to the page of an element. */
export const ElementLink = ({ element: { ref, name } }: { element: Named }) => <a href={addressOf(ref)}>{name}</a>;

/** Parameters of an address by name: a value or several; undefined removes the parameter. */
export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Cursor of the list of a page. It belongs to the choices with which the list was requested. */
const cursor = "sesudah";

/** Returns an address with other parameters. The list begins at its first row, unless the changes have its cursor. */
export function withParameters(path: string, search: URLSearchParams, changes: Parameters): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ [cursor]: undefined, ...changes })) {
    const [first, ...others] = [value ?? []].flat();
    if (first === undefined) next.delete(name);
    else next.set(name, first);
    for (const each of others) next.append(name, each);
  }
  const query = String(next);
  return query ? `${path}?${query}` : path;
}

/** Returns the parameters of an address without some of them. */
export const without = (search: URLSearchParams, ...names: string[]): Parameters =>
  Object.fromEntries([...search.keys()].filter(name => !names.includes(name)).map(name => [name, search.getAll(name)]));

/** Returns the parameters that forms and files of a page take over from its address. */
export const takenOver = (search: URLSearchParams): Parameters => ({ [supposed]: search.getAll(supposed) });

/** Returns an address with these parameters alone, and what is taken over from the address of the page. */
export const withOnly = (path: string, search: URLSearchParams, parameters: Parameters): string =>
  withParameters(path, new URLSearchParams(), { ...parameters, ...takenOver(search) });

/**
 * Returns the address of the page of what fails with elements: by default today, in the as-is architecture; as if the same
 * as a page whose parameters are given, as some of its elements may only be supposed.
 */
export const addressOfImpact = (
  elements: readonly Pick<Named, "ref">[],
  { isToBe = false, day, search }: { isToBe?: boolean; day?: string; search?: URLSearchParams } = {},
): string =>
  withOnly("/dampak", search ?? new URLSearchParams(), {
    dari: elements.map(({ ref }) => ref),
    arsitektur: isToBe ? "target" : undefined,
    hari: day,
  });

/** Returns label and address of a table of the repository as files, with the arguments of the page. */
export const tables = (name: string, search: URLSearchParams, parameters: Parameters = {}) =>
  [
    ["CSV", withOnly(`/export/${name}.csv`, search, parameters)],
    ["Excel (XLSX)", withOnly(`/export/${name}.xlsx`, search, parameters)],
  ] as const;

/** Links to the same rows as files, by label and address. */
export function Downloads({ files }: { files: readonly (readonly [label: string, href: string])[] }) {
  return (
    <p class="downloads">
      Unduh:{" "}
      {files.map(([label, href]) => (
        <a key={label} href={href} download>
          {label}
        </a>
      ))}
    </p>
  );
}
