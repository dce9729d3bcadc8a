import { ArchitectureChoice, Choice, Filters } from "../../ui/choice";
import { OpdField } from "../../ui/opd-field";
import type { Option } from "../../ui/options";
import { SearchField } from "../../ui/search-field";
import { allKinds } from "./kinds";
import { labelOf, type PartProps } from "./part";

/** Form of the search: words, kind, OPD and architecture. */
export function SearchForm({ answer, asked, search }: PartProps) {
  const kinds = allKinds.map((kind): Option => [kind, labelOf(answer, kind)]);
  return (
    <Filters path="/cari" search={search} submit="Cari">
      <SearchField label="Nama, kode, atau kata" text={asked.text} />
      <Choice label="Jenis" name="jenis" value={asked.kind ?? ""} options={[["", "semua jenis"], ...kinds]} />
      <OpdField label="Milik perangkat daerah" opds={answer.opds} chosen={asked.opd} none="semua" />
      {asked.kind && <ArchitectureChoice isToBe={asked.isToBe} />}
    </Filters>
  );
}
