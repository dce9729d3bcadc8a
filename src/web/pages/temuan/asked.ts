import type { FindingRuleCode, FindingSeverity, KindName, PageTemuanQueryVariables } from "../../answers";
import { tables, withOnly } from "../../ui/links";
import { toPick } from "../../ui/opds";
import { oneOf, type ValueOf } from "../../ui/options";

/** Views of the page: value of `lihat` and label, the first by default. */
export const views = [
  ["aturan", "Menurut aturan"],
  ["daftar", "Daftar temuan"],
  ["kelengkapan", "Kelengkapan"],
] as const;

/** Findings that are chosen; undefined chooses all. */
interface Chosen {
  /** Code of an OPD. */
  opd?: string;
  rule?: string;
  severity?: string;
  kind?: string;
}

/** Choices in the address of the page. */
export interface Asked extends Chosen {
  view: ValueOf<typeof views>;
  after?: string;
}

/** Reads the choice from the parameters of the address. */
export function askedOf(search: URLSearchParams): Asked {
  const of = (name: string) => search.get(name) || undefined;
  return {
    view: oneOf(views, of("lihat")),
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
    ...{ opd: opd && `opd:${opd}`, opds: toPick(opd) },
    perAturan: view === "aturan",
    lengkap: view === "kelengkapan",
    daftar: isList,
    ...(isList && rule ? { aturan: [rule as FindingRuleCode] } : {}),
    ...(isList && severity ? { tingkat: [severity as FindingSeverity] } : {}),
    ...(isList && kind ? { jenis: [kind as KindName] } : {}),
    ...(isList ? { sesudah: after } : {}),
  };
}

/** Returns the chosen findings as files. */
export const findingsFiles = ({ opd, rule, severity, kind }: Chosen, search: URLSearchParams) =>
  tables("findings", search, { opd: opd && `opd:${opd}`, rules: rule, severity, kinds: kind });

/** Returns the completeness as files. */
export const completenessFiles = ({ opd }: Chosen, search: URLSearchParams) =>
  tables("completeness", search, { opd: opd && `opd:${opd}` });

/** Returns the address of the list of these findings alone. */
export const listOf = (chosen: { opd?: string; aturan?: string; jenis?: string }, search: URLSearchParams): string =>
  withOnly("/temuan", search, { lihat: "daftar", ...chosen });
