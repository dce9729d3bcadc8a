import { RepositoryError } from "./repository-error.js";
import { type Countable, RunningTasks } from "./running-tasks.js";

/** Limits of a queue. */
interface Bounds {
  /** Maximum concurrent tasks. */
  atOnce: number;
  /** Maximum concurrent tasks of one client. Default: `atOnce`. */
  atOnceOfOne?: number;
  /** Maximum concurrent large tasks, so that small ones find a free place. Default: `atOnce`. */
  atOnceLarge?: number;
  /** Maximum waiting tasks. Default: no limit. */
  mostWaiting?: number;
}

/** Client of a task, and its connection. */
export interface Waiting {
  /** Account or address. Default: all tasks without one have the same. */
  client?: string;
  /** Aborted when the client disconnects. */
  gone?: AbortSignal;
  /** True for a task that takes much longer than others. Default: false. */
  isLarge?: boolean;
}

interface Task extends Countable {
  begin(): void;
  refuse(reason: unknown): void;
}

/**
 * Queue for expensive tasks with limited concurrency. Clients take turns, and the tasks of one client are first in, first
 * out, except that a small task passes large ones that have to wait.
 */
export class FairQueue {
  /** Waiting tasks by client, in the order in which the clients have their turns. */
  private readonly lines = new Map<string, Task[]>();
  private readonly running = new RunningTasks();
  /** Number of tasks that were refused because the queue was full. */
  refused = 0;

  constructor(private readonly bounds: Bounds) {}

  /** Number of running tasks. */
  get busy(): number {
    return this.running.all;
  }

  /** Number of waiting tasks. */
  get waiting(): number {
    return [...this.lines.values()].reduce((sum, line) => sum + line.length, 0);
  }

  /**
   * Runs a task in its turn. Throws the reason of `gone` if the client disconnects while waiting; its place in the queue
   * is then free at once. If the queue is full, the newest task of the client with the most waiting tasks is refused:
   * throws TOO_MANY_REQUESTS, or makes that task throw it.
   */
  async turn<T>(work: () => Promise<T>, waiting: Waiting = {}): Promise<T> {
    waiting.gone?.throwIfAborted();
    const task = await this.begun(waiting);
    try {
      waiting.gone?.throwIfAborted();
      return await work();
    } finally {
      this.running.count(task, -1);
      this.beginNext();
    }
  }

  /** Returns the places of the waiting tasks of a client: 1 for the next task of the queue. */
  placesOf(client: string): number[] {
    const clients = [...this.lines.keys()];
    const own = clients.indexOf(client);
    return (this.lines.get(client) ?? []).map((_task, index) => {
      const before = clients.map((other, turn) =>
        other === client ? index : Math.min(this.lines.get(other)!.length, turn < own ? index + 1 : index),
      );
      return 1 + before.reduce((sum, each) => sum + each, 0);
    });
  }

  /** Resolves once a task may run, which then occupies a place. */
  private begun({ client = "", gone, isLarge = false }: Waiting): Promise<Task> {
    let leave = () => {};
    const begun = new Promise<Task>((resolve, reject) => {
      const task: Task = { client, isLarge, begin: () => resolve(task), refuse: reject };
      leave = () => {
        this.remove(task);
        reject(gone!.reason);
      };
      const line = this.lines.get(client);
      if (line) line.push(task);
      else this.lines.set(client, [task]);
      this.beginNext();
      this.refuseOneTooMany(client);
    });
    gone?.addEventListener("abort", leave);
    return begun.finally(() => gone?.removeEventListener("abort", leave));
  }

  /** If too many tasks wait, refuses the newest of the client with the most; of equals, that of this client. */
  private refuseOneTooMany(client: string): void {
    const { mostWaiting = Number.POSITIVE_INFINITY } = this.bounds;
    if (this.waiting <= mostWaiting) return;
    this.refused++;
    // Only a task that has to wait makes them too many, so that its client has a line.
    const own = this.lines.get(client)!;
    const longest = [...this.lines.values()].reduce((one, other) => (other.length > one.length ? other : one), own);
    const refused = longest.at(-1)!;
    this.remove(refused);
    refused.refuse(tooMany(mostWaiting));
  }

  private remove(task: Task): void {
    const line = this.lines.get(task.client);
    const index = line?.indexOf(task) ?? -1;
    if (index >= 0) line!.splice(index, 1);
    if (line?.length === 0) this.lines.delete(task.client);
  }

  private beginNext(): void {
    for (let task = this.next(); task; task = this.next()) {
      this.remove(task);
      const others = this.lines.get(task.client);
      // Set anew, the client is the last in the order of the Map.
      if (others && this.lines.delete(task.client)) this.lines.set(task.client, others);
      this.running.count(task, 1);
      task.begin();
    }
  }

  /** Returns the next task that may run. */
  private next(): Task | undefined {
    const { atOnce, atOnceOfOne = atOnce, atOnceLarge = atOnce } = this.bounds;
    if (this.busy >= atOnce) return undefined;
    for (const [client, line] of this.lines) {
      if (this.running.of(client) >= atOnceOfOne) continue;
      const task = line.find(({ isLarge }) => this.running.large < atOnceLarge || !isLarge);
      if (task) return task;
    }
    return undefined;
  }
}

function tooMany(waiting: number): RepositoryError {
  const message = `Antrean penuh: ${waiting} pekerjaan seperti ini sedang menunggu. Coba lagi sebentar lagi.`;
  return new RepositoryError("TOO_MANY_REQUESTS", message);
}
