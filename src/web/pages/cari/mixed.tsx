import { type FacetLink, FacetLinks } from "../../ui/facet-links";
import { number } from "../../ui/format";
import { withParameters } from "../../ui/links";
import { NextPage } from "../../ui/next-page";
import { rowsOfPage } from "./asked";
import { Entries } from "./entries";
import { allKinds } from "./kinds";
import { type Entry, labelOf, type PartProps } from "./part";

/** Hits that the document requests at most; the best ones. */
const most = 200;

/** Best hits of all kinds, of one OPD if it is chosen, with links to the list of each kind. */
export function Mixed({ hits, ...props }: PartProps & { hits: readonly Entry[] }) {
  const { answer, asked, search } = props;
  const found = hits.filter(({ responsible }) => !asked.opd || responsible?.code === asked.opd);
  const start = Number(asked.after) || 0;
  const rows = found.slice(start, start + rowsOfPage);
  return (
    <>
      <FacetLinks links={linksOf(props, found)} />
      {hits.length === most && (
        <p class="cut">Ini {number(most)} yang paling cocok. Pilih jenis untuk melihat semuanya.</p>
      )}
      <Entries rows={rows} answer={answer} caption={`${number(found.length)} ditemukan, yang paling cocok di atas`} />
      <NextPage
        address={{ path: "/cari", search }}
        shown={rows.length}
        total={found.length}
        next={start + rowsOfPage < found.length ? String(start + rowsOfPage) : undefined}
      />
    </>
  );
}

/** References are searched only in their own list, where they do not crowd out the rest. */
function linksOf({ answer, search }: PartProps, found: readonly Entry[]): FacetLink[] {
  const link = (kind: string): FacetLink => ({
    key: kind,
    words: labelOf(answer, kind),
    href: withParameters("/cari", search, { jenis: kind }),
  });
  const counted = allKinds.map(kind => ({ ...link(kind), count: found.filter(each => each.kind === kind).length }));
  const references = { ...link("Reference"), words: "cari juga dalam Referensi" };
  return [...counted.filter(({ count }) => count > 0), references];
}
