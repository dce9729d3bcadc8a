/** Property from another model, as clients see it. */
export interface Attribute {
  name: string;
  value: string;
}

/** Returns attributes in stored form (`attributesJson`): a JSON text, or null if there are none. */
export const storedAttributes = (attributes: readonly Attribute[] | null | undefined): string | null =>
  attributes?.length ? JSON.stringify(attributes.map(({ name, value }) => ({ name, value }))) : null;

export const readAttributes = (stored: string | null | undefined): Attribute[] => JSON.parse(stored ?? "[]");

/**
 * Returns the part of the stored text for one attribute, or for all of its name if no value is given. It cannot occur
 * elsewhere, because quotation marks within names and values are escaped.
 */
export const storedPart = ({ name, value }: { name: string; value?: string | null }): string =>
  value === undefined || value === null ? `{"name":${JSON.stringify(name)},` : JSON.stringify({ name, value });
