/** Component of CycloneDX 1.5; only what is read here is named. */
export interface Component {
  "bom-ref": string;
  name: string;
  version: string;
  purl: string;
  properties?: { name: string; value: string }[];
  [more: string]: unknown;
}

/** Bill of materials in CycloneDX 1.5; only what is read here is named. */
export interface Bill {
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

/** Sources of the bill. `bundled`: packages (`name@version`) whose code browsers load. */
export interface Materials {
  manifest: { name: string; dependencies: Record<string, string> };
  lock: { packages: Record<string, { name?: string; version?: string; dev?: boolean }> };
  packages: Bill;
  bundled: ReadonlySet<string>;
  jars: Bill;
}

/**
 * Returns the bill of materials (CycloneDX 1.5): the packages that a server without developers' packages has, those
 * bundled into the pages, and the jars of the embedded engine. Two calls for the same sources return the same, so it has
 * neither a date nor a serial number. Throws if a package is missing.
 */
export function billOfMaterials({ manifest, lock, packages, bundled, jars }: Materials) {
  const shipped = new Set([...runtimePackages(lock), ...bundled]);
  const own = packages.components.filter(component => shipped.has(component["bom-ref"]));
  refuseMissing(shipped, own);
  const root = { ...packages.metadata.component, name: manifest.name };
  const engine = jars.metadata.component;
  const direct = own.filter(({ name, "bom-ref": ref }) => name in manifest.dependencies || bundled.has(ref));
  const dependencies = [
    { ref: root["bom-ref"], dependsOn: [...direct.map(({ "bom-ref": ref }) => ref), engine["bom-ref"]].sort() },
    ...packages.dependencies.filter(({ ref }) => shipped.has(ref)),
    ...jars.dependencies,
  ];
  const components = [...own.map(asShipped), engine, ...jars.components].sort((a, b) => compare(a.purl, b.purl));
  const known = new Set([root, ...components].map(({ "bom-ref": ref }) => ref));
  return {
    ...{ $schema: "http://cyclonedx.org/schema/bom-1.5.schema.json", bomFormat: "CycloneDX" },
    ...{ specVersion: "1.5", version: 1, metadata: { component: root }, components },
    dependencies: dependencies
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(each => known.has(each)) }))
      .sort((a, b) => compare(a.ref, b.ref)),
  };
}

/**
 * Returns `name@version` of all packages that `npm ci --omit=dev` installs. `npm sbom --omit dev` of npm 11.19 leaves
 * out those that developers' packages use, too, such as graphql.
 */
function runtimePackages({ packages }: Materials["lock"]): string[] {
  return Object.entries(packages)
    .filter(([place, { dev }]) => place !== "" && !dev)
    .map(([place, { name = place.split("node_modules/").at(-1), version }]) => `${name}@${version}`);
}

function refuseMissing(shipped: ReadonlySet<string>, found: readonly Component[]): void {
  const refs = new Set(found.map(({ "bom-ref": ref }) => ref));
  const missing = [...shipped].filter(each => !refs.has(each));
  if (missing.length > 0) throw new Error(`The bill of npm has no ${missing.join(", ")}. Run npm ci.`);
}

/** Whoever loads the pages receives the code of packages that npm knows as developers' ones. */
function asShipped({ properties = [], ...component }: Component): Component {
  return {
    ...component,
    properties: properties.filter(({ name }) => name !== "cdx:npm:package:development"),
  } as Component;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
