import type { PageRingkasanQuery } from "../../answers";
import { number } from "../../ui/format";
import { Missing } from "../../ui/missing";
import { Section } from "../../ui/section";

/** Numbers of elements by domain, each with the list of these elements. */
export function Domains({ statistics }: Pick<PageRingkasanQuery, "statistics">) {
  return (
    <Section title="Isi repositori">
      {statistics ? (
        <ul class="tiles">
          {statistics.byKind.map(({ value, label, count }) => (
            <li key={value}>
              <a href={value === "Opd" ? "/opd" : `/cari?${new URLSearchParams({ jenis: value ?? "" })}`}>
                <strong>{number(count)}</strong> {value === "Opd" ? `${label}, unit, dan instansi lain` : label}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <Missing />
      )}
    </Section>
  );
}
