import { Choice, Filters } from "../../ui/choice";
import { opdsOf, type PartProps } from "./part";

/** Form that chooses an OPD, and the way to its report. */
export function OpdChoice({ answer, asked }: PartProps) {
  return (
    <>
      <Filters path="/temuan" kept={{ lihat: asked.view }}>
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
