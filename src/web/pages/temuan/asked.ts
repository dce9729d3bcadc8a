import type { FindingRuleCode, FindingSeverity, KindName, PageTemuanQueryVariables } from "../../answers";

/** Views of the page: value of `lihat` and label, the first by default. */
export const views = [
  ["aturan", "Menurut aturan"],
  ["daftar", "Daftar temuan"],
  ["kelengkapan", "Kelengkapan"],
] as const;

type View = (typeof views)[number][0];

/** Choice in the address of the page; undefined chooses all. */
export interface Asked {
  view: View;
  /** Code of an OPD. */
  opd?: string;
  rule?: string;
  severity?: string;
  kind?: string;
  after?: string;
}

/** Reads the choice from the parameters of the address. */
export function askedOf(search: URLSearchParams): Asked {
  const of = (name: string) => search.get(name) || undefined;
  const [view] = views.find(([name]) => name === of("lihat")) ?? views[0];
  return {
    view,
    opd: of("opd"),
    rule: of("aturan"),
    severity: of("tingkat"),
    kind: of("jenis"),
    after: of("sesudah"),
  };
}

/** Returns the variables of the document of the page. */
export function variablesOf({ view, opd, rule, severity, kind, after }: Asked): PageTemuanQueryVariables {
  const isList = view === "daftar";
  return {
    opd: opd && `opd:${opd}`,
    perAturan: view === "aturan",
    lengkap: view === "kelengkapan",
    daftar: isList,
    ...(isList && rule ? { aturan: [rule as FindingRuleCode] } : {}),
    ...(isList && severity ? { tingkat: [severity as FindingSeverity] } : {}),
    ...(isList && kind ? { jenis: [kind as KindName] } : {}),
    ...(isList ? { sesudah: after } : {}),
  };
}

/** Returns the address of the findings as a file. */
export function findingsFile({ opd, rule, severity, kind }: Asked, ending: string): string {
  return withParts(`/export/findings.${ending}`, { opd: opd && `opd:${opd}`, rules: rule, severity, kinds: kind });
}

/** Returns the address of the completeness as a file. */
export const completenessFile = ({ opd }: Asked, ending: string): string =>
  withParts(`/export/completeness.${ending}`, { opd: opd && `opd:${opd}` });

/** Returns the address of the list of the findings that are chosen. */
export const listOf = (chosen: { opd?: string; aturan?: string; jenis?: string }): string =>
  withParts("/temuan", { lihat: "daftar", ...chosen });

function withParts(path: string, parts: Record<string, string | undefined>): string {
  const given = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined);
  const query = String(new URLSearchParams(given));
  return query ? `${path}?${query}` : path;
}
