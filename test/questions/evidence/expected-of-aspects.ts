import type { Seeded } from "../../support/read-seeds.js";
import { type ExpectedFigure, type Facts, isCompleteData } from "./expected-figures.js";

/** I2, I4 and I19: services. */
export function expectedOfServices(facts: Facts): Record<string, ExpectedFigure> {
  const { out, has, filled, differs, operating, digital, reporting, withUnits } = facts;
  const service = (counts: (each: Seeded) => boolean, of = operating) => ({ kind: "Service", of, counts });
  const needed = (each: Seeded) => out(each, "REQUIRES");
  const isShared = (each: Seeded) => needed(each).some(differs(each));
  const helps = (opds: Seeded[]) => opds.some(opd => filled(opd, "helpdesk"));
  return {
    I2_OWNER: { ...service(each => has(each, "OWNED_BY")), isOfOwners: true },
    I2_PERFORMER: service(each => has(each, "PERFORMED_BY")),
    I2_METHOD: service(each => filled(each, "method")),
    I2_HOURS: service(each => filled(each, "operatingHours")),
    I2_HOTLINE: service(each => filled(each, "hotline")),
    I2_RISK: service(each => filled(each, "potentialRisk", "riskMitigation")),
    I2_APPLICATION: service(each => has(each, "SUPPORTED_BY"), digital),
    I4_OPDS: {
      kind: "Opd",
      of: reporting,
      counts: opd =>
        withUnits(opd).some(
          unit =>
            facts.into(unit, "PERFORMED_BY").some(isShared) ||
            facts.into(unit, "PRODUCED_BY").some(data => facts.into(data, "READS").some(differs(data))),
        ),
    },
    I4_SERVICES: service(
      each => has(each, "PERFORMED_BY") && needed(each).every(process => has(process, "OWNED_BY")),
      each => operating(each) && isShared(each),
    ),
    I19_HOTLINE: service(each => filled(each, "hotline")),
    I19_HELPDESK: service(
      each =>
        helps(out(each, "PERFORMED_BY")) ||
        out(each, "SUPPORTED_BY").some(application => helps(out(application, "OPERATED_BY"))),
    ),
    I17_ADDRESS: service(
      each =>
        filled(each, "url") ||
        out(each, "SUPPORTED_BY").some(application => filled(application, "url") || filled(application, "domainName")),
      digital,
    ),
  };
}

/** I5 to I8 and I18: data. */
export function expectedOfData(facts: Facts): Record<string, ExpectedFigure> {
  const { out, has, isReached, is, filled, controls, runs } = facts;
  const data = (counts: (each: Seeded) => boolean, of = (_: Seeded) => true) => ({ kind: "DataAsset", of, counts });
  const hasRoles = (each: Seeded) => has(each, "STEWARDED_BY") && has(each, "PRODUCED_BY");
  const ofType = (type: string) => (each: Seeded) => is(each, "dataType", type);
  const isPersonal = (each: Seeded) => is(each, "personalData", "GENERAL", "SPECIFIC");
  const keepers = (each: Seeded) => out(each, "MAINTAINED_BY");
  const isInteroperable = (each: Seeded) => is(each, "isInteroperable", "true");
  return {
    I5_STEWARD: data(each => has(each, "STEWARDED_BY")),
    I5_PRODUCER: data(each => has(each, "PRODUCED_BY")),
    I5_SENSITIVITY: data(each => filled(each, "sensitivity")),
    I5_METADATA: data(each => isCompleteData(each, facts)),
    I6_ROLES: data(hasRoles, ofType("GEOSPATIAL")),
    I6_USED: data(each => isReached(each, "USES_DATA") || isReached(each, "READS"), ofType("GEOSPATIAL")),
    I7_ROLES: data(hasRoles, ofType("STATISTICAL")),
    I7_METADATA: data(each => isCompleteData(each, facts), ofType("STATISTICAL")),
    I8_ASSESSED: data(each => filled(each, "personalData")),
    I8_READERS: data(each => keepers(each).length > 0 || isReached(each, "READS"), isPersonal),
    I8_STORED: data(
      each => has(each, "STORED_IN") || keepers(each).some(keeper => runs(keeper).length > 0),
      isPersonal,
    ),
    I8_PROTECTED: data(each => [each, ...keepers(each)].some(kept => controls(kept).length > 0), isPersonal),
    I18_INTEROPERABLE: data(isInteroperable),
    I18_EXPOSED: data(
      each => out(each, "EXPOSED_VIA").some(link => is(link, "infrastructureType", "SERVICE_LINK")),
      isInteroperable,
    ),
    I18_READ: data(each => isReached(each, "READS"), isInteroperable),
  };
}

/** I9 to I12: security. */
export function expectedOfSecurity(facts: Facts): Record<string, ExpectedFigure> {
  const { out, is, filled, inUse, digital, foundation, controls, isRecentAudit, runs } = facts;
  const application = (counts: (each: Seeded) => boolean) => ({ kind: "Application", of: inUse, counts });
  const infrastructure = (counts: (each: Seeded) => boolean) => ({ kind: "Infrastructure", of: foundation, counts });
  const isAudited = (each: Seeded) => controls(each).some(isRecentAudit);
  const has = (type: string) => (each: Seeded) => controls(each).some(control => is(control, "controlType", type));
  return {
    I9_APPLICATIONS: application(isAudited),
    I9_INFRASTRUCTURE: infrastructure(isAudited),
    I9_FOLLOW_UP: {
      kind: "SecurityControl",
      of: each => isRecentAudit(each) && filled(each, "auditResult"),
      counts: each => filled(each, "followUp"),
    },
    I10_APPLICATIONS: application(each => controls(each).length > 0),
    I10_INFRASTRUCTURE: infrastructure(each => controls(each).length > 0),
    I10_FITNESS: application(has("FITNESS")),
    I11_ENCRYPTED: application(each => is(each, "hasTls", "true")),
    I12_APPLICATIONS: application(has("INCIDENT_HANDLING")),
    I12_SERVICES: {
      kind: "Service",
      of: digital,
      counts: each => out(each, "SUPPORTED_BY").some(supporting => runs(supporting).length > 0),
    },
  };
}
