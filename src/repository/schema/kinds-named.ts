import { type Kind, singularOf } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { RepositoryError } from "../repository-error.js";

const kinds = new Map(
  metamodel.kinds.flatMap(kind => [
    [kind.name, kind],
    [singularOf(kind), kind],
  ]),
);

/** The kinds of these names, `Service` or `service`; throws BAD_USER_INPUT that tells the known ones. */
export const kindsNamed = (names: readonly string[]): Kind[] => names.map(name => kinds.get(name) ?? refuse(name));

function refuse(name: string): never {
  const known = metamodel.kinds.map(kind => kind.name);
  throw new RepositoryError("BAD_USER_INPUT", `There is no kind ${name}, only ${known.join(", ")}.`, { known });
}
