import { expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { error, lines, useExports } from "./export-server.js";

const { given, get } = useExports();

test("a walk comes whole, and says in its last line where it was cut", async () => {
  await given(`${element("s", "Service", "S")} ${element("a", "Application", "A")} ${element("i", "Infrastructure", "I")}
    CREATE (s)-[:SUPPORTED_BY {id: '1'}]->(a) CREATE (a)-[:RUNS_ON {id: '2'}]->(i)`);
  expect(await lines(await get("impact.csv", { of: "infrastructure:I" }))).toEqual([
    "A,Nama A,Aplikasi,,1,Berhenti,berjalan di I Nama I",
    "S,Nama S,Layanan,,2,Terganggu,didukung oleh A Nama A",
  ]);
  expect(await lines(await get("impact.csv", { of: "infrastructure:I", maxDepth: "1" }))).toEqual([
    "A,Nama A,Aplikasi,,1,Berhenti,berjalan di I Nama I",
    "TERPOTONG setelah 1 baris: batas kedalaman.,,,,,,",
  ]);
  expect(await lines(await get("neighbourhood.csv", { of: "service:S", hops: "1" }))).toEqual([
    "A,Nama A,Aplikasi,,1,,mendukung S Nama S",
  ]);
});

test("the owners of an element and of its dependencies are exported completely, an inherited owner first", async () => {
  await given(`${element("s", "Service", "S")} ${element("a", "Application", "A")} ${element("d", "Opd", "DKP")} ${element("k", "Opd", "DISKOMINFO")}
    CREATE (s)-[:SUPPORTED_BY {id: '1'}]->(a), (s)-[:OWNED_BY {id: '2'}]->(d), (a)-[:OPERATED_BY {id: '3'}]->(k)`);
  expect(await lines(await get("ownership.csv", { of: "service:S" }))).toEqual([
    "dimiliki oleh,DKP,Nama DKP,S,Nama S,Layanan,0",
    "dioperasikan oleh,DISKOMINFO,Nama DISKOMINFO,A,Nama A,Aplikasi,1",
  ]);
  expect(await lines(await get("ownership.csv", { of: "application:A" }))).toEqual([
    "mewarisi pemilik dari,DKP,Nama DKP,S,Nama S,Layanan,1",
    "dioperasikan oleh,DISKOMINFO,Nama DISKOMINFO,A,Nama A,Aplikasi,0",
  ]);
  expect(await error(await get("ownership.csv", { of: "service:S", first: "3" }))).toMatchObject({ status: 400 });
});
