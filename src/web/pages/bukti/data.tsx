import type { PageBuktiQuery } from "../../answers";
import type { Column } from "../../ui/table";
import { listColumn, textColumn } from "./cells";
import { beside, nameColumn, Register } from "./register";
import type { PartProps } from "./view";

type DataAsset = NonNullable<PageBuktiQuery["dataAssets"]>["nodes"][number];
type Processed = NonNullable<PageBuktiQuery["processing"]>["nodes"][number];

/** Data assets (I5, I6, I7, I18). */
export const DataAssets = (part: PartProps) => (
  <Register
    {...part}
    title="Daftar data"
    id="data"
    list={part.answer.dataAssets}
    all={part.answer.allDataAssets}
    columns={columns}
  />
);

const columns: readonly Column<DataAsset>[] = [
  nameColumn("Data"),
  textColumn("Jenis", ({ sort }) => sort),
  textColumn("Sifat", ({ sensitivity }) => sensitivity),
  textColumn("Pemutakhiran", ({ cycle }) => cycle),
  textColumn("Walidata", ({ stewardedBy }) => stewardedBy?.name ?? null),
  listColumn("Produsen Data", ({ producedBy }) => producedBy),
  textColumn("Interoperabel", ({ isInteroperable }) =>
    isInteroperable === null ? null : isInteroperable ? "Ya" : "Belum",
  ),
  listColumn("Dibagikan melalui", ({ exposedVia }) => exposedVia),
  listColumn("Dibaca oleh", ({ readBy }) => readBy),
  ...beside,
];

/** Register of the processing of personal data (I8). */
export const Processing = (part: PartProps) => (
  <Register
    {...part}
    title="Register pemrosesan data pribadi"
    id="pemrosesan"
    list={part.answer.processing}
    all={part.answer.allProcessing}
    columns={ofProcessing}
  />
);

const ofProcessing: readonly Column<Processed>[] = [
  nameColumn("Data"),
  textColumn("Muatan data pribadi", ({ content }) => content),
  textColumn("Sifat", ({ sensitivity }) => sensitivity),
  textColumn("Tujuan", ({ purpose }) => purpose),
  listColumn("Dipelihara oleh", ({ maintainedBy }) => maintainedBy),
  listColumn("Dibaca oleh", ({ readBy }) => readBy),
  listColumn("Disimpan di", ({ storedIn, maintainedBy }) =>
    joined(storedIn.nodes, ...maintainedBy.nodes.map(({ runsOn }) => runsOn.nodes)),
  ),
  listColumn("Kendali keamanan", ({ protectedBy, maintainedBy }) =>
    joined(protectedBy.nodes, ...maintainedBy.nodes.map(each => each.protectedBy.nodes)),
  ),
  ...beside,
];

type Nodes = Processed["storedIn"]["nodes"];

/** Joins what is recorded of the data with what is recorded of its applications, each once. */
function joined(...lists: readonly Nodes[]) {
  const nodes = [...new Map(lists.flat().map(each => [each.ref, each])).values()];
  return { nodes, totalCount: nodes.length };
}
