import { documentsOnly } from "./documents-only.js";
import { governance } from "./i01-governance.js";
import { serviceManagement } from "./i02-services.js";
import { collaboration } from "./i04-collaboration.js";
import { dataGovernance, geospatialInformation, statistics } from "./i05-data.js";
import { personalData } from "./i08-personal-data.js";
import { audits, cryptography, incidents, security } from "./i09-security.js";
import { applications } from "./i13-applications.js";
import { infrastructure } from "./i14-infrastructure.js";
import { processes } from "./i15-processes.js";
import { integration, interoperability, portal } from "./i16-integration.js";
import { userSupport } from "./i19-support.js";
import type { FigureRule, IndicatorRules } from "./rule.js";

/** Version of the indicators that the rules are for. */
export const evaluation = "PermenPANRB 8/2026";

const numberOf = ({ indicator }: IndicatorRules) => Number(indicator.slice(1));

/** All rules, in the order of the indicators. To add a figure, add an entry to a file of this folder. */
export const indicatorRules: readonly IndicatorRules[] = [
  governance,
  serviceManagement,
  collaboration,
  dataGovernance,
  geospatialInformation,
  statistics,
  personalData,
  audits,
  security,
  cryptography,
  incidents,
  applications,
  infrastructure,
  processes,
  integration,
  portal,
  interoperability,
  userSupport,
  ...documentsOnly,
].sort((one, other) => numberOf(one) - numberOf(other));

const figureByCode = new Map(
  indicatorRules.flatMap(({ figures }) => figures).map(figure => [figure.code, figure] as const),
);

/** Codes of all figures, in the order of the indicators. */
export const figureCodes: readonly string[] = [...figureByCode.keys()];

/** Returns the figure with that code, which must exist. */
export const figureOf = (code: string): FigureRule => figureByCode.get(code)!;
