import type { Grant } from "../../src/access/grant.js";
import { type Role, type RoleName, roles } from "../../src/access/roles.js";
import { viewerWith } from "../../src/access/viewer.js";
import { confidentialities } from "../../src/metamodel/define/index.js";
import { element } from "../support/element.js";

/** Grant of each role, as wide as it can be: for the OPD and the kind of the tests. */
const grantOf = (role: RoleName): Grant => ({ role, opds: ["DKP"], kinds: ["Service"], documents: ["Q01"] });
export const viewerOf = (role: RoleName) => viewerWith(role, [grantOf(role)]);

export const opds = { own: "DKP", foreign: "DINKES" };
export type Whose = keyof typeof opds;

export interface Case {
  role: RoleName;
  level: (typeof confidentialities)[number];
  whose: Whose;
  sees: boolean;
  changes: boolean;
}

/** Every role × confidentiality × own or foreign OPD, with what the table of roles says about it. */
export const cases: Case[] = (Object.keys(roles) as RoleName[]).flatMap(role =>
  confidentialities.flatMap(level =>
    (Object.keys(opds) as Whose[]).map(whose => ({
      ...{ role, level, whose },
      sees: reaches(roles[role], "seesAll", whose) || (roles[role].sees as readonly string[]).includes(level),
      changes: reaches(roles[role], "changes", whose),
    })),
  ),
);

/** The element of the tests is of the kind of the grant. */
export function reaches(role: Role, what: "seesAll" | "changes" | "readsRecord", whose: Whose): boolean {
  const reach = role[what];
  return reach === "EVERYTHING" || reach === "OF_ITS_KINDS" || (reach === "OF_ITS_OPDS" && whose === "own");
}

export const codeOf = ({ level, whose }: Pick<Case, "level" | "whose">) => `${level}-${whose}`;

/** Returns the statement that creates a service for each level and OPD, and an application that everybody sees. */
export function elementsOfCases(): string {
  const services = confidentialities.flatMap(level =>
    (Object.keys(opds) as Whose[]).map(whose => {
      const code = codeOf({ level, whose });
      const more = `, confidentiality: '${level}', responsible: '${opds[whose]}'`;
      return `${element(`${level}_${whose}`, "Service", code, more)} CREATE (${level}_${whose})-[:OWNED_BY {id: 'owns-${code}'}]->(${whose})`;
    }),
  );
  const opd = (variable: Whose) =>
    element(variable, "Opd", opds[variable], `, responsible: '${opds[variable]}', confidentiality: 'PUBLIC'`);
  const app = element("app", "Application", "APP", ", confidentiality: 'PUBLIC', responsible: 'DKP'");
  return `${opd("own")} ${opd("foreign")} ${app} ${services.join(" ")}`;
}
