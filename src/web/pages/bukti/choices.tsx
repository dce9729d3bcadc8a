import { byNumbers } from "../../ui/by-numbers";
import { Choice, Filters } from "../../ui/choice";
import { OpdField } from "../../ui/opd-field";
import type { PartProps } from "./view";

/** Form that chooses indicator, OPD, day, and whether invented rows are listed. */
export function Choices({ answer: { references, opds }, asked, address: { path, search } }: PartProps) {
  const { indicator = "", opd, at, hasSamples } = asked;
  const known = references?.nodes ?? [];
  const indicators = known
    .toSorted((one, other) => byNumbers(one.code, other.code))
    .map(({ code, name }) => [code, `${code} ${name}`] as const);
  return (
    <Filters path={path} search={search} submit="Buat laporan">
      <Choice label="Indikator" name="indikator" value={indicator} options={[["", "pilih"], ...indicators]} />
      <OpdField opds={opds} chosen={opd} none="seluruh pemerintah provinsi" />
      <label>
        Keadaan pada
        <input type="date" name="pada" value={at} />
      </label>
      <Choice
        label="Data contoh"
        name="contoh"
        value={hasSamples ? "" : "tanpa"}
        options={[
          ["", "disertakan, ditandai"],
          ["tanpa", "tidak disertakan"],
        ]}
      />
    </Filters>
  );
}
