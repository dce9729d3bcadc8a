import { definitionOf, type Kind, singularOf } from "../../../metamodel/define/index.js";
import { metamodel } from "../../../metamodel/metamodel.js";
import { partsOfCode } from "../../../repository/element-ref.js";
import { plain } from "../../../repository/likeness.js";
import { byPreference } from "../../../repository/qualifier-order.js";
import { CodeIndex } from "../../../repository/writing/code-index.js";
import { storeDefaults } from "../../../repository/writing/identity.js";

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
  /** Once somebody asks: most files name all by their codes. */
  private byName?: CodeIndex<KnownElement>;
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

  /** The one element of a kind that is called so; undefined where none or several are. */
  called(kind: Kind, name: string): KnownElement | undefined {
    this.byName ??= indexByName(this.all);
    const found = this.byName.get(kind, plain(name));
    return found.length === 1 ? found[0] : undefined;
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
    this.byName = undefined;
  }
}

function indexByName(elements: readonly KnownElement[]): CodeIndex<KnownElement> {
  const index = new CodeIndex<KnownElement>();
  for (const element of elements) index.add(element.kind, plain(element.name), element);
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
