import type { PageOpdQuery } from "../../answers";
import { CompletenessByKind } from "../../ui/completeness-by-kind";
import { Missing } from "../../ui/missing";
import { Section } from "../../ui/section";

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
      <CompletenessByKind completeness={completeness} />
      <p class="acts">
        <a href={`/temuan?${new URLSearchParams({ opd: code })}`}>Lihat apa yang belum lengkap</a>
      </p>
    </Section>
  );
}
