import { ElementList } from "../../ui/element-list";
import { number } from "../../ui/format";
import { Empty, Section } from "../../ui/section";
import type { Opd } from "./report";

/** Functions of the urusan of a department that have no service yet. */
export function Gaps({ opd: { coverageGaps, responsibleFor } }: { opd: Opd }) {
  const { references, covered, setAside, totalCount, nodes, withoutCrosswalk } = coverageGaps;
  return (
    <Section title="Fungsi urusan yang layanannya belum tercatat">
      {responsibleFor.nodes.length === 0 ? (
        <Empty>Urusan yang diampu belum tercatat, sehingga kesenjangannya belum dapat dihitung.</Empty>
      ) : (
        <p>
          Urusan: {responsibleFor.nodes.map(({ name }) => name).join(", ")}. Dari {number(references)} fungsi (RAB),{" "}
          {number(covered)} punya layanan, {number(setAside)} dikesampingkan dengan keputusan, {number(totalCount)}{" "}
          belum.
        </p>
      )}
      {withoutCrosswalk.length > 0 && (
        <Empty>Belum dipetakan ke RAB: {withoutCrosswalk.map(({ name }) => name).join(", ")}.</Empty>
      )}
      {totalCount > 0 && (
        <ElementList
          elements={nodes.map(({ reference }) => reference)}
          total={totalCount}
          remark={({ code }) => code}
          look="columns"
        />
      )}
    </Section>
  );
}
