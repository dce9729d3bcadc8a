import type { Address } from "../../app/page";
import { isSample, SampleBanner } from "../../ui/section";
import { Browse } from "./browse";
import { KindList } from "./kind-list";
import type { List } from "./kinds";
import { Mixed } from "./mixed";
import type { PartProps } from "./part";
import { SearchForm } from "./search-form";

interface ViewProps extends Omit<PartProps, "search"> {
  address: Address;
}

/** Page: the form, then the best hits of all kinds, or the list of one kind with its facets. */
export function View({ answer, asked, address: { search } }: ViewProps) {
  return (
    <>
      <SearchForm answer={answer} asked={asked} search={search} />
      <Result answer={answer} asked={asked} search={search} />
    </>
  );
}

function Result(props: PartProps) {
  const { answer, asked } = props;
  const list = asked.kind && (answer[asked.kind] as List | undefined);
  const shown = list ? list.nodes : (answer.campuran ?? []).map(({ element }) => element);
  return (
    <>
      <SampleBanner isSample={shown.some(isSample)} />
      {list && <KindList {...props} kind={asked.kind!} list={list} />}
      {answer.campuran && <Mixed {...props} hits={shown} />}
      {!list && !answer.campuran && <Browse {...props} />}
    </>
  );
}
