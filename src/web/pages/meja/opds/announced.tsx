import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Part that takes the focus when it appears, so that it is seen and read before anything else. */
export function Announced({ label, children }: { label: string; children: ComponentChildren }) {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    part.current?.focus({ preventScroll: true });
    part.current?.scrollIntoView();
  }, []);
  return (
    <section ref={part} tabIndex={-1} class="announced" aria-label={label}>
      {children}
    </section>
  );
}
