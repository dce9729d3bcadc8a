import type { PageCakupanQuery } from "../../answers";
import type { Place } from "../../app/page";
import { number, rupiah } from "../../ui/format";
import { Downloads, ElementLink, tables, withOnly } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, isSample, SampleBanner } from "../../ui/section";
import type { Asked } from "./asked";

type Found = NonNullable<PageCakupanQuery["overlaps"]>;
type Cluster = Found["nodes"][number];

interface OverlapsProps {
  found: Found;
  address: Place;
  asked: Asked;
}

/** Clusters of elements of several OPDs that may perform the same function, with the reasons. */
export function Overlaps({ found, address, asked }: OverlapsProps) {
  const { nodes, totalCount, setAside, isPartial, cut } = found;
  const { path, search } = address;
  return (
    <>
      <SampleBanner isSample={nodes.some(({ elements }) => elements.some(isSample))} />
      <p>
        Kelompok elemen sejenis dari beberapa perangkat daerah yang mungkin menjalankan fungsi yang sama: calon untuk
        dipakai bersama. {number(setAside)} pasangan dikesampingkan sebagai{" "}
        <a href={withOnly(path, search, { lihat: "keputusan" })}>bukan duplikat</a>.
      </p>
      {(isPartial || cut.length > 0) && (
        <p class="note">
          Tidak semua elemen dibandingkan karena terlalu banyak. Pilih perangkat daerah untuk mempersempit.
        </p>
      )}
      {totalCount === 0 && (
        <Empty>Tidak ditemukan tumpang tindih menurut data yang tercatat. Coba alasan atau jenis lain.</Empty>
      )}
      {nodes.map((cluster, place) => (
        <OneCluster key={cluster.elements[0]?.ref ?? place} cluster={cluster} />
      ))}
      <NextOfList address={address} list={found} />
      <p>
        Bila bukan duplikat, catatlah <a href="/meja/baru/Decision">keputusan “Bukan Duplikat”</a> yang mengenai kedua
        elemen itu.
      </p>
      <Downloads files={filesOf(asked, search)} />
    </>
  );
}

function OneCluster({ cluster }: { cluster: Cluster }) {
  const { elements, reasons, touches, annualCostRupiah, costsRecorded } = cluster;
  return (
    <article class="cluster">
      <h2>
        {number(elements.length)} elemen:{" "}
        {elements
          .slice(0, 2)
          .map(({ name }) => name)
          .join(", ")}
        {elements.length > 2 && " …"}
      </h2>
      <ul>
        {elements.map(each => (
          <li key={each.ref}>
            <ElementLink element={each} />
            {each.responsible ? (
              <> · {each.responsible.name}</>
            ) : (
              " · di luar pemerintah provinsi, atau pemiliknya belum tercatat"
            )}
          </li>
        ))}
      </ul>
      <h3>Alasan</h3>
      <ul>
        {reasons.map(({ label, shared }) => (
          <li key={label}>
            {label}
            {shared.length > 0 && `: ${shared.map(({ name }) => name).join(", ")}`}
          </li>
        ))}
      </ul>
      <p>
        Biaya per tahun:{" "}
        {annualCostRupiah === null ? (
          <em>belum tercatat</em>
        ) : (
          `${rupiah(annualCostRupiah)}, tercatat untuk ${number(costsRecorded)} dari ${number(elements.length)} elemen`
        )}
        . Bila digabung, ikut tersentuh:{" "}
        {touches.map(({ label, count }) => `${number(count)} ${label}`).join(", ") || "belum tercatat"}.
      </p>
    </article>
  );
}

function filesOf({ opd, kind, reason }: Asked, search: URLSearchParams) {
  const chosen = { opd: opd ? `opd:${opd}` : undefined, kinds: kind || undefined, reasons: reason || undefined };
  return tables("overlaps", search, { grouping: "CLUSTERS", ...chosen });
}
