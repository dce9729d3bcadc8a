import type { PageRencanaQuery, PageRencanaQueryVariables } from "../../answers";
import { definePage, type Place } from "../../app/page";
import { Choice, Filters } from "../../ui/choice";
import { OpdField } from "../../ui/opd-field";
import { labelIn } from "../../ui/options";
import { isSample, SampleBanner } from "../../ui/section";
import { Views } from "../../ui/views";
import { AsIsToBe } from "./as-is-to-be";
import { type Asked, askedBy, groupings, streams, variablesOf, views } from "./asked";
import { Bars } from "./bars";
import { Calendar } from "./calendar";
import { Costs } from "./costs";
import { Late } from "./late";
import document from "./page.graphql";
import "./page.css";
import { Lifecycle } from "./lifecycle-view";
import { Portfolio } from "./portfolio-view";
import { Technology } from "./technology";
import { Unconnected } from "./unconnected";

export default definePage<PageRencanaQuery, PageRencanaQueryVariables, Asked>({
  path: "/rencana",
  document,
  asked: askedBy,
  variables: (_address, asked) => variablesOf(asked),
  title: (_answer, _address, { view }) => `Peta rencana: ${labelIn(views, view)}`,
  View: ({ answer, address, asked }) => (
    <>
      <Views label="Bagian peta rencana" address={address} views={views} current={asked.view} />
      <Chosen answer={answer} address={address} asked={asked} />
      <SampleBanner isSample={hasSample(answer)} />
      {answer.late && <Late found={answer.late} asked={asked} />}
      {answer.bars && <Bars found={answer.bars} address={address} asked={asked} />}
      <Unconnected answer={answer} />
      <Costs answer={answer} address={address} asked={asked} />
      <Calendar answer={answer} address={address} asked={asked} />
      <Technology answer={answer} address={address} asked={asked} />
      <Portfolio answer={answer} address={address} asked={asked} />
      <Lifecycle answer={answer} address={address} asked={asked} />
      {asked.view === "target" && <AsIsToBe found={answer.transition} address={address} asked={asked} />}
    </>
  ),
});

/** True if any list of the view has a row, or a sum of costs an element, that is only an example. */
function hasSample({ late, bars, gaps, unfounded, transition, ...others }: PageRencanaQuery): boolean {
  const steps = (transition?.nodes ?? []).flatMap(({ element, replaces }) => [element, ...replaces]);
  const { endingApplications, endingInfrastructures } = others;
  const lists = [
    late,
    bars,
    gaps,
    unfounded,
    endingApplications,
    endingInfrastructures,
    others.software,
    others.assessed,
    others.unassessed,
    others.lifecycle,
    others.newcomers,
  ];
  const rows = lists.flatMap((list): { provenance: string | null }[] => list?.nodes ?? []);
  const { sampleApplications, sampleInfrastructure, sampleInitiatives } = others;
  const inCosts = [sampleApplications, sampleInfrastructure, sampleInitiatives];
  return [...rows, ...steps].some(isSample) || inCosts.some(found => (found?.totalCount ?? 0) > 0);
}

/** Choices of the view. */
function Chosen({ answer, address, asked }: { answer: PageRencanaQuery; address: Place; asked: Asked }) {
  const { view, from, until, stream, opd, day, at } = asked;
  const years = yearsAround(Number(day.slice(0, 4)), from, until);
  return (
    <Filters
      path={address.path}
      search={address.search}
      kept={{ lihat: view === views[0][0] ? undefined : view, hari: at }}
    >
      {view === "kegiatan" && (
        <>
          <Choice label="Dari tahun" name="dari" value={String(from)} options={years} />
          <Choice label="Sampai tahun" name="sampai" value={String(until)} options={years} />
          <Choice label="Muatan" name="muatan" value={stream} options={streams} />
        </>
      )}
      {view === "biaya" && <Choice label="Menurut" name="menurut" value={asked.costsBy} options={groupings} />}
      <OpdField
        opds={answer.opds}
        chosen={opd}
        none={view === "target" ? "Pilih perangkat daerah" : "Semua perangkat daerah"}
      />
    </Filters>
  );
}

/** Years on either side of this one that can be chosen. */
const reach = 5;

function yearsAround(year: number, from: number, until: number) {
  const first = Math.min(year - reach, from);
  const last = Math.max(year + reach, until);
  return Array.from(
    { length: last - first + 1 },
    (_none, place) => [String(first + place), String(first + place)] as const,
  );
}
