import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import { useSite, wordsIn } from "./site.js";

const site = useSite();
const address = "/pemdi?lihat=klaim&tahun=2026";

interface Recorded {
  code: string;
  maturityLevel: string;
  assesses: string;
  assessedOpd: string;
  ownedBy: string;
}

const recorded: Recorded[] = parse(readFileSync("seeds/maluku/pemdi.assessment.csv"), { columns: true });

let staff: Record<string, string>;
beforeAll(async () => {
  staff = await site.account("Pegawai", "STAFF");
});

/** Returns the words of the row of an indicator in the part of an OPD. */
function rowOf(html: string, opd: string, indicator: string): string {
  const part = new RegExp(`<section id="${opd}"[\\s\\S]*?</section>`).exec(html)?.[0] ?? "";
  const rows = [...part.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) => wordsIn(row).trim());
  return rows.find(row => row.startsWith(`${indicator} `)) ?? "";
}

test("The claims of a year are beside the assessment and the level of the evidence", async () => {
  const { text } = await site.html(address, staff);
  const claims = recorded.filter(({ assessedOpd }) => assessedOpd === "");
  expect(claims.length).toBeGreaterThan(0);
  for (const { ownedBy, assesses, maturityLevel } of claims)
    expect(rowOf(text, ownedBy, assesses.split("@")[0]!)).toContain(`klaim ${maturityLevel}`);
  expect(rowOf(text, "DISKOMINFO", "I13")).toMatch(
    /3 \(contoh\) Inventaris aplikasi lengkap .*2 \(contoh\) Status satu aplikasi/,
  );
  expect(rowOf(text, "DISKOMINFO", "I13")).toContain("klaim di atas yang tercatat");
  expect(wordsIn(text)).toContain("ini bukan indeks resmi");
  expect(wordsIn(text)).toContain("Data contoh");
});

test("A claim that the viewer may not see is not there", async () => {
  const words = await site.words(address);
  expect(words).toContain("Klaim tahun 2026 belum tercatat");
  expect(words).not.toContain("Inventaris aplikasi lengkap");
});

test("A year without claims says that none is recorded, and where to record one", async () => {
  const { text } = await site.html("/pemdi?lihat=klaim&tahun=2027", staff);
  expect(wordsIn(text)).toContain("Klaim tahun 2027 belum tercatat");
  expect(text).toContain('href="/meja/baru/Assessment"');
});
