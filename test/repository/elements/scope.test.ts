import { expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { Scope } from "../../../src/graph/scope.js";
import { Reference } from "../../../src/metamodel/reference.js";
import { compileFilter } from "../../../src/repository/elements/filter.js";
import { today } from "../../support/repository.js";

test("the root of `within` is looked up once a statement, not for every row that may lie beneath it", () => {
  const scope = new Scope(localViewer, today);
  const condition = compileFilter({ within: "reference:RAB.04.01" }, Reference, "n", scope, { day: "$day" });
  expect(condition).toContain("(root:Element {id: once1})");
  expect(condition).not.toContain("MATCH (ref:Reference)");
  expect(scope.opening).toMatch(
    /^WITH COLLECT \{ MATCH \(ref:Reference\).*\}\[0\] AS once0 WITH \*, CASE WHEN once0 IS NULL .* ELSE once0 END AS once1 $/,
  );
  const required = expect.objectContaining({ ref: "reference:RAB.04.01" });
  expect(Object.values(scope.parameters)).toEqual(["RAB.04.01", required]);
});
