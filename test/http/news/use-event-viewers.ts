import { afterEach, beforeEach, expect } from "@jest/globals";
import { localViewer, publicViewer, type Viewer, viewerWith } from "../../../src/access/viewer.js";
import { useRepository } from "../../support/repository.js";
import { staff } from "../../support/viewers.js";
import { startEventServer } from "./events-server.js";
import { useListeners } from "./use-events.js";

/**
 * Provides a repository with two OPDs, and `as` to listen at the server of `start` as an editor of each, whoever reads
 * everything, or somebody who reads no record.
 */
export function useEventViewers() {
  const repository = useRepository();
  const { database, ask, answerOf } = repository;
  const viewers = new Map<string, Viewer>();
  let server: Awaited<ReturnType<typeof startEventServer>>;
  const listenAt = useListeners();
  afterEach(() => server.stop());

  const listening = (query = "", headers: Record<string, string> = {}) => listenAt(server.url, query, headers);
  const as = (name: string, query = "") => listening(query, { "x-test-viewer": name });
  const start = async (parts: Parameters<typeof startEventServer>[1] = {}) => {
    const identifyViewer = ({ headers }: { headers: Record<string, unknown> }) =>
      viewers.get(String(headers["x-test-viewer"])) ?? localViewer;
    server = await startEventServer(database, { identifyViewer, ...parts });
  };

  const idOf = async (ref: string) => (await answerOf(`{ element(ref: "${ref}") { id } }`)).element.id;
  async function change(source: string) {
    const { data, errors } = await ask(`mutation { ${source} { problems { severity message } } }`);
    expect([
      errors,
      Object.values<any>(data ?? {}).flatMap(({ problems }) =>
        problems.filter((each: any) => each.severity === "ERROR"),
      ),
    ]).toEqual([undefined, []]);
  }
  const service = (code: string, owner: string, more = "") =>
    change(`createService(input: { code: "${code}", name: "Layanan ${code}", ownedBy: "opd:${owner}" ${more} })`);
  const revOf = async (ref: string) => (await answerOf(`{ element(ref: "${ref}") { rev } }`)).element.rev;
  const rename = async (ref: string, name = "Baru") =>
    change(`updateService(ref: "${ref}", expectedRev: ${await revOf(ref)}, changes: { name: "${name}" })`);

  beforeEach(async () => {
    for (const code of ["DKP", "DINKES"])
      await change(`createOpd(input: { code: "${code}", name: "Dinas ${code}", opdType: DINAS })`);
    for (const code of ["DKP", "DINKES"])
      viewers.set(
        `editor of ${code}`,
        viewerWith(`editor of ${code}`, [{ role: "EDITOR", opds: [await idOf(`opd:${code}`)] }]),
      );
    viewers.set("auditor", viewerWith("auditor", [{ role: "AUDITOR" }]));
    viewers.set("staff", staff).set("publik", publicViewer);
    viewers.set("program", viewerWith("program", [{ role: "CLIENT", documents: ["Q01"] }]));
  });
  return { ...repository, listening, as, start, idOf, change, service, rename };
}
