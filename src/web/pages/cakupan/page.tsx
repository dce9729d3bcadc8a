import type { PageCakupanQuery, PageCakupanQueryVariables } from "../../answers";
import { definePage, type Place } from "../../app/page";
import { Choice, Filters } from "../../ui/choice";
import { OpdField } from "../../ui/opd-field";
import { labelIn } from "../../ui/options";
import { SampleBanner } from "../../ui/section";
import { Views } from "../../ui/views";
import { type Asked, askedBy, comparedKinds, kinds, levelsOf, reasons, taxonomies, variablesOf, views } from "./asked";
import { ChosenFlows } from "./chosen-flows";
import { DataFlows } from "./data-flows";
import { Decisions } from "./decisions";
import { HeatMap } from "./heat-map";
import { OfUrusan } from "./of-urusan";
import { Overlaps } from "./overlaps";
import document from "./page.graphql";
import "./page.css";
import { RowOfMap } from "./row-of-map";

export default definePage<PageCakupanQuery, PageCakupanQueryVariables, Asked>({
  path: "/cakupan",
  document,
  asked: askedBy,
  variables: (_address, asked) => variablesOf(asked),
  title: (answer, _address, { view }) => {
    const { row } = answer ?? {};
    return row ? `${row.code} ${row.name}` : `Cakupan: ${labelIn(views, view)}`;
  },
  View: ({ answer, ...at }) => (
    <>
      <Views label="Bagian cakupan" address={at.address} views={views} current={at.asked.view} />
      {!answer.row && <Chosen answer={answer} {...at} />}
      <SampleBanner isSample={hasSample(answer)} />
      {answer.coverage && <HeatMap coverage={answer.coverage} {...at} />}
      {answer.row && <RowOfMap answer={answer} {...at} />}
      {at.asked.view === "urusan" && <OfUrusan found={answer.coverageGaps} {...at} />}
      {answer.overlaps && <Overlaps found={answer.overlaps} {...at} />}
      {at.asked.view === "aliran" && <DataFlows found={answer.dataFlows} {...at} />}
      {answer.decisions && <Decisions found={answer.decisions} {...at} />}
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
  address: Place;
  asked: Asked;
}

/** Choices of the view. */
function Chosen({ answer, address: { path, search }, asked }: PartProps) {
  const { view } = asked;
  if (view === "keputusan") return null;
  if (view === "aliran") return <ChosenFlows answer={answer} address={{ path, search }} asked={asked} />;
  const isCompared = view === "tumpang-tindih";
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
          <Choice
            label="Tingkat"
            name="tingkat"
            value={String(asked.level)}
            options={levelsOf(answer.coverage?.levels)}
          />
        </>
      )}
      <Choice label="Jenis" name="jenis" value={asked.kind} options={isCompared ? comparedKinds : kinds} />
      {view !== "peta" && (
        <OpdField
          opds={answer.opds}
          chosen={asked.opd}
          none={isCompared ? "Semua perangkat daerah" : "Pilih perangkat daerah"}
        />
      )}
      {isCompared && <Choice label="Alasan" name="alasan" value={asked.reason} options={reasons} />}
    </Filters>
  );
}
