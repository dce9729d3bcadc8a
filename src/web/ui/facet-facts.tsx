import { FacetLinks } from "./facet-links";

/** Rows by the values of a property, as the contract counts them. */
interface Facet {
  by: string;
  buckets: readonly { value: string; label: string; count: number }[];
  /** Number of rows without a value. */
  missing: number;
}

interface FacetFactsProps {
  facets: readonly Facet[];
  /** Heading by property. */
  titles: Readonly<Record<string, string>>;
  /** Words for rows without a value. */
  absent: string;
}

/** Numbers of rows by the values of several properties. */
export const FacetFacts = ({ facets, titles, absent }: FacetFactsProps) => (
  <dl class="facts">
    {facets.map(({ by, buckets, missing }) => (
      <div key={by}>
        <dt>{titles[by] ?? by}</dt>
        <dd>
          <FacetLinks
            links={[
              ...buckets.map(({ value, label, count }) => ({ key: `value ${value}`, words: label, count })),
              ...(missing > 0 ? [{ key: "absent", words: <em>{absent}</em>, count: missing }] : []),
            ]}
          />
        </dd>
      </div>
    ))}
  </dl>
);
