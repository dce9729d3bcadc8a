import { addressOfForm } from "../../ui/links";

/** Link to the form of an element. */
export const ChangeLink = ({ of: ref, words }: { of: string; words: string }) => (
  <a href={addressOfForm(ref)}>{words}</a>
);
