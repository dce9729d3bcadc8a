/** Thrown within a copy that is not consistent, to begin again: somebody wrote past the repository. */
export class Disturbance extends Error {}
