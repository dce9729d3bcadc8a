import { codeOf } from "./opds";

/** Link to the page of an OPD. */
export const OpdLink = ({ opd: { code, name } }: { opd: { code: string; name: string } }) => (
  <a href={`/opd/${encodeURIComponent(code)}`}>{name}</a>
);

/** Owner by its ref and label: a link to the page of an OPD, for others their words. */
export function OwnerName({ value, label }: { value: string | null; label: string }) {
  const code = codeOf(value);
  return code ? <OpdLink opd={{ code, name: label }} /> : label;
}
