import { expect, test } from "@jest/globals";
import { getOperationAST, parse } from "graphql";
import { limits } from "../../src/common/limits.js";
import { Degrees } from "../../src/graphql/cost/degrees.js";
import { estimateCost } from "../../src/graphql/cost/estimate-cost.js";
import { schema } from "../../src/graphql/schema.js";
import { readBuiltPages } from "../../src/http/web/built-pages.js";
import { refusal } from "../http/answer-tables-server.js";
import { today } from "../support/repository.js";
import { useSite } from "./site.js";

const site = useSite();

const fileOf = (query: string) => `/export/bukti.xlsx?pada=${today}&${query}`;

test.each([
  ["indikator=I99&opd=DISKOMINFO", 404, "NOT_FOUND", "tidak ditemukan"],
  ["indikator=IND.11@PermenPANRB 59/2020", 400, "NOT_IN_FORCE", "tidak berlaku pada hari itu"],
  ["indikator=I13&opd=DISKOMINF", 404, "NOT_FOUND", "tidak ditemukan"],
])("%s is refused by page and workbook", async (query, status, code, explained) => {
  const page = await site.html(`/bukti?pada=${today}&${query}`);
  expect([page.status, page.text.includes(explained)]).toEqual([status, true]);
  expect(await refusal(await site.send(fileOf(query)))).toMatchObject({ status, code });
});

test("A day that does not exist, an unknown argument and a missing indicator are refused with what to do", async () => {
  expect((await site.html("/bukti?indikator=I13&pada=2026-02-31")).status).toBe(400);
  const refusalOf = async (query: string) => refusal(await site.send(`/export/bukti.xlsx?${query}`));
  expect(await refusalOf("indikator=I13&pada=2026-02-31")).toMatchObject({ status: 400 });
  expect(await refusalOf("indikator=I13&first=3")).toMatchObject({
    ...{ status: 400, code: "BAD_USER_INPUT" },
    message: "first: is unknown; there are indikator, opd, pada, contoh.",
  });
  expect(await refusalOf("opd=DKP")).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
});

test("No report is refused for its cost while the degrees of the graph are not known", async () => {
  const { documents, requestOf } = (await readBuiltPages())!;
  const document = parse(documents.find(({ name }) => name === "PageBukti")!.query);
  const operation = getOperationAST(document)!;
  for (let number = 1; number <= 20; number++) {
    const query = `indikator=I${number}&opd=DISKOMINFO&sidik=a&dibuat=2026-01-01T00:00:00Z`;
    const { variables } = (await requestOf("/bukti", query))!;
    const { requested } = estimateCost({ schema, document, operation, variables }, new Degrees())!;
    expect([number, requested > 100 && requested < limits.maxCost]).toEqual([number, true]);
  }
});
