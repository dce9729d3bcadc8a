import { describe, expect, test } from "@jest/globals";
import { useSite } from "./site.js";

const site = useSite();

const textOf = async (address: string) => (await site.html(address)).text;

describe("The choices of an address", () => {
  test("stay in the form and the files of a roadmap: its day", async () => {
    const day = "hari=2026-11-24";
    expect(await textOf(`/rencana?${day}`)).toContain('name="hari" value="2026-11-24"');
    expect(await textOf(`/rencana?lihat=biaya&${day}`)).toContain("/export/costs.csv?by=OPD&amp;at=2026-11-24");
    const target = await textOf(`/rencana?lihat=target&opd=SETDA&${day}`);
    expect(target).toContain("/export/transition.csv?opd=opd%3ASETDA&amp;at=2026-11-24");
  });

  test("stay in both forms of an impact: severity and picture", async () => {
    const text = await textOf("/dampak?dari=infrastructure:SRV-DB&tingkat=STOPS&gambar=ya");
    expect(text.match(/name="tingkat" value="STOPS"/g)).toHaveLength(2);
    expect(text.match(/name="gambar" value="ya"/g)).toHaveLength(2);
  });

  test.each(["/meja", "/rencana", "/temuan", "/cari"])("is shown by %s: a unit, by its name", async path => {
    expect(await textOf(`${path}?opd=BIRO-ORG`)).toContain(
      '<option value="BIRO-ORG" selected>Biro Organisasi</option>',
    );
  });

  test("may be a field without a value, which its default does not fill again", async () => {
    expect(await textOf("/tanya?q=Q16")).toContain('name="sensitivity" value="-"');
    const emptied = await textOf("/tanya?q=Q16&jawab=ya&sensitivity=-");
    expect(emptied).not.toMatch(/<input type="checkbox"[^>]*checked/);
    expect(emptied).toContain(encodeURIComponent('{"sensitivity":[]}'));
  });

  test("may be unknown, also a name that every object has: then the search is over all kinds", async () => {
    expect(await textOf("/cari?kata=izin&jenis=toString")).toContain("LYN-040");
  });
});
