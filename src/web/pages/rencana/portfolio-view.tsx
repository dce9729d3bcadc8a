import type { PageRencanaQuery } from "../../answers";
import type { Place } from "../../app/page";
import { FacetLinks } from "../../ui/facet-links";
import { Downloads, tables, withOnly } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import type { Asked } from "./asked";
import { assessedOf, cursorOfUnassessed } from "./portfolio";
import { PortfolioPicture } from "./portfolio-picture";
import { Assessed, NotAssessed } from "./portfolio-table";

type List = NonNullable<PageRencanaQuery["assessed"]>;

interface PartProps {
  answer: PageRencanaQuery;
  address: Place;
  asked: Asked;
}

/** Portfolio of applications in the TIME model: the picture, its table, and what nobody has assessed yet. */
export function Portfolio({ answer, address, asked }: PartProps) {
  const { assessed, unassessed } = answer;
  if (!assessed || !unassessed) return null;
  return (
    <>
      <p>
        Model TIME dari Gartner: pemakai menilai kesesuaian bisnis, arsitek menilai kesesuaian teknis. Letak aplikasi
        adalah saran dari kedua penilaian itu; kelas dan strategi migrasi (6R) adalah keputusan, yang boleh berbeda.
        {!asked.opd && " Aplikasi milik instansi di luar pemerintah provinsi tidak termasuk."}
      </p>
      <Section title="Portofolio menurut penilaian" id="portofolio">
        {assessed.totalCount === 0 ? (
          <Empty>Penilaian aplikasi belum tercatat. Nilailah aplikasi di bawah ini di meja kerja.</Empty>
        ) : (
          <>
            <PortfolioPicture answer={answer} />
            <Decided facets={assessed.facets ?? []} address={address} asked={asked} />
            <Assessed nodes={assessed.nodes} total={assessed.totalCount} search={address.search} asked={asked} />
          </>
        )}
        <NextOfList address={address} list={assessed} />
        <Downloads files={filesOf(asked, address.search)} />
      </Section>
      <Section title="Aplikasi yang belum dinilai" id={cursorOfUnassessed}>
        {unassessed.totalCount === 0 ? (
          <Empty>
            {assessed.totalCount > 0 ? "Setiap aplikasi yang tercatat sudah dinilai." : "Aplikasi belum tercatat."}
          </Empty>
        ) : (
          <NotAssessed nodes={unassessed.nodes} total={unassessed.totalCount} />
        )}
        <NextOfList address={address} list={unassessed} parameter={cursorOfUnassessed} />
      </Section>
    </>
  );
}

const filesOf = ({ opd, at }: Asked, search: URLSearchParams) =>
  tables("applications", search, { filter: JSON.stringify(assessedOf(opd)), at });

const headings: Readonly<Record<string, string>> = {
  timeClass: "Kelas yang ditetapkan",
  migrationStrategy: "Strategi migrasi",
};

interface DecidedProps extends Omit<PartProps, "answer"> {
  facets: NonNullable<List["facets"]>;
}

/** Number of assessed applications by decided class and strategy, each with its list. */
function Decided({ facets, address: { search }, asked: { opd } }: DecidedProps) {
  const listOf = (by: string, value: string) =>
    withOnly("/cari", search, { jenis: "Application", [by]: value, opd: opd || undefined });
  return (
    <dl class="facts">
      {facets.map(({ by, buckets, missing }) => (
        <div key={by}>
          <dt>{headings[by]}</dt>
          <dd>
            <FacetLinks
              links={[
                ...buckets.map(({ value, label, count }) => ({
                  ...{ key: value, words: label, count },
                  href: listOf(by, value),
                })),
                ...(missing > 0 ? [{ key: "absent", words: <em>belum ditetapkan</em>, count: missing }] : []),
              ]}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
