import { partsOfCode } from "../../../graph/element-ref.js";
import type { Kind } from "../../../metamodel/define/index.js";
import { CodeIndex } from "../../../repository/changes/code-index.js";
import type { FilledRow } from "./filled-row.js";
import { codeKey } from "./name-key.js";
import { kindOf } from "./row-kinds.js";

/** Element that has a row in the file. */
export interface FileElement {
  code: string;
  name?: string;
}

/** Index of the elements with a row in a file, by kind and code. */
export class FileCodes {
  private readonly byCode = new CodeIndex<FileElement>();
  /** Built at the first use. */
  private byKey?: CodeIndex<FileElement>;

  constructor(private readonly rows: readonly FilledRow[]) {
    this.index(this.byCode, code => code);
  }

  find = (kind: Kind, named: string): FileElement | undefined => this.byCode.get(kind, partsOfCode(named).code)[0];

  /** Returns the only element whose code differs at most in capitals, blanks or punctuation. */
  spelt(kind: Kind, named: string): FileElement | undefined {
    this.byKey ??= this.index(new CodeIndex(), codeKey);
    const found = this.byKey.get(kind, codeKey(partsOfCode(named).code));
    return found.every(({ code }) => code === found[0]!.code) ? found[0] : undefined;
  }

  /** Returns the elements of a kind. */
  ofKind = (kind: Kind): FileElement[] =>
    this.rows.filter(row => kindOf(row) === kind).map(({ properties: { code, name } }) => ({ code, name }));

  private index(index: CodeIndex<FileElement>, keyOf: (code: string) => string): CodeIndex<FileElement> {
    for (const row of this.rows) {
      const { code, name } = row.properties;
      const kind = kindOf(row);
      if (kind && code) index.add(kind, keyOf(code), { code, name });
    }
    return index;
  }
}
