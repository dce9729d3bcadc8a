import type { ComponentChildren } from "preact";
import { useColumn } from "./column";

interface WideProps {
  /** Name of the part for screen readers. */
  label: string;
  /** Class of a special look. Default: none. */
  look?: string;
  children: ComponentChildren;
}

/** Part that scrolls by itself if it is wider than the screen, also by keyboard. */
export function Wide({ label, look, children }: WideProps) {
  const { labelOf } = useColumn();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section class={look ? `wide ${look}` : "wide"} aria-label={labelOf(label)} tabIndex={0}>
      {children}
    </section>
  );
}
