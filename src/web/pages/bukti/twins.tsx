import type { PageBuktiQuery } from "../../answers";
import { ElementList } from "../../ui/element-list";
import { isSample } from "../../ui/section";

type Application = NonNullable<PageBuktiQuery["applications"]>["nodes"][number];
type Twin = Application["fulfils"]["nodes"][number]["fulfilledByApplications"]["nodes"][number];

type Owned = Pick<Twin, "responsible" | "ownedBy">;

/**
 * Cell of the twins of an application, as the figure I13_DUPLICATES counts them: in use, with one of its recorded functions,
 * of another responsible OPD or an institution outside.
 */
export function twinsOf(application: Application) {
  const { applicationStatus, fulfils } = application;
  if (applicationStatus === "INACTIVE" || applicationStatus === "IN_DEVELOPMENT")
    return "tidak dicari: tidak digunakan";
  if (fulfils.nodes.length === 0) return <em>fungsi acuan belum tercatat</em>;
  const own = responsibleFor(application);
  if (own === undefined) return <em>pemilik belum tercatat</em>;
  const lists = fulfils.nodes.map(node => node.fulfilledByApplications);
  const isOfAnother = (twin: Twin) => ![own, undefined].includes(responsibleFor(twin));
  const found = lists.flatMap(({ nodes }) => nodes).filter(isOfAnother);
  const twins = [...new Map(found.map(twin => [twin.ref, twin])).values()];
  const isCut = [fulfils, ...lists].some(({ nodes, totalCount }) => nodes.length < totalCount);
  return (
    <>
      {twins.length > 0 && <Twins twins={twins} />}
      {twins.length === 0 && !isCut && "tidak ditemukan"}
      {isCut && <small>Tidak semua aplikasi sefungsi ditampilkan.</small>}
    </>
  );
}

/** Returns the code of the responsible OPD, one word for all institutions outside, and undefined without an owner. */
const responsibleFor = ({ responsible, ownedBy }: Owned): string | undefined =>
  responsible?.code ?? (ownedBy ? "OUTSIDE" : undefined);

const Twins = ({ twins }: { twins: readonly Twin[] }) => (
  <ElementList
    elements={twins}
    look="plain"
    remark={twin =>
      [twin.responsible?.code ?? twin.ownedBy?.name, isSample(twin) && "contoh"].filter(Boolean).join(", ")
    }
  />
);
