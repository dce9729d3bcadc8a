import type { ComponentChildren } from "preact";
import { useColumn } from "./column";
import { number } from "./format";

interface SectionProps {
  title: string;
  id?: string;
  /** True if it is about a change as if, so that a comparison leaves it out. */
  isOfChange?: boolean;
  children: ComponentChildren;
}

/** Part of a page under a heading. */
export function Section({ title, id, isOfChange, children }: SectionProps) {
  const { idOf } = useColumn();
  return (
    <section id={idOf(id)} data-of-change={isOfChange}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Says that there is nothing, and what to do. */
export const Empty = ({ children }: { children: ComponentChildren }) => <p class="empty">{children}</p>;

interface CutProps {
  shown: number;
  total: number;
  /** Noun for the rows. Default: none. */
  of?: string;
}

/** Says that only a part of a list is shown; nothing if all of it is. */
export const Cut = ({ shown, total, of }: CutProps) =>
  shown < total ? (
    <p class="cut">
      Ditampilkan {number(shown)} dari {number(total)}
      {of && ` ${of}`}.
    </p>
  ) : null;

/** Returns true for a row that is an example only. */
export const isSample = ({ provenance }: { provenance: string | null }): boolean => provenance === "SAMPLE";

/** Banner for pages with rows that are examples only. */
export const SampleBanner = ({ isSample: isShown }: { isSample: boolean }) =>
  isShown ? <p class="note">Data contoh: sebagian baris di halaman ini rekaan, bukan keadaan sebenarnya.</p> : null;
