import { Choice, Filters } from "../../ui/choice";
import { opdsAmong, withChosen } from "../../ui/opds";
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
      <Choice
        label="Milik perangkat daerah"
        name="opd"
        value={asked.opd ?? ""}
        options={[["", "semua"], ...withChosen(opdsAmong(answer.statistics?.byOpd ?? []), asked.opd)]}
      />
      {asked.kind && (
        <Choice
          label="Arsitektur"
          name="arsitektur"
          value={asked.isToBe ? "target" : ""}
          options={[
            ["", "saat ini"],
            ["target", "target"],
          ]}
        />
      )}
    </Filters>
  );
}

type Option = [value: string, label: string];
