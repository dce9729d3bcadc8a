import { RepositoryError } from "../../common/repository-error.js";
import { definitionOf, enumerationOf, type Kind, propertiesOf } from "../../metamodel/define/index.js";

/**
 * Returns the names if each is a sort of one of the kinds. Throws BAD_USER_INPUT with the lists `unknown` and `known`
 * otherwise.
 */
export function sortsNamed(names: readonly string[], kinds: readonly Kind[]): readonly string[] {
  const known = kinds.flatMap(sortsOf);
  const unknown = names.filter(name => !known.includes(name));
  if (unknown.length === 0) return names;
  throw new RepositoryError("BAD_USER_INPUT", `Unknown sort: ${unknown.join(", ")}. Use values of extensions.known.`, {
    unknown,
    known,
  });
}

function sortsOf(kind: Kind): string[] {
  const property = propertiesOf(kind).find(({ name }) => name === definitionOf(kind).typeProperty);
  return property ? Object.keys(enumerationOf(property.type())?.labels ?? {}) : [];
}
