import { expect, test } from "@jest/globals";
import { today } from "../support/repository.js";
import { useSite, wordsIn } from "./site.js";

const site = useSite();

/** Returns the data of a mutation or question that has no error. */
async function ask(source: string): Promise<any> {
  const { data, errors } = (await (await site.ask(source)).json()) as any;
  expect(errors).toBeUndefined();
  return data;
}

const html = async (more: string) => (await site.html(`/bukti?pada=${today}&${more}`)).text;

test("A check lists the newest change of each element, and links to no deleted one", async () => {
  const [ref, name] = ["application:SEMENTARA", "Aplikasi sementara"];
  await ask(`mutation { createApplication(input: { code: "SEMENTARA", name: "${name}" }) { problems { message } } }`);
  const { application } = await ask(`{ application(ref: "${ref}") { rev } }`);
  await ask(`mutation { delete(ref: "${ref}", expectedRev: ${application.rev}) { problems { message } } }`);
  const text = await html(`indikator=I13&sidik=${"0".repeat(20)}&dibuat=2000-01-01T00:00:00Z`);
  const [note] = /<div class="note"[\s\S]*?<\/div>/.exec(text)!;
  expect(wordsIn(note)).toContain(`${name} dihapus tanpa akun`);
  expect(wordsIn(note)).not.toContain(`${name} dicatat`);
  expect(note).not.toContain(encodeURIComponent(ref));
});

test("An invented plan is marked in the matrix of processes, and left out with the invented rows", async () => {
  const [, shared] = /scope="row" rowspan="2"><a href="\/e\/([^"]*)"/i.exec(await html("indikator=I15"))!;
  const replaced = `replaces: { add: [{ to: "${decodeURIComponent(shared!)}" }] }`;
  const input = `{ code: "RENCANA", name: "Proses rekaan", plateau: TO_BE, change: UPGRADE, provenance: SAMPLE, ${replaced} }`;
  await ask(`mutation { createBusinessProcess(input: ${input}) { problems { message } } }`);
  const words = wordsIn(await html("indikator=I15"));
  expect(words).toContain("Target CONTOH");
  expect(words).toContain("Proses rekaan");
  expect(wordsIn(await html("indikator=I15&contoh=tanpa"))).not.toContain("Proses rekaan");
});
