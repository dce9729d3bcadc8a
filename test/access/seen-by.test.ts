import { beforeAll, describe, expect, test } from "@jest/globals";
import { confidentialities } from "../../src/metamodel/define/index.js";
import { useEmptyRepository } from "../support/repository.js";
import { cases, codeOf, elementsOfCases, opds, viewerOf, type Whose } from "./cases.js";

const { ask, given } = useEmptyRepository();

beforeAll(() => given(elementsOfCases()));

const kinds = confidentialities.flatMap(level => (Object.keys(opds) as Whose[]).map(whose => ({ level, whose })));

describe("seenBy of an element", () => {
  test.each(kinds)("lists the roles that see $level elements of their $whose OPD", async each => {
    const source = `{ element(ref: "${codeOf(each)}") { seenBy { role label byGrant } } }`;
    const { data, errors } = await ask(source, {}, viewerOf("ARCHITECT"));
    expect(errors).toBeUndefined();
    const seeing = cases.filter(({ level, whose, sees }) => sees && level === each.level && whose === "own");
    expect(data.element.seenBy.map(({ role }: { role: string }) => role)).toEqual(seeing.map(({ role }) => role));
    for (const { role, byGrant } of data.element.seenBy) {
      const another = cases.find(
        other => other.role === role && other.level === each.level && other.whose === "foreign",
      )!;
      if (role !== "VERIFIER") expect({ role, byGrant }).toEqual({ role, byGrant: !another.sees });
    }
  });

  test("has no operators for an element of an institution outside the province", async () => {
    await given(
      "CREATE (:Element:Application {id: 'pusat', kind: 'Application', code: 'PUSAT', name: 'Pusat', confidentiality: 'RESTRICTED', responsible: 'OUTSIDE', rev: 1})",
    );
    const { data } = await ask(`{ element(ref: "application:PUSAT") { seenBy { role } } }`, {}, viewerOf("ARCHITECT"));
    expect(data.element.seenBy.map(({ role }: { role: string }) => role)).toEqual(["VERIFIER", "ARCHITECT", "AUDITOR"]);
  });

  test("is read by whoever sees the element", async () => {
    const source = `{ element(ref: "INTERNAL-own") { seenBy { label byGrant } } }`;
    expect((await ask(source, {}, viewerOf("STAFF"))).data.element.seenBy).toHaveLength(5);
    expect((await ask(source, {}, viewerOf("PUBLIC"))).data.element).toBeNull();
  });
});
