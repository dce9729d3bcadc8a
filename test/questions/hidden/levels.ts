/**
 * Returns a statement that makes elements RESTRICTED or PUBLIC, by code, and all others INTERNAL: hidden from officials, seen
 * by the public, and seen by officials only.
 */
export const levels = ({ hidden = [], open = [] }: { hidden?: readonly string[]; open?: readonly string[] }) =>
  `MATCH (n:Element) SET n.confidentiality = CASE
    WHEN n.code IN ${JSON.stringify(hidden)} THEN 'RESTRICTED' WHEN n.code IN ${JSON.stringify(open)} THEN 'PUBLIC' ELSE 'INTERNAL' END`;
