import { expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { Planned } from "../../../src/graph/overlay.js";
import type { PlateauName } from "../../../src/graph/plateau.js";
import { relationPattern } from "../../../src/graph/relation-pattern.js";
import { Scope } from "../../../src/graph/scope.js";
import { Application } from "../../../src/metamodel/application.js";
import { metamodel } from "../../../src/metamodel/metamodel.js";
import { Service } from "../../../src/metamodel/service.js";
import { today } from "../../support/repository.js";

const laidOut = (kind: typeof Service | typeof Application, name: string, plateau?: PlateauName) => {
  const scope = new Scope(localViewer, today);
  const { pattern, condition } = relationPattern(metamodel.field(kind, name)!, "s", scope, { day: "$day", plateau });
  return { text: `${pattern} WHERE ${condition}`, opening: scope.opening };
};

test("a list of today costs one comparison for plans, and none for kinds without plans", () => {
  const inForce = (from: string, until: string) =>
    `coalesce(${from} <= $day, true) AND coalesce(${until} > $day, true)`;
  const relation = inForce("r0.since", "r0.until");
  const element = inForce("n1.validFrom", "n1.validUntil");
  expect(laidOut(Service, "supportedBy", "AS_IS")).toEqual({
    text: `(s)-[r0:SUPPORTED_BY]->(n1:Application) WHERE ${relation} AND n1.plateau = 'AS_IS' AND ${element}`,
    opening: "",
  });
  expect(laidOut(Service, "fulfils", "AS_IS")).toEqual({
    text: `(s)-[r0:FULFILS]->(n1:Reference) WHERE ${relation} AND ${element}`,
    opening: "",
  });
});

test("the plan is one parameter per statement, however many relations it reads", () => {
  const scope = new Scope(localViewer, today);
  const day = scope.parameter(today);
  for (const name of ["supportedBy", "ownedBy", "usesData"]) {
    relationPattern(metamodel.field(Service, name)!, "s", scope, { day, plateau: "TO_BE" });
  }
  expect(scope.opening).toBe("");
  expect(Object.values(scope.parameters)).toEqual([today, new Planned(today, "gone"), new Planned(today, "moved")]);
});
