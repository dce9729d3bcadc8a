/** Link to the page of an OPD. */
export const OpdLink = ({ opd: { code, name } }: { opd: { code: string; name: string } }) => (
  <a href={`/opd/${encodeURIComponent(code)}`}>{name}</a>
);
