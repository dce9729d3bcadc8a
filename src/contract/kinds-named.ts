import { RepositoryError } from "../common/repository-error.js";
import { type Kind, singularOf } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";

const kinds = new Map(
  metamodel.kinds.flatMap(kind => [
    [kind.name, kind],
    [singularOf(kind), kind],
  ]),
);

/** The kinds of these names, `Service` or `service`; throws BAD_USER_INPUT that tells the known ones. */
export const kindsNamed = (names: readonly string[]): Kind[] => names.map(name => kinds.get(name) ?? refuse(name));

/** The same where kinds may be left out: undefined for none. */
export const kindsChosen = (names: readonly string[] | null | undefined): Kind[] | undefined =>
  names?.length ? kindsNamed(names) : undefined;

/** The names of the kinds that were chosen, as elements are stored with them. */
export const kindNamesChosen = (names: readonly string[] | null | undefined): string[] | undefined =>
  kindsChosen(names)?.map(({ name }) => name);

function refuse(name: string): never {
  const known = metamodel.kinds.map(kind => kind.name);
  throw new RepositoryError("BAD_USER_INPUT", `There is no kind ${name}, only ${known.join(", ")}.`, { known });
}
