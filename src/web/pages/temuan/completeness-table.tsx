import type { PageTemuanQuery } from "../../answers";
import { number, percent } from "../../ui/format";
import { Downloads } from "../../ui/links";
import { codeOf } from "../../ui/opds";
import { Empty } from "../../ui/section";
import { Wide } from "../../ui/wide";
import { completenessFiles, listOf } from "./asked";
import type { PartProps } from "./part";

type Completeness = NonNullable<PageTemuanQuery["completeness"]>;
type Group = Completeness["byOpd"][number];

/** Completeness of mandatory metadata: OPDs as rows, domains as columns, with sums at the edges. */
export function CompletenessTable({ asked, address, completeness }: PartProps & { completeness: Completeness }) {
  const { byOpd, applicable, filled, share } = completeness;
  const { search } = address;
  if (byOpd.length === 0)
    return <Empty>Elemennya belum tercatat. Pilih perangkat daerah lain, atau mulailah mencatat di meja kerja.</Empty>;
  return (
    <>
      <p>
        {number(filled)} dari {number(applicable)} isian wajib enam domain sudah tercatat ({percent(share)}). Dasar:
        Perpres 132/2022 (metadata Arsitektur SPBE).
      </p>
      <Matrix completeness={completeness} search={search} />
      <Downloads files={completenessFiles(asked, search)} />
    </>
  );
}

const title =
  "Bagian isian wajib yang sudah tercatat, yang paling belum lengkap di atas. Strip: elemennya belum tercatat.";

interface MatrixProps {
  completeness: Completeness;
  /** Parameters of the address. */
  search: URLSearchParams;
}

function Matrix({ completeness, search }: MatrixProps) {
  const { byOpd, byKind } = completeness;
  return (
    <Wide label="Kelengkapan menurut perangkat daerah dan domain" look="completeness">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {["Perangkat daerah", ...byKind.map(({ label }) => label), "Semua"].map(label => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byOpd.map(group => (
            <Row key={group.value} group={group} completeness={completeness} search={search} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Semua</th>
            {byKind.map(group => (
              <ShareCell key={group.value} part={group} />
            ))}
            <ShareCell part={completeness} />
          </tr>
        </tfoot>
      </table>
    </Wide>
  );
}

function Row({ group, completeness: { cells, byKind }, search }: MatrixProps & { group: Group }) {
  const opd = codeOf(group.value);
  return (
    <tr>
      <th scope="row">{opd ? <a href={listOf({ opd }, search)}>{group.label}</a> : group.label}</th>
      {byKind.map(({ value }) => (
        <ShareCell
          key={value}
          part={cells.find(each => each.opd === group.value && each.kind === value)}
          href={opd && listOf({ opd, jenis: value ?? undefined }, search)}
        />
      ))}
      <ShareCell part={group} />
    </tr>
  );
}

interface ShareCellProps {
  part?: { share: number; filled: number; applicable: number };
  /** Address of what is missing. */
  href?: string;
}

/** Cell with the share of recorded mandatory values, rounded down; the shade repeats the number. */
function ShareCell({ part, href }: ShareCellProps) {
  if (!part || part.applicable === 0) return <td class="number">–</td>;
  const { share, filled, applicable } = part;
  const text = percent(Math.floor(share * 100) / 100);
  return (
    <td class={`number share-${Math.floor(share * 4)}`} title={`${number(filled)} dari ${number(applicable)}`}>
      {href && share < 1 ? <a href={href}>{text}</a> : text}
    </td>
  );
}
