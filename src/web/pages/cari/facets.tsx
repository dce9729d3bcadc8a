import type { KindName } from "../../answers";
import { type FacetLink, FacetLinks } from "../../ui/facet-links";
import { number } from "../../ui/format";
import { withParameters } from "../../ui/links";
import { codeOf } from "../../ui/opds";
import { facetsOf, type List } from "./kinds";
import type { PartProps } from "./part";

type Facet = NonNullable<List["facets"]>[number];

/** Facet of the owner, which is chosen by the field of the form. */
const owner = "responsible";

interface FacetsProps extends PartProps {
  kind: KindName;
  facets: readonly Facet[];
}

/** Values by which the list can be narrowed, as links with their numbers; a chosen one can be removed. */
export function Facets({ kind, facets, asked, search }: FacetsProps) {
  const words: Record<string, string> = { [owner]: "Perangkat daerah", ...facetsOf(kind) };
  const shown = facets.filter(({ by, buckets }) => buckets.length > 1 || asked.values[by]);
  if (shown.length === 0) return null;
  return (
    <dl class="facts">
      {shown.map(facet => (
        <div key={facet.by} class={facet.by === owner ? "whole" : undefined}>
          <dt>{words[facet.by] ?? facet.by}</dt>
          <dd>
            <FacetLinks links={linksOf(facet, asked.values[facet.by], search)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const most = 12;

function linksOf({ by, buckets, missing }: Facet, chosen: string | undefined, search: URLSearchParams): FacetLink[] {
  const values = buckets.slice(0, most).map(({ value, label, count }): FacetLink => {
    return { key: value, words: label, href: addressOf(by, value, search), count, isCurrent: value === chosen };
  });
  const rest: FacetLink = { key: "rest", words: `dan ${number(buckets.length - most)} lainnya` };
  const absent: FacetLink = { key: "absent", words: <em>belum tercatat</em>, count: missing };
  const undo: FacetLink = {
    key: "undo",
    words: "lepaskan pilihan",
    href: withParameters("/cari", search, { [by]: undefined }),
  };
  return [
    ...values,
    ...(buckets.length > most ? [rest] : []),
    ...(missing > 0 ? [absent] : []),
    ...(chosen ? [undo] : []),
  ];
}

/** Returns the address of the rows with a value; undefined for owners that are no OPD, which no list can be narrowed to. */
function addressOf(by: string, value: string, search: URLSearchParams): string | undefined {
  if (by !== owner) return withParameters("/cari", search, { [by]: value });
  const opd = codeOf(value);
  return opd && withParameters("/cari", search, { opd });
}
