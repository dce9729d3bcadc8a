import { beforeAll, describe, expect, test } from "@jest/globals";
import { type Role, type RoleName, roles } from "../../src/access/roles.js";
import { useEmptyRepository } from "../support/repository.js";
import { type Case, cases, codeOf, elementsOfCases, opds, reaches, viewerOf, type Whose } from "./cases.js";

const { ask, given } = useEmptyRepository();

beforeAll(() => given(elementsOfCases()));

interface Outcome {
  rules: string[];
  written: boolean;
}

/** Sends a mutation as a dry run and returns its refusals. */
async function outcome(role: RoleName, field: string): Promise<Outcome> {
  const source = `mutation { it: ${field} { problems { rule severity } } }`;
  const { data, errors } = await ask(source, {}, viewerOf(role));
  expect(errors).toBeUndefined();
  const problems: { rule: string; severity: string }[] = data.it.problems;
  const rules = problems.filter(({ severity }) => severity === "ERROR").map(({ rule }) => rule);
  return { rules, written: rules.length === 0 };
}

/** By one rule: what is not seen does not exist; what is seen and not one's own is forbidden. */
const expected = ({ sees, changes }: Case) => (!sees ? "MISSING" : changes ? "WRITTEN" : "FORBIDDEN");

const summed = ({ rules, written }: Outcome) => {
  if (written) return "WRITTEN";
  if (rules.some(rule => rule === "NOT_FOUND" || rule === "TARGET_NOT_FOUND")) return "MISSING";
  return rules.every(rule => rule === "FORBIDDEN") ? "FORBIDDEN" : JSON.stringify(rules);
};

const updates = (c: Case) =>
  `updateService(ref: "${codeOf(c)}", expectedRev: 1, validateOnly: true, changes: { description: "Lain" })`;
const deletions = (c: Case) => `delete(ref: "${codeOf(c)}", expectedRev: 1, validateOnly: true)`;
const comments = (c: Case) => `comment(ref: "${codeOf(c)}", text: "Uji", validateOnly: true)`;
const relations = (c: Case) => `relate(from: "${codeOf(c)}", type: SUPPORTED_BY, to: "APP", validateOnly: true)`;

describe.each(Object.keys(roles) as RoleName[])("%s", role => {
  const own = cases.filter(each => each.role === role);

  test.each(own)("sees $level elements of its $whose OPD as the table of roles says: $sees", async each => {
    const source = `{ element(ref: "${codeOf(each)}") { id viewerCan { update relate delete loosen comment reason } } services(filter: { code: { eq: "${codeOf(each)}" } }) { totalCount } }`;
    const { data } = await ask(source, {}, viewerOf(role));
    expect(data.services.totalCount).toBe(each.sees ? 1 : 0);
    const can = { update: each.changes, relate: each.changes, delete: each.changes };
    const loosen = (roles[role] as Role).changes === "EVERYTHING";
    const comment = (roles[role] as Role).comments === true;
    const reason = each.changes ? null : expect.stringContaining("Diperlukan");
    expect(data.element).toEqual(
      each.sees ? { id: codeOf(each), viewerCan: { ...can, loosen, comment, reason } } : null,
    );
  });

  test.each(own)("changes, deletes and relates $level elements of its $whose OPD: $changes", async each => {
    const found = [];
    for (const write of [updates, deletions, relations]) found.push(summed(await outcome(role, write(each))));
    expect({ ...each, found }).toEqual({ ...each, found: Array(3).fill(expected(each)) });
  });

  test.each(own)(
    "comments on $level elements of its $whose OPD if it sees them and its role may comment",
    async each => {
      const may = (roles[role] as Role).comments === true;
      const expected = may ? (each.sees ? "WRITTEN" : "MISSING") : "FORBIDDEN";
      expect(summed(await outcome(role, comments(each)))).toBe(expected);
    },
  );

  test.each(Object.keys(opds) as Whose[])("creates elements of its %s OPD only as the table says", async whose => {
    const create = `createService(validateOnly: true, input: { code: "BARU", name: "Baru", ownedBy: "${opds[whose]}" })`;
    const seesOpds = (roles[role] as Role).sees.includes("PUBLIC") || (roles[role] as Role).seesAll === "EVERYTHING";
    const may = reaches(roles[role], "changes", whose);
    const result = summed(await outcome(role, create));
    expect(result).toBe(may && seesOpds ? "WRITTEN" : "FORBIDDEN");
  });

  test("takes no element of a foreign OPD, and gives none away", async () => {
    const move = (code: string, to: string) =>
      `updateService(ref: "${code}", expectedRev: 1, validateOnly: true, changes: { ownedBy: "${to}" })`;
    const { changes } = roles[role] as Role;
    const moved = changes === "EVERYTHING" ? "WRITTEN" : role === "ADMIN" ? "MISSING" : "FORBIDDEN";
    expect(summed(await outcome(role, move("PUBLIC-own", opds.foreign)))).toBe(moved);
    expect(summed(await outcome(role, move("PUBLIC-foreign", opds.own)))).toBe(moved);
  });

  test("makes an element stricter where it may change it, and looser only with the right to change everything", async () => {
    const set = (level: string, confidentiality: string) =>
      `updateService(ref: "${level}-own", expectedRev: 1, validateOnly: true, changes: { confidentiality: ${confidentiality} })`;
    const { changes } = roles[role] as Role;
    if (changes === "NOTHING") return;
    expect(summed(await outcome(role, set("PUBLIC", "RESTRICTED")))).toBe("WRITTEN");
    expect(summed(await outcome(role, set("RESTRICTED", "PUBLIC")))).toBe(
      changes === "EVERYTHING" ? "WRITTEN" : "FORBIDDEN",
    );
  });
});

test("an element without an owner is created only by who may change everything", async () => {
  const create = `createService(validateOnly: true, input: { code: "BARU", name: "Baru" })`;
  expect(summed(await outcome("EDITOR", create))).toBe("FORBIDDEN");
  expect(summed(await outcome("ARCHITECT", create))).toBe("WRITTEN");
});

test("a forced deletion does not remove relations of foreign elements", async () => {
  await given(
    "MATCH (a:Service {code: 'PUBLIC-foreign'}), (b:Service {code: 'PUBLIC-own'}) CREATE (a)-[:RELATED_TO {id: 'foreign-own'}]->(b)",
  );
  const forced = `applyChanges(validateOnly: true, operations: [{ delete: { ref: "PUBLIC-own", expectedRev: 1, force: true } }])`;
  const source = `mutation { ${forced} { problems { rule message } } }`;
  const told = async (role: RoleName) => (await ask(source, {}, viewerOf(role))).data.applyChanges.problems;
  expect(await told("EDITOR")).toMatchObject([{ rule: "FORBIDDEN" }]);
  expect(await told("ARCHITECT")).toEqual([]);
  await given("MATCH ()-[r:RELATED_TO {id: 'foreign-own'}]->() DELETE r");
});
