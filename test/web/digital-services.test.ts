import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parse } from "csv-parse/sync";
import { useSite } from "./site.js";

const { html, words, send } = useSite();

const folder = "seeds/maluku";

/** Number of as-is services of the sample by method, read from its files. */
function methodsInSample() {
  const files = readdirSync(folder).filter(name => /(^|\.)service\.csv$/.test(name));
  const rows: Record<string, string>[] = files.flatMap(name =>
    parse<Record<string, string>>(readFileSync(`${folder}/${name}`), { columns: true }),
  );
  const counts = new Map<string, number>();
  for (const { method = "", plateau } of rows)
    if (plateau !== "TO_BE") counts.set(method, (counts.get(method) ?? 0) + 1);
  return counts;
}

test("The services of each OPD are counted by method, and the digital share is shown by month", async () => {
  const text = await words("/opd?lihat=digital");
  const counts = methodsInSample();
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  expect(text).toContain("Layanan digital");
  const [, row = ""] = /Seluruhnya (.*?%)/.exec(text)!;
  const numbers = row.match(/\d+(,\d+)?/g)!.map(each => Number(each.replace(",", ".")));
  const share = ((counts.get("ELECTRONIC")! + counts.get("HYBRID")!) / (all - (counts.get("") ?? 0))) * 100;
  expect(numbers.slice(0, -2).toSorted()).toEqual([...counts.values()].toSorted());
  expect(numbers.at(-2)).toBe(all);
  expect(numbers.at(-1)).toBeCloseTo(share, 1);
  expect(text).toContain("Desember 2023 (contoh)");
});

test("The files of this view have the shares of today and of each month", async () => {
  const { text } = await html("/opd?lihat=digital");
  const files = [...text.matchAll(/<a href="([^"]+)" download/g)].map(([, href]) => href!.replaceAll("&amp;", "&"));
  const contents = await Promise.all(files.map(async file => (await send(file)).text()));
  expect(contents[files.findIndex(file => file.startsWith("/export/trend.csv"))]).toContain("2023-12-31");
  const shares = contents[files.findIndex(file => file.startsWith("/questions/Q37.csv"))];
  expect(shares).toContain("Dinas Kesehatan");
});
