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

interface FacetLinksProps {
  /** Says by what the rows are divided. Default: the words before it do. */
  label?: string;
  links: readonly FacetLink[];
}

/** Choices side by side; each is a link, where it leads anywhere, with its number. */
export function FacetLinks({ label, links }: FacetLinksProps) {
  return (
    <ul class="facets" aria-label={label}>
      {links.map(({ key, words, href, count, isCurrent }) => (
        <li key={key}>
          {href ? (
            <a href={href} aria-current={isCurrent ? "true" : undefined}>
              {words}
            </a>
          ) : (
            words
          )}
          {count !== undefined && (
            <>
              {" "}
              <data value={count}>{number(count)}</data>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
