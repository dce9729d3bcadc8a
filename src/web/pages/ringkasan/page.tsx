import type { PageRingkasanQuery, PageRingkasanQueryVariables } from "../../answers";
import { definePage } from "../../app/page";
import { Changes } from "../../ui/changes";
import { momentBefore } from "../../ui/format";
import { isSample, SampleBanner } from "../../ui/section";
import { Domains } from "./domains";
import { FirstDay } from "./first-day";
import { LateInitiatives } from "./late-initiatives";
import { Measures } from "./measures";
import "./page.css";
import document from "./page.graphql";
import { SearchBox } from "./search-box";
import { Weakest } from "./weakest";

const week = 7;

export default definePage<PageRingkasanQuery, PageRingkasanQueryVariables>({
  path: "/",
  document,
  variables: ({ today }) => ({ since: momentBefore(week, today), today }),
  title: () => "Ringkasan",
  View: ({ answer, address: { search } }) => (
    <>
      <SearchBox search={search} />
      {answer.statistics?.total === 0 ? <FirstDay /> : <Overview answer={answer} />}
    </>
  ),
});

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
