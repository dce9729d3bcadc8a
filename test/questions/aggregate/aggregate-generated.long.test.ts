import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { publicViewer, type Viewer, viewerWith } from "../../../src/access/viewer.js";
import { today, useSample } from "../../support/repository.js";
import { staff } from "../../support/viewers.js";
import { calls } from "./calls.js";
import { type Call, cellsOf, inOrder, numberNames, type Row, recompute } from "./recompute.js";
import { SeedGraph, type Seer } from "./seed-graph.js";

const { ask, answerOf } = useSample();

/** Days before, of and after the merger of two OPDs, on which applications and versions of taxonomies change, too. */
const days = [today, "2026-03-01", "2027-02-01"];

const opd = "DISKOMINFO";
const everyone: Record<string, Seer | undefined> = {
  everything: undefined,
  public: { levels: ["PUBLIC"] },
  staff: { levels: ["PUBLIC", "INTERNAL"] },
  editor: { levels: ["PUBLIC", "INTERNAL"], opd },
};

const source = `query ($elements: AggregateElements!, $by: [AggregateBy!], $measure: String, $orderBy: [AggregateOrder!], $at: LocalDate, $first: Int, $after: String) {
  aggregate(elements: $elements, by: $by, measure: $measure, orderBy: $orderBy, at: $at, first: $first, after: $after) {
    totalCount total { ${numberNames.join(" ")} } pageInfo { hasNextPage endCursor }
    nodes { first { value label } second { value label } ${numberNames.join(" ")} } } }`;

/** Returns all pages of a call as one answer, or the code of its error. */
async function answered({ list, filter, ...call }: Call, at: string, first: number, viewer: Viewer | undefined) {
  const rows: Row[] = [];
  for (let after: string | undefined; ; ) {
    const variables = { ...call, elements: { [list]: filter }, at, first, after };
    const { data, errors } = await ask(source, variables, viewer);
    if (errors) return { code: (errors[0]!.originalError as { code?: string })?.code ?? errors[0]!.message };
    const { nodes, pageInfo, total, totalCount } = data.aggregate;
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) return { rows, total, totalCount };
    after = pageInfo.endCursor;
  }
}

/** Rounds means, which the database sums up in another order. */
const plain = (value: unknown): any =>
  JSON.parse(JSON.stringify(value), (_, each) => (typeof each === "number" ? Number(each.toPrecision(10)) : each));

const sorted = (rows: readonly Row[]) => plain(rows).map(textOfRow).toSorted();
const textOfRow = (row: Row) =>
  JSON.stringify(Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1)));

/** Returns an answer in a form that can be compared: rows without their order, and neighbours in the wrong order. */
function shownAs(rows: Row[], total: unknown, totalCount: number, call: Call) {
  const compare = inOrder(call);
  const disorder = rows.filter((row, index) => index > 0 && compare(rows[index - 1]!, row) > 0);
  return { rows: sorted(rows), total: plain(total), totalCount, disorder };
}

test("200 generated aggregations equal a recomputation from the seeds, as several viewers and on several days", async () => {
  const { opd: found } = await answerOf(`{ opd(ref: "opd:${opd}") { id } }`);
  const editor = viewerWith("editor", [{ role: "EDITOR", opds: [found.id] }]);
  const viewers: Record<string, Viewer | undefined> = { public: publicViewer, staff, editor };
  const seen = { rows: 0, pairs: 0, measured: 0 };
  const asked = fc.record({
    call: calls,
    at: fc.constantFrom(...days),
    who: fc.constantFrom(...Object.keys(everyone)),
    first: fc.constantFrom(500, 500, 500, 7),
  });
  const differences: object[] = [];
  for (const { call, at, who, first } of fc.sample(asked, { seed: 20_261_130, numRuns: 200 })) {
    const expected = recompute(new SeedGraph(at, today, everyone[who]), call);
    const isRefused = cellsOf(expected.rows) > 10_000;
    const found = await answered(call, at, expected.rows.length > 60 ? 500 : first, viewers[who]);
    const wanted = isRefused
      ? { code: "COST_EXCEEDED" }
      : { rows: sorted(expected.rows), total: plain(expected.total), totalCount: expected.rows.length, disorder: [] };
    const shown = found.rows ? shownAs(found.rows, found.total, found.totalCount, call) : found;
    if (JSON.stringify(shown) !== JSON.stringify(wanted)) differences.push({ call, at, who, wanted, shown });
    seen.rows += found.rows?.length ?? 0;
    seen.pairs += Number(call.by.length === 2 && (found.rows?.length ?? 0) > 1);
    seen.measured += Number(found.rows?.some(row => (row.recorded as number) > 0) ?? false);
  }
  expect(differences.slice(0, 3)).toEqual([]);
  // Otherwise the test could pass without comparing anything.
  expect(seen.rows).toBeGreaterThan(500);
  expect(Object.values(seen).every(count => count > 0)).toBe(true);
}, 300_000);
