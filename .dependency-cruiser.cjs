/** Each floor of src/ and the floors it may use besides itself. */
const ground = ["common", "metamodel", "database", "record"];
const graph = [...ground, "access", "graph"];
const repository = [...graph, "repository"];
const formats = [...repository, "contract", "questions", "formats"];
const floors = {
  common: [],
  metamodel: ["common"],
  database: ["common"],
  record: ["common", "database"],
  access: ground,
  graph,
  repository,
  backup: [...ground, "access"],
  contract: repository,
  questions: [...repository, "contract"],
  formats,
  graphql: formats,
  start: [...formats, "backup", "config"],
  http: [...formats, "graphql", "start", "config"],
  cli: [...formats, "graphql", "backup", "start", "config"],
};

const arrow = (floor, mayUse) => ({
  name: `${floor}-uses-lower-floors-only`,
  severity: "error",
  from: { path: `^src/${floor}/` },
  to: { path: "^src/", pathNot: `^src/(${[floor, ...mayUse].join("|")})(/|\\.ts$)` },
});

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(floors).map(([floor, mayUse]) => arrow(floor, mayUse)),
    {
      name: "web-knows-the-contract-only",
      severity: "error",
      from: { path: "^src/web/" },
      to: { path: "^src/", pathNot: "^src/web/" },
    },
    { name: "nothing-uses-web", severity: "error", from: { pathNot: "^src/web/" }, to: { path: "^src/web/" } },
    { name: "no-cycle", severity: "error", from: { path: "^src/" }, to: { circular: true } },
    {
      name: "not-to-dev-dependencies",
      severity: "error",
      // The web page is bundled when it is built.
      from: { path: "^src/", pathNot: "^src/web/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
    { name: "not-to-tests", severity: "error", from: { path: "^src/" }, to: { path: "^test/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".mjs", ".js", ".json"] },
  },
};
