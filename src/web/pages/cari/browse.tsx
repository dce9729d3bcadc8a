import { FacetLinks } from "../../ui/facet-links";
import { withParameters } from "../../ui/links";
import { Section } from "../../ui/section";
import { allKinds } from "./kinds";
import { labelOf, type PartProps } from "./part";

/** Kinds as links to their lists, before any words are entered; with the numbers of the whole repository. */
export function Browse({ answer, asked, search }: PartProps) {
  const counts = asked.opd ? [] : (answer.statistics?.byKind ?? []);
  return (
    <Section title="Telusuri menurut jenis">
      <FacetLinks
        links={allKinds.map(kind => ({
          key: kind,
          words: labelOf(answer, kind),
          href: withParameters("/cari", search, { jenis: kind }),
          count: counts.find(({ value }) => value === kind)?.count,
        }))}
      />
    </Section>
  );
}
