import type { VitalGraph } from "./vital-graph.js";

/**
 * Finds the elements that stop with an element. An instance holds mutable counters; use one for each concurrent caller.
 */
export class StopSpread {
  private readonly stoppedIn: Int32Array;
  private readonly countedIn: Int32Array;
  private readonly counts: Int32Array;
  private round = 0;

  constructor(private readonly graph: VitalGraph) {
    this.stoppedIn = new Int32Array(graph.elements.length);
    this.countedIn = new Int32Array(graph.owners.length);
    this.counts = new Int32Array(graph.owners.length);
  }

  /** Returns the indexes of all elements that stop with this one, without itself. */
  from(start: number): number[] {
    this.round++;
    const stopped = [start];
    this.stoppedIn[start] = this.round;
    for (const place of stopped) {
      for (const group of this.graph.groupsOf.get(place) ?? []) {
        const owner = this.graph.owners[group]!;
        if (!this.completes(group) || this.stoppedIn[owner] === this.round) continue;
        this.stoppedIn[owner] = this.round;
        stopped.push(owner);
      }
    }
    return stopped.slice(1);
  }

  /** Counts one more stopped member, and returns true if the whole group has stopped. */
  private completes(group: number): boolean {
    const before = this.countedIn[group] === this.round ? this.counts[group]! : 0;
    this.countedIn[group] = this.round;
    this.counts[group] = before + 1;
    return before + 1 === this.graph.sizes[group];
  }
}
