import type { PageElementQuery } from "../../answers";
import type { Address } from "../../app/page";
import { byAccount } from "../../ui/by-account";
import { moment } from "../../ui/format";
import { Joined } from "../../ui/joined";
import { ElementLink } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { Empty, Section } from "../../ui/section";
import { Value } from "../../ui/value";

type Changes = PageElementQuery["changes"];
type Change = Changes["nodes"][number];
type Difference = Change["differences"][number];

const actions: Record<Change["action"], string> = {
  CREATED: "Dicatat pertama kali",
  UPDATED: "Diubah",
  DELETED: "Dihapus",
};

/** Changes of an element in words, newest first. */
export function History({ changes, address }: { changes: Changes; address: Address }) {
  return (
    <Section title="Riwayat perubahan" id="riwayat">
      {changes.reason && <Empty>{changes.reason}</Empty>}
      <NextOfList address={address} list={changes} parameter="riwayat" words="Perubahan sebelumnya" />
      <ol class="history">
        {changes.nodes.map(change => (
          <li key={change.at}>
            <ChangeInWords change={change} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function ChangeInWords({ change: { at, viewer, action, note, cites, differences } }: { change: Change }) {
  return (
    <>
      <p>
        <time dateTime={at}>{moment(at)}</time> · {actions[action]} {byAccount(viewer)}
        {note && <> · Catatan: {note}</>}
        {cites.length > 0 && (
          <>
            {" "}
            · Dasar: <Joined parts={cites.map(each => citedInWords(each))} />
          </>
        )}
      </p>
      {differences.length > 0 && (
        <ul>
          {differences.map(difference => (
            <li key={`${difference.label} ${difference.target?.ref}`}>
              <DifferenceInWords difference={difference} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Names a cited document; a hidden or deleted one is only mentioned. */
function citedInWords({ id, document }: Change["cites"][number]) {
  if (document) return <ElementLink element={document} />;
  return <em>{id === null ? "dokumen yang tidak dapat Anda lihat" : "dokumen yang sudah dihapus"}</em>;
}

function DifferenceInWords({ difference: { label, type, before, after, target } }: { difference: Difference }) {
  const isRelation = type === "ID";
  const shown = (values: readonly string[]) =>
    isRelation && values.length > 0 && target ? (
      <ElementLink element={target} />
    ) : (
      <Sides values={values} type={type} label={label} />
    );
  return (
    <>
      {label}
      {!isRelation && target && (
        <>
          {" "}
          (<ElementLink element={target} />)
        </>
      )}
      : {shown(before)} <span aria-hidden="true">→</span>
      <span class="unseen"> menjadi </span> {shown(after)}
    </>
  );
}

function Sides({ values, ...property }: { values: readonly string[]; type: string; label: string }) {
  if (values.length === 0) return <em>belum tercatat</em>;
  return <Joined parts={values.map(value => <Value value={value} {...property} />)} />;
}
