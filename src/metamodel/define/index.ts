// type-graphql requires reflect-metadata before the first decorator runs.
import "reflect-metadata";

export * from "./closed-sets.js";
export * from "./confidentiality.js";
export * from "./element.js";
export * from "./enumeration.js";
export * from "./kind.js";
export * from "./metamodel.js";
export * from "./property.js";
export * from "./relation.js";
export * from "./relation-field.js";
export * from "./shared-relation-properties.js";
export * from "./sorts.js";
export * from "./twin-in.js";
