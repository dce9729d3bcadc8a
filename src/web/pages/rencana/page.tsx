import type { PageRencanaQuery, PageRencanaQueryVariables } from "../../answers";
import { type Address, definePage } from "../../app/page";
import { Choice, Filters } from "../../ui/choice";
import { withChosen } from "../../ui/opds";
import { SampleBanner } from "../../ui/section";
import { Views } from "../../ui/views";
import { AsIsToBe } from "./as-is-to-be";
import { askedBy, streams, variablesOf, views } from "./asked";
import { Bars } from "./bars";
import { Costs } from "./costs";
import { Late } from "./late";
import document from "./page.graphql";
import "./page.css";
import { Unconnected } from "./unconnected";

export default definePage<PageRencanaQuery, PageRencanaQueryVariables>({
  path: "/rencana",
  document,
  variables: variablesOf,
  title: (_answer, address) => `Peta rencana: ${views.find(([view]) => view === askedBy(address).view)![1]}`,
  View: ({ answer, address }) => (
    <>
      <Views label="Bagian peta rencana" address={address} views={views} current={askedBy(address).view} />
      <Chosen answer={answer} address={address} />
      <SampleBanner isSample={hasSample(answer)} />
      {answer.late && <Late found={answer.late} address={address} />}
      {answer.bars && <Bars found={answer.bars} address={address} />}
      <Unconnected answer={answer} />
      <Costs answer={answer} address={address} />
      {askedBy(address).view === "target" && <AsIsToBe found={answer.transition} address={address} />}
    </>
  ),
});

/** True if any list of the view has a row, or a sum of costs an element, that is only an example. */
function hasSample({ late, bars, gaps, unfounded, transition, ...costs }: PageRencanaQuery): boolean {
  const steps = (transition?.nodes ?? []).flatMap(({ element, replaces }) => [element, ...replaces]);
  const rows = [late, bars, gaps, unfounded].flatMap((list): { provenance: string | null }[] => list?.nodes ?? []);
  const { sampleApplications, sampleInfrastructure, sampleInitiatives } = costs;
  const inCosts = [sampleApplications, sampleInfrastructure, sampleInitiatives];
  return (
    [...rows, ...steps].some(({ provenance }) => provenance === "SAMPLE") ||
    inCosts.some(found => (found?.totalCount ?? 0) > 0)
  );
}

/** Choices of the view. */
function Chosen({ answer, address }: { answer: PageRencanaQuery; address: Address }) {
  const { view, from, until, stream, opd, day, at } = askedBy(address);
  const years = yearsAround(Number(day.slice(0, 4)), from, until);
  const known = answer.opds.nodes.map(({ code, name }): [string, string] => [code, name]);
  if (view === "biaya") return null;
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
      <Choice
        label="Perangkat daerah"
        name="opd"
        value={opd}
        options={[
          ["", view === "target" ? "Pilih perangkat daerah" : "Semua perangkat daerah"],
          ...withChosen(known, opd),
        ]}
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
