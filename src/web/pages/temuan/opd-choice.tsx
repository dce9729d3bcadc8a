import { Filters } from "../../ui/choice";
import { OpdField } from "../../ui/opd-field";
import type { PartProps } from "./part";

/** Form that chooses an OPD, and the way to its report. */
export function OpdChoice({ answer, asked, address }: PartProps) {
  return (
    <>
      <Filters path={address.path} search={address.search} kept={{ lihat: asked.view }}>
        <OpdField opds={answer.opds} chosen={asked.opd} none="semua" />
      </Filters>
      {asked.opd && (
        <p>
          <a href={`/opd/${encodeURIComponent(asked.opd)}`}>Laporan perangkat daerah ini</a>
        </p>
      )}
    </>
  );
}
