/** Identifiers that the file itself uses; no element may have one. */
const reserved = /^(propid|model)-/;

const isName = (text: string) => /^[A-Za-z_][\w.-]*$/.test(text) && !reserved.test(text);

/**
 * XML identifiers of an export: the external id if it is a valid and free XML name, so that an architect finds the
 * model as it was imported; otherwise one made from the id.
 */
export class XmlIds {
  private readonly given = new Map<string, string>();
  private readonly taken = new Set<string>();
  /** Identifiers by external id, both within its source and among all sources. */
  private readonly byKey = new Map<string, string>();

  give({ id, externalId, source }: { id: string; externalId?: string | null; source?: string | null }): string {
    const wishes = externalId ? [externalId, `id-${externalId}`] : [];
    const made = wishes.find(each => isName(each) && !this.taken.has(each)) ?? `id-${id}`;
    this.given.set(id, made);
    this.taken.add(made);
    if (externalId)
      for (const key of [keyWithin(source, externalId), keyWithin(null, externalId)])
        if (!this.byKey.has(key)) this.byKey.set(key, made);
    return made;
  }

  of(id: string): string | undefined {
    return this.given.get(id);
  }

  /**
   * Returns the identifier of the concept with that external id, preferring the same source, or `key` itself if it is
   * an identifier.
   */
  named(key: string, source?: string | null): string | undefined {
    const named = this.byKey.get(keyWithin(source, key)) ?? this.byKey.get(keyWithin(null, key));
    return named ?? (this.taken.has(key) ? key : undefined);
  }
}

const keyWithin = (source: string | null | undefined, key: string) => JSON.stringify([source ?? null, key]);
