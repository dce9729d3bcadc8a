import { describeProblems, describeRefusal } from "../describe-report.js";
import { type Language, numberIn } from "../language.js";
import type { RemapRequest } from "./remap-request.js";
import type { TaxonomyReport, ToldFate, ToldFates } from "./taxonomy-report.js";
import { taxonomyReportWords } from "./taxonomy-report-words.js";

/** Nodes of each group in a terminal; `--json` shows up to `listed`. */
const shownNodes = 20;

/** Describes a report for the maintainers of taxonomies: changes, problems and next steps. */
export function describeTaxonomyReport(report: TaxonomyReport, language: Language = "id"): string {
  const problems = describeProblems(report.problems, language);
  const refusal = describeRefusal(report.problems, language);
  if (refusal) return [...problems, refusal].join("\n\n");
  const writer = new Writer(language);
  const comparison = [writer.title(report), ...writer.comparison(report)].join("\n");
  return [comparison, ...problems, writer.outcome(report), ...writer.nextSteps(report)].join("\n\n");
}

const codesOf = (nodes: readonly { code: string }[]) => nodes.map(({ code }) => code).join(", ");

/** Writes the parts of a report in one language. */
class Writer {
  private readonly words;

  constructor(private readonly language: Language) {
    this.words = taxonomyReportWords[language];
  }

  title({ taxonomy, version, nodes, replaces }: TaxonomyReport): string {
    const { titleOf, comparedWith, withoutPredecessor } = this.words;
    return `${titleOf(taxonomy, version, this.number(nodes))}, ${replaces ? comparedWith(replaces) : withoutPredecessor}`;
  }

  comparison({ replaces, kept, moved, renamed, lost, added }: TaxonomyReport): string[] {
    const { words } = this;
    const addedLine = this.line(words.added, added.total);
    if (!replaces) return [addedLine];
    return [
      this.fatesLine(words.kept, kept),
      this.fatesLine(words.moved, moved),
      ...this.nodesOf(moved, fate => this.movedLine(fate)),
      this.fatesLine(words.renamed, renamed),
      ...this.nodesOf(renamed, ({ code, name, codeNow }) => `${code} ${name} → ${words.isNow(codeNow!.name)}`),
      this.fatesLine(words.lost, lost),
      ...this.nodesOf(lost, fate => this.lostLine(fate)),
      addedLine,
      ...this.rest(
        added.nodes.slice(0, shownNodes).map(({ code, name }) => `${code} ${name}`),
        added.total,
      ),
    ];
  }

  outcome({ written, created, updated, relationsAdded, relationsRemoved }: TaxonomyReport): string {
    return this.words.done(written, {
      created: this.number(created),
      updated: this.number(updated),
      added: this.number(relationsAdded),
      removed: this.number(relationsRemoved),
    });
  }

  nextSteps({ renamed, lost, remap, version }: TaxonomyReport): string[] {
    const unsure = renamed.total + lost.total;
    const confirm = unsure > 0 ? [this.words.confirm(this.number(unsure), version)] : [];
    return [...confirm, ...(remap ? [this.remap(remap)] : [])];
  }

  private remap({ query, variables, moves, leaves }: RemapRequest): string {
    const { next, send } = this.words;
    return [next(this.number(moves), this.number(leaves)), send, `  ${query}`, `  ${JSON.stringify(variables)}`].join(
      "\n",
    );
  }

  private line(label: string, count: number, more = ""): string {
    return `  ${label.padEnd(30)}${this.number(count).padStart(7)}${more}`;
  }

  private fatesLine(label: string, { total, classifications }: ToldFates): string {
    return this.line(label, total, classifications > 0 ? `   ${this.classifications(classifications)}` : "");
  }

  private nodesOf({ total, nodes }: ToldFates, tell: (fate: ToldFate) => string): string[] {
    const lines = nodes
      .slice(0, shownNodes)
      .map(fate => tell(fate) + (fate.classifications > 0 ? `  [${this.classifications(fate.classifications)}]` : ""));
    return this.rest(lines, total);
  }

  private rest(lines: string[], total: number): string[] {
    const more = total > lines.length ? [this.words.more(this.number(total - lines.length))] : [];
    return [...lines, ...more].map(each => `      ${each}`);
  }

  private movedLine({ code, name, successors }: ToldFate): string {
    const isGuessed = successors.some(({ ground }) => ground === "SAME_NAME");
    return `${code} → ${codesOf(successors)} ${name}${isGuessed ? ` (${this.words.sameName})` : ""}`;
  }

  private lostLine({ code, name, isLocal, codeNow, candidates }: ToldFate): string {
    const remarks = [
      ...(isLocal ? [this.words.isLocal] : []),
      ...(codeNow ? [this.words.codeIsNow(codeNow.name)] : []),
      ...(candidates ? [this.words.sameNameAt(codesOf(candidates))] : []),
    ];
    return `${code} ${name}${remarks.length > 0 ? ` (${remarks.join("; ")})` : ""}`;
  }

  private classifications(count: number): string {
    return `${this.number(count)} ${this.words.classifications}`;
  }

  private number(count: number): string {
    return numberIn(this.language, count);
  }
}
