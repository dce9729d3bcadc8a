import type { Seeded } from "../../support/read-seeds.js";
import type { SampleRecords } from "./sample-records.js";

/** Figure as a person reads it from the CSV files: who is in the denominator, and who of them counts. */
export interface ExpectedFigure {
  kind: string;
  of?: (element: Seeded) => boolean;
  counts: (element: Seeded) => boolean;
  /** True if all elements of an OPD count, because these are the ones that it owns; an OPD has no such figure. */
  isOfOwners?: boolean;
}

/** Facts about elements that several figures need. */
export function factsOf(records: SampleRecords) {
  const { out, into, responsible } = records;
  const has = (element: Seeded, type: string) => out(element, type).length > 0;
  const isReached = (element: Seeded, type: string) => into(element, type).length > 0;
  const differs = (element: Seeded) => (other: Seeded) => {
    const [one, two] = [responsible(element), responsible(other)];
    return one !== null && two !== null && one !== two;
  };
  const is = (element: Seeded, name: string, ...values: string[]) => values.includes(element.cells[name] ?? "");
  const filled = (element: Seeded, ...names: string[]) => names.every(name => element.cells[name] !== undefined);
  const inUse = (element: Seeded) => !is(element, "applicationStatus", "INACTIVE", "IN_DEVELOPMENT");
  const operating = (element: Seeded) => !is(element, "serviceStatus", "INACTIVE", "PLANNED");
  const digital = (element: Seeded) => operating(element) && is(element, "method", "ELECTRONIC", "HYBRID");
  const reporting = (element: Seeded) => is(element, "opdType", "DINAS", "BADAN", "SETDA", "SETWAN", "INSPEKTORAT");
  const foundation = (element: Seeded) =>
    is(
      element,
      "infrastructureType",
      ...["CLOUD", "SERVER", "STORAGE", "GOVERNMENT_INTRANET", "SERVICE_LINK", "COMPUTING_FACILITY"],
    );
  const withUnits = (opd: Seeded): Seeded[] => [opd, ...into(opd, "UNIT_OF").flatMap(withUnits)];
  const controls = (element: Seeded) => into(element, "PROTECTS");
  const isRecentAudit = (control: Seeded) =>
    is(control, "controlType", "AUDIT") &&
    (control.cells.performedOn ?? "") >= "2024-11-24" &&
    control.cells.performedOn! <= "2026-11-24";
  const runs = (application: Seeded) => out(application, "RUNS_ON");
  return {
    ...records,
    ...{ has, isReached, differs, is, filled, inUse, operating, digital, reporting, foundation, withUnits },
    ...{ controls, isRecentAudit, runs },
  };
}

export type Facts = ReturnType<typeof factsOf>;

/** I1: mandatory metadata by kind, as the metamodel marks it, read by a person. */
export function expectedOfGovernance(facts: Facts): Record<string, ExpectedFigure> {
  const { has, isReached, is, filled, withUnits, reporting } = facts;
  const classified = (element: Seeded) => has(element, "CLASSIFIED_AS");
  const owned = (opd: Seeded, kind: string) =>
    withUnits(opd).some(unit =>
      facts.into(unit, "OWNED_BY").some(each => each.kind === kind && each.plateau === "AS_IS"),
    );
  return {
    I1_OPDS: { kind: "Opd", of: reporting, counts: each => owned(each, "BusinessProcess") && owned(each, "Service") },
    I1_PROCESSES: {
      kind: "BusinessProcess",
      counts: each => filled(each, "period") && has(each, "OWNED_BY") && classified(each),
    },
    I1_SERVICES: {
      kind: "Service",
      counts: each => filled(each, "purpose", "audience", "method") && has(each, "PERFORMED_BY") && classified(each),
    },
    I1_DATA: { kind: "DataAsset", counts: each => isCompleteData(each, facts) },
    I1_APPLICATIONS: { kind: "Application", counts: each => classified(each) && isReached(each, "AUTOMATED_BY") },
    I1_INFRASTRUCTURE: { kind: "Infrastructure", counts: each => filled(each, "infrastructureType") },
    I1_SECURITY: {
      kind: "SecurityControl",
      counts: each => is(each, "controlType", "STANDARD") || filled(each, "controlType", "performedOn"),
    },
    I1_INITIATIVES: {
      kind: "Initiative",
      counts: each => is(each, "initiativeStatus", "DONE", "CONTINUOUS") || (each.cells.endsOn ?? "") >= "2026-11-24",
    },
  };
}

/** Returns true for data with all mandatory metadata and relations. */
export const isCompleteData = (each: Seeded, { filled, has }: Facts): boolean =>
  filled(each, "purpose", "sensitivity", "dataType", "updateCycle", "isInteroperable", "period") &&
  ["PRODUCED_BY", "STEWARDED_BY", "PRODUCED_IN", "CLASSIFIED_AS"].every(type => has(each, type));
