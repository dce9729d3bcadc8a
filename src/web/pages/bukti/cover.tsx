import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useMe } from "../../app/who";
import { Facts } from "../../ui/facts";
import { day, moment, number } from "../../ui/format";
import { supposed } from "../../ui/supposition";
import type { Asked } from "./asked";
import { unrecorded } from "./cells";
import { addressOfCheck, groupsOf } from "./fingerprint";
import type { Indicator } from "./indicator";
import { countRows } from "./samples";
import type { PartProps } from "./view";

interface CoverProps extends PartProps {
  indicator: Indicator;
  at?: string;
}

/** Cover: indicator, scope, day, by whom it was made, what is left out, and the fingerprint of the data. */
export function Cover({ indicator, answer, asked, address, at }: CoverProps) {
  const { name, code, version, resultFrom } = indicator.indicator;
  return (
    <>
      <Facts
        rows={[
          ["Indikator", `${code} ${name}`],
          ["Evaluasi", version],
          ["Bobot", <Weight indicator={indicator} />],
          ["Hasil dinilai melalui", resultFrom ?? "penilaian indikator ini sendiri"],
          ["Lingkup", scopeOf(answer, asked)],
          ["Keadaan pada", day(asked.at)],
          ["Dibuat", <Made at={at} />],
          ["Data contoh", samplesOf(answer, indicator, asked)],
          ["Tidak ditampilkan", hiddenOf(answer)],
        ]}
      />
      <Seal indicator={indicator} asked={asked} isAsIf={address.search.has(supposed)} at={at} />
    </>
  );
}

/** Weight with the trustworthiness of its source, and where sources differ. */
function Weight({ indicator: { indicator } }: { indicator: Indicator }): ComponentChildren {
  const { weightPercent, trust, description } = indicator;
  if (weightPercent === null) return unrecorded;
  const mark = trust.length > 0 ? ` (${trust.join(", ").toLowerCase()})` : "";
  return (
    <>
      {number(weightPercent)} %{mark}
      {description && <small> {description}.</small>}
    </>
  );
}

function scopeOf({ opd }: CoverProps["answer"], asked: Asked): string {
  if (opd) return `${opd.name} (${opd.code}) dan unit di bawahnya`;
  return asked.opd ?? "Seluruh pemerintah provinsi, tanpa instansi di luarnya";
}

/** Time and account; a blank on paper until they are known, or without script. */
function Made({ at }: { at?: string }) {
  const me = useMe();
  if (!at || !me) return <span class="blank">pada dan oleh</span>;
  const roles = me.roles.map(({ label }) => label).join(", ");
  const account = me.isSignedIn ? `oleh akun ${me.account}${roles && ` (${roles})`}` : "tanpa masuk dengan akun";
  return (
    <>
      {moment(at)}, {account}
    </>
  );
}

function samplesOf(answer: CoverProps["answer"], { figures }: Indicator, { hasSamples }: Asked): string {
  const { shown, invented, leftOut } = countRows(answer);
  const most = Math.max(0, ...figures.map(({ samples }) => samples));
  const within = most > 0 ? " Angka tetap menghitungnya dan menyebut jumlahnya." : "";
  if (!hasSamples) return `Tidak disertakan: ${number(leftOut)} baris daftar ditinggalkan.${within}`;
  return `Disertakan dan ditandai: ${number(invented)} dari ${number(shown)} baris daftar adalah contoh, bukan bukti.${within}`;
}

function hiddenOf({ evidence }: CoverProps["answer"]): string {
  const hidden = evidence!.hidden.reduce((sum, { count }) => sum + count, 0);
  if (hidden > 0) return `${number(hidden)} elemen, karena hak lihat akun ini`;
  return "Laporan memuat yang boleh dilihat akun pembuatnya";
}

interface SealProps {
  indicator: Indicator;
  asked: Asked;
  isAsIf: boolean;
  at?: string;
}

/** Fingerprint of the data, and where to check it. */
function Seal({ indicator: { fingerprint }, asked, isAsIf, at }: SealProps) {
  const [origin, setOrigin] = useState("");
  useEffect(() => setOrigin(location.origin), []);
  if (isAsIf)
    return <p class="note">Tanpa sidik data: laporan ini seandainya, bukan keadaan yang tercatat, dan bukan bukti.</p>;
  if (!fingerprint)
    return <p class="note">Sidik data tidak dihitung: lingkupnya terlalu luas. Pilih satu perangkat daerah.</p>;
  const address = addressOfCheck(asked, fingerprint, at);
  return (
    <p class="seal">
      Sidik data: <strong class="code">{groupsOf(fingerprint)}</strong>. Periksa apakah data masih sama di{" "}
      <a href={address}>
        {origin}
        {decodeURIComponent(address)}
      </a>
      . Pemeriksa memerlukan hak lihat yang sama dengan pembuat laporan.
    </p>
  );
}
