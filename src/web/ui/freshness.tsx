import { moment } from "./format";

/** Says from when the data is. */
export const Freshness = ({ at }: { at?: string }) => (at ? <p>Data per {moment(at)}</p> : null);
