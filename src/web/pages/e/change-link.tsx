/** Link to the form of an element. */
export const ChangeLink = ({ of: ref, words }: { of: string; words: string }) => (
  <a href={`/meja/ubah/${encodeURIComponent(ref)}`}>{words}</a>
);
