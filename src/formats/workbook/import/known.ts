import { partsOfCode } from "../../../graph/element-ref.js";
import { byPreference } from "../../../graph/qualifier-order.js";
import { definitionOf, type Kind, singularOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import { CodeIndex } from "../../../repository/changes/code-index.js";
import { storeDefaults } from "../../../repository/changes/identity.js";
import { codeKey, nameKey, shortNameKey } from "./name-key.js";

/** Stored element to which a file refers. */
export interface KnownElement {
  id: string;
  /** Ref for operations. */
  ref: string;
  kind: Kind;
  code: string;
  name: string;
  /** Value of the property that a ref may give after `@`. */
  qualifier?: string;
  validFrom?: string | null;
  /** Id as in `Element.responsible`. */
  responsible?: string;
  /** Owner today. For elements found by code only if `tellsOwners` is true. */
  owner?: { id: string; code: string; name: string };
}

/**
 * Index of the stored elements to which a file refers. Read before writing; the unit of work checks everything again.
 */
export class Known {
  private readonly byCode = new CodeIndex<KnownElement>();
  /** Built at the first use: most files refer to elements only by code. */
  private bySpelling?: Record<Spelling, CodeIndex<KnownElement>>;
  private readonly all: KnownElement[] = [];
  private readonly byFormerCode = new CodeIndex<{ qualifier: string; survivor: KnownElement }>();

  /** `tellsOwners`: reads the owners of elements found by code, which doubles the time. */
  constructor(readonly tellsOwners: boolean) {}

  /**
   * Returns the element of a kind for a code with an optional `@` and qualifier. Without one, the preferred qualifier
   * wins.
   */
  find(kind: Kind, named: string): KnownElement | undefined {
    const { code, qualifier } = partsOfCode(named);
    const all = this.byCode.get(kind, code);
    const meant = qualifier === undefined ? all : all.filter(each => each.qualifier === qualifier);
    // Sorting is skipped for the usual single result, as a file of relations has tens of thousands of codes.
    return meant.length > 1 ? meant.toSorted(byPreference(kind))[0] : meant[0];
  }

  /** Returns the element into which the element with this code (with optional `@` and qualifier) was merged. */
  formerly(kind: Kind, named: string): KnownElement | undefined {
    const { code, qualifier = storeDefaults[definitionOf(kind).qualifier.property] } = partsOfCode(named);
    const all = this.byFormerCode.get(kind, code);
    return all.find(each => qualifier === undefined || each.qualifier === qualifier)?.survivor;
  }

  /** Returns the elements of a kind with this name, one per code; compares short names only if there are none. */
  called(kind: Kind, name: string): KnownElement[] {
    if (nameKey(name) === "") return [];
    const { name: byName, shortName } = this.spellings();
    const exact = this.ofEachCode(kind, byName.get(kind, nameKey(name)));
    return exact.length > 0 ? exact : this.ofEachCode(kind, shortName.get(kind, shortNameKey(kind, name)));
  }

  /** Returns the elements of a kind whose code differs at most in capitals, blanks or punctuation. */
  spelt(kind: Kind, code: string): KnownElement[] {
    return this.ofEachCode(kind, this.spellings().code.get(kind, codeKey(partsOfCode(code).code)));
  }

  /** Returns all elements of a kind that were read. */
  ofKind = (kind: Kind): KnownElement[] => this.all.filter(each => each.kind === kind);

  private ofEachCode(kind: Kind, elements: readonly KnownElement[]): KnownElement[] {
    return [...new Set(elements.map(({ code }) => code))].map(code => this.find(kind, code)!);
  }

  private spellings() {
    this.bySpelling ??= indexBySpelling(this.all);
    return this.bySpelling;
  }

  /** Returns the kinds that have the code. */
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

/** Returns the distinct codes without qualifiers. */
export const bareCodes = (codes: Iterable<string>): string[] => [
  ...new Set([...codes].map(named => partsOfCode(named).code)),
];

/** Returns the code of an element with its qualifier. */
export const nameOf = ({ code, qualifier }: Pick<KnownElement, "code" | "qualifier">) =>
  qualifier === undefined ? code : `${code}@${qualifier}`;

/** Formats an element for messages: code and name, once if they are equal; without a name only the code. */
export const called = ({ code = "", name = "" }: { code?: string; name?: string }): string =>
  code === name ? code : `${code} ${name}`.trim();

/** Returns the ref of an element. */
export const refOf = (element: Pick<KnownElement, "kind" | "code" | "qualifier">): string =>
  `${singularOf(element.kind)}:${nameOf(element)}`;
