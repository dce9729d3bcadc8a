import { randomFrom } from "../support/random-from.js";

/** Stored element: its kind is its label, everything else a property. */
export interface ElementRow {
  kind: string;
  id: string;
  code: string;
  [property: string]: unknown;
}

export interface RelationRow {
  id: string;
  type: string;
  from: string;
  to: string;
  properties: Record<string, unknown>;
}

/** Number of elements per government by kind; there are about three and a half times as many relations. */
const sizes = {
  Opd: 40,
  BusinessProcess: 400,
  Service: 400,
  DataAsset: 450,
  Application: 450,
  Infrastructure: 360,
  SecurityControl: 500,
};

/**
 * Government of a synthetic archipelago: 40 OPDs and 2,600 elements, related only among themselves and classified by
 * `functions` (ids of reference nodes). The same number gives the same government.
 */
export class Government {
  readonly elements: ElementRow[] = [];
  readonly relations: RelationRow[] = [];
  private readonly random: () => number;

  constructor(
    private readonly number: number,
    private readonly functions: { RAB: string[]; RAL: string[] },
  ) {
    this.random = randomFrom(number);
    for (const [kind, count] of Object.entries(sizes)) for (let i = 0; i < count; i++) this.add(kind, i);
    this.relateOrganisation();
    this.relateServices();
    this.relateApplications();
    this.relateInfrastructure();
  }

  /** Returns the id of an element of this government. */
  id = (kind: string, index: number): string => `G${this.number}-${kind}-${index}`;

  private add(kind: string, index: number) {
    const id = this.id(kind, index);
    const opd = kind === "Opd" ? id : this.id("Opd", this.opdOf(index));
    const properties = this.propertiesOf(kind);
    const isOwned = kind !== "Opd" && this.chance(0.9);
    this.elements.push({
      ...{ kind, id, code: id.toUpperCase(), name: `${kind} ${index} of ${this.number}` },
      ...{ plateau: "AS_IS", state: "VALID", rev: 1, ...properties },
      // As stored by the server: an element without owner has no responsible OPD.
      ...(isOwned || kind === "Opd" ? { responsible: opd } : {}),
    });
    if (isOwned) this.relate("OWNED_BY", id, opd);
  }

  private propertiesOf(kind: string): object {
    if (kind === "Service") return { method: this.pick(["ELECTRONIC", "HYBRID", "FACE_TO_FACE"]) };
    if (kind === "Opd") return { opdType: "DINAS" };
    if (kind === "DataAsset") return { sensitivity: this.pick(["OPEN", "RESTRICTED", "CLOSED"]) };
    return {};
  }

  private relateOrganisation() {
    for (let i = 0; i < sizes.Opd; i++) {
      for (let use = 0; use < 5; use++) this.relate("USES", this.id("Opd", i), this.near("Application", i));
    }
    for (let i = 0; i < sizes.SecurityControl; i++) {
      this.relate("PROTECTS", this.id("SecurityControl", i), this.near("Application", i));
    }
  }

  private relateServices() {
    for (let i = 0; i < sizes.Service; i++) {
      const service = this.id("Service", i);
      this.relate("PERFORMED_BY", service, this.id("Opd", this.opdOf(i)));
      this.relate("CLASSIFIED_AS", service, this.pick(this.functions.RAL));
      this.relate("SUPPORTED_BY", service, this.near("Application", i), { role: "PRIMARY" });
      if (this.chance(0.4)) this.relate("SUPPORTED_BY", service, this.near("Application", i), { role: "SUPPORTING" });
      this.relate("USES_DATA", service, this.near("DataAsset", i));
      const process = this.id("BusinessProcess", i);
      this.relate("DELIVERED_THROUGH", process, service);
      this.relate("CLASSIFIED_AS", process, this.pick(this.functions.RAB));
      if (this.chance(0.1)) this.relate("REQUIRES", service, this.any("BusinessProcess"));
    }
  }

  private relateApplications() {
    for (let i = 0; i < sizes.Application; i++) {
      const application = this.id("Application", i);
      this.relate("RUNS_ON", application, this.near("Infrastructure", i));
      this.relate("READS", application, this.near("DataAsset", i), { via: "API" });
      this.relate("FULFILS", application, this.pick(this.functions.RAL));
      if (this.chance(0.3)) this.relate("CONSUMES", application, this.any("Application"), { via: "SPLP" });
    }
    for (let i = 0; i < sizes.DataAsset; i++) {
      this.relate("MAINTAINED_BY", this.id("DataAsset", i), this.near("Application", i));
      this.relate("STEWARDED_BY", this.id("DataAsset", i), this.id("Opd", 0));
    }
  }

  /** Relates all servers to two data centres, and every fifth server to a software product. */
  private relateInfrastructure() {
    for (let i = 2; i < sizes.Infrastructure; i++) {
      const server = this.id("Infrastructure", i);
      this.relate("HOSTED_ON", server, this.id("Infrastructure", i % 2));
      if (i % 5 === 0) this.relate("NEEDS_SOFTWARE", server, this.id("Infrastructure", 2));
    }
  }

  private relate(type: string, from: string, to: string, properties = {}) {
    this.relations.push({ id: `G${this.number}-${this.relations.length}`, type, from, to, properties });
  }

  /** Returns an element, usually of the same OPD and sometimes of another. */
  private near(kind: keyof typeof sizes, index: number): string {
    const share = Math.floor(sizes[kind] / sizes.Opd);
    return this.chance(0.9)
      ? this.id(kind, this.opdOf(index) + sizes.Opd * Math.floor(this.random() * share))
      : this.any(kind);
  }

  private any = (kind: keyof typeof sizes) => this.id(kind, Math.floor(this.random() * sizes[kind]));
  private opdOf = (index: number) => index % sizes.Opd;
  private chance = (share: number) => this.random() < share;
  private pick = <T>(values: T[]): T => values[Math.floor(this.random() * values.length)]!;
}
