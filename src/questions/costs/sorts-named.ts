import { RepositoryError } from "../../common/repository-error.js";
import { definitionOf, enumerationOf, type Kind, propertiesOf } from "../../metamodel/define/index.js";

/** These values of the properties that tell sorts of these kinds apart; throws BAD_USER_INPUT that tells the known ones. */
export function sortsNamed(names: readonly string[], kinds: readonly Kind[]): readonly string[] {
  const known = kinds.flatMap(sortsOf);
  const unknown = names.filter(name => !known.includes(name));
  if (unknown.length === 0) return names;
  throw new RepositoryError("BAD_USER_INPUT", `There is no sort ${unknown.join(", ")}.`, { unknown, known });
}

function sortsOf(kind: Kind): string[] {
  const property = propertiesOf(kind).find(({ name }) => name === definitionOf(kind).typeProperty);
  return property ? Object.keys(enumerationOf(property.type())?.labels ?? {}) : [];
}
