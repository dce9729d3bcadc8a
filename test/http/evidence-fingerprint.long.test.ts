import { expect, test } from "@jest/globals";
import { today } from "../support/repository.js";
import { useSampleServer, useServer } from "./identity/identity-server.js";

const oneServer = useSampleServer();
const otherServer = useServer(oneServer, undefined, { today: () => today });

test("The fingerprint is the same on another server, and another after a change in this OPD only", async () => {
  const source = (indicator: string) =>
    `{ evidence(indicators: ["reference:${indicator}"], opd: "opd:DISKOMINFO") { indicators { fingerprint } } }`;
  const fingerprintOn = async (server: typeof otherServer) =>
    ((await (await server.ask(source("I13"))).json()) as any).data.evidence.indicators[0].fingerprint;
  const before = await fingerprintOn(oneServer);
  expect(await fingerprintOn(otherServer)).toBe(before);
  const change = async (ref: string) => {
    const { data } = (await (await oneServer.ask(`{ application(ref: "${ref}") { rev } }`)).json()) as any;
    const input = `ref: "${ref}", expectedRev: ${data.application.rev}, changes: { description: "Catatan baru" }`;
    await oneServer.ask(`mutation { updateApplication(${input}) { problems { message } } }`);
  };
  await change("application:SIMPEG");
  expect(await fingerprintOn(oneServer)).toBe(before);
  await change("application:PPID");
  const after = await fingerprintOn(oneServer);
  expect(after).not.toBe(before);
  expect(await fingerprintOn(otherServer)).toBe(after);
});
