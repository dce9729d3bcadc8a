import { expect, test } from "@jest/globals";
import { refusal, workbookOf } from "../http/answer-tables-server.js";
import { factsOf } from "../questions/evidence/expected-figures.js";
import { readSampleRecords } from "../questions/evidence/sample-records.js";
import type { Seeded } from "../support/read-seeds.js";
import { today } from "../support/repository.js";
import { useSite, wordsIn } from "./site.js";

const site = useSite();
const facts = factsOf(readSampleRecords(today));

const query = (more: string) => `pada=${today}&${more}`;
const bookOf = (more: string) => site.send(`/export/bukti.xlsx?${query(more)}`);
const sheetsOf = async (more: string) => (await workbookOf(await bookOf(more))).rows;
const html = async (more: string) => (await site.html(`/bukti?${query(more)}`)).text;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Returns the refs in one column of the register of applications, by the ref of the row. */
function refsInColumn(text: string, title: string): Map<string, string[]> {
  const [register] = /<section id="aplikasi"[\s\S]*?<\/section>/.exec(text)!;
  const rows = register.split("<tr>").slice(2);
  const refsOf = (part: string) =>
    [...part.matchAll(/href="\/e\/([^"]*)"/g)].map(([, ref]) => decodeURIComponent(ref!));
  return new Map(
    rows.map(row => [refsOf(row)[0]!, refsOf(row.split(`data-title="${title}"`)[1]?.split("</td>")[0] ?? "").sort()]),
  );
}

/** Returns the refs of the twins of an application by the CSV files: in use, the same function, of another OPD. */
function twinsOf(application: Seeded): string[] {
  const others = facts.out(application, "FULFILS").flatMap(each => facts.into(each, "FULFILS"));
  const twins = others.filter(each => each !== application && facts.inUse(each) && facts.differs(application)(each));
  return [...new Set(twins.map(({ code }) => `application:${code}`))].sort();
}

test("The register of I13 has the twins that its figure counts", async () => {
  const found = refsInColumn(await html("indikator=I13"), "Aplikasi sefungsi");
  const applications = facts.all("Application").filter(({ code }) => found.has(`application:${code}`));
  expect(applications.filter(each => twinsOf(each).length > 0).length).toBeGreaterThan(1);
  for (const each of applications.filter(facts.inUse))
    expect([each.code, found.get(`application:${each.code}`)]).toEqual([each.code, twinsOf(each)]);
});

test("An application that is no longer in use is a twin of none", async () => {
  const { data } = (await (
    await site.ask(`{ application(ref: "application:PRESENSI-DISHUB") { rev } }`)
  ).json()) as any;
  const input = `ref: "application:PRESENSI-DISHUB", expectedRev: ${data.application.rev}, changes: { applicationStatus: INACTIVE }`;
  await site.ask(`mutation { updateApplication(${input}) { problems { message } } }`);
  const text = await html("indikator=I13");
  const found = refsInColumn(text, "Aplikasi sefungsi");
  expect(found.get("application:PRESENSI-DINKES")).not.toContain("application:PRESENSI-DISHUB");
  expect(found.get("application:PRESENSI-DISHUB")).toEqual([]);
  expect(wordsIn(text)).toContain("tidak dicari: tidak digunakan");
});

test("The cover counts the elements of the figures, invented ones too", async () => {
  const figures = (await sheetsOf("indikator=I1")).Angka!;
  const invented = sum(figures.map(row => Number(row["Data contoh"])));
  expect(invented).toBeGreaterThan(0);
  expect(wordsIn(await html("indikator=I1&contoh=tanpa"))).toContain(
    `Tidak disertakan: ${invented.toLocaleString("id-ID")} baris daftar ditinggalkan.`,
  );
});

test("A list that is cut leads to the report as a workbook, with the choices of the page", async () => {
  const text = await html("indikator=I1");
  const [, file] = /Daftar lengkapnya ada dalam <a href="([^"]*)">laporan XLSX/.exec(text)!;
  expect(file!.replaceAll("&amp;", "&")).toBe(`/export/bukti.xlsx?indikator=I1&pada=${today}`);
  const rows = await workbookOf(await site.send(file!.replaceAll("&amp;", "&")));
  expect(rows.rows["Elemen di balik angka"]!.length).toBeGreaterThan(150);
});

test("An aspect is refused, with its indicators to choose from", async () => {
  const words = wordsIn(await html("indikator=A5"));
  expect(words).toContain("A5 adalah aspek. Pilih satu indikator. I13 Tingkat Kematangan Aplikasi");
  expect(words).not.toContain("Pengesahan");
  const { text } = await site.html("/pemdi?indikator=A5&opd=DKP");
  expect(wordsIn(text)).toContain("A5 adalah aspek");
  expect(text).toContain('href="/pemdi?indikator=I14&amp;opd=DKP"');
  expect(text).not.toContain("n dari N");
  expect(await refusal(await bookOf("indikator=A5"))).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
});

test("A report as if is marked, and has no fingerprint to check", async () => {
  const asIf = "indikator=I13&opd=DISKOMINFO&asIf=delete,application:GITA-INA-AMA";
  const words = wordsIn(await html(asIf));
  expect(words).toContain("Tanpa sidik data: laporan ini seandainya");
  expect(words).not.toContain("Sidik data:");
  const answer = await bookOf(asIf);
  expect(answer.headers.get("content-disposition")).toContain("bukti-seandainya-I13-DISKOMINFO.xlsx");
  const { rows } = await workbookOf(answer);
  expect(rows.Ringkasan![0]!.Keterangan).toBe("SEANDAINYA");
});

test("Empty choices are those of the page without them", async () => {
  const answer = await site.send("/export/bukti.xlsx?indikator=I13&pada=&opd=");
  expect(answer.headers.get("content-disposition")).toContain("bukti-I13-semua.xlsx");
  const { rows } = await workbookOf(answer);
  const day = rows.Ringkasan!.find(({ Keterangan }) => Keterangan === "Keadaan pada")!.Isi;
  expect(String(day)).toMatch(/^\d{4}-\d\d-\d\d$/);
});
