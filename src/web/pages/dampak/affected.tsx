import type { PageDampakQuery } from "../../answers";
import { number } from "../../ui/format";
import { ElementLink } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { OpdLink } from "../../ui/opd-link";
import { Empty, Section } from "../../ui/section";
import { Severity } from "../../ui/severity";
import { type Column, Table } from "../../ui/table";
import type { Asked } from "./asked";
import { Reason } from "./reason";

type Impact = NonNullable<PageDampakQuery["impact"]>;
type Node = Impact["nodes"][number];

interface AffectedProps {
  answer: PageDampakQuery;
  asked: Asked;
  search: URLSearchParams;
}

/** Page of the affected elements, grouped by severity, each with the reason in words. */
export function Affected({ answer, asked, search }: AffectedProps) {
  const { nodes, totalCount, isPartial, hidden } = answer.impact!;
  const { kinds } = answer.metamodel;
  const labelOf = (name: string) => kinds.find(each => each.name === name)?.label ?? "elemen lain";
  const severities = [...new Set(nodes.map(({ severity }) => severity))];
  return (
    <Section title={asked.kind ? `${labelOf(asked.kind)} yang terkena` : "Yang terkena"} id="daftar">
      {totalCount === 0 && (
        <Empty>
          Yang terkena {hidden.length > 0 && "dan boleh Anda lihat "}belum tercatat. Pilih jenis atau tingkat lain.
        </Empty>
      )}
      {severities.map(severity => (
        <Table
          key={severity}
          caption={captions[severity ?? ""] ?? ""}
          columns={columnsOf(answer, asked, labelOf)}
          rows={nodes.filter(each => each.severity === severity)}
          keyOf={({ element }) => element.ref}
        />
      ))}
      <NextOfList address={{ path: "/dampak", search }} list={answer.impact} />
      {isPartial && (
        <p class="note">
          Penelusuran dihentikan karena jangkauannya terlalu besar; akibat sebenarnya dapat lebih berat.
        </p>
      )}
      {hidden.length > 0 && (
        <p class="note">
          Ikut terkena, tetapi tidak boleh Anda lihat:{" "}
          {hidden.map(({ kind, count }) => `${number(count)} ${labelOf(kind)}`).join(", ")}.
        </p>
      )}
    </Section>
  );
}

const captions: Record<string, string> = {
  STOPS: "Berhenti: tidak berfungsi lagi",
  DEGRADES: "Terganggu: tetap berjalan, tetapi tidak sepenuhnya",
  TOUCHED: "Tersentuh: terhubung dengan yang gagal, tetapi tidak terganggu",
};

function columnsOf({ metamodel }: PageDampakQuery, asked: Asked, labelOf: (name: string) => string): Column<Node>[] {
  const kind: Column<Node> = { title: "Jenis", cell: ({ element }) => labelOf(element.kind) };
  return [
    { title: "Nama", cell: ({ element }) => <ElementLink element={element} /> },
    ...(asked.kind ? [] : [kind]),
    { title: "Akibat", cell: ({ severity }) => severity && <Severity value={severity} /> },
    {
      title: "Sebab",
      cell: node => <Reason node={node} relations={metamodel.relations} starts={asked.starts} />,
    },
    {
      title: "Perangkat daerah",
      cell: ({ element: { responsible } }) => (responsible ? <OpdLink opd={responsible} /> : <em>belum tercatat</em>),
    },
    { title: "Pengguna", cell: ({ element }) => element.labels.join(", ") },
  ];
}
