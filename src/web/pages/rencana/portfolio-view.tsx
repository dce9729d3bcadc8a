import type { PageRencanaQuery } from "../../answers";
import type { Place } from "../../app/page";
import { FacetFacts } from "../../ui/facet-facts";
import { Downloads, tables, withOnly } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import type { Asked } from "./asked";
import { assessedOf, cursorOfUnassessed } from "./portfolio";
import { PortfolioPicture } from "./portfolio-picture";
import { Assessed, NotAssessed } from "./portfolio-table";

interface PartProps {
  answer: PageRencanaQuery;
  address: Place;
  asked: Asked;
}

/** Portfolio of applications in the TIME model: the picture, its table, and what nobody has assessed yet. */
export function Portfolio({ answer, address, asked }: PartProps) {
  const { assessed, unassessed } = answer;
  if (!assessed || !unassessed) return null;
  const isHidden = unassessed.nodes.some(({ redacted }) => fits.some(each => redacted.includes(each)));
  return (
    <>
      <p>
        Model TIME dari Gartner: pemakai menilai kesesuaian bisnis, arsitek menilai kesesuaian teknis. Letak aplikasi
        adalah saran dari kedua penilaian itu; kelas dan strategi migrasi (6R) adalah keputusan, yang boleh berbeda.
        {!asked.opd && " Aplikasi milik instansi di luar pemerintah provinsi tidak termasuk."}
      </p>
      <Section title="Portofolio menurut penilaian" id="portofolio">
        {assessed.totalCount === 0 ? (
          <Empty>
            {isHidden
              ? "Penilaian aplikasi tidak dapat Anda lihat."
              : "Penilaian aplikasi belum tercatat. Nilailah aplikasi di bawah ini di meja kerja."}
          </Empty>
        ) : (
          <>
            <PortfolioPicture answer={answer} />
            <FacetFacts facets={assessed.facets ?? []} titles={headings} absent="belum ditetapkan" />
            <p>
              Di <a href={listOf(asked, address.search)}>daftar aplikasi</a> semua aplikasi, juga yang belum dinilai,
              dapat disaring menurut kelas dan strategi.
            </p>
            <Assessed nodes={assessed.nodes} total={assessed.totalCount} search={address.search} asked={asked} />
          </>
        )}
        <NextOfList address={address} list={assessed} />
        {!isHidden && <Downloads files={filesOf(asked, address.search)} />}
      </Section>
      {!isHidden && <Waiting list={unassessed} isFirst={assessed.totalCount === 0} address={address} />}
    </>
  );
}

/** Properties that are the assessment of an application. */
const fits = ["businessFit", "technicalFit"];

interface WaitingProps {
  list: NonNullable<PageRencanaQuery["unassessed"]>;
  /** True if no application has been assessed. */
  isFirst: boolean;
  address: Place;
}

/** Applications that lack a fit. */
const Waiting = ({ list, isFirst, address }: WaitingProps) => (
  <Section title="Aplikasi yang belum dinilai" id={cursorOfUnassessed}>
    {list.totalCount === 0 ? (
      <Empty>{isFirst ? "Aplikasi belum tercatat." : "Setiap aplikasi yang tercatat sudah dinilai."}</Empty>
    ) : (
      <NotAssessed nodes={list.nodes} total={list.totalCount} />
    )}
    <NextOfList address={address} list={list} parameter={cursorOfUnassessed} />
  </Section>
);

const filesOf = ({ opd, at }: Asked, search: URLSearchParams) =>
  tables("applications", search, { filter: JSON.stringify(assessedOf(opd)), at });

/** Returns the address of the list of all applications, whose own numbers are those of its choices. */
const listOf = ({ opd }: Asked, search: URLSearchParams) =>
  withOnly("/cari", search, { jenis: "Application", opd: opd || undefined });

/** Headings of the numbers of assessed applications by decided class and strategy. */
const headings: Readonly<Record<string, string>> = {
  timeClass: "Kelas yang ditetapkan bagi aplikasi yang sudah dinilai",
  migrationStrategy: "Strategi migrasinya",
};
