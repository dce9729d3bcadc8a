import { byNumbers } from "./by-numbers";
import { withOnly } from "./links";

interface SeveralIndicatorsProps {
  /** Code of the aspect. */
  code: string;
  /** Indicators that the aspect means. */
  found: readonly { indicator: { code: string; name: string } }[];
  /** Other parameters of the links. */
  opd: string | undefined;
  at: string | undefined;
  search: URLSearchParams;
}

/** Says that a code is one of an aspect, and leads to its indicators. */
export const SeveralIndicators = ({ code, found, opd, at, search }: SeveralIndicatorsProps) => (
  <>
    <p class="note">{code} adalah aspek. Pilih satu indikator.</p>
    <ul>
      {found
        .map(({ indicator }) => indicator)
        .toSorted((one, other) => byNumbers(one.code, other.code))
        .map(each => (
          <li key={each.code}>
            <a href={withOnly("/pemdi", search, { indikator: each.code, opd, pada: at })}>
              {each.code} {each.name}
            </a>
          </li>
        ))}
    </ul>
  </>
);

/** Returns true if a code means other indicators than the one of this code, as that of an aspect does. */
export const isAspect = (code: string | undefined, found: readonly { indicator: { code: string } }[]): code is string =>
  code !== undefined && found.some(({ indicator }) => indicator.code !== code.split("@")[0]);
