import { expect, test } from "@jest/globals";
import { useImports } from "../http/import-server.js";

const { send, post, database } = useImports();
const elements = async () => (await database.read("MATCH (n:Element) RETURN count(n) AS n"))[0]!.n;

test("A table with U+0000 in a cell is no text, and nothing is written", async () => {
  const report = await send({ Layanan: ["Kode,Nama,Deskripsi", "LYN-1,Satu,ada\u0000", "LYN-2,Dua,baik"] });
  expect(report.status).toBe(422);
  expect(report.problems).toMatchObject([{ rule: "ENCODING_UNKNOWN" }]);
  expect(await elements()).toBe(0);
});

test("A model with U+0000 in it is no XML, and nothing is written", async () => {
  const model = `<?xml version="1.0"?><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" identifier="m"><name>M</name>
    <elements><element identifier="e" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="ApplicationComponent">
    <name>a&#0;b</name></element></elements></model>`;
  const answer = await post(model, { source: "Uji" }, { "content-type": "application/xml" });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(await elements()).toBe(0);
});
