import { RepositoryError } from "../common/repository-error.js";
import { type Kind, singularOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";

const kinds = new Map(
  metamodel.kinds.flatMap(kind => [
    [kind.name, kind],
    [singularOf(kind), kind],
  ]),
);

/**
 * Returns the kinds with these names (`Service` or `service`). Throws BAD_USER_INPUT with the list `known` otherwise.
 */
export const kindsNamed = (names: readonly string[]): Kind[] => names.map(name => kinds.get(name) ?? refuse(name));

/** Returns the kinds with these names; undefined for an empty or omitted list. */
export const kindsChosen = (names: readonly string[] | null | undefined): Kind[] | undefined =>
  names?.length ? kindsNamed(names) : undefined;

/** Returns the names of the chosen kinds as stored; undefined for an empty or omitted list. */
export const kindNamesChosen = (names: readonly string[] | null | undefined): string[] | undefined =>
  kindsChosen(names)?.map(({ name }) => name);

function refuse(name: string): never {
  const known = metamodel.kinds.map(kind => kind.name);
  throw new RepositoryError("BAD_USER_INPUT", `Unknown kind: ${name}. Use ${known.join(", ")}.`, { known });
}
