import { append } from "../../common/group-by.js";
import type { Kind } from "../../metamodel/define/index.js";

/**
 * Index of items by kind and code. It needs no concatenated keys, because a large file has hundreds of thousands of
 * names.
 */
export class CodeIndex<T> {
  private readonly byKind = new Map<Kind, Map<string, T[]>>();

  add(kind: Kind, code: string, item: T) {
    const byCode = this.byKind.get(kind) ?? new Map<string, T[]>();
    this.byKind.set(kind, byCode);
    append(byCode, code, item);
  }

  get(kind: Kind, code: string): readonly T[] {
    return this.byKind.get(kind)?.get(code) ?? [];
  }
}
