import { enumerationOf } from "../../metamodel/define/index.js";
import { Cutoff, Severity, WalkDirection } from "../../questions/impact/impact-types.js";
import type { NetworkSubject } from "../../questions/network.js";
import type { SeverityName } from "../../questions/severity/spread-trouble.js";
import { inIndonesian } from "../in-indonesian.js";
import type { Drawing, DrawnElement } from "./drawing.js";

const directions = enumerationOf(WalkDirection)!.labels;
const severities = enumerationOf(Severity)!.labels;
const cutoffs = enumerationOf(Cutoff)!.labels;

const subjects: Record<NetworkSubject, { title: string; explained: string; start: string; found: string }> = {
  IMPACT: {
    title: "Dampak gangguan",
    explained: directions.IMPACT!,
    start: "Sumber gangguan",
    found: "terdampak",
  },
  DEPENDENCIES: {
    title: "Ketergantungan",
    explained: directions.DEPENDENCIES!,
    start: "Titik awal",
    found: "diandalkan",
  },
  BOTH: {
    title: "Keterkaitan",
    explained: "Yang terdampak dan yang diandalkan",
    start: "Titik awal",
    found: "terkait",
  },
  NEIGHBOURHOOD: {
    title: "Lingkungan sekitar",
    explained: "Yang terhubung, arah mana pun",
    start: "Titik awal",
    found: "terhubung",
  },
  OWNERSHIP: {
    title: "Penanggung jawab",
    explained: "Siapa yang bertanggung jawab, juga atas yang diandalkannya",
    start: "Yang ditanyakan",
    found: "terkait",
  },
};

export const severityLabel = (severity: SeverityName): string => severities[severity]!;
/** Label of elements that are drawn only because a chain passes through them. */
export const between = "perantara";
export const startLabel = ({ subject }: Drawing): string => subjects[subject].start;
export const distanceLabel = (distance: number): string => `${distance} langkah`;

/** Returns the title: the subject and the names of at most three starts. */
export function titleOf({ subject, elements }: Drawing): string {
  const names = startsOf(elements).map(({ name }) => name);
  const more = names.length > 3 ? ` dan ${inIndonesian(names.length - 3)} lainnya` : "";
  return `${subjects[subject].title}: ${names.slice(0, 3).join(", ")}${more}`;
}

/** Returns the explanation: subject, architecture, day, number of elements, and the government. */
export function summaryOf(drawing: Drawing): string {
  const { subject, at, plateau, organization } = drawing;
  const architecture = plateau === "TO_BE" ? "arsitektur target" : "arsitektur saat ini";
  const facts = [
    subjects[subject].explained,
    `${architecture}, per ${dayInWords(at)}`,
    countsOf(drawing),
    organization,
  ];
  return facts.filter(each => each).join(" · ");
}

/**
 * Returns the numbers of found elements, with their kind if all have the same, and of elements between: `8 layanan
 * terdampak, 8 perantara`.
 */
function countsOf({ subject, elements, total }: Drawing): string {
  const listed = elements.filter(({ part }) => part === "LISTED");
  const [kind, ...others] = new Set(listed.map(({ kindLabel }) => kindLabel));
  const isOneKind = kind !== undefined && others.length === 0 && listed.length === total;
  const found = `${inIndonesian(total)} ${isOneKind ? inSentence(kind) : "elemen"} ${subjects[subject].found}`;
  const leading = elements.filter(({ part }) => part === "BETWEEN").length;
  return leading > 0 ? `${found}, ${inIndonesian(leading)} ${between}` : found;
}

/** Converts a label for use within a sentence: `layanan`, but `SPBE`. */
const inSentence = (label: string): string => label.replace(/\p{Lu}\p{Ll}+/gu, word => word.toLowerCase());

/** Returns one sentence for each reason why the picture is incomplete. */
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
      `${inIndonesian(relationsLeftOut)} hubungan antara elemen yang sama jauhnya tidak digambar agar terbaca; berkas .graphml memuatnya.`,
    );
  }
  if (relationNamesLeftOut) cuts.push("Nama hubungan tidak ditulis agar terbaca; berkas .graphml memuatnya.");
  if (cutoff) cuts.push(`Penelusuran berhenti pada ${cutoffs[cutoff]!.toLowerCase()}: masih ada yang lebih jauh.`);
  return cuts;
}

/** Describes an element in one line, for tooltips and screen readers. */
export function describeElement({ kindLabel, name, code, opd, severity, distance, part }: DrawnElement): string {
  const facts = [
    `${kindLabel} ${code}`,
    part !== "START" && distanceLabel(distance),
    severity && severityLabel(severity),
    opd && `penanggung jawab ${opd.name}`,
  ];
  return `${name} (${facts.filter(fact => fact).join(", ")})`;
}

/** Returns the text at the foot of a box: the label of a start, else severity and distance. */
export function footOf({ severity, distance, part }: DrawnElement, drawing: Drawing): string {
  if (part === "START") return startLabel(drawing);
  const facts = [
    severity && severityLabel(severity).split(",")[0],
    part === "BETWEEN" ? between : distanceLabel(distance),
  ];
  return facts.filter(each => each).join(" · ");
}

export const startsOf = (elements: DrawnElement[]) => elements.filter(({ part }) => part === "START");

const dayInWords = (day: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString("id-ID", { dateStyle: "long", timeZone: "UTC" });
