import type { Member, NeedGroup } from "./group-needs.js";
import type { NeedGraph } from "./need-graph.js";

export type SeverityName = "STOPS" | "DEGRADES" | "TOUCHED";

/** Weakest first; the index is the strength. */
const severities: readonly SeverityName[] = ["TOUCHED", "DEGRADES", "STOPS"];

export const strengthOf = (severity: SeverityName): number => severities.indexOf(severity);

const stops = strengthOf("STOPS");
const never = 2 ** 31 - 1;

/**
 * Returns the strength that a group passes on: STOPS if all members stop, DEGRADES if any is affected, and one step
 * weaker if the group is not vital.
 */
const strengthPassedOn = (stopped: number, members: number, isVital: boolean): number =>
  (stopped === members ? stops : stops - 1) - (isVital ? 0 : 1);

/**
 * Computes the effect of the loss of the starts on every element of a graph: the least fixpoint of the rules in
 * docs/severity.md. Trouble spreads in waves, each evaluated as a whole, so the result does not depend on the order,
 * and cycles terminate. Elements for which `holds` is true pass nothing on, except starts.
 */
export class SpreadTrouble {
  private readonly strengths: Uint8Array;
  /** Number of the wave in which an element got its severity, first passed trouble on, and passed on that it stops. */
  private readonly raisedIn: Int32Array;
  private readonly passingFrom: Int32Array;
  private readonly stoppedFrom: Int32Array;
  private readonly stoppedMembers: Int32Array;
  private readonly hurtIn: Int32Array;

  constructor(
    private readonly graph: NeedGraph,
    starts: readonly number[],
    private readonly holds: (place: number) => boolean = () => false,
  ) {
    this.strengths = new Uint8Array(graph.size);
    this.raisedIn = new Int32Array(graph.size).fill(-1);
    this.passingFrom = new Int32Array(graph.size).fill(never);
    this.stoppedFrom = new Int32Array(graph.size).fill(never);
    this.stoppedMembers = new Int32Array(graph.groupCount);
    this.hurtIn = new Int32Array(graph.groupCount).fill(-1);
    for (const start of starts) this.strengths[start] = stops;
    let passing = [...starts];
    for (let wave = 0; passing.length > 0; wave++) {
      this.pass(passing, wave);
      passing = this.raise(this.hurtBy(passing, wave), wave).filter(place => !this.holds(place));
    }
  }

  severityOf = (place: number): SeverityName => severities[this.strengths[place]!]!;

  /**
   * Returns the needs that cause the severity of an element: those through which trouble of this severity arrived
   * first, so that reasons are never circular. `placeOf` returns undefined for an element outside the graph.
   */
  reasonsOf(place: number, groups: readonly NeedGroup[], placeOf: (id: string) => number | undefined): Member[] {
    const wave = this.raisedIn[place]!;
    const from = (waves: Int32Array, { need }: Member) => waves[placeOf(need.id) ?? -1] ?? never;
    const isDecisive = ({ members, isVital }: NeedGroup) => {
      const stopped = members.filter(each => from(this.stoppedFrom, each) <= wave).length;
      const arrives = (each: Member) => from(this.passingFrom, each) === wave || from(this.stoppedFrom, each) === wave;
      return members.some(arrives) && strengthPassedOn(stopped, members.length, isVital) === this.strengths[place];
    };
    const reasons = groups
      .filter(isDecisive)
      .flatMap(({ members }) => members.filter(each => from(this.passingFrom, each) <= wave));
    return [...new Set(reasons)];
  }

  private pass(passing: readonly number[], wave: number) {
    for (const place of passing) {
      if (this.passingFrom[place] === never) this.passingFrom[place] = wave;
      if (this.strengths[place] === stops) this.stoppedFrom[place] = wave;
    }
  }

  /** Returns the groups affected by a wave, and counts their stopped members. */
  private hurtBy(passing: readonly number[], wave: number): number[] {
    const hurt: number[] = [];
    for (const place of passing) {
      const isStopped = this.strengths[place] === stops;
      this.graph.eachGroupOf(place, group => {
        if (isStopped) this.stoppedMembers[group]!++;
        if (this.hurtIn[group] !== wave) hurt.push(group);
        this.hurtIn[group] = wave;
      });
    }
    return hurt;
  }

  /** Raises the severity of owners whose groups pass on more than before, and returns these owners. */
  private raise(hurt: readonly number[], wave: number): number[] {
    const raised: number[] = [];
    for (const group of hurt) {
      const owner = this.graph.ownerOf(group);
      const members = this.graph.sizeOf(group);
      const strength = strengthPassedOn(this.stoppedMembers[group]!, members, this.graph.isVital(group));
      if (strength <= this.strengths[owner]!) continue;
      this.strengths[owner] = strength;
      if (this.raisedIn[owner] !== wave) raised.push(owner);
      this.raisedIn[owner] = wave;
    }
    return raised;
  }
}
