import type { ComponentChildren } from "preact";
import "./facet-links.css";
import { number } from "./format";

/** Choice as a link: its words, its address, the number of rows behind it, and whether it is the current one. */
export interface FacetLink {
  key: string;
  words: ComponentChildren;
  href?: string;
  count?: number;
  isCurrent?: boolean;
}

/** Choices side by side; each is a link, where it leads anywhere, with its number. */
export function FacetLinks({ links }: { links: readonly FacetLink[] }) {
  return (
    <ul class="facets">
      {links.map(({ key, words, href, count, isCurrent }) => (
        <li key={key}>
          {href ? (
            <a href={href} aria-current={isCurrent ? "true" : undefined}>
              {words}
            </a>
          ) : (
            words
          )}
          {count !== undefined && ` ${number(count)}`}
        </li>
      ))}
    </ul>
  );
}
