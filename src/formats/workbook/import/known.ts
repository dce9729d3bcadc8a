import { partsOfCode } from "../../../graph/element-ref.js";
import { byPreference } from "../../../graph/qualifier-order.js";
import { definitionOf, type Kind, singularOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import { CodeIndex } from "../../../repository/changes/code-index.js";
import { storeDefaults } from "../../../repository/changes/identity.js";
import { codeKey, nameKey, shortNameKey } from "./name-key.js";

/** An element of the repository that a file names. */
export interface KnownElement {
  id: string;
  /** As operations name it. */
  ref: string;
  kind: Kind;
  code: string;
  name: string;
  /** Value of the property that a ref may name behind `@`. */
  qualifier?: string;
  validFrom?: string | null;
  /** As `Element.responsible`. */
  responsible?: string;
  /** Its owner today: id and how people call it; of what a code names only where owners are asked for. */
  owner?: { id: string; code: string; name: string };
}

/** What the repository knows of the codes that a file names. Read before it is written to, and judged again by the write path. */
export class Known {
  private readonly byCode = new CodeIndex<KnownElement>();
  /** Each once somebody asks: most files name all by their codes. */
  private bySpelling?: Record<Spelling, CodeIndex<KnownElement>>;
  private readonly all: KnownElement[] = [];
  private readonly byFormerCode = new CodeIndex<{ qualifier: string; survivor: KnownElement }>();

  /** `tellsOwners`: whether owners of what a code names are asked for, which takes as long as the rest. */
  constructor(readonly tellsOwners: boolean) {}

  /** The element of a kind that a code means, possibly with `@` and a qualifier; without one, the one that wins. */
  find(kind: Kind, named: string): KnownElement | undefined {
    const { code, qualifier } = partsOfCode(named);
    const all = this.byCode.get(kind, code);
    const meant = qualifier === undefined ? all : all.filter(each => each.qualifier === qualifier);
    // Nearly always one, of tens of thousands that a file of relations names.
    return meant.length > 1 ? meant.toSorted(byPreference(kind))[0] : meant[0];
  }

  /** What the element of a kind that had this code was merged into, possibly with `@` and a qualifier. */
  formerly(kind: Kind, named: string): KnownElement | undefined {
    const { code, qualifier = storeDefaults[definitionOf(kind).qualifier.property] } = partsOfCode(named);
    const all = this.byFormerCode.get(kind, code);
    return all.find(each => qualifier === undefined || each.qualifier === qualifier)?.survivor;
  }

  /** The elements of a kind that are called so, of each code the one that wins; by their short names only if there are none. */
  called(kind: Kind, name: string): KnownElement[] {
    if (nameKey(name) === "") return [];
    const { name: byName, shortName } = this.spellings();
    const exact = this.ofEachCode(kind, byName.get(kind, nameKey(name)));
    return exact.length > 0 ? exact : this.ofEachCode(kind, shortName.get(kind, shortNameKey(kind, name)));
  }

  /** The elements of a kind whose code differs in capitals, blanks or punctuation at most. */
  spelt(kind: Kind, code: string): KnownElement[] {
    return this.ofEachCode(kind, this.spellings().code.get(kind, codeKey(partsOfCode(code).code)));
  }

  /** All elements of a kind that were read. */
  ofKind = (kind: Kind): KnownElement[] => this.all.filter(each => each.kind === kind);

  private ofEachCode(kind: Kind, elements: readonly KnownElement[]): KnownElement[] {
    return [...new Set(elements.map(({ code }) => code))].map(code => this.find(kind, code)!);
  }

  private spellings() {
    this.bySpelling ??= indexBySpelling(this.all);
    return this.bySpelling;
  }

  /** Other kinds that know the code. */
  kindsWith(code: string): Kind[] {
    return metamodel.kinds.filter(kind => this.byCode.get(kind, partsOfCode(code).code).length > 0);
  }

  addFormer({ code, qualifier }: { code: string; qualifier: string }, survivor: KnownElement) {
    this.byFormerCode.add(survivor.kind, code, { qualifier, survivor });
  }

  add(element: KnownElement) {
    this.byCode.add(element.kind, element.code, element);
    this.all.push(element);
    this.bySpelling = undefined;
  }
}

type Spelling = "code" | "name" | "shortName";

function indexBySpelling(elements: readonly KnownElement[]): Record<Spelling, CodeIndex<KnownElement>> {
  const index = {
    code: new CodeIndex<KnownElement>(),
    name: new CodeIndex<KnownElement>(),
    shortName: new CodeIndex<KnownElement>(),
  };
  for (const element of elements) {
    const { kind, code, name } = element;
    index.code.add(kind, codeKey(code), element);
    index.name.add(kind, nameKey(name), element);
    index.shortName.add(kind, shortNameKey(kind, name), element);
  }
  return index;
}

/** Codes without what stands behind them, each once. */
export const bareCodes = (codes: Iterable<string>): string[] => [
  ...new Set([...codes].map(named => partsOfCode(named).code)),
];

/** The code of an element, with its qualifier. */
export const nameOf = ({ code, qualifier }: Pick<KnownElement, "code" | "qualifier">) =>
  qualifier === undefined ? code : `${code}@${qualifier}`;

/** How a message calls an element: code and name, once where they are the same. */
export const called = ({ code, name }: { code: string; name: string }): string =>
  code === name ? code : `${code} ${name}`.trim();

/** The ref of an element by what makes one. */
export const refOf = (element: Pick<KnownElement, "kind" | "code" | "qualifier">): string =>
  `${singularOf(element.kind)}:${nameOf(element)}`;
