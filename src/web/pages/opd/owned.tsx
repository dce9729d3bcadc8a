import type { ComponentChildren } from "preact";
import type { PageOpdQuery } from "../../answers";
import { ElementList } from "../../ui/element-list";
import { number } from "../../ui/format";
import type { Named } from "../../ui/links";
import { Missing } from "../../ui/missing";
import { Section } from "../../ui/section";
import type { Opd } from "./report";

/** Elements that an OPD and its units own, and the applications of others that it uses. */
export function Owned({ answer, opd }: { answer: PageOpdQuery; opd: Opd }) {
  const { services, businessProcesses, dataAssets, applications, infrastructures } = answer;
  return (
    <Section title="Yang dimiliki dan dipakai">
      <div class="lists">
        <List
          title="Layanan"
          list={services}
          remark={({ method }) => method}
          before={<ByMethod services={services} />}
        />
        <List title="Proses bisnis" list={businessProcesses} remark={({ processType }) => processType} />
        <List title="Data" list={dataAssets} remark={({ sensitivity }) => sensitivity} />
        <List title="Aplikasi milik sendiri" list={applications} remark={({ status }) => status} />
        <List
          title="Aplikasi yang dipakai"
          list={opd.usesApplications}
          remark={({ ownedBy }) => [ownedBy ? `milik ${ownedBy.name}` : "pemilik belum tercatat"]}
        />
        <List title="Infrastruktur" list={infrastructures} remark={({ sort }) => sort} />
      </div>
    </Section>
  );
}

interface ListProps<Row> {
  title: string;
  list: { totalCount: number; nodes: Row[] } | null | undefined;
  remark(row: Row): readonly string[];
  before?: ComponentChildren;
}

function List<Row extends Named>({ title, list, remark, before }: ListProps<Row>) {
  if (!list) return <Missing />;
  return (
    <div>
      <h3>
        {title} <small>{number(list.totalCount)}</small>
      </h3>
      {before}
      <ElementList elements={list.nodes} total={list.totalCount} remark={row => remark(row).join(", ")} />
    </div>
  );
}

function ByMethod({ services }: Pick<PageOpdQuery, "services">) {
  const [facet] = services?.facets ?? [];
  if (!facet || services?.totalCount === 0) return null;
  const counts = facet.buckets.map(({ label, count }) => `${label} ${number(count)}`);
  const missing = facet.missing > 0 ? [`metode belum tercatat ${number(facet.missing)}`] : [];
  return <p class="counts">{[...counts, ...missing].join(" · ")}</p>;
}
