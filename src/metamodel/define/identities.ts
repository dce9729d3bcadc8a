import { enumerationOf } from "./enumeration.js";
import { definitionOf, type Kind, propertiesOf } from "./kind.js";

/**
 * What makes an element unique is always there, a ref can name it, and who is asked for metadata is told apart by plateau.
 * Throws otherwise, telling what to declare instead.
 */
export function refuseIdentity(kind: Kind): void {
  refuseOptionalParts(kind);
  refuseUnnamedParts(kind);
  refuseUnaskedMetadata(kind);
}

/** The plateau is filled in where nothing is said. */
function refuseOptionalParts(kind: Kind) {
  const always = propertiesOf(kind).filter(({ name, required }) => required || name === "plateau");
  const part = definitionOf(kind).identity.find(each => !always.some(({ name }) => name === each));
  if (part) throw new Error(`${kind.name}, identity: ${part} is no property that is \`required\``);
}

function refuseUnnamedParts(kind: Kind) {
  const { identity, qualifier } = definitionOf(kind);
  const missing = ["code", qualifier.property].find(name => !identity.includes(name));
  if (missing) throw new Error(`${kind.name}: a ref names ${missing}, which is not in its identity (see qualifier)`);
  if (identity.includes("plateau") && qualifier.property !== "plateau")
    throw new Error(`${kind.name}, qualifier: with plateau in its identity a ref names that behind @`);
  const { type } = propertiesOf(kind).find(({ name }) => name === qualifier.property)!;
  if (type() !== String && !enumerationOf(type()))
    throw new Error(`${kind.name}, qualifier: ${qualifier.property} is no text, as what stands in a ref is`);
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
  throw new Error(`${kind.name}: nobody is asked for ${asked[0]}, because its identity is without plateau`);
}
