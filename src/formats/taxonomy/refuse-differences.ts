import { inIndonesian } from "../in-indonesian.js";
import { type Findings, shown } from "../workbook/import/findings.js";
import type { NodeColumn, PlacedNode } from "./node-row.js";
import type { StoredNode } from "./read-version.js";

/** Refuses each row that differs from the stored version. */
export function refuseDifferences(nodes: readonly PlacedNode[], stored: readonly StoredNode[], findings: Findings) {
  const byCode = new Map(stored.map(node => [node.code, node]));
  for (const node of nodes) {
    const there = byCode.get(node.code);
    if (!there) refuse(node, "code", `${shown(node.code)} belum ada di versi ini.`, findings);
    else
      for (const [column, was] of differences(node, there)) refuse(node, column, `Tercatat ${shown(was)}.`, findings);
  }
}

/**
 * Warns of stored nodes that are not in the file; they remain. Local additions are not counted, as no national list has
 * them.
 */
export function warnOfLeftOut(nodes: readonly PlacedNode[], stored: readonly StoredNode[], findings: Findings) {
  const codes = new Set(nodes.map(({ code }) => code));
  const left = stored.filter(({ code, scope }) => !codes.has(code) && scope !== "LOCAL");
  if (left.length === 0) return;
  const first = left.slice(0, 10).map(({ code }) => code);
  const message = `${inIndonesian(left.length)} simpul versi ini tidak ada dalam berkas dan tetap ada: ${first.join(", ")}${left.length > first.length ? ", …" : ""}.`;
  findings.add({ severity: "WARNING", rule: "NOT_IN_FILE", path: [], message });
}

/** Returns the columns in which a row differs, with the stored value; a missing value is no difference. */
function differences(node: PlacedNode, stored: StoredNode): [NodeColumn, string][] {
  const compared: [NodeColumn, string | undefined, string | null | undefined][] = [
    ["name", node.name, stored.name],
    ["description", node.description, stored.description],
    ["url", node.url, stored.url],
    ["parent", node.parent, stored.parent?.code],
  ];
  return compared.flatMap(([column, said, was]) =>
    said === undefined || said === was ? [] : [[column, was ?? ""] as [NodeColumn, string]],
  );
}

function refuse({ place, titles }: PlacedNode, column: NodeColumn, message: string, findings: Findings) {
  const advice = "Pakai --replace bila berkas ini yang benar.";
  findings.refuse("VERSION_DIFFERS", place, titles[column] ?? titles.code, `${message} ${advice}`);
}
