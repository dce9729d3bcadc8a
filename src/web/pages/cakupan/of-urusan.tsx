import type { PageCakupanQuery } from "../../answers";
import type { Place } from "../../app/page";
import { Facts } from "../../ui/facts";
import { number } from "../../ui/format";
import { Downloads, ElementLink, tables } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import type { Asked } from "./asked";

type Found = NonNullable<PageCakupanQuery["coverageGaps"]>;
type Named = { name: string };

const fits: Record<string, string> = { EXACT: "tepat", CLOSE: "mendekati" };
const namesOf = (nodes: readonly Named[]) => nodes.map(({ name }) => name).join(", ");

interface OfUrusanProps {
  found: Found | null | undefined;
  address: Place;
  asked: Asked;
}

/** Nodes that the urusan of an OPD lead to and that it does not cover. */
export function OfUrusan({ found, address, asked }: OfUrusanProps) {
  if (!found && asked.opd)
    return (
      <Empty>
        Kesenjangan perangkat daerah ini belum dapat ditampilkan: tidak ditemukan, Anda tidak berhak melihatnya, atau
        jawabannya belum siap. Muat ulang, atau pilih perangkat daerah lain.
      </Empty>
    );
  if (!found)
    return (
      <Empty>
        Pilih perangkat daerah. Halaman ini lalu menunjukkan fungsi dari urusan yang diampunya yang elemennya belum
        tercatat, menurut pemetaan urusan ke RAB dan RAL.
      </Empty>
    );
  const { nodes, totalCount } = found;
  const known = (count: number) => (found.references > 0 ? number(count) : null);
  return (
    <>
      <Facts
        rows={[
          ["Urusan yang diampu", namesOf(found.urusan)],
          ["Fungsi dari urusan itu", known(found.references)],
          ["Sudah tercakup", known(found.covered)],
          ["Dikesampingkan dengan keputusan", known(found.setAside)],
          ["Belum tercakup", known(totalCount)],
        ]}
      />
      {found.withoutCrosswalk.length > 0 && (
        <p class="note">Pemetaan urusan ini ke fungsi belum tercatat: {namesOf(found.withoutCrosswalk)}.</p>
      )}
      <Section title="Fungsi yang elemennya belum tercatat" id="celah">
        {totalCount === 0 ? <Empty>{withoutGaps(found)}</Empty> : <GapTable nodes={nodes} total={totalCount} />}
        <NextOfList address={address} list={found} />
      </Section>
      <Downloads files={filesOf(asked, address.search)} />
    </>
  );
}

/** Says why there are no gaps: of what is not recorded, none can be known. */
function withoutGaps({ urusan, references }: Found): string {
  if (urusan.length === 0)
    return "Urusan yang diampu perangkat daerah ini belum tercatat, sehingga kesenjangannya belum dapat dihitung.";
  if (references === 0) return "Fungsi dari urusannya belum tercatat pada tingkat ini. Coba tingkat lain.";
  return "Semua fungsi yang dipetakan dari urusannya tercakup, atau dikesampingkan dengan keputusan.";
}

function GapTable({ nodes, total }: { nodes: Found["nodes"]; total: number }) {
  return (
    <Table
      caption={`${number(total)} fungsi`}
      rows={nodes}
      keyOf={({ reference }) => reference.ref}
      columns={[
        {
          title: "Fungsi",
          cell: ({ reference }) => (
            <>
              <ElementLink element={reference} /> <small>{reference.code}</small>
            </>
          ),
        },
        {
          title: "Bagian dari",
          cell: ({ breadcrumbs }) =>
            breadcrumbs
              .slice(1)
              .map(({ name }) => name)
              .join(" › "),
        },
        {
          title: "Karena urusan",
          cell: ({ because }) => (
            <ul class="plain">
              {because.map(({ urusan, fit }) => (
                <li key={urusan.code}>
                  {urusan.name} <small>({fit ? fits[fit] : "kecocokan belum tercatat"})</small>
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function filesOf({ opd, functions, level, kind }: Asked, search: URLSearchParams) {
  const sent = { opd: `opd:${opd}`, taxonomy: functions, level: String(level), kinds: kind || undefined };
  return tables("coverageGaps", search, sent);
}
