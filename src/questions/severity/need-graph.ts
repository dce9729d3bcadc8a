/**
 * Graph of needs, as numbers: an element is its index in a list of the caller; a group is a set of needs whose complete
 * loss affects its owner. A walk evaluates tens of thousands of needs, so they are not objects here.
 */
export class NeedGraph {
  private readonly owners: number[] = [];
  private readonly sizes: number[] = [];
  private readonly vitals: boolean[] = [];
  /** Linked lists: for each element its newest membership, for each membership the previous one; -1 ends the list. */
  private readonly newest: Int32Array;
  private readonly before: number[] = [];
  private readonly groups: number[] = [];

  /** Creates a graph for `size` elements. */
  constructor(readonly size: number) {
    this.newest = new Int32Array(size).fill(-1);
  }

  /**
   * Adds a group with the given number of needs and returns its index. Register with `join` those members that may be
   * affected.
   */
  addGroup(owner: number, members: number, isVital: boolean): number {
    this.sizes.push(members);
    this.vitals.push(isVital);
    return this.owners.push(owner) - 1;
  }

  join(group: number, member: number): void {
    this.before.push(this.newest[member]!);
    this.newest[member] = this.groups.push(group) - 1;
  }

  get groupCount(): number {
    return this.owners.length;
  }

  /** Calls `visit` for each group of a member, once for each need. */
  eachGroupOf(member: number, visit: (group: number) => void): void {
    for (let each = this.newest[member]!; each >= 0; each = this.before[each]!) visit(this.groups[each]!);
  }

  ownerOf = (group: number): number => this.owners[group]!;
  sizeOf = (group: number): number => this.sizes[group]!;
  isVital = (group: number): boolean => this.vitals[group]!;
}
