import { element } from "../../support/element.js";

/** Server in a room of an OPD: its loss stops an electronic service and degrades another; plus a second application. */
export const story = [
  element("dkp", "Opd", "DKP"),
  element("room", "Infrastructure", "RUANG", ", responsible: 'DKP'"),
  element("srv", "Infrastructure", "SRV"),
  element("app", "Application", "APP", ", responsible: 'DKP'"),
  element("data", "DataAsset", "DATA"),
  element("s1", "Service", "S1", ", method: 'ELECTRONIC'"),
  element("s2", "Service", "S2", ", method: 'HYBRID'"),
  `CREATE (srv)-[:HOSTED_ON {id: '1'}]->(room), (room)-[:OWNED_BY {id: '2'}]->(dkp), (app)-[:RUNS_ON {id: '3'}]->(srv),
     (s1)-[:SUPPORTED_BY {id: '4', role: 'PRIMARY'}]->(app), (s2)-[:SUPPORTED_BY {id: '5', role: 'PRIMARY'}]->(app),
     (data)-[:MAINTAINED_BY {id: '6'}]->(app), (s2)-[:USES_DATA {id: '7'}]->(data)`,
].join("\n");

/** Server with more applications than a picture shows. */
export const crowd = `${element("srv", "Infrastructure", "SRV")} WITH srv UNWIND range(1, 320) AS number
  CREATE (app:Element:Application {kind: 'Application', id: 'A' + number, code: 'A' + number, name: 'Aplikasi ' + number, plateau: 'AS_IS', state: 'VALID', rev: 1})
  CREATE (app)-[:RUNS_ON {id: 'r' + number}]->(srv)`;

/** Server with 19 applications, each of which reads from all others: 19 relations to it, 342 among them. */
export const thicket = `${element("srv", "Infrastructure", "SRV")} WITH srv UNWIND range(1, 19) AS number
  CREATE (app:Element:Application {kind: 'Application', id: 'A' + number, code: 'A' + number, name: 'Aplikasi ' + number, plateau: 'AS_IS', state: 'VALID', rev: 1})
  CREATE (app)-[:RUNS_ON {id: 'r' + number}]->(srv) WITH collect(app) AS apps UNWIND apps AS one UNWIND apps AS other
  WITH one, other WHERE one <> other CREATE (one)-[:CONSUMES {id: one.id + other.id}]->(other)`;

/** Server with a chain of applications, each used by the next: a wide picture. */
export const chain = `MATCH (srv {id: 'SRV'}) UNWIND range(1, 14) AS number
  CREATE (app:Element:Application {kind: 'Application', id: 'A' + number, code: 'A' + number, name: 'Aplikasi ' + number, plateau: 'AS_IS', state: 'VALID', rev: 1})
  WITH srv, collect(app) AS apps UNWIND range(0, 12) AS place WITH srv, apps, apps[place] AS near, apps[place + 1] AS far
  CREATE (far)-[:CONSUMES {id: far.id}]->(near) WITH DISTINCT srv, apps[0] AS first CREATE (first)-[:RUNS_ON {id: 'r'}]->(srv)`;
