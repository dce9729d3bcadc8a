/** Remedies for people who have neither the requirements of the embedded engine nor another Neo4j. */
export const waysOn = `Three ways on:
  - install Java 17 (or 21) and Maven, for example with "apt install openjdk-17-jre-headless maven", and start again;
  - run "docker compose up", which brings Neo4j along;
  - set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to a Neo4j 5 that runs already.`;
