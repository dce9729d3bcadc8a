import type { EvidenceControlFragment } from "../../answers";
import type { Column } from "../../ui/table";
import { dayColumn, listColumn, textColumn, textUnlessRedacted } from "./cells";
import { beside, nameColumn, Register } from "./register";
import type { PartProps } from "./view";

const [sort, performed, protectedElements] = [
  textColumn("Jenis", (each: EvidenceControlFragment) => each.sort),
  dayColumn("Dilaksanakan", ({ performedOn }: EvidenceControlFragment) => performedOn),
  listColumn("Melindungi", ({ protects }: EvidenceControlFragment) => protects),
];

/** Audits of the last 24 months (I9). */
export const Audits = (part: PartProps) => (
  <Register
    {...part}
    title="Audit 24 bulan terakhir"
    id="audit"
    list={part.answer.audits}
    all={part.answer.allAudits}
    columns={ofAudits}
  />
);

const ofAudits: readonly Column<EvidenceControlFragment>[] = [
  nameColumn("Audit"),
  textColumn("Jenis audit", ({ auditType }) => auditType),
  performed,
  protectedElements,
  { title: "Hasil", cell: ({ auditResult, redacted }) => textUnlessRedacted(auditResult, "auditResult", redacted) },
  { title: "Tindak lanjut", cell: ({ followUp, redacted }) => textUnlessRedacted(followUp, "followUp", redacted) },
  ...beside,
];

/** Security controls (I10, I11). */
export const Controls = (part: PartProps) => (
  <Register
    {...part}
    title="Kendali keamanan"
    id="kendali"
    list={part.answer.securityControls}
    all={part.answer.allSecurityControls}
    columns={[nameColumn("Kendali"), sort, performed, protectedElements, ...beside]}
  />
);
