import type { PageBuktiQuery } from "../../answers";
import type { Address } from "../../app/page";
import { Downloads } from "../../ui/links";
import { isAspect, SeveralIndicators } from "../../ui/several-indicators";
import { Applications, DuplicateDecisions } from "./applications";
import type { Asked } from "./asked";
import { Check } from "./check";
import { Choices } from "./choices";
import { Cover } from "./cover";
import { fileOf } from "./cut";
import { DataAssets, Processing } from "./data";
import { EvidenceLists } from "./evidence-lists";
import { Figures } from "./figures";
import { Foot } from "./foot";
import type { Indicator } from "./indicator";
import { Infrastructure } from "./infrastructure";
import { Integration } from "./integration";
import { Processes } from "./processes";
import { Audits, Controls } from "./security";
import { Services } from "./services";
import { Signatures } from "./signatures";

export interface PartProps {
  answer: PageBuktiQuery;
  asked: Asked;
  address: Address;
}

interface ViewProps extends PartProps {
  /** Time of the answer in ISO 8601; undefined without script. */
  at?: string;
}

/** Registers in the order of the report; the answer has those of the indicator. */
const registers = [
  ...[Services, Applications, DuplicateDecisions, Infrastructure, Integration, Processes, DataAssets, Processing],
  ...[Audits, Controls],
];

/** Evidence report of one indicator: a document for print, with the registers behind its figures. */
export function View({ at, ...part }: ViewProps) {
  const found = part.answer.evidence?.indicators ?? [];
  const { indicator: code, opd, at: day } = part.asked;
  return (
    <>
      <Choices {...part} />
      {isAspect(code, found) ? (
        <SeveralIndicators code={code} found={found} opd={opd} at={day} search={part.address.search} />
      ) : (
        found[0] && <Report indicator={found[0]} at={at} {...part} />
      )}
    </>
  );
}

const Report = ({ indicator, at, ...part }: ViewProps & { indicator: Indicator }) => (
  <div class="evidence">
    <Check indicator={indicator} {...part} />
    <Cover indicator={indicator} at={at} {...part} />
    <Signatures isOfOpd={part.asked.opd !== undefined} />
    <Figures indicator={indicator} />
    <EvidenceLists indicator={indicator} {...part} />
    {registers.map(Register => (
      <Register key={Register.name} {...part} />
    ))}
    <Foot indicator={indicator} {...part} />
    <Downloads files={[["Laporan ini (XLSX)", fileOf(part)]]} />
  </div>
);
