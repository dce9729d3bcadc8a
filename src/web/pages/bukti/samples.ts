import type { PageBuktiQuery } from "../../answers";
import { isSample } from "../../ui/section";

interface List {
  totalCount: number;
  nodes: readonly object[];
}

type Evidence = NonNullable<PageBuktiQuery["evidence"]>;

/** Returns the number of elements behind the figures, invented ones too. */
const allOf = ({ indicators }: Evidence) => ({
  totalCount: indicators.flatMap(({ figures }) => figures).reduce((sum, { total }) => sum + total, 0),
});

/** Returns each list of an answer, with the number of its rows that are recorded in the scope. */
function listsIn(answer: PageBuktiQuery): { list: List; all: number }[] {
  const { evidence, services, applications, decisions, infrastructures, dataFlows, businessProcesses } = answer;
  const pairs: [List | null | undefined, { totalCount: number } | null | undefined][] = [
    [evidence && { ...evidence, nodes: evidence.nodes.map(({ element }) => element) }, evidence && allOf(evidence)],
    [services, answer.allServices],
    [applications, answer.allApplications],
    [decisions, answer.allDecisions],
    [infrastructures, answer.allInfrastructures],
    [dataFlows, answer.allDataFlows],
    [businessProcesses, answer.allBusinessProcesses],
    [answer.dataAssets, answer.allDataAssets],
    [answer.processing, answer.allProcessing],
    [answer.audits, answer.allAudits],
    [answer.securityControls, answer.allSecurityControls],
  ];
  return pairs.flatMap(([list, all]) => (list && all ? [{ list, all: all.totalCount }] : []));
}

/** Row of a list, as a mark of invented rows needs it. */
interface MaybeSample {
  provenance?: string | null;
  isSample?: boolean;
}

const isInvented = ({ provenance = null, isSample: ofFlow = false }: MaybeSample) => ofFlow || isSample({ provenance });

/** Returns the numbers of rows of the lists: shown ones, invented ones among them, and those left out as invented. */
export function countRows(answer: PageBuktiQuery): { shown: number; invented: number; leftOut: number } {
  const found = listsIn(answer);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  return {
    shown: sum(found.map(({ list }) => list.nodes.length)),
    invented: found.flatMap(({ list }) => list.nodes as MaybeSample[]).filter(isInvented).length,
    leftOut: sum(found.map(({ list, all }) => all - list.totalCount)),
  };
}
