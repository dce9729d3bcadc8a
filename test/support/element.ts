/** Returns Cypher that stores an element like a write, with its code as id; `more` are further properties. */
export const element = (variable: string, kind: string, code: string, more = "") =>
  `CREATE (${variable}:Element:${kind} {kind: '${kind}', id: '${code}', code: '${code}', name: 'Nama ${code}', plateau: 'AS_IS', state: 'VALID', rev: 1${more}})`;

/** Returns the same for a to-be element, whose id ends in `@TO_BE` like its ref. */
export const toBeElement = (variable: string, kind: string, code: string, more = "") =>
  element(variable, kind, code, more).replace(`id: '${code}'`, `id: '${code}@TO_BE'`).replace("AS_IS", "TO_BE");

/** Returns the same for a reference node. Default version: V1. */
export const referenceElement = (variable: string, code: string, level: number, taxonomy: string, version = "V1") =>
  element(variable, "Reference", code, `, taxonomy: '${taxonomy}', version: '${version}', level: ${level}`);
