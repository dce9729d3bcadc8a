import type { PageCakupanQuery, PageCakupanQueryVariables } from "../../answers";
import { type Address, definePage } from "../../app/page";
import { Choice, Filters } from "../../ui/choice";
import { SampleBanner } from "../../ui/section";
import { Views } from "../../ui/views";
import { askedBy, comparedKinds, kinds, levels, reasons, taxonomies, variablesOf, views } from "./asked";
import { Decisions } from "./decisions";
import { HeatMap } from "./heat-map";
import { OfUrusan } from "./of-urusan";
import { Overlaps } from "./overlaps";
import document from "./page.graphql";
import "./page.css";
import { RowOfMap } from "./row-of-map";

export default definePage<PageCakupanQuery, PageCakupanQueryVariables>({
  path: "/cakupan",
  document,
  variables: variablesOf,
  title: (answer, address) => {
    const { row } = answer ?? {};
    return row ? `${row.code} ${row.name}` : `Cakupan: ${views.find(([view]) => view === askedBy(address).view)![1]}`;
  },
  View: ({ answer, address }) => (
    <>
      <Views label="Bagian cakupan" address={address} views={views} current={askedBy(address).view} />
      {!answer.row && <Chosen answer={answer} address={address} />}
      <SampleBanner isSample={hasSample(answer)} />
      {answer.coverage && <HeatMap coverage={answer.coverage} address={address} />}
      {answer.row && <RowOfMap answer={answer} address={address} />}
      {askedBy(address).view === "urusan" && <OfUrusan found={answer.coverageGaps} address={address} />}
      {answer.overlaps && <Overlaps found={answer.overlaps} address={address} />}
      {answer.decisions && <Decisions found={answer.decisions} address={address} />}
    </>
  ),
});

/** True if any of the kinds on the map has an example. */
const hasSample = (answer: PageCakupanQuery): boolean =>
  [
    ...[answer.sampleProcesses, answer.sampleServices, answer.sampleData, answer.sampleApplications],
    ...[answer.sampleInfrastructure, answer.sampleSecurity],
  ].some(found => (found?.totalCount ?? 0) > 0);

interface PartProps {
  answer: PageCakupanQuery;
  address: Address;
}

/** Choices of the view. */
function Chosen({ answer, address: { path, search } }: PartProps) {
  const asked = askedBy({ path, search, params: {} });
  const { view } = asked;
  if (view === "keputusan") return null;
  const isCompared = view === "tumpang-tindih";
  const opds = answer.opds.nodes.map(({ code, name }) => [code, name] as const);
  return (
    <Filters path={path} search={search} kept={{ lihat: view === "peta" ? undefined : view }}>
      {!isCompared && (
        <>
          <Choice
            label="Taksonomi"
            name="taksonomi"
            value={view === "urusan" ? asked.functions : asked.taxonomy}
            options={view === "urusan" ? taxonomies.slice(0, 2) : taxonomies}
          />
          <Choice label="Tingkat" name="tingkat" value={String(asked.level)} options={levels} />
        </>
      )}
      <Choice label="Jenis" name="jenis" value={asked.kind} options={isCompared ? comparedKinds : kinds} />
      {view !== "peta" && (
        <Choice
          label="Perangkat daerah"
          name="opd"
          value={asked.opd}
          options={[["", isCompared ? "Semua perangkat daerah" : "Pilih perangkat daerah"], ...opds]}
        />
      )}
      {isCompared && <Choice label="Alasan" name="alasan" value={asked.reason} options={reasons} />}
    </Filters>
  );
}
