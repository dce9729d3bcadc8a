import type { Seeded } from "../../support/read-seeds.js";
import type { ExpectedFigure, Facts } from "./expected-figures.js";

/** I13 and I14: applications and infrastructure. */
export function expectedOfTechnology(facts: Facts): Record<string, ExpectedFigure> {
  const { out, into, has, is, filled, differs, inUse, foundation, reporting, withUnits, runs } = facts;
  const application = (counts: (each: Seeded) => boolean, of = inUse) => ({ kind: "Application", of, counts });
  const twins = (each: Seeded) =>
    out(each, "FULFILS").flatMap(node =>
      into(node, "FULFILS").filter(
        twin => twin.kind === "Application" && twin !== each && inUse(twin) && differs(each)(twin),
      ),
    );
  const ends = (each: Seeded) => facts.plans(each).some(plan => is(plan, "change", "RETIRE"));
  const isDecided = (each: Seeded) => (twin: Seeded) =>
    ends(each) ||
    ends(twin) ||
    facts.plans(each).some(plan => facts.plans(twin).includes(plan)) ||
    into(each, "CONCERNS").some(
      by => by.kind === "Decision" && is(by, "rule", "OVERLAP") && out(by, "CONCERNS").includes(twin),
    );
  const beneath = (host: Seeded): Seeded[] => [host, ...out(host, "HOSTED_ON").flatMap(beneath)];
  const isGovernmentCloud = (host: Seeded) =>
    (is(host, "infrastructureType", "CLOUD") && is(host, "ownershipStatus", "OWN")) ||
    (is(host, "infrastructureType", "CLOUD", "COMPUTING_FACILITY") && is(host, "ownershipStatus", "OTHER_GOVERNMENT"));
  return {
    I13_OWNER: { ...application(each => has(each, "OWNED_BY")), isOfOwners: true },
    I13_SERVICE: application(each => into(each, "SUPPORTED_BY").length > 0),
    I13_STATUS: application(
      each => filled(each, "applicationStatus"),
      () => true,
    ),
    I13_FUNCTION: application(each => filled(each, "functionalDescription") || has(each, "FULFILS")),
    I13_DUPLICATES: application(
      each => twins(each).every(isDecided(each)),
      each => inUse(each) && twins(each).length > 0,
    ),
    I14_OWNER: {
      kind: "Infrastructure",
      of: foundation,
      counts: each => has(each, "OWNED_BY"),
      isOfOwners: true,
    },
    I14_CLOUD: application(each => runs(each).flatMap(beneath).some(isGovernmentCloud)),
    I14_INTRANET: {
      kind: "Opd",
      of: reporting,
      counts: opd =>
        withUnits(opd).some(unit =>
          out(unit, "CONNECTED_TO").some(network => is(network, "infrastructureType", "GOVERNMENT_INTRANET")),
        ),
    },
  };
}

/** I15 and I16: processes and exchanges of data. */
export function expectedOfIntegration(facts: Facts): Record<string, ExpectedFigure> {
  const { out, into, has, differs, inUse, methods } = facts;
  const process = (counts: (each: Seeded) => boolean, of = (_: Seeded) => true) => ({
    ...{ kind: "BusinessProcess", of, counts },
  });
  const neighbours = (each: Seeded) => [
    ...into(each, "REQUIRES"),
    ...into(each, "TRIGGERED_BY"),
    ...out(each, "TRIGGERED_BY"),
  ];
  const isAcross = (each: Seeded) => neighbours(each).some(differs(each));
  const application = (counts: (each: Seeded) => boolean, of = inUse) => ({ kind: "Application", of, counts });
  const takesData = (each: Seeded) => inUse(each) && methods(each).length > 0;
  return {
    I15_CLASSIFIED: process(each => out(each, "CLASSIFIED_AS").some(({ cells }) => cells.taxonomy === "RAB")),
    I15_LINKED: process(each => has(each, "DELIVERED_THROUGH") || neighbours(each).length > 0),
    I15_AUTOMATED: process(each => has(each, "AUTOMATED_BY"), isAcross),
    I15_TO_BE: process(each => facts.plans(each).length > 0, isAcross),
    I16_EXCHANGE: application(each => methods(each).length > 0 || into(each, "CONSUMES").length > 0),
    I16_METHOD: application(each => methods(each).every(Boolean), takesData),
    I16_SPLP: application(each => methods(each).every(via => via === "SPLP"), takesData),
  };
}
