import type { ComponentChildren } from "preact";
import type { Choices, Webhook } from "./webhook";

type Row = readonly [label: string, value: ComponentChildren];

/** Returns what a webhook sends, as labels and values. */
export const extentOf = (webhook: Webhook, choices: Choices): readonly Row[] =>
  webhook.question ? extentOfQuestion(webhook) : extentOfChanges(webhook, choices);

function extentOfQuestion({ question, variables }: Webhook): readonly Row[] {
  const link = <a href={`/tanya?q=${encodeURIComponent(question!)}`}>{question}</a>;
  const sent: Row = ["Yang dikirim", <>Jawaban baru dari pertanyaan {link}</>];
  const hasVariables = Object.keys(variables ?? {}).length > 0;
  return hasVariables ? [sent, ["Variabel", <code>{JSON.stringify(variables)}</code>]] : [sent];
}

function extentOfChanges({ kinds, opd, element }: Webhook, { metamodel, grantableOpds }: Choices): readonly Row[] {
  const labels = kinds?.map(kind => metamodel.kinds.find(({ name }) => name === kind)?.label ?? kind);
  // An OPD that no grant can name any more has ended, or was deleted.
  const named = grantableOpds.find(({ id }) => id === opd)?.name ?? "sudah tidak berlaku";
  return [
    ["Yang dikirim", "Perubahan elemen"],
    ["Jenis elemen", labels?.join(", ") ?? "semua"],
    ["Perangkat daerah", opd ? named : "semua"],
    ["Elemen", element ?? "semua"],
  ];
}
