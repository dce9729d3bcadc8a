import { Choice, Filters } from "../../ui/choice";
import { opdsOf, type PartProps } from "./part";

/** Form that chooses an OPD, and the way to its report. */
export function OpdChoice({ answer, asked, address }: PartProps) {
  return (
    <>
      <Filters path={address.path} search={address.search} kept={{ lihat: asked.view }}>
        <Choice
          label="Perangkat daerah"
          name="opd"
          value={asked.opd ?? ""}
          options={[["", "semua"], ...opdsOf(answer, asked)]}
        />
      </Filters>
      {asked.opd && (
        <p>
          <a href={`/opd/${encodeURIComponent(asked.opd)}`}>Laporan perangkat daerah ini</a>
        </p>
      )}
    </>
  );
}
