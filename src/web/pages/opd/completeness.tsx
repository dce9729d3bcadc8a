import type { PageOpdQuery } from "../../answers";
import { number } from "../../ui/format";
import { Missing } from "../../ui/missing";
import { Empty, Section } from "../../ui/section";
import { Share } from "../../ui/share";
import { Table } from "../../ui/table";

type CompletenessProps = Pick<PageOpdQuery, "completeness"> & { code: string };

/** Completeness of the mandatory metadata by domain. */
export function Completeness({ completeness, code }: CompletenessProps) {
  if (!completeness)
    return (
      <Section title="Kelengkapan">
        <Missing />
      </Section>
    );
  return (
    <Section title="Kelengkapan">
      {completeness.byKind.length === 0 ? (
        <Empty>Belum ada elemen yang tercatat sebagai milik perangkat daerah ini.</Empty>
      ) : (
        <Table
          caption={`Metadata wajib yang tercatat: ${number(completeness.filled)} dari ${number(completeness.applicable)} isian`}
          rows={completeness.byKind}
          columns={[
            { title: "Domain", cell: ({ label }) => label },
            { title: "Elemen", cell: ({ elements }) => number(elements), isNumber: true },
            { title: "Tercatat", cell: ({ share }) => <Share value={share} />, isNumber: true },
            { title: "Belum", cell: ({ filled, applicable }) => number(applicable - filled), isNumber: true },
          ]}
        />
      )}
      <p class="acts">
        <a href={`/temuan?${new URLSearchParams({ opd: code })}`}>Lihat apa yang belum lengkap</a>
      </p>
    </Section>
  );
}
