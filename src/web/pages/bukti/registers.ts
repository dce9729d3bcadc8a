import type { DataType, KindName } from "../../answers";

/** Register of a report: the flag of the document that includes it, and the kind of its rows. */
const registers = {
  services: { flag: "ofServices", kind: "Service" },
  applications: { flag: "ofApplications", kind: "Application" },
  infrastructure: { flag: "ofInfrastructure", kind: "Infrastructure" },
  integration: { flag: "ofIntegration", kind: "Application" },
  processes: { flag: "ofProcesses", kind: "BusinessProcess" },
  data: { flag: "ofData", kind: "DataAsset" },
  processing: { flag: "ofProcessing", kind: "DataAsset" },
  audits: { flag: "ofAudits", kind: "SecurityControl" },
  controls: { flag: "ofControls", kind: "SecurityControl" },
} as const satisfies Record<string, { flag: string; kind: KindName }>;

type Register = keyof typeof registers;
type Flag = (typeof registers)[Register]["flag"];

/** Register of an indicator. `dataType`: type of the listed data. Default: all. */
interface Listed {
  register: Register;
  dataType?: DataType;
}

/** Register of each indicator; the others have none. */
const registerOf: Partial<Record<string, Listed>> = {
  I2: { register: "services" },
  I5: { register: "data" },
  I6: { register: "data", dataType: "GEOSPATIAL" },
  I7: { register: "data", dataType: "STATISTICAL" },
  I8: { register: "processing" },
  I9: { register: "audits" },
  I10: { register: "controls" },
  I11: { register: "controls" },
  I13: { register: "applications" },
  I14: { register: "infrastructure" },
  I15: { register: "processes" },
  I16: { register: "integration" },
  I17: { register: "services" },
  I18: { register: "data" },
  I19: { register: "services" },
};

/** Returns which register the document includes for an indicator. */
export function flagsOf(indicator: string | undefined): Record<Flag, boolean> {
  const listed = registerOf[indicator ?? ""]?.register;
  const flags = Object.entries(registers).map(([register, { flag }]) => [flag, register === listed]);
  return Object.fromEntries(flags);
}

/** Returns the type of the data that the register of an indicator lists; undefined for all. */
export const dataTypeOf = (indicator: string | undefined): DataType | undefined =>
  registerOf[indicator ?? ""]?.dataType;

/** Returns the kind of the rows of the register of an indicator; undefined without a register. */
export function kindOf(indicator: string | undefined): KindName | undefined {
  const listed = registerOf[indicator ?? ""];
  return listed && registers[listed.register].kind;
}
