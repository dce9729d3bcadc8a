/** Number of gates of a database. */
export const gateCount = 512;

/**
 * Statement with which every write begins. It locks one gate until the transaction ends, and counts the commit. Does
 * nothing in a database without gates.
 */
export const passGate = `MATCH (gate:WriteGate {id: $gate}) SET gate.lock = true
  WITH gate SET gate.passed = coalesce(gate.passed, 0) + 1 REMOVE gate.lock`;

/** Locks all gates: waits for the writes in progress, and lets later ones wait until the transaction ends. */
export const closeGates = "MATCH (gate:WriteGate) WITH gate ORDER BY gate.id SET gate.lock = true";

/** Counts the gates, and the commits that passed them. */
export const readGates = "MATCH (gate:WriteGate) RETURN count(gate) AS gates, sum(coalesce(gate.passed, 0)) AS passed";

/** Creates the missing gates. */
export const makeGates = "UNWIND range(0, $most) AS id MERGE (:WriteGate {id: id})";

/**
 * Gates of one process. Each write has another one, by chance, so that writers of several processes rarely wait for each
 * other; a backup locks all of them. Locks end with their transaction, also that of a killed process.
 */
export class WriteGates {
  private readonly taken = new Set<number>();

  /** Executes a write with a gate that no other write of this process uses now. Fewer writes than gates run at one time. */
  async through<T>(write: (gate: number) => Promise<T>): Promise<T> {
    let gate = Math.floor(Math.random() * gateCount);
    while (this.taken.has(gate)) gate = (gate + 1) % gateCount;
    this.taken.add(gate);
    try {
      return await write(gate);
    } finally {
      this.taken.delete(gate);
    }
  }
}
