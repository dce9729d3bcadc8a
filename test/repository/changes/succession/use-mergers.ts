import { beforeEach, expect } from "@jest/globals";
import { localViewer } from "../../../../src/access/viewer.js";
import { create, useWriter } from "../writer.js";
import { province } from "./province.js";

/** First day of the successor. */
export const day = "2027-01-01";

/** Problem of a mutation. */
export interface Problem {
  rule: string;
  severity: string;
  path: string[];
  message: string;
  extensions: any;
}

/** Returns the mutation that merges OPDs. `more`: further arguments. */
export const merge = (more = "", from = `["opd:A", "opd:B"]`, into = "opd:AB", on = day) =>
  `mergeOpds(from: ${from}, into: "${into}", on: "${on}"${more}) { element { ref rev } problems { rule severity path message extensions } }`;

/** Returns rules and places of the errors. */
export const refusals = ({ problems }: { problems: Problem[] }) =>
  problems.filter(({ severity }) => severity === "ERROR").map(({ rule, path }) => [rule, path.join(".")]);

/** Provides the province with a possible successor, and sends mutations. */
export function useMergers() {
  const writer = useWriter();
  beforeEach(() => writer.apply([...province, create("Opd", "AB", { opdType: "DINAS" })]));
  return {
    ...writer,
    async send(call: string, viewer = localViewer) {
      const { data, errors } = await writer.ask(`mutation { ${call} }`, {}, viewer);
      expect(errors).toBeUndefined();
      return Object.values(data)[0] as { element: object | null; problems: Problem[] };
    },
    /** Returns the successors whose predecessors still have something. */
    async leftovers(at = day): Promise<string[]> {
      const { data } = await writer.ask(
        `{ findings(rules: [PREDECESSOR_STILL_ACTIVE], at: "${at}") { nodes { element { code } } } }`,
      );
      return data.findings.nodes.map(({ element }: any) => element.code);
    },
  };
}
