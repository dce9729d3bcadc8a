import { expect, test } from "@jest/globals";
import { readXlsx } from "hucre/xlsx";
import { element } from "../support/element.js";
import { useEmptyRepository } from "../support/repository.js";
import { useServer } from "./identity/identity-server.js";

const name = 'Pemerintah "Provinsi" <Uji> & Kota';
const repository = useEmptyRepository();
const { send } = useServer(repository, () => ({ ORGANIZATION: name }));

const textOf = async (address: string, accept = "*/*") =>
  (await (await send(address, { headers: { accept } })).text())
    .replaceAll("&quot;", '"')
    .replaceAll("&#34;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

test.each(["/", "/opd", "/sign-in", "/graphiql"])("The page %s names the government, as a text", async address => {
  const html = await (await send(address, { headers: { accept: "text/html" } })).text();
  expect(html).not.toContain("<Uji>");
  expect(await textOf(address, "text/html")).toContain(name);
});

test("A picture and its graph name the government", async () => {
  await repository.given(`${element("s", "Infrastructure", "SRV")} ${element("a", "Application", "APL")}
    CREATE (a)-[:RUNS_ON {id: '1'}]->(s)`);
  for (const ending of ["svg", "graphml"])
    expect(await textOf(`/export/impact.${ending}?of=infrastructure:SRV`)).toContain(name);
});

test.each(["/export/template.xlsx", "/export/applications.xlsx", "/export/findings.xlsx", "/questions/Q16.xlsx"])(
  "The workbook %s names the government in its properties",
  async address => {
    const { properties } = await readXlsx(new Uint8Array(await (await send(address)).arrayBuffer()));
    expect(properties?.company).toBe(name);
  },
);

test("A template names the government on its first sheet", async () => {
  const { sheets } = await readXlsx(new Uint8Array(await (await send("/export/template.xlsx")).arrayBuffer()));
  expect(sheets[0]!.rows[0]![0]).toBe(`Arsitektur SPBE ${name}: semua perangkat daerah`);
});
