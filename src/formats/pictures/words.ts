import { enumerationOf } from "../../metamodel/define/index.js";
import { Cutoff, Severity, WalkDirection } from "../../questions/impact/impact-types.js";
import type { NetworkSubject } from "../../questions/network.js";
import type { SeverityName } from "../../questions/severity/spread-trouble.js";
import { inIndonesian } from "../in-indonesian.js";
import type { Drawing, DrawnElement } from "./drawing.js";

const directions = enumerationOf(WalkDirection)!.labels;
const severities = enumerationOf(Severity)!.labels;
const cutoffs = enumerationOf(Cutoff)!.labels;

const subjects: Record<NetworkSubject, { title: string; explained: string; start: string }> = {
  IMPACT: { title: "Dampak gangguan", explained: directions.IMPACT!, start: "Sumber gangguan" },
  DEPENDENCIES: { title: "Ketergantungan", explained: directions.DEPENDENCIES!, start: "Titik awal" },
  BOTH: { title: "Keterkaitan", explained: "Yang terdampak dan yang diandalkan", start: "Titik awal" },
  NEIGHBOURHOOD: { title: "Lingkungan sekitar", explained: "Yang terhubung, arah mana pun", start: "Titik awal" },
  OWNERSHIP: {
    title: "Penanggung jawab",
    explained: "Siapa yang bertanggung jawab, juga atas yang diandalkannya",
    start: "Yang ditanyakan",
  },
};

export const severityLabel = (severity: SeverityName): string => severities[severity]!;
/** What is drawn only because the way leads through it. */
export const between = "perantara";
export const startLabel = ({ subject }: Drawing): string => subjects[subject].start;
export const distanceLabel = (distance: number): string => `${distance} langkah`;

/** What the picture shows of what; three starts are named at most. */
export function titleOf({ subject, elements }: Drawing): string {
  const names = startsOf(elements).map(({ name }) => name);
  const more = names.length > 3 ? ` dan ${inIndonesian(names.length - 3)} lainnya` : "";
  return `${subjects[subject].title}: ${names.slice(0, 3).join(", ")}${more}`;
}

/** How it is to be read: the day, the architecture, and how many of what severity. */
export function summaryOf(drawing: Drawing): string {
  const { subject, at, plateau, total } = drawing;
  const architecture = plateau === "TO_BE" ? "arsitektur target" : "arsitektur saat ini";
  return `${subjects[subject].explained} · ${architecture}, per ${dayInWords(at)} · ${inIndonesian(total)} elemen`;
}

/** Whatever keeps a picture from being whole, a sentence each. */
export function cutsOf(drawing: Drawing): string[] {
  const { subject, elements, total, cutoff, relationsLeftOut, relationNamesLeftOut } = drawing;
  const shown = elements.filter(({ part }) => part === "LISTED").length;
  const first = subject === "IMPACT" ? "yang terparah dan terdekat" : "yang terdekat";
  const cuts = [];
  if (shown < total) {
    cuts.push(
      `Digambar ${inIndonesian(shown)} dari ${inIndonesian(total)} elemen, ${first} lebih dulu: selebihnya tidak muat.`,
    );
  }
  if (relationsLeftOut > 0) {
    cuts.push(
      `${inIndonesian(relationsLeftOut)} relasi antara elemen yang sama jauhnya tidak digambar agar terbaca; berkas .graphml memuatnya.`,
    );
  }
  if (relationNamesLeftOut) cuts.push("Nama relasi tidak ditulis agar terbaca; berkas .graphml memuatnya.");
  if (cutoff) cuts.push(`Penelusuran berhenti pada ${cutoffs[cutoff]!.toLowerCase()}: masih ada yang lebih jauh.`);
  return cuts;
}

/** An element in one line, for a tooltip or to be read aloud. */
export function describeElement({ kindLabel, name, code, opd, severity, distance, part }: DrawnElement): string {
  const facts = [
    `${kindLabel} ${code}`,
    part !== "START" && distanceLabel(distance),
    severity && severityLabel(severity),
    opd && `penanggung jawab ${opd.name}`,
  ];
  return `${name} (${facts.filter(fact => fact).join(", ")})`;
}

export const startsOf = (elements: DrawnElement[]) => elements.filter(({ part }) => part === "START");

const dayInWords = (day: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("id-ID", { dateStyle: "long", timeZone: "UTC" });
