import { isSample, SampleBanner } from "../../ui/section";
import { Views } from "../../ui/views";
import { views } from "./asked";
import { CompletenessTable } from "./completeness-table";
import { Findings } from "./findings";
import { OpdChoice } from "./opd-choice";
import type { PartProps } from "./part";
import { Rules } from "./rules";

/** Page: the rules with their findings, the list of findings, or the completeness by OPD and domain. */
export function View(props: PartProps) {
  const { answer, asked, address } = props;
  return (
    <>
      <p>
        Temuan adalah data yang belum tercatat atau tidak sesuai aturan, bukan penilaian kinerja. Setiap temuan menyebut
        dasarnya dan yang perlu dilakukan.
      </p>
      <Views label="Bagian halaman" address={address} views={views} current={asked.view} />
      <SampleBanner isSample={answer.findings?.nodes.some(({ element }) => isSample(element)) ?? false} />
      {asked.view !== "daftar" && <OpdChoice {...props} />}
      {answer.semua && asked.view === "aturan" && <Rules {...props} found={answer.semua} />}
      {answer.findings && <Findings {...props} found={answer.findings} />}
      {answer.completeness && <CompletenessTable {...props} completeness={answer.completeness} />}
    </>
  );
}
