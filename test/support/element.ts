/** Cypher that stores an element as the write path would, its id the same as its code; `more` are further properties. */
export const element = (variable: string, kind: string, code: string, more = "") =>
  `CREATE (${variable}:Element:${kind} {kind: '${kind}', id: '${code}', code: '${code}', name: 'Nama ${code}', plateau: 'AS_IS', state: 'VALID', rev: 1${more}})`;

/** The same of the to-be architecture, its id ending in `@TO_BE` as its ref does. */
export const toBeElement = (variable: string, kind: string, code: string, more = "") =>
  element(variable, kind, code, more).replace(`id: '${code}'`, `id: '${code}@TO_BE'`).replace("AS_IS", "TO_BE");

/** A reference node, of version V1 unless said. */
export const referenceElement = (variable: string, code: string, level: number, taxonomy: string, version = "V1") =>
  element(variable, "Reference", code, `, taxonomy: '${taxonomy}', version: '${version}', level: ${level}`);
