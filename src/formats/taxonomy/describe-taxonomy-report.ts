import { describeProblems, describeRefusal } from "../describe-report.js";
import { inIndonesian } from "../in-indonesian.js";
import type { RemapRequest } from "./remap-request.js";
import type { TaxonomyReport, ToldFate, ToldFates } from "./taxonomy-report.js";

/** Nodes of each group in a terminal; `--json` shows up to `listed`. */
const shownNodes = 20;

/** Describes a report in Indonesian for the maintainers of taxonomies: changes, problems and next steps. */
export function describeTaxonomyReport(report: TaxonomyReport): string {
  const problems = describeProblems(report.problems);
  const refusal = describeRefusal(report.problems);
  if (refusal) return [...problems, refusal].join("\n\n");
  const { taxonomy, version, replaces } = report;
  const title = `${taxonomy} versi “${version}”: ${inIndonesian(report.nodes)} simpul, ${
    replaces ? `dibandingkan dengan versi “${replaces}”` : "tanpa versi sebelumnya"
  }`;
  return [[title, ...comparisonOf(report)].join("\n"), ...problems, outcomeOf(report), ...nextSteps(report)].join(
    "\n\n",
  );
}

function comparisonOf(report: TaxonomyReport): string[] {
  const { replaces, kept, moved, renamed, lost, added } = report;
  const addedLine = line("Baru", added.total);
  if (!replaces) return [addedLine];
  return [
    fatesLine("Tetap", kept),
    fatesLine("Pindah kode", moved),
    ...nodesOf(moved, movedLine),
    fatesLine("Ganti nama, perlu dipastikan", renamed),
    ...nodesOf(renamed, ({ code, name, codeNow }) => `${code} ${name} → kini “${codeNow!.name}”`),
    fatesLine("Hilang", lost),
    ...nodesOf(lost, lostLine),
    addedLine,
    ...rest(
      added.nodes.slice(0, shownNodes).map(({ code, name }) => `${code} ${name}`),
      added.total,
    ),
  ];
}

const line = (label: string, count: number, more = "") =>
  `  ${label.padEnd(30)}${inIndonesian(count).padStart(7)}${more}`;

const fatesLine = (label: string, { total, classifications }: ToldFates) =>
  line(label, total, classifications > 0 ? `   ${inIndonesian(classifications)} klasifikasi` : "");

function nodesOf({ total, nodes }: ToldFates, tell: (fate: ToldFate) => string): string[] {
  const lines = nodes
    .slice(0, shownNodes)
    .map(
      fate => tell(fate) + (fate.classifications > 0 ? `  [${inIndonesian(fate.classifications)} klasifikasi]` : ""),
    );
  return rest(lines, total);
}

const rest = (lines: string[], total: number): string[] => [
  ...lines.map(each => `      ${each}`),
  ...(total > lines.length ? [`      … dan ${inIndonesian(total - lines.length)} lagi`] : []),
];

const codesOf = (nodes: readonly { code: string }[]) => nodes.map(({ code }) => code).join(", ");

function movedLine({ code, name, successors }: ToldFate): string {
  const isGuessed = successors.some(({ ground }) => ground === "SAME_NAME");
  return `${code} → ${codesOf(successors)} ${name}${isGuessed ? " (nama sama)" : ""}`;
}

function lostLine({ code, name, isLocal, codeNow, candidates }: ToldFate): string {
  const remarks = [
    ...(isLocal ? ["tambahan daerah"] : []),
    ...(codeNow ? [`kodenya kini “${codeNow.name}”`] : []),
    ...(candidates ? [`nama sama di ${codesOf(candidates)}`] : []),
  ];
  return `${code} ${name}${remarks.length > 0 ? ` (${remarks.join("; ")})` : ""}`;
}

function outcomeOf(report: TaxonomyReport): string {
  const outcome = report.written ? "SELESAI" : "DIPERIKSA, belum ditulis";
  const counts = [
    `${inIndonesian(report.created)} simpul dibuat`,
    `${inIndonesian(report.updated)} diperbarui`,
    `${inIndonesian(report.relationsAdded)} relasi ditambah`,
    `${inIndonesian(report.relationsRemoved)} dihapus`,
  ];
  return `${outcome}. ${counts.join(", ")}.`;
}

function nextSteps({ renamed, lost, remap, version }: TaxonomyReport): string[] {
  const unsure = renamed.total + lost.total;
  const confirm = `${inIndonesian(unsure)} simpul lama tanpa pengganti. Bila ada penggantinya, isi kolom Menggantikan pada baris penggantinya dengan kode lama, lalu impor lagi berkas ini sebagai “${version}”.`;
  return [...(unsure > 0 ? [confirm] : []), ...(remap ? [describeRemap(remap)] : [])];
}

function describeRemap({ query, variables, moves, leaves }: RemapRequest): string {
  return [
    `Berikutnya: ${inIndonesian(moves)} klasifikasi dapat dipindahkan ke versi baru, ${inIndonesian(leaves)} menunggu keputusan (needsMapping).`,
    "Kirim permintaan GraphQL ini; dengan validateOnly: false perpindahan ditulis.",
    `  ${query}`,
    `  ${JSON.stringify(variables)}`,
  ].join("\n");
}
