/** Element as a link needs it. */
export interface Named {
  ref: string;
  name: string;
}

/** Returns the address of the page of an element. */
export const addressOf = (ref: string): string => `/e/${encodeURIComponent(ref)}`;

/** Link to the page of an element. */
export const ElementLink = ({ element: { ref, name } }: { element: Named }) => <a href={addressOf(ref)}>{name}</a>;

/** Returns an address with some parameters set, or removed by undefined. */
export function withParameters(path: string, search: URLSearchParams, changes: Record<string, string | undefined>) {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  const query = String(next);
  return query ? `${path}?${query}` : path;
}

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
