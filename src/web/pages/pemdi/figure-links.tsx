import type { Address } from "../../app/page";
import { useColumn } from "../../ui/column";
import { number } from "../../ui/format";
import { type Asked, addressOfChoice } from "./asked";
import type { Figure } from "./part";

/** Id of the part of the page that lists the elements of figures. */
export const listId = "daftar";

interface FigureLinkProps {
  figure: Pick<Figure, "code" | "label" | "missing">;
  asked: Asked;
  address: Address;
  /** State of the listed elements. */
  state: Asked["state"];
  words: string;
}

/** Link to the elements of a figure in one state. */
function FigureLink({ figure, asked, address: { search }, state, words }: FigureLinkProps) {
  const { idOf } = useColumn();
  const address = addressOfChoice(asked, search, { angka: figure.code, keadaan: state });
  return <a href={`${address}#${idOf(listId)}`}>{words}</a>;
}

type Props = Omit<FigureLinkProps, "state" | "words">;

/** Number of a figure, n of N, as a link to the elements that count; without a denominator the words for it. */
export function CountLink(props: Props & { figure: Figure }) {
  const { label, count, missing } = props.figure;
  if (count + missing === 0) return <em>{label}</em>;
  return count === 0 ? label : <FigureLink {...props} state="COUNTED" words={label} />;
}

/** Number of missing elements of a figure as a link to them; nothing if none is missing. */
export const MissingLink = (props: Props) =>
  props.figure.missing === 0 ? null : (
    <FigureLink {...props} state="MISSING" words={`${number(props.figure.missing)} belum`} />
  );

/** Number of a figure, n of N, as a link to what is missing; no link if nothing is. */
export const LagLink = (props: Props) =>
  props.figure.missing === 0 ? (
    props.figure.label
  ) : (
    <FigureLink {...props} state="MISSING" words={props.figure.label} />
  );

/** Number of invented elements among those of a figure; nothing if there are none. */
export const SamplesAmong = ({ figure: { samples } }: { figure: Pick<Figure, "samples"> }) =>
  samples > 0 ? <small> ({number(samples)} contoh)</small> : null;
