import { withOnly } from "../../ui/links";
import type { PartProps } from "./view";

/** Returns the address of the file with all elements of a list in the scope of a report. `filter`: further conditions. */
export function wholeList(list: string, { asked, address }: PartProps, filter: object = {}): string {
  const owned = asked.opd ? { ownedBy: { some: { within: `opd:${asked.opd}` } } } : {};
  return withOnly(`/export/${list}.xlsx`, address.search, {
    filter: JSON.stringify({ ...owned, ...filter }),
    at: asked.at,
  });
}
