import { expect, test } from "@jest/globals";
import { describeReport } from "../../src/formats/describe-report.js";
import { untouched } from "../../src/repository/changes/count-touched.js";
import type { Problem } from "../../src/repository/changes/operation.js";

const problemOf = (severity: Problem["severity"], rule: string): Problem => ({
  severity,
  rule,
  path: ["Layanan", 2],
  message: "Ada yang kurang.",
});
const outcomeOf = (problems: Problem[]) =>
  describeReport({ ...untouched, problems, written: false })
    .split("\n\n")
    .at(-1);

test("a report counts what it tells", () => {
  const problems = [problemOf("ERROR", "A"), problemOf("WARNING", "B"), problemOf("WARNING", "C")];
  expect(outcomeOf(problems)).toMatch(/^DITOLAK: 1 kesalahan \(✗\), 2 peringatan/);
  expect(outcomeOf(problems.slice(1))).toMatch(/; 2 peringatan\.$/);
});

test("of a severity that it does not tell whole it says that there are more, and does not count the line that says so", () => {
  const more = (severity: Problem["severity"]) => problemOf(severity, "MORE_PROBLEMS");
  const [error, warning] = [problemOf("ERROR", "A"), problemOf("WARNING", "B")];
  expect(outcomeOf([error, warning, more("ERROR")])).toMatch(/^DITOLAK: lebih dari 1 kesalahan \(✗\), 1 peringatan/);
  expect(outcomeOf([warning, more("WARNING")])).toMatch(/; lebih dari 1 peringatan\.$/);
});
