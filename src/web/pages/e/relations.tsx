import type { PageElementQuery } from "../../answers";
import type { Address } from "../../app/page";
import { ElementList } from "../../ui/element-list";
import { Explore } from "../../ui/explore/explore";
import { number, period } from "../../ui/format";
import { addressOfImpact, withOnly } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import { supposed } from "../../ui/supposition";
import { ChangeLink } from "./change-link";
import type { Element } from "./element";

type Edge = Element["relations"]["edges"][number];
type Declared = PageElementQuery["metamodel"]["relations"];

/** Most elements around one that a small picture can show. */
const mostDrawn = 25;

interface RelationsProps {
  element: Element;
  declared: Declared;
  address: Address;
}

/** Relations of an element in groups, each with both of its labels, and the picture of its neighbours. */
export function Relations({ element, declared, address }: RelationsProps) {
  const { totalCount, edges, pageInfo } = element.relations;
  const labels = [...new Set(edges.map(labelOf))];
  return (
    <Section title="Hubungan" id="hubungan">
      {totalCount === 0 && <NoRelation element={element} />}
      <NextOfList
        address={address}
        list={{ nodes: edges, totalCount, pageInfo }}
        parameter="hubungan"
        words="Hubungan berikutnya"
      />
      <div class="lists">
        {labels.map(label => (
          <Group
            key={label}
            edges={edges.filter(edge => labelOf(edge) === label)}
            kind={element.kind}
            declared={declared}
          />
        ))}
      </div>
      <p>
        <a href={addressOfImpact([element], { isToBe: element.plateau === "TO_BE", search: address.search })}>
          Lihat dampak bila terganggu
        </a>
      </p>
      <Neighbours element={element} search={address.search} />
      {totalCount > 0 && (
        <Explore
          key={[element.ref, ...address.search.getAll(supposed)].join(" ")}
          about="NEIGHBOURS"
          refs={[element.ref]}
          isToBe={element.plateau === "TO_BE"}
          search={address.search}
          relations={declared}
        />
      )}
    </Section>
  );
}

const NoRelation = ({ element: { ref, viewerCan } }: { element: Element }) => (
  <Empty>
    Hubungan dengan elemen lain belum tercatat.
    {viewerCan.update && (
      <>
        {" "}
        <ChangeLink of={ref} words="Catat lewat Meja kerja" />.
      </>
    )}
  </Empty>
);

const labelOf = ({ relation }: Edge) => relation?.label ?? "";

function Group({ edges, kind, declared }: { edges: Edge[]; kind: string; declared: Declared }) {
  const { label = "", type, outgoing } = edges[0]!.relation ?? {};
  const pair = declared.find(
    each => each.type === type && each.labels[outgoing ? 0 : 1] === label && (!outgoing || isSource(each.source, kind)),
  );
  return (
    <div>
      <h3>
        {label} <small>(kebalikannya: {pair?.labels[outgoing ? 1 : 0] ?? label})</small>
      </h3>
      <ElementList elements={edges.map(({ node, relation }) => ({ ...node, relation }))} remark={remarkOn} />
    </div>
  );
}

const isSource = (source: string, kind: string) => source === "Element" || source === kind;

const remarkOn = ({ kindLabel, relation }: Edge["node"] & Pick<Edge, "relation">): string =>
  [...kindLabel, relation && period(relation.since, relation.until), relation?.note].filter(Boolean).join(" · ");

function Neighbours({ element: { ref, name, neighbourhood }, search }: { element: Element; search: URLSearchParams }) {
  if (neighbourhood.totalCount === 0) return null;
  const picture = withOnly("/export/neighbourhood.svg", search, { of: ref, hops: "1" });
  return (
    <>
      <h3>Gambar</h3>
      {neighbourhood.totalCount > mostDrawn ? (
        <p>
          {number(neighbourhood.totalCount)} elemen berhubungan langsung: <a href={picture}>buka gambarnya</a>.
        </p>
      ) : (
        <figure>
          <img src={picture} alt={`${name} dan elemen yang berhubungan langsung, seperti daftar di atas`} />
          <figcaption class="acts">
            <a href={picture}>Buka gambar</a>
          </figcaption>
        </figure>
      )}
    </>
  );
}
