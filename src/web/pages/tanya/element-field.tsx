import type { PageTanyaQuery } from "../../answers";
import { Filters } from "../../ui/choice";
import { Joined } from "../../ui/joined";
import { ElementLink, without, withParameters } from "../../ui/links";
import { SearchField } from "../../ui/search-field";
import { Empty } from "../../ui/section";
import { type Asked, refsOf, withField } from "./asked";
import type { Field } from "./fields";

interface ElementFieldProps {
  field: Field;
  answer?: PageTanyaQuery;
  asked: Asked;
  search: URLSearchParams;
}

/** Chosen elements of a field, and the search for others. */
export function ElementField(props: ElementFieldProps) {
  const { field, asked, search } = props;
  const { name, label, isList } = field;
  const chosen = asked.values[name]!;
  const change = withParameters("/tanya", search, { ganti: name, kata: undefined });
  return (
    <div class="element-field">
      <p>
        {label}: {chosen.length === 0 && <em>semua</em>}
        <Joined parts={chosen.map(ref => <Chosen {...props} at={ref} />)} />{" "}
        {asked.changing !== name && <a href={change}>{isList ? "tambah atau ganti" : "ganti"}</a>}
      </p>
      {asked.changing === name && <Search {...props} />}
    </div>
  );
}

/** Remark beside a default that is not in this repository. */
const noExample = "contoh bawaan, belum tercatat di repositori ini; ganti dengan yang tercatat";

function Chosen({ field: { name, values }, answer, asked, search, at }: ElementFieldProps & { at: string }) {
  const known = [answer?.nama1, answer?.nama2].find(each => each?.ref === at);
  const isMissingExample = answer !== undefined && refsOf(asked).includes(at) && values.includes(at);
  const rest = asked.values[name]!.filter(ref => ref !== at);
  return (
    <>
      {known ? <ElementLink element={known} /> : at.slice(at.indexOf(":") + 1)}{" "}
      {!known && isMissingExample && <small>({noExample}) </small>}
      {asked.changing === name && (
        <a href={withField(search, name, rest)} aria-label={`Hapus ${known?.name ?? at}`}>
          hapus
        </a>
      )}
    </>
  );
}

function Search({ field: { name, isList, label }, answer, asked, search }: ElementFieldProps) {
  const pick = (ref: string) => withField(search, name, isList ? [...asked.values[name]!, ref] : [ref]);
  return (
    <>
      <Filters path="/tanya" search={search} kept={without(search, "kata")} submit="Cari">
        <SearchField label={`Cari: ${label}`} text={asked.text} hrefOf={pick} />
      </Filters>
      {answer?.hasilCari?.length === 0 && (
        <Empty>“{asked.text}” tidak ditemukan. Coba sebagian nama, atau kodenya.</Empty>
      )}
      <ul>
        {(answer?.hasilCari ?? []).map(({ element: { ref, name: found, labels } }) => (
          <li key={ref}>
            <a href={pick(ref)}>{found}</a> <small>{labels[0]}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
