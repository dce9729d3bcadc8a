import { beforeAll, expect, test } from "@jest/globals";
import { useServer } from "../http/identity/identity-server.js";
import { element } from "../support/element.js";
import { useEmptyRepository } from "../support/repository.js";
import { useBrowser, useSite, widths } from "./site.js";

const repository = useEmptyRepository();
const site = useSite(useServer(repository));
const { inWindow } = useBrowser();

/** Governments of Indonesia (provinces, regencies and cities), and OPDs of each. */
const governments = 552;
const each = 36;

const odd = {
  long: `Layanan ${"a".repeat(990)}`,
  rightToLeft: "خدمة تسجيل السكان",
  emoji: "Layanan 👩‍👩‍👧‍👦 keluarga 🏝️",
  marked: '<script>alert("x")</script> & “kutip”',
};

beforeAll(async () => {
  await repository.given(`UNWIND range(1, ${governments * each}) AS n
    CREATE (:Element:Opd {kind: 'Opd', id: 'o' + n, code: 'OPD-' + n, name: 'Dinas nomor ' + n, opdType: 'DINAS', plateau: 'AS_IS', state: 'VALID', rev: 1})`);
  const services = Object.keys(odd).map(code => element(code, "Service", code));
  const names = Object.keys(odd).map(code => `SET ${code}.name = $${code}`);
  await repository.database.write(transaction => transaction.run(`${services.join(" ")} ${names.join(" ")}`, odd));
});

const addressesOf = (code: string) => [`/e/service%3A${code}`, `/dampak?dari=service%3A${code}`, "/cari?jenis=Service"];

test.each(Object.entries(odd))(
  "A name that is %s is shown whole, and fits a phone and a screen",
  async (code, name) => {
    await inWindow({}, async page => {
      for (const width of widths)
        for (const address of addressesOf(code)) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(site.url() + address, { waitUntil: "networkidle" });
          expect(await page.textContent("main")).toContain(name);
          const wide = await page.evaluate("document.documentElement.scrollWidth");
          expect({ address, wide }).toEqual({ address, wide: width });
        }
    });
  },
);

test("Of the OPDs of all governments, each can be found by its name, and the page remains small", async () => {
  const { text } = await site.html("/rencana?lihat=berakhir");
  expect(text.length).toBeLessThan(60_000);
  await inWindow({}, async page => {
    await page.goto(`${site.url()}/rencana?lihat=berakhir`, { waitUntil: "networkidle" });
    await page.fill("input[name=opd]", "nomor 19007");
    await page.waitForSelector("datalist option[value=OPD-19007]", { state: "attached" });
    await page.fill("input[name=opd]", "OPD-19007");
    await page.click("form.filters button");
    await page.waitForURL(/opd=OPD-19007/);
    expect(await page.inputValue("input[name=opd]")).toBe("OPD-19007");
  });
});

test.each(["/cari", "/cakupan?lihat=urusan", "/temuan", "/meja"])(
  "%s has a field for the OPDs of all governments",
  async address => {
    const { status, text } = await site.html(address);
    expect(status).toBe(200);
    expect(text).toContain("Ketik sebagian nama lalu pilih");
    expect(text.length).toBeLessThan(80_000);
  },
);
