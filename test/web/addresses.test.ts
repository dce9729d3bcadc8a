import { describe, expect, test } from "@jest/globals";
import { useBrowser, useSite } from "./site.js";

const site = useSite();
const { inWindow } = useBrowser();

/** Returns the main part of a page, with its addresses as a browser reads them. */
async function mainOf(address: string): Promise<string> {
  const { status, text } = await site.html(address);
  expect([address, status]).toEqual([address, 200]);
  return /<main[\s\S]*<\/main>/.exec(text)![0].replaceAll("&amp;", "&");
}

const hrefsIn = (html: string) => [...html.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, href]) => href!);

/** Links to the next rows of a list, and back to the first. */
const pager = /<a [^>]*>(?:Ke awal daftar|\w+ berikutnya)<\/a>/g;

describe("The list of a page", () => {
  test.each([
    "/cari?jenis=Service",
    "/cari?kata=data",
    "/temuan?lihat=daftar",
    "/cakupan?tingkat=3",
    "/dampak?dari=infrastructure:SRV-DB",
  ])("of %s begins at its first row when anything else is chosen", async first => {
    const [next] = hrefsIn((await mainOf(first)).match(pager)?.join("") ?? "");
    expect(next).toContain("sesudah=");
    const text = await mainOf(next!);
    const others = text.replace(pager, "");
    // The picture is beside the rows.
    const inMiddle = hrefsIn(others).filter(href => href.includes("sesudah=") && !href.endsWith("#gambar"));
    expect(inMiddle).toEqual([]);
    expect(others).not.toContain('name="sesudah"');
  });

  test("keeps what was chosen besides", async () => {
    const [next] = hrefsIn((await mainOf("/cakupan?taksonomi=RAB&tingkat=3")).match(pager)!.join(""));
    const [row] = hrefsIn(await mainOf(next!)).filter(href => href.includes("baris="));
    expect(row).toMatch(/^\/cakupan\?taksonomi=RAB&tingkat=3&baris=reference%3ARAB/);
  });
});

test.each(["RAL", "RAB", "RAD", "RAA", "RAI", "RAK", "URUSAN"])("The coverage of %s is shown", async taxonomy => {
  const text = await mainOf(`/cakupan?taksonomi=${taxonomy}`);
  expect(text).toContain(`simpul ${taxonomy} tingkat 2`);
  expect(text).not.toContain('role="alert"');
});

test("A node of the last level says that nothing is below, and only levels of the taxonomy are offered", async () => {
  const map = await mainOf("/cakupan?taksonomi=RAL&tingkat=3");
  expect([...map.matchAll(/<option[^>]*>Tingkat (\d)/g)].map(([, level]) => level)).toEqual(["1", "2", "3"]);
  const [row] = hrefsIn(map).filter(href => href.includes("baris="));
  const text = await mainOf(row!);
  expect(text).toContain("di bawahnya tidak ada simpul lagi");
  expect(text).not.toContain('role="alert"');
});

test("Owners that are no OPD are a number among the choices, not a link", async () => {
  const text = await mainOf("/cari?jenis=Application");
  expect(text).toMatch(/<li>Di luar pemerintah provinsi <data value="\d+">\d+<\/data><\/li>/);
  expect(text).toContain('href="/cari?jenis=Application&opd=DINKES"');
});

describe("A page answered as if", () => {
  test.each([
    "/temuan?lihat=daftar",
    "/cari?jenis=Service",
    "/rencana?lihat=biaya",
    "/cakupan?lihat=tumpang-tindih",
    "/tanya?q=Q16&jawab=ya",
    "/dampak?dari=infrastructure:SRV-DB&gambar=ya",
    "/e/infrastructure:SRV-DB",
    "/opd/DISKOMINFO",
    "/bukti?indikator=I13&opd=DISKOMINFO",
  ])("%s stays so in its forms and files, and in the impact of what it shows", async address => {
    const kept = await site.post("/as-if", [], {});
    const { id } = (await kept.json()) as { id: string };
    const text = await mainOf(`${address}${address.includes("?") ? "&" : "?"}asIf=${id}`);
    const files = hrefsIn(text).filter(href => /^\/(export|questions)\//.test(href));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(href => !href.endsWith(`asIf=${id}`))).toEqual([]);
    const impacts = hrefsIn(text).filter(href => href.startsWith("/dampak?dari="));
    expect(impacts.filter(href => !href.includes(`asIf=${id}`))).toEqual([]);
    const forms = text.match(/<form[^>]* method="get"[\s\S]*?<\/form>/g) ?? [];
    expect(forms.filter(form => !form.includes(`name="asIf" value="${id}"`))).toEqual([]);
  });

  test("has no form that writes: the desk leads out of as if", async () => {
    const kept = await site.post("/as-if", [], {});
    const { id } = (await kept.json()) as { id: string };
    const text = await mainOf(`/meja?opd=DISKOMINFO&asIf=${id}`);
    expect(text).toContain("Keluar dari seandainya untuk menulis");
    expect(text).not.toMatch(/<form|type="file"/);
  });
});

test.each(["kegiatan", "biaya", "target&opd=SETDA"])(
  "The view %s of the roadmap says that it has examples",
  async view => {
    expect((await mainOf(`/rencana?lihat=${view}`)).match(/Data contoh/g)).toHaveLength(1);
  },
);

test.each([1, 2])("Table %s of an answer takes as many requests, as the first table names the others", async table => {
  await inWindow({}, async page => {
    const requested: string[] = [];
    page.on("request", request => request.url().includes("/questions/") && requested.push(request.url()));
    await page.goto(`${site.url()}/tanya?q=Q17&jawab=ya&tabel=${table}`, { waitUntil: "networkidle" });
    await page.waitForSelector("#jawaban table");
    expect(new Set(requested).size).toBe(table);
    expect(requested).toHaveLength(table);
  });
});

test.each([true, false])("A button copies the address of what is shown; by a clipboard: %s", hasClipboard =>
  inWindow({ permissions: ["clipboard-read", "clipboard-write"] }, async page => {
    const address = "/temuan?opd=DISKOMINFO";
    // As over plain HTTP from another machine.
    if (!hasClipboard)
      await page.addInitScript('Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined })');
    await page.goto(site.url() + address);
    await page.evaluate(
      'document.addEventListener("copy", () => { document.body.dataset.copied = document.activeElement.value; })',
    );
    await page.getByRole("button", { name: "Salin tautan" }).click();
    await page.getByText("Tersalin").waitFor();
    const copied = await page.evaluate(
      hasClipboard ? "navigator.clipboard.readText()" : "document.body.dataset.copied",
    );
    expect(copied).toMatch(new RegExp(`^http://.*${address.replace("?", "\\?")}$`));
  }),
);
