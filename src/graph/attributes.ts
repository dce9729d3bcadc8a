/** A property of a foreign model, as clients see it. */
export interface Attribute {
  name: string;
  value: string;
}

/** Attributes as elements and relations store them (`attributesJson`): one text; null where there are none. */
export const storedAttributes = (attributes: readonly Attribute[] | null | undefined): string | null =>
  attributes?.length ? JSON.stringify(attributes.map(({ name, value }) => ({ name, value }))) : null;

export const readAttributes = (stored: string | null | undefined): Attribute[] => JSON.parse(stored ?? "[]");

/**
 * The part of the stored text that stands for one attribute, or for all of its name where no value is given. It occurs
 * nowhere else: within a name or a value every quotation mark is escaped.
 */
export const storedPart = ({ name, value }: { name: string; value?: string | null }): string =>
  value === undefined || value === null ? `{"name":${JSON.stringify(name)},` : JSON.stringify({ name, value });
