import { type ComponentChildren, Fragment } from "preact";

/** Parts of a sentence one after the other. Default: with commas. */
export const Joined = ({ parts, by = ", " }: { parts: readonly ComponentChildren[]; by?: string }) => (
  <>
    {parts.map((part, index) => (
      <Fragment key={index}>
        {index > 0 && by}
        {part}
      </Fragment>
    ))}
  </>
);
