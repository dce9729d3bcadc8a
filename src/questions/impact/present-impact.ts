import type { Viewer } from "../../access/viewer.js";
import { groupBy } from "../../common/group-by.js";
import { type PlateauName, seenIn } from "../../graph/plateau.js";
import { enumerationOf } from "../../metamodel/define/index.js";
import { Audience } from "../../metamodel/enumerations.js";
import { Service } from "../../metamodel/service.js";
import type { PageRequest } from "../../repository/elements/connection.js";
import type { Reading } from "../../repository/elements/element-row.js";
import { offsetPage } from "../../repository/elements/offset-page.js";
import { bucketOfKind, countBy, countByKey, countByOpd, type ElementCount } from "../element-count.js";
import { learnsOfHidden } from "../hidden-elements.js";
import { type SeverityName, strengthOf } from "../severity/spread-trouble.js";
import type { Explanation } from "./explain.js";
import { impactNetwork } from "./impact-network.js";
import { type ImpactConnection, type ImpactNode, Severity } from "./impact-types.js";
import type { Judged } from "./reached.js";
import type { Walk } from "./walk.js";

/** Selection of the elements of a walk to list. It does not affect the walk itself or the severities. */
export interface Choice {
  kinds?: string[];
  severities?: string[];
  orderBy: "SEVERITY" | "DISTANCE";
  page: PageRequest;
  /** Day of the listed elements. */
  at: string;
  /** Architecture of the listed elements. */
  plateau?: PlateauName;
  viewer: Viewer;
}

/** Returns a page of the reached elements, and counts of all of them. */
export function presentImpact(walk: Walk, choice: Choice): ImpactConnection {
  const { listed, explain } = walk;
  const chosen = choose(listed, choice);
  const withHidden = learnsOfHidden(choice.viewer);
  const reading = { asOf: choice.at, seenIn: seenIn(choice.plateau) };
  return offsetPage(chosen, choice.page, {
    present: node => presentNode({ ...node, ...explain(node, withHidden) }, reading),
    beside: besideNodes(walk, chosen, choice),
  }) as never;
}

/** Getters: each count is computed only if it is selected. */
function besideNodes(walk: Walk, chosen: Judged[], choice: Choice): ImpactConnection {
  const { cutoff } = walk;
  return {
    get hiddenElements() {
      return choose(walk.hidden, choice);
    },
    isPartial: cutoff !== null,
    cutoff,
    network: () => impactNetwork(walk, chosen),
    get byKind() {
      return countByKey(chosen, ({ kind }) => kind, bucketOfKind);
    },
    get byOpd() {
      return countByOpd(chosen);
    },
    get byDistance() {
      return countByKey(chosen, ({ distance }) => distance, bucketOfDistance);
    },
    get bySeverity() {
      return countBySeverity(chosen);
    },
    get byAudience() {
      return countByAudience(chosen);
    },
  };
}

const bucketOfDistance = (distance: number) => ({ value: String(distance), label: `${distance} langkah` });

/**
 * Returns the elements of a walk to list, in order. `listed` is ordered by distance and code; ordering by severity
 * keeps that order among elements of equal severity.
 */
export function choose(
  listed: Judged[],
  { kinds, severities, orderBy }: Pick<Choice, "kinds" | "severities" | "orderBy">,
): Judged[] {
  const isChosen = ({ kind, severity }: Judged) =>
    (!kinds || kinds.includes(kind)) && (!severities || severities.includes(severity!));
  const chosen = kinds || severities ? listed.filter(isChosen) : listed;
  if (orderBy === "DISTANCE") return chosen;
  const bySeverity = groupBy(chosen, ({ severity }) => severity);
  return strongestFirst.flatMap(severity => bySeverity.get(severity) ?? []);
}

function presentNode({ via, because, ...node }: Judged & Explanation, reading: Reading): Omit<ImpactNode, "element"> {
  return {
    ...node,
    ...reading,
    via: via.map(({ type, id }) => ({ type, id, ...reading })),
    because: because.map(({ need: { type, id, redundancy }, isVital, severity }) => ({
      ...{ type, id, redundancy, severity, ...reading },
      vital: isVital,
    })),
  } as never;
}

/** All elements without a severity form one group. */
const strongestFirst: (SeverityName | null)[] = ["STOPS", "DEGRADES", "TOUCHED", null];

const severityLabels = enumerationOf(Severity)!.labels;

function countBySeverity(listed: Judged[]): ElementCount[] {
  const counts = countByKey(
    listed.filter(({ severity }) => severity !== null),
    ({ severity }) => severity!,
    value => ({ value, label: severityLabels[value]! }),
  );
  return counts.sort((one, other) => strengthOf(other.value as SeverityName) - strengthOf(one.value as SeverityName));
}

const audienceLabels = enumerationOf(Audience)!.labels;

function countByAudience(listed: Judged[]): ElementCount[] {
  const services = listed.filter(({ kind }) => kind === Service.name);
  const audiences = services.flatMap(({ audience }): (string | null)[] => (audience?.length ? audience : [null]));
  return countBy(audiences, value => ({ value, label: value ? audienceLabels[value]! : "Belum tercatat" }));
}
