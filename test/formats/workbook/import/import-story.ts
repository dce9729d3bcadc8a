import { element } from "../../../support/element.js";

/** Two OPDs, of which the first has a service. */
export const story = `${element("d", "Opd", "DKP", ", opdType: 'DINAS'")} ${element("k", "Opd", "DISHUB", ", opdType: 'DINAS'")}
    ${element("s", "Service", "LYN-1", ", provenance: 'REPORTED', method: 'HYBRID'")} CREATE (s)-[:OWNED_BY {id: 'r1'}]->(d)`;
