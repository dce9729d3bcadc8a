import { expect, test } from "@jest/globals";
import { readXlsx } from "hucre/xlsx";
import { element } from "../support/element.js";
import { error, lines, useExports } from "./export-server.js";

const { given, letReadsSucceed, get } = useExports();

const manyServices = `UNWIND range(1, 1001) AS i CREATE (:Element:Service {kind: 'Service', id: 'S' + i, code: 'S' + right('000' + i, 4), name: 'Layanan ' + i, plateau: 'AS_IS', state: 'VALID', rev: 1})`;

test("a filtered list comes whole, in its order", async () => {
  await given(
    `${manyServices} ${element("h", "Service", "H", ", method: 'HYBRID'")} ${element("a", "Service", "A", ", method: 'HYBRID'")}`.replace(
      "CREATE (h",
      "WITH collect(i) AS all CREATE (h",
    ),
  );
  expect(await lines(await get("services.csv"))).toHaveLength(1003);
  const chosen = await get("services.csv", {
    filter: '{"method":{"eq":"HYBRID"}}',
    orderBy: '{"property":"code","direction":"DESC"}',
  });
  expect(chosen.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect((await lines(chosen)).map(line => line.split(",")[0])).toEqual(["H", "A"]);
});

test("a search or a filter by name may also be limited to a tree", async () => {
  const reference = (variable: string, code: string) =>
    element(variable, "Reference", code, ", taxonomy: 'RAL', version: 'V1', level: 1");
  await given(`${element("s1", "Service", "S1")} ${element("s2", "Service", "S2")} ${element("a", "Application", "A")}
    ${reference("up", "RAL.01")} ${reference("down", "RAL.01.01")}
    CREATE (down)-[:BROADER {id: 'b'}]->(up), (s1)-[:CLASSIFIED_AS {id: 'c'}]->(down),
      (s1)-[:SUPPORTED_BY {id: 'p1'}]->(a), (s2)-[:SUPPORTED_BY {id: 'p2'}]->(a)`);
  const classified = '"classifiedAs":{"some":{"within":"reference:RAL.01"}}';
  for (const query of [
    { search: "nama", filter: `{${classified}}` },
    { filter: `{${classified},"supportedBy":{"some":{"code":{"eq":"A"}}}}` },
  ]) {
    expect((await lines(await get("services.csv", query as never))).map(line => line.split(",")[0])).toEqual(["S1"]);
  }
});

test("arguments that GraphQL would refuse are refused with their place", async () => {
  expect(await error(await get("services.csv", { filter: '{"method":{"eq":"X"}}' }))).toMatchObject({
    status: 400,
    extensions: { code: "BAD_USER_INPUT", place: "filter.method.eq" },
  });
  for (const query of [
    { filter: "{" },
    { first: "3" },
    { constructor: "3" },
    { at: "2026-13-01" },
    { filter: `${'{"NOT":'.repeat(60)}{}${"}".repeat(60)}` },
  ]) {
    expect(await error(await get("services.csv", query as never))).toMatchObject({
      status: 400,
      extensions: { code: "BAD_USER_INPUT" },
    });
  }
  expect(await error(await get("impact.csv", { of: "service:NIX" }))).toMatchObject({
    status: 404,
    extensions: { code: "NOT_FOUND" },
  });
  await given(element("d", "Opd", "DINKES"));
  for (const [file, query] of [
    ["opds.csv", { filter: '{"within":"opd:DINKEZ"}' }],
    ["impact.csv", { of: "opd:DINKEZ" }],
    ["services.csv", { filter: '{"ownedBy":{"some":{"within":"opd:DINKEZ"}}}' }],
  ] as const)
    expect(await error(await get(file, query))).toMatchObject({
      status: 404,
      message: expect.stringContaining("Did you mean opd:DINKES?"),
      extensions: { code: "NOT_FOUND", suggestions: { "opd:DINKEZ": ["opd:DINKES"] } },
    });
  expect(await error(await get("impact.csv", { of: "service:NIX", maxDepth: "dalam" }))).toMatchObject({
    message: expect.stringContaining('"dalam"'),
    extensions: { code: "BAD_USER_INPUT", place: "maxDepth" },
  });
  expect(await error(await get("impact.png"))).toMatchObject({
    status: 404,
    message: expect.stringMatching(/services, .* as csv or xlsx, and impact, .* as svg or graphml/),
  });
  expect((await get("services.constructor")).status).toBe(404);
});

test("a fault before the first row is an error; a later one breaks the connection off", async () => {
  await given(manyServices);
  letReadsSucceed(1);
  expect(await error(await get("services.csv"))).toMatchObject({
    status: 503,
    extensions: { code: "DATABASE_UNAVAILABLE" },
  });
  for (const file of ["services.csv", "services.xlsx"]) {
    letReadsSucceed(2);
    expect(await takenForWhole(await get(file))).toBe(false);
  }
  letReadsSucceed();
  expect(await takenForWhole(await get("services.csv"))).toBe(true);
});

/** True if a client would accept an answer as complete; an error before the first byte changes the status. */
const takenForWhole = (answer: Response): Promise<boolean> =>
  answer.arrayBuffer().then(
    () => answer.ok,
    () => false,
  );

test("a list in the layout of SIA is refused where there is none, and where CSV cannot hold it", async () => {
  await given(element("s", "Infrastructure", "SRV", ", infrastructureType: 'SERVER'"));
  const refusal = async (path: string, layout: string) => error(await get(path, { layout }));
  expect(await refusal("infrastructures.csv", "sia")).toMatchObject({
    status: 400,
    message: expect.stringContaining("10 sheets"),
  });
  expect(await refusal("opds.csv", "sia")).toMatchObject({
    status: 400,
    message: expect.stringContaining("no domain"),
  });
  expect(await refusal("services.csv", "togaf")).toMatchObject({
    status: 400,
    message: expect.stringContaining("sia"),
  });
  const whole = await get("infrastructures.xlsx", { layout: "sia" });
  const { sheets } = await readXlsx(new Uint8Array(await whole.arrayBuffer()));
  expect(sheets.filter(({ rows }) => rows.length > 1).map(({ name }) => name)).toEqual(["Perangkat Keras Server"]);
});

test("the empty workbook of an OPD has a sheet for each domain, in full for each kind, and is refused for an unknown OPD", async () => {
  await given(`${element("o", "Opd", "DINKES")} ${element("a", "Application", "SIMRS")}`);
  const workbook = await get("template.xlsx", { opd: "DINKES" });
  expect(workbook.headers.get("content-disposition")).toBe('attachment; filename="template-DINKES.xlsx"');
  const { sheets } = await readXlsx(new Uint8Array(await workbook.arrayBuffer()));
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Layanan", "Aplikasi", "Hubungan"]));
  expect(sheets.map(({ name }) => name)).not.toContain("Perangkat Daerah");
  const full = await readXlsx(new Uint8Array(await (await get("template.xlsx", { full: "true" })).arrayBuffer()));
  expect(full.sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Layanan", "Perangkat Daerah", "Penilaian Pemdi", "Didukung oleh"]),
  );
  expect(await error(await get("template.xlsx", { full: "ya" }))).toMatchObject({ status: 400 });
  const ofOpds = await get("template.xlsx", { kinds: "Opd" });
  const few = await readXlsx(new Uint8Array(await ofOpds.arrayBuffer()));
  expect(few.sheets.map(({ name }) => name)).toContain("Perangkat Daerah");
  expect(few.sheets.map(({ name }) => name)).not.toContain("Layanan");
  expect(await error(await get("template.xlsx", { kinds: "Rumah" }))).toMatchObject({ status: 400 });
  expect(await error(await get("template.xlsx", { opd: "NIX" }))).toMatchObject({
    status: 404,
    extensions: { code: "NOT_FOUND" },
  });
  for (const unknown of ["opds", "first"])
    expect(await error(await get("template.xlsx", { [unknown]: "DINKES" }))).toMatchObject({
      status: 400,
      message: `${unknown}: is not an argument here. Use opd, kinds, full.`,
      extensions: { code: "BAD_USER_INPUT", place: unknown },
    });
});
