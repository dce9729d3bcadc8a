import { existsSync } from "node:fs";
import { numberIn } from "../formats/language.js";
import { type EventHead, eventDefects, eventHeads, verifyEvents } from "../record/events/verify-events.js";
import { readRecordKey } from "../record/record-key.js";
import { type Defect, defects } from "../repository/record/defect.js";
import { type CheckedSeals, verifySeals } from "../repository/record/seals.js";
import { type CheckedChains, verifyChains } from "../repository/record/verify-chains.js";
import { type CommandIo, commandOf, printLine } from "./command.js";
import { readCommandLine } from "./command-line.js";
import { checkReadable } from "./named-file.js";
import { runAsProcess } from "./run-as-process.js";
import { withRepository } from "./with-repository.js";

const usage = `Usage: npm run verify-record -- [--seals FILE]
Checks the record of changes: the link of each record, each chain up to its element, and the seals; then the chains of
the record of events, up to their sealed heads. Prints each defect.
The exit code is 1 if there is one. --seals: seals of another server. Default: RECORD_SEALS.`;

/** `npm run verify-record`. */
export const verifyRecord = commandOf(usage, async (argv, io) => {
  const { values } = readCommandLine(argv, { texts: ["seals"] }, 0);
  if (values.seals !== undefined) checkReadable(values.seals);
  const config = io.readConfig();
  const file = values.seals ?? config.recordSeals;
  return withRepository(io, async ({ database }) => {
    const key = readRecordKey(config);
    let found = 0;
    const report = ({ what, where }: Defect) => {
      found++;
      printLine(io.stdout, `${where} ${defects[what]}. (${what})`);
    };
    printChains(io, await verifyChains(database, key, report));
    const seals = existsSync(file) ? await verifySeals(database, key, file, report) : undefined;
    if (seals) printSeals(io, seals);
    else printLine(io.stdout, `No seals: there is no file ${file}.`);
    for await (const { server, number, what } of verifyEvents(database, key, [...(seals?.heads.values() ?? [])])) {
      found++;
      const where = number === undefined ? "The" : `Event ${number} of the`;
      printLine(io.stdout, `${where} chain ${server} ${eventDefects[what]}. (${what})`);
    }
    printEvents(io, await eventHeads(database));
    printLine(io.stdout, found === 0 ? "No defect." : `Defects: ${numbered(found)}.`);
    return found === 0 ? 0 : 1;
  });
});

const numbered = (count: number) => numberIn("en", count);

function printChains({ stdout }: CommandIo, { records, elements, chainedLater, withoutRecord }: CheckedChains): void {
  printLine(stdout, `Records: ${numbered(records)}, of ${numbered(elements)} elements.`);
  if (chainedLater > 0)
    printLine(stdout, `Chained later, because an earlier version wrote them: ${numbered(chainedLater)}.`);
  if (withoutRecord > 0) printLine(stdout, `Elements without a record: ${numbered(withoutRecord)}.`);
}

const printSeals = ({ stdout }: CommandIo, { seals, sealed, until }: CheckedSeals): void =>
  printLine(stdout, `Seals: ${numbered(seals)}, of ${numbered(sealed)} records until ${until ?? "now"}.`);

function printEvents({ stdout }: CommandIo, heads: EventHead[]): void {
  const events = heads.reduce((sum, { number }) => sum + number, 0);
  if (events > 0) printLine(stdout, `Events: ${numbered(events)}, chains: ${numbered(heads.length)}.`);
}

await runAsProcess(import.meta, verifyRecord);
