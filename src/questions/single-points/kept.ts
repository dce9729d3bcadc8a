/**
 * Least-recently-used cache of promises. Concurrent requests share one computation; failed computations are not cached.
 */
export class Kept<T> {
  private readonly answers = new Map<string, Promise<T>>();

  constructor(private readonly most: number) {}

  get(key: string, workOut: () => Promise<T>): Promise<T> {
    const answer = this.answers.get(key) ?? workOut();
    this.answers.delete(key);
    this.answers.set(key, answer);
    answer.catch(() => this.answers.delete(key));
    if (this.answers.size > this.most) this.answers.delete(this.answers.keys().next().value!);
    return answer;
  }
}
