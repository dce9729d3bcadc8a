import { beforeEach, describe, expect, test } from "@jest/globals";
import { beginning, cursorOf } from "../../../src/repository/feed/position.js";
import { eventually } from "../../support/eventually.js";
import { aWhile, type Listener } from "./listen.js";
import { useEventViewers } from "./use-event-viewers.js";

const { as, start, change, service, rename } = useEventViewers();

const refsOf = (listener: Listener) => listener.changes().map(({ data }) => data.ref);

describe("Two viewers", () => {
  beforeEach(() => start());

  test("get what the record shows to each, at the same time", async () => {
    const [dkp, dinkes, auditor] = [await as("editor of DKP"), await as("editor of DINKES"), await as("auditor")];
    await service("S1", "DKP");
    await service("S2", "DINKES", ", confidentiality: RESTRICTED");
    await service("S3", "DKP", ", confidentiality: RESTRICTED");
    await auditor.until(3);
    await aWhile(500);
    expect([refsOf(dkp), refsOf(dinkes), refsOf(auditor)]).toEqual([
      ["service:S1", "service:S3"],
      ["service:S2"],
      ["service:S1", "service:S2", "service:S3"],
    ]);
    expect(dkp.text()).not.toContain("S2");
  });

  test("without the record get no changes", async () => {
    for (const name of ["staff", "publik", "program"]) {
      const { answer } = await as(name);
      const [error] = ((await answer.json()) as any).errors;
      expect([name, answer.status, error.extensions.code]).toEqual([name, 403, "FORBIDDEN"]);
      expect(error.extensions.needed).toEqual(["EDITOR", "ARCHITECT", "AUDITOR"]);
    }
  });

  test("do not learn that a confidential property of somebody else's past has changed", async () => {
    await change(`createApplication(input: { code: "A1", name: "Aplikasi", ownedBy: "opd:DINKES" })`);
    await change(
      `updateApplication(ref: "application:A1", expectedRev: 1, changes: { publicIp: "192.0.2.7", description: "Uji" })`,
    );
    await change(`updateApplication(ref: "application:A1", expectedRev: 2, changes: { ownedBy: "opd:DKP" })`);
    const after = `?kind=Application&after=${cursorOf(beginning)}`;
    const [dkp, auditor] = [await as("editor of DKP", after), await as("auditor", after)];
    await Promise.all([dkp.until(3), auditor.until(3)]);
    const changed = (listener: Listener) => listener.changes()[1]!.data.properties;
    expect(changed(auditor)).toEqual(["description", "publicIp"]);
    expect(changed(dkp)).toEqual(["description"]);
  });

  test("get nothing of an element from the moment on at which they may not see it", async () => {
    await service("S1", "DKP");
    const [dkp, auditor] = [await as("editor of DKP"), await as("auditor")];
    await rename("service:S1", "Satu");
    await dkp.until(1);
    await change(`updateService(ref: "service:S1", expectedRev: 2, changes: { ownedBy: "opd:DINKES" })`);
    await rename("service:S1", "Dua");
    await auditor.until(3);
    await aWhile(500);
    expect(dkp.changes()).toHaveLength(1);
  });
});

test("the record of events says which RESTRICTED elements a stream has named", async () => {
  const noted: any[] = [];
  const events = { note: (event: unknown) => void noted.push(event), numbers: { recorded: 0, lost: 0, waiting: 0 } };
  await start({ parts: { events } });
  const listener = await as("auditor");
  await service("S1", "DKP", ", confidentiality: RESTRICTED");
  await service("S2", "DKP");
  await listener.until(2);
  await listener.leave();
  await eventually(() => noted.length > 0);
  expect(noted).toMatchObject([
    { event: "READ_RESTRICTED", account: "auditor", subject: "/events", refs: ["service:S1"], count: 1 },
  ]);
});
