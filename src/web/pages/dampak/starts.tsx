import type { PageDampakQuery } from "../../answers";
import { Filters } from "../../ui/choice";
import { number } from "../../ui/format";
import { Joined } from "../../ui/joined";
import { addressOfImpact, ElementLink, without, withParameters } from "../../ui/links";
import { SearchField } from "../../ui/search-field";
import { Empty, Section } from "../../ui/section";
import type { Asked } from "./asked";

type Start = NonNullable<PageDampakQuery["mulai"]>[number];
type Hit = NonNullable<PageDampakQuery["hasilCari"]>[number];
type Point = NonNullable<PageDampakQuery["titikTunggal"]>["nodes"][number];

interface StartsProps {
  starts: readonly Start[];
  asked: Asked;
  search: URLSearchParams;
}

/** Chosen starts, each with a link that takes it away, and the field that searches another. */
export function Starts({ starts, asked, search }: StartsProps) {
  return (
    <Section title="Yang gagal">
      {starts.length > 0 && (
        <ul>
          {starts.map(({ ref, name, responsible }) => (
            <li key={ref}>
              <ElementLink element={{ ref, name }} /> <small>{responsible?.name ?? "pemilik belum tercatat"}</small>{" "}
              <a
                href={withStarts(
                  search,
                  asked.starts.filter(other => other !== ref),
                )}
                aria-label={`Hapus ${name}`}
              >
                hapus
              </a>
            </li>
          ))}
        </ul>
      )}
      <Filters path="/dampak" search={search} kept={without(search, "kata", "sesudah")} submit="Cari">
        <SearchField
          label={starts.length > 0 ? "Tambah elemen lain" : "Elemen apa yang gagal?"}
          text={asked.text}
          placeholder="nama server, aplikasi, layanan …"
          hrefOf={ref => withStarts(search, [...asked.starts, ref])}
        />
      </Filters>
    </Section>
  );
}

/** Says that elements of the address cannot fail, as the changes as if remove them, and leads to what stops with them. */
export const Removed = ({ refs }: { refs: readonly string[] }) =>
  refs.length > 0 ? (
    <p>
      Yang dihapus atau diganti tidak dapat gagal lagi.{" "}
      <a href={addressOfImpact(refs.map(ref => ({ ref })))} data-recorded>
        Lihat yang berhenti tanpanya
      </a>
      , menurut keadaan yang tercatat.
    </p>
  ) : null;

interface FoundProps {
  hits: readonly Hit[];
  asked: Asked;
  search: URLSearchParams;
  kinds: PageDampakQuery["metamodel"]["kinds"];
}

/** Elements that the search found, each as a link that makes it a start. */
export function Found({ hits, asked, search, kinds }: FoundProps) {
  if (hits.length === 0) return <Empty>“{asked.text}” tidak ditemukan. Coba sebagian nama, atau kodenya.</Empty>;
  return (
    <Section title={`Pilih salah satu untuk “${asked.text}”`}>
      <ul>
        {hits.map(({ element: { ref, name, kind, responsible } }) => (
          <li key={ref}>
            <a href={withStarts(search, [...asked.starts, ref])}>{name}</a>{" "}
            <small>
              {kinds.find(each => each.name === kind)?.label}
              {responsible && `, ${responsible.name}`}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Suggestions for a first look: the elements whose failure stops most services. */
export function FirstSteps({ points }: { points: readonly Point[] }) {
  if (points.length === 0) return <Empty>Cari sebuah elemen di atas, lalu pilih.</Empty>;
  return (
    <Section title="Mulai dari yang paling berpengaruh">
      <p>Titik tunggal kegagalan: bila salah satunya gagal, layanan sebanyak ini ikut berhenti.</p>
      <ul>
        {points.map(({ stops, opds, elements }) => (
          <li key={elements[0]!.ref}>
            <Joined parts={elements.map(each => <a href={addressOfImpact([each])}>{each.name}</a>)} />: {number(stops)}{" "}
            layanan dari {number(opds)} perangkat daerah
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Returns the address of the page with other starts; the search for a start and the choice of a severity are over. */
const withStarts = (search: URLSearchParams, starts: readonly string[]) =>
  withParameters("/dampak", search, { dari: starts, kata: undefined, tingkat: undefined });
