/** Cypher that stores an element as the write path would, its id the same as its code; `more` are further properties. */
export const element = (variable: string, kind: string, code: string, more = "") =>
  `CREATE (${variable}:Element:${kind} {kind: '${kind}', id: '${code}', code: '${code}', name: 'Nama ${code}', plateau: 'AS_IS', state: 'VALID', rev: 1${more}})`;
