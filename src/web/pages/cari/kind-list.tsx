import type { KindName } from "../../answers";
import { number } from "../../ui/format";
import { addressOfImpact, Downloads } from "../../ui/links";
import { NextOfList } from "../../ui/next-page";
import { filesOf } from "./asked";
import { Entries } from "./entries";
import { Facets } from "./facets";
import { type List, mayFail } from "./kinds";
import { labelOf, type PartProps } from "./part";

interface KindListProps extends PartProps {
  kind: KindName;
  list: List;
}

/** List of one kind, with the values by which it can be narrowed. */
export function KindList({ kind, list, ...props }: KindListProps) {
  const { answer, asked, search } = props;
  return (
    <>
      <Facets {...props} kind={kind} facets={list.facets ?? []} />
      <Entries
        rows={list.nodes}
        answer={answer}
        caption={`${labelOf(answer, kind)}: ${number(list.totalCount)} ditemukan`}
        isOneKind
      />
      {list.nodes.length > 1 && mayFail.has(kind) && (
        <p>
          <a href={addressOfImpact(list.nodes, { ...asked, search })}>
            Lihat dampak bila ke-{number(list.nodes.length)} elemen di halaman ini terganggu bersamaan
          </a>
        </p>
      )}
      <NextOfList address={{ path: "/cari", search }} list={list} />
      {list.totalCount > 0 && <Downloads files={filesOf(asked, search)} />}
    </>
  );
}
