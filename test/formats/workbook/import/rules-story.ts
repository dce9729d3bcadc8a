import { element, referenceElement } from "../../../support/element.js";

const reference = (variable: string, code: string, level: number) =>
  `${referenceElement(variable, code, level, "RAL")}`;

/** Two OPDs, one with a unit, and a ministry; an application of each, and a taxonomy of three levels. */
export const story = `${element("d", "Opd", "DKP", ", opdType: 'DINAS'")} ${element("u", "Opd", "UPT-1", ", opdType: 'UPT'")}
    ${element("h", "Opd", "DISHUB", ", opdType: 'DINAS'")} ${element("m", "Opd", "ANRI", ", opdType: 'AGENCY'")}
    CREATE (u)-[:UNIT_OF {id: 'u1'}]->(d)
    ${element("a", "Application", "SRIKANDI", ", responsible: 'OUTSIDE', provenance: 'REPORTED'")} CREATE (a)-[:OWNED_BY {id: 'o1'}]->(m)
    ${element("o", "Application", "E-LAUT", ", responsible: 'DKP', provenance: 'REPORTED'")} CREATE (o)-[:OWNED_BY {id: 'o2'}]->(d)
    ${element("x", "Application", "E-KAPAL", ", responsible: 'DISHUB', provenance: 'REPORTED'")} CREATE (x)-[:OWNED_BY {id: 'o3'}]->(h)
    ${reference("r1", "RAL.01", 1)} ${reference("r2", "RAL.01.10", 2)} ${reference("r3", "RAL.01.10.01", 3)} ${reference("r4", "RAL.01.11", 2)}
    CREATE (r3)-[:BROADER {id: 'b1'}]->(r2)-[:BROADER {id: 'b2'}]->(r1) CREATE (r4)-[:BROADER {id: 'b3'}]->(r1)`;
