/** Names of our own in the file, that no element may have. */
const reserved = /^(propid|model)-/;

const isName = (text: string) => /^[A-Za-z_][\w.-]*$/.test(text) && !reserved.test(text);

/**
 * Identifiers of what goes out: the one it came with where that is a name in XML and still free, so that an architect meets
 * the model as it was; else one made from the id.
 */
export class XmlIds {
  private readonly given = new Map<string, string>();
  private readonly taken = new Set<string>();
  /** By the key that other concepts name, the external id, within each source and among all. */
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

  /** Of the concept with that external id, of that source if there is one, or, where it has none, with that very identifier. */
  named(key: string, source?: string | null): string | undefined {
    const named = this.byKey.get(keyWithin(source, key)) ?? this.byKey.get(keyWithin(null, key));
    return named ?? (this.taken.has(key) ? key : undefined);
  }
}

const keyWithin = (source: string | null | undefined, key: string) => JSON.stringify([source ?? null, key]);
