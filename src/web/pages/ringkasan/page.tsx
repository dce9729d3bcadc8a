import type {
  PageRingkasanQuery,
  PageRingkasanQueryVariables,
  PageRingkasanStartQuery,
  PageRingkasanStartQueryVariables,
} from "../../answers";
import { type Address, definePage } from "../../app/page";
import { Changes } from "../../ui/changes";
import { momentBefore } from "../../ui/format";
import { departments } from "../../ui/opds";
import { isSample, SampleBanner } from "../../ui/section";
import { Domains } from "./domains";
import { FirstDay } from "./first-day";
import { firstSteps, guide } from "./first-steps";
import { LateInitiatives } from "./late-initiatives";
import { Measures } from "./measures";
import "./page.css";
import document from "./page.graphql";
import { SearchBox } from "./search-box";
import start from "./start.graphql";
import { Weakest } from "./weakest";

const week = 7;

/** True for the guide of the first day, `/?lihat=mulai`. */
type IsGuide = boolean;
type Answer = PageRingkasanQuery | PageRingkasanStartQuery;
type Variables = PageRingkasanQueryVariables | PageRingkasanStartQueryVariables;

export default definePage<Answer, Variables, IsGuide>({
  path: "/",
  document: isGuide => (isGuide ? start : document),
  asked: ({ search }) => search.get("lihat") === "mulai",
  variables: ({ today, search }, isGuide) =>
    isGuide ? { departments, after: search.get("sesudah") } : { since: momentBefore(week, today), today },
  title: (_answer, _address, isGuide) => (isGuide ? "Hari pertama" : "Ringkasan"),
  View: ({ answer, address, asked: isGuide }) =>
    isGuide ? (
      <Guide answer={answer as PageRingkasanStartQuery} address={address} />
    ) : (
      <Summary answer={answer as PageRingkasanQuery} address={address} />
    ),
});

const Guide = ({ answer, address }: { answer: PageRingkasanStartQuery; address: Address }) => (
  <FirstDay state={firstSteps(answer)} opds={answer.opds} address={address} />
);

function Summary({ answer, address }: { answer: PageRingkasanQuery; address: Address }) {
  const state = answer.statistics && firstSteps(answer);
  return (
    <>
      <SearchBox search={address.search} />
      {state && !state.hasOpds && <FirstDay state={state} address={address} />}
      {state?.hasOpds && !state.isInUse && (
        <p class="note">
          Perangkat daerah sudah tercatat, isinya belum. <a href={guide}>Langkah berikutnya: templat untuk tiap OPD.</a>
        </p>
      )}
      {(!state || state.hasOpds || state.isInUse) && <Overview answer={answer} />}
    </>
  );
}

function Overview({ answer }: { answer: PageRingkasanQuery }) {
  return (
    <>
      <SampleBanner isSample={hasSample(answer)} />
      <Domains statistics={answer.statistics} />
      <Measures answer={answer} />
      <Weakest points={answer.singlePointsOfFailure} />
      <LateInitiatives initiatives={answer.initiatives} />
      <Changes
        changes={answer.changes}
        title="Perubahan tujuh hari terakhir"
        none="Perubahan dalam tujuh hari terakhir belum tercatat."
      />
    </>
  );
}

const hasSample = ({ initiatives, singlePointsOfFailure, trend }: PageRingkasanQuery): boolean =>
  [...initiatives.nodes, ...(singlePointsOfFailure?.nodes ?? []).flatMap(({ elements }) => elements)].some(isSample) ||
  (trend?.series ?? []).some(({ points }) => points.some(point => point.isSample));
