import { beforeEach, expect } from "@jest/globals";
import { type Viewer, viewerWith } from "../../../src/access/viewer.js";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";

export const staff = viewerWith("Bidang Aptika", [{ role: "STAFF" }]);
export const editor = viewerWith("Operator DKP", [{ role: "EDITOR", opds: ["DKP"] }]);
export const architect = viewerWith("Admin Arsitektur", [{ role: "ARCHITECT" }]);

const fields = "comment { id at account text resolvedBy resolvedAt } problems { rule path message extensions }";

/** Provides an OPD, two public services and an application that is RESTRICTED, and comments on them. */
export function useComments() {
  const { ask, given } = useRepository();
  beforeEach(() =>
    given(`${element("dkp", "Opd", "DKP", ", confidentiality: 'PUBLIC'")}
      ${element("open", "Service", "IZIN", ", confidentiality: 'PUBLIC', responsible: 'DKP'")}
      ${element("twin", "Service", "IZIN-2", ", confidentiality: 'PUBLIC', responsible: 'DKP'")}
      ${element("closed", "Application", "RAHASIA", ", confidentiality: 'RESTRICTED', responsible: 'DINKES'")}
      WITH 1 AS done CALL db.awaitIndexes() RETURN done`),
  );

  async function mutate(field: string, viewer: Viewer = staff) {
    const { data, errors } = await ask(`mutation { it: ${field} { ${fields} } }`, {}, viewer);
    expect(errors).toBeUndefined();
    return data.it;
  }

  const write = async (text: string, viewer: Viewer = staff, ref = "service:IZIN") =>
    (await mutate(`comment(ref: "${ref}", text: "${text}")`, viewer)).comment;

  async function comments(ref = "service:IZIN", args = "", viewer: Viewer = staff) {
    const source = `{ element(ref: "${ref}") { comments${args} { totalCount nodes { text account resolvedBy } } } }`;
    return (await ask(source, {}, viewer)).data?.element?.comments;
  }

  const textsOf = async (ref?: string, args?: string) =>
    (await comments(ref, args)).nodes.map(({ text }: { text: string }) => text);
  return { ask, mutate, write, comments, textsOf };
}
