import { partsOfCode } from "../../../graph/element-ref.js";
import { ResponsibleKind } from "../../../graph/responsible.js";
import { definitionOf, type Kind } from "../../../metamodel/define/index.js";
import { CodeIndex } from "../../../repository/changes/code-index.js";
import type { FileCodes } from "./file-codes.js";
import type { FilledRow, NamedInCell } from "./filled-row.js";
import { type Findings, type Place, shown } from "./findings.js";
import { called, type Known, type KnownElement } from "./known.js";
import { likest } from "./likest.js";
import { type Meant, type Reading, readEntry } from "./reading.js";
import { endKindOf } from "./row-kinds.js";
import { suggestion } from "./suggestion.js";

/** Name in a file, and its place. */
export interface NameAt {
  kind: Kind;
  named: NamedInCell;
  place: Place;
  title: string;
}

/** Maximum unknown names for which a similar one is searched. */
const maxSuggestions = 100;

/** Resolves the names in a file to stored elements or to elements of the file. */
export class Names {
  private readonly aliases = new CodeIndex<KnownElement>();
  private readonly suggestions = new Map<string, string>();

  constructor(
    readonly known: Known,
    private readonly file: FileCodes,
    private readonly findings: Findings,
  ) {}

  /** Maps a code of the file to a stored element with another code. */
  alias(kind: Kind, code: string, element: KnownElement) {
    this.aliases.add(kind, partsOfCode(code).code, element);
  }

  read = (kind: Kind, named: NamedInCell): Reading =>
    readEntry(kind, named, { known: this.known, file: this.file, aliases: this.aliases });

  /** Returns the stored element, or undefined if the name means an element of the file or none. */
  element(kind: Kind, named: NamedInCell): KnownElement | undefined {
    const reading = this.read(kind, named);
    return "meant" in reading && reading.meant.id !== undefined ? (reading.meant as KnownElement) : undefined;
  }

  /** Returns the stored source of a relation row. */
  sourceOf(row: FilledRow): KnownElement | undefined {
    const kind = endKindOf(row, "from");
    return kind && row.ends.from && this.element(kind, row.ends.from);
  }

  /** Returns the element; if there is none, adds a finding and returns undefined. */
  meant(at: NameAt): Meant | undefined {
    const reading = this.read(at.kind, at.named);
    if ("meant" in reading) return this.told(reading, at);
    if (reading.sure === "NONE") this.refuseUnknown(at);
    else this.refuseUnsure(reading, at);
    return undefined;
  }

  private told({ sure, meant }: Extract<Reading, { meant: Meant }>, { named, place, title }: NameAt): Meant {
    if (sure === "READ")
      this.findings.warn("NAME_READ", place, title, `${shown(named.text)} dibaca sebagai ${called(meant)}.`);
    if (sure === "OUTDATED") {
      const message = `${shown(named.name ?? "")} bukan nama ${called(meant)}; yang dipakai kodenya.`;
      this.findings.warn("NAME_OUTDATED", place, title, message);
    }
    return meant;
  }

  private refuseUnsure({ sure, among }: Extract<Reading, { among: unknown }>, { named, place, title }: NameAt) {
    const names = among.map(called);
    const [one, other] = names;
    if (sure === "AMBIGUOUS") {
      const message = `${shown(named.text)} ambigu: ${names.join(" atau ")}. Tulis kodenya.`;
      this.findings.refuse("AMBIGUOUS_NAME", place, title, message);
    } else {
      const message = `Kode dan nama dalam ${shown(named.text)} tidak cocok: kodenya milik ${one}, namanya milik ${other}. Perbaiki salah satunya.`;
      this.findings.refuse("CODE_NAME_MISMATCH", place, title, message);
    }
  }

  private refuseUnknown({ kind, named, place, title }: NameAt) {
    const { label } = definitionOf(kind);
    const [other] = this.known.kindsWith(named.code);
    if (other) {
      const message = `${shown(named.code)} adalah ${definitionOf(other).label}, bukan ${label}.`;
      this.findings.refuse("WRONG_KIND", place, title, message);
    } else {
      const message = `${inSentence(label)} ${shown(named.text)} tidak dikenal.${this.suggested(kind, named.text)}`;
      this.findings.refuse(kind === ResponsibleKind ? "UNKNOWN_OPD" : "UNKNOWN_CODE", place, title, message);
    }
  }

  private suggested(kind: Kind, text: string): string {
    const key = `${kind.name} ${text}`;
    if (!this.suggestions.has(key) && this.suggestions.size < maxSuggestions) {
      const candidates = [...this.known.ofKind(kind), ...this.file.ofKind(kind)];
      const like = likest(text, candidates, ({ code, name = "" }) => [code, name, `${code} ${name}`]);
      this.suggestions.set(key, suggestion(like ? [called(like)] : []));
    }
    return this.suggestions.get(key) ?? "";
  }
}

/** Converts a label for the beginning of a sentence: Perangkat daerah, but Reviu SPBE. */
const inSentence = (label: string): string => label.replace(/(?<=\s)\p{Lu}\p{Ll}+/gu, word => word.toLowerCase());
