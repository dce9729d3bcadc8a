import { expect, test } from "@jest/globals";
import { useSite, wordsIn } from "./site.js";

const { html } = useSite();

/** Rows of the tables of a page, each as the words of its cells. */
async function rowsOf(address: string): Promise<string[]> {
  const { status, text } = await html(address);
  expect(status).toBe(200);
  return [...text.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) => wordsIn(row).trim());
}

/** Returns the words of the row of an application, on whichever page of the list it is. */
async function rowOf(name: string): Promise<string> {
  let address = "/rencana?lihat=siklus";
  for (let page = 0; page < 10; page++) {
    const found = (await rowsOf(address)).find(row => row.startsWith(name));
    if (found) return found;
    const { text } = await html(address);
    const next = /<a href="([^"]*sesudah=[^"]*)"/.exec(text)?.[1];
    if (!next) break;
    address = next.replaceAll("&amp;", "&");
  }
  throw new Error(`No page of the list has ${name}.`);
}

test("The phase of an application follows from its days, its state of use and its plans", async () => {
  expect(await rowOf("corona.malukuprov.go.id")).toMatch(/Berakhir .*21 Jun 2023/);
  expect(await rowOf("Survei kepuasan")).toMatch(/Menuju akhir \(ada rencana .*pengganti/);
  expect(await rowOf("Peminjaman ruang")).toMatch(/Menuju akhir .*dihentikan sejak 1 Jul 2027/);
});

test("An application without any recorded day or state has no phase, instead of a guessed one", async () => {
  expect(await rowOf("SI Cagar Budaya Maluku")).toContain("belum tercatat");
});
