interface MarkProps {
  shape: string;
  word: string;
  /** Class of its colour. */
  look: string;
}

/** Mark by word and shape, so that nobody needs the colour. */
export const Mark = ({ shape, word, look }: MarkProps) => (
  <span class={`severity ${look}`}>
    <span aria-hidden="true">{shape}</span> {word}
  </span>
);
