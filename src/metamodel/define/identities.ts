import { enumerationOf } from "./enumeration.js";
import { definitionOf, type Kind, propertiesOf } from "./kind.js";

/**
 * Throws unless the properties in the identity of a kind always exist, a ref can name them, and kinds with mandatory
 * metadata are distinguished by plateau. The message says what to declare.
 */
export function refuseIdentity(kind: Kind): void {
  refuseOptionalParts(kind);
  refuseUnnamedParts(kind);
  refuseUnaskedMetadata(kind);
}

/** The plateau is always set, as it has a default. */
function refuseOptionalParts(kind: Kind) {
  const always = propertiesOf(kind).filter(({ name, required }) => required || name === "plateau");
  const part = definitionOf(kind).identity.find(each => !always.some(({ name }) => name === each));
  if (part)
    throw new Error(`${kind.name}, identity: ${part} is not a required property. Declare it with \`required: true\``);
}

function refuseUnnamedParts(kind: Kind) {
  const { identity, qualifier } = definitionOf(kind);
  const missing = ["code", qualifier.property].find(name => !identity.includes(name));
  if (missing)
    throw new Error(
      `${kind.name}, identity: a ref contains ${missing}, so the identity must include it (see qualifier)`,
    );
  if (identity.includes("plateau") && qualifier.property !== "plateau")
    throw new Error(`${kind.name}, qualifier: it must be plateau, because the identity contains plateau`);
  const { type } = propertiesOf(kind).find(({ name }) => name === qualifier.property)!;
  if (type() !== String && !enumerationOf(type()))
    throw new Error(
      `${kind.name}, qualifier: ${qualifier.property} must be a text or an enumeration, because a ref contains it`,
    );
}

function refuseUnaskedMetadata(kind: Kind) {
  const { identity, mandatoryRelations } = definitionOf(kind);
  const asked = [
    ...propertiesOf(kind)
      .filter(({ mandatory }) => mandatory)
      .map(({ name }) => name),
    ...mandatoryRelations,
  ];
  if (identity.includes("plateau") || asked.length === 0) return;
  throw new Error(`${kind.name}: ${asked[0]} is mandatory, which only kinds with plateau in their identity support`);
}
