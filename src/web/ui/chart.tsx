import type { ComponentChildren } from "preact";
import "./chart.css";

interface ChartProps {
  /** Class of what is drawn. */
  look: string;
  /** Size in units of the picture. */
  width: number;
  height: number;
  /** Says what the picture shows. */
  label: string;
  /** Explains the marks. */
  caption: string;
  /** Elements of SVG. */
  children: ComponentChildren;
}

/** Picture with a table beside it that has the same in words. It scrolls where the screen is narrower. */
export const Chart = ({ look, width, height, label, caption, children }: ChartProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it (WCAG 2.1.1)
  <figure class={`chart ${look}`} tabIndex={0}>
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label}; isinya sama dengan tabel`}>
      {children}
    </svg>
    <figcaption>{caption}</figcaption>
  </figure>
);
