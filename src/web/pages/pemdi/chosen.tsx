import type { OpdsToPickFragment } from "../../answers";
import type { Address } from "../../app/page";
import { Choice, Filters } from "../../ui/choice";
import { OpdField } from "../../ui/opd-field";
import { type Asked, states, views } from "./asked";
import type { Figure } from "./part";

interface ChosenProps {
  asked: Asked;
  address: Address;
  /** OPDs to choose from. Default: no choice of an OPD. */
  opds?: OpdsToPickFragment;
  /** Figures to choose from. Default: no choice of what is listed. */
  figures?: readonly Figure[];
}

/** Form that chooses the OPD, the day, and what an indicator lists. */
export function Chosen({ asked, address: { path, search, today }, opds, figures }: ChosenProps) {
  const { indicator, view, opd, at, figure, state } = asked;
  const kept = { indikator: indicator, lihat: view === views[0][0] ? undefined : view };
  return (
    <Filters path={path} search={search} kept={{ ...kept, ...(opds ? {} : { opd }) }}>
      {opds && <OpdField opds={opds} chosen={opd} none="seluruh pemerintah" />}
      <label>
        Keadaan pada
        <input type="date" name="pada" value={at ?? today} />
      </label>
      {figures && figures.length > 0 && (
        <>
          <Choice
            label="Angka"
            name="angka"
            value={figure ?? ""}
            options={[["", "semua"], ...figures.map(({ code, text }) => [code, text] as const)]}
          />
          <Choice label="Keadaan" name="keadaan" value={state} options={states} />
        </>
      )}
    </Filters>
  );
}
