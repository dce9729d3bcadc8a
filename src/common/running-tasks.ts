/** Task of a queue or open request, as far as limits concern it. */
export interface Countable {
  client: string;
  /** Default: false. */
  isLarge?: boolean;
}

/** Numbers of the running tasks of a queue, or of open requests. */
export class RunningTasks {
  all = 0;
  large = 0;
  private readonly byClient = new Map<string, number>();

  of(client: string): number {
    return this.byClient.get(client) ?? 0;
  }

  /** Counts a task that begins (1) or ends (-1). */
  count({ client, isLarge }: Countable, by: 1 | -1): void {
    this.all += by;
    if (isLarge) this.large += by;
    const ofClient = this.of(client) + by;
    if (ofClient > 0) this.byClient.set(client, ofClient);
    else this.byClient.delete(client);
  }
}
