import type { Problem } from "../../repository/changes/operation.js";
import type { Step } from "./read-used-nodes.js";

/** Returns the problems of a step between two versions: an unknown version, or twice the same version. */
export function problemsOfVersions({ taxonomy, from, to }: Step, versions: readonly string[]): Problem[] {
  const there = versions.map(each => `“${each}”`).join(", ") || "belum ada";
  const unknown = { from, to };
  const problems = Object.entries(unknown)
    .filter(([, version]) => !versions.includes(version))
    .map(([name, version]) =>
      refusal("VERSION_UNKNOWN", name, `${taxonomy} tidak memiliki versi “${version}”; yang ada: ${there}.`),
    );
  if (from !== to) return problems;
  return [...problems, refusal("VERSION_SAME", "to", "Versi lama dan versi baru harus berbeda.")];
}

const refusal = (rule: string, argument: string, message: string): Problem => ({
  severity: "ERROR",
  rule,
  path: [argument],
  message,
});
